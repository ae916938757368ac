import type { Language } from '@/lib/domain/vocabulary.ts';

/** Words for one to twelve, alternatives parted by `|`: "two parcels" may come back as "2个包裹". */
const WORDS: Readonly<Record<Language, string>> = {
  en: 'one|a|an|once two|both|twice three four five six seven eight nine ten eleven twelve|dozen',
  de: 'ein|eine|einen|einem|einer|eins zwei|beide|beiden drei vier fünf sechs sieben acht neun zehn elf zwölf',
  fr: 'un|une deux trois quatre cinq six sept huit neuf dix onze douze',
  es: 'un|uno|una dos|ambos|ambas tres cuatro cinco seis siete ocho nueve diez once doce',
  it: 'un|uno|una due|entrambi|entrambe tre quattro cinque sei sette otto nove dieci undici dodici',
  nl: 'een|één twee|beide drie vier vijf zes zeven acht negen tien elf twaalf',
  pl: 'jeden|jedna|jedno|jednego|jedną dwa|dwie|dwóch|dwoma trzy|trzech cztery|czterech pięć|pięciu sześć|sześciu siedem|siedmiu osiem|ośmiu dziewięć dziesięć|dziesięciu jedenaście dwanaście',
  sv: 'en|ett två|båda tre fyra fem sex sju åtta nio tio elva tolv',
  pt: 'um|uma dois|duas|ambos|ambas três quatro cinco seis sete oito nove dez onze doze',
  ja: '一|ひとつ|１つ 二|両方|ふたつ 三|みっつ 四 五 六 七 八 九 十 十一 十二',
  ko: '한|하나 두|둘 세|셋 네|넷 다섯 여섯 일곱 여덟 아홉 열 열하나|열한 열둘|열두',
  zh: '一 二|两|兩|双 三 四 五 六 七 八 九 十 十一 十二',
  th: 'หนึ่ง|เดียว สอง|ทั้งคู่ สาม สี่ ห้า หก เจ็ด แปด เก้า สิบ สิบเอ็ด สิบสอง',
  vi: 'một hai|cả ba bốn năm sáu bảy tám chín mười mười_một mười_hai',
  tr: 'bir|tek iki üç dört beş altı yedi sekiz dokuz on onbir oniki',
  ar: 'واحد|واحدة اثنان|اثنين|كلا ثلاثة|ثلاث أربعة|أربع خمسة|خمس ستة|ست سبعة|سبع ثمانية|ثماني تسعة|تسع عشرة|عشر أحد اثنا',
  id: 'satu|sebuah dua|kedua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas dua_belas',
};

/** Whether a text says this number (a short decimal) in a word. */
export function saysNumber(text: string, number: string, language: Language): boolean {
  const words = WORDS[language].split(' ')[Number(number) - 1];
  if (!words) return false;
  const spaced = !/^(zh|ja|ko|th)$/.test(language);
  const one = words.replaceAll('_', ' ');
  return new RegExp(spaced ? `(?<!\\p{L})(?:${one})(?!\\p{L})` : `(?:${one})`, 'iu').test(text);
}
