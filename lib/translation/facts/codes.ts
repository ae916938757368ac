/** What is the same in every language, character by character. */
import type { Fact, FactKind, Finder } from './fact.ts';

const same = (kind: FactKind, pattern: RegExp, tidy = (text: string) => text): Finder => {
  return (text) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const written = tidy(match[0]);
      const fact: Fact = {
        kind,
        text: written,
        keys: [kind === 'code' ? written.toUpperCase() : written],
        numbers: [],
      };
      return written ? [{ at: match.index, fact }] : [];
    });
};

const withoutStop = (text: string) => text.replace(/[.,;:!?)\]}'"»”’]+$/, '');
const WORD = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Thai}';

/** `{{ buyer.name }}`, `{name}`, `%s`, `[[3]]`, `<name>`. */
export const placeholders = same(
  'placeholder',
  /\{\{.*?\}\}|\{%.*?%\}|\{\w+\}|\[\[\w+\]\]|%(?:\d+\$)?[sd]|<\/?[a-zA-Z]\w*>/g,
);
export const links = same(
  'link',
  new RegExp(`(?:https?:\\/\\/|www\\.)[^\\s<>"，。、；！？（）「」《》${WORD}]+`, 'giu'),
  withoutStop,
);
export const emails = same('link', /[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/g);
/** Order, tracking and article numbers: long, or letters and digits mixed, or after a number sign. */
export const codes = same(
  'code',
  /(?<![\p{Script=Latin}\d-])(?:\d{3}-\d{7}-\d{7}|(?=[A-Z0-9-]*\d[A-Z0-9-]*\d)(?=\d*[A-Z-])[A-Z0-9][A-Z0-9-]{5,}[A-Z0-9]|\d{8,}|(?<=[#＃])\d{3,})(?![\p{Script=Latin}\d])/gu,
);
