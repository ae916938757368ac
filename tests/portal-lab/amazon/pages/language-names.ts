/** Names of buyers' languages, as Seller Central's hint writes them. */
import type { Language } from '@/lib/domain/vocabulary.ts';

const NAMES: Readonly<Record<Language, readonly [en: string, zh: string, de: string, ja: string]>> = {
  en: ['English', '英语', 'Englisch', '英語'],
  de: ['German', '德语', 'Deutsch', 'ドイツ語'],
  fr: ['French', '法语', 'Französisch', 'フランス語'],
  es: ['Spanish', '西班牙语', 'Spanisch', 'スペイン語'],
  it: ['Italian', '意大利语', 'Italienisch', 'イタリア語'],
  nl: ['Dutch', '荷兰语', 'Niederländisch', 'オランダ語'],
  pl: ['Polish', '波兰语', 'Polnisch', 'ポーランド語'],
  sv: ['Swedish', '瑞典语', 'Schwedisch', 'スウェーデン語'],
  pt: ['Portuguese', '葡萄牙语', 'Portugiesisch', 'ポルトガル語'],
  ja: ['Japanese', '日语', 'Japanisch', '日本語'],
  ko: ['Korean', '韩语', 'Koreanisch', '韓国語'],
  zh: ['Chinese', '中文', 'Chinesisch', '中国語'],
  th: ['Thai', '泰语', 'Thailändisch', 'タイ語'],
  vi: ['Vietnamese', '越南语', 'Vietnamesisch', 'ベトナム語'],
  tr: ['Turkish', '土耳其语', 'Türkisch', 'トルコ語'],
  ar: ['Arabic', '阿拉伯语', 'Arabisch', 'アラビア語'],
  id: ['Indonesian', '印度尼西亚语', 'Indonesisch', 'インドネシア語'],
};

export function languageName(language: Language, locale: string): string {
  const place = ['en', 'zh', 'de', 'ja'].indexOf(locale.slice(0, 2));
  return NAMES[language][place] ?? NAMES[language][0];
}
