import { LANGUAGES, type Language } from '@/lib/domain/vocabulary.ts';

type Renderings = Readonly<Partial<Record<Language, string>>>;

/** Renderings as one writes them: `de = Lampe`, one a line. */
export const writeRenderings = (to: Renderings): string =>
  Object.entries(to)
    .map(([language, word]) => `${language} = ${word}`)
    .join('\n');

/** Reads them, or names the first line that is none. */
export function readRenderings(text: string): { readonly to: Renderings } | { readonly bad: string } {
  const to: Partial<Record<Language, string>> = {};
  for (const line of text.split('\n').filter((each) => each.trim() !== '')) {
    const [, code = '', word = ''] = /^\s*([a-z]{2})\s*[=:：＝]\s*(\S.*?)\s*$/iu.exec(line) ?? [];
    const language = LANGUAGES.find((one) => one === code.toLowerCase());
    if (!language) return { bad: line.trim() };
    to[language] = word;
  }
  return { to };
}
