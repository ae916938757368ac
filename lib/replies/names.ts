/** Parts of a person's name as the portal shows it: "Anna Weber", "Weber, Anna", "田中 太郎", "Nguyễn Văn An". */
import type { Language } from '@/lib/domain/vocabulary.ts';

/** Written with the family name first. */
const EASTERN = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}ー々\s]+$/u;

const wordsOf = (name: string) => name.trim().split(/\s+/).filter(Boolean);

/** "Weber, Anna" turned round; other names as they are. */
export function fullName(name: string): string {
  const [family = '', ...given] = name.split(',');
  return given.length === 1 && given[0]?.trim() ? `${given[0].trim()} ${family.trim()}`.trim() : name;
}

/** The name one is called by; a name written without spaces is used whole. Vietnamese names have it last. */
export function firstName(name: string, language?: Language | 'und'): string | undefined {
  const words = wordsOf(fullName(name));
  return EASTERN.test(name) || language === 'vi' ? words.at(-1) : words[0];
}

/** The family name; undefined when only one name is shown. */
export function lastName(name: string, language?: Language | 'und'): string | undefined {
  const words = wordsOf(fullName(name));
  if (EASTERN.test(name)) return words[0];
  if (words.length < 2) return undefined;
  return language === 'vi' ? words[0] : words.at(-1);
}

const HONORIFICS: Readonly<Partial<Record<Language, (name: string) => string>>> = {
  ja: (name) => (/(?:様|さま|さん|殿)$/.test(name) ? name : `${name}様`),
  ko: (name) => (/(?:님|씨)$/.test(name) ? name : `${name}님`),
  th: (name) => (name.startsWith('คุณ') ? name : `คุณ${name}`),
  tr: (name) => (/^Sayın /i.test(name) ? name : `Sayın ${name}`),
};

/** The name with the honorific that fits everybody; languages whose honorifics ask for a gender have none. */
export const withHonorific = (name: string, language: Language): string => HONORIFICS[language]?.(name) ?? name;
