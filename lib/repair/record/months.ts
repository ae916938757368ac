/** Another month's name, written the way this one is. */
import { plain } from '@/lib/portals/kit/plain.ts';

const LANGUAGES = 'en de fr es it nl pl sv pt tr id vi th ja ko zh'.split(' ');
const FORMS: readonly Intl.DateTimeFormatOptions[] = [
  { month: 'long', day: 'numeric' },
  { month: 'short', day: 'numeric' },
  { month: 'long' },
  { month: 'short' },
];

const tables = new Map<string, readonly string[]>();

/** January first, without dots at the end. */
function namesIn(language: string, form: number): readonly string[] {
  const key = `${language} ${form}`;
  const known = tables.get(key);
  if (known) return known;
  const format = new Intl.DateTimeFormat(language, { ...FORMS[form], timeZone: 'UTC' });
  const names = Array.from({ length: 12 }, (_, month) => {
    const parts = format.formatToParts(Date.UTC(2026, month, 15));
    return (parts.find(({ type }) => type === 'month')?.value ?? '').replace(/\.$/, '');
  });
  tables.set(key, names);
  return names;
}

const asIn = (word: string, name: string): string => {
  if (word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase()) return name.toUpperCase();
  return word[0] === word[0]?.toLowerCase() ? name.toLowerCase() : name.slice(0, 1).toUpperCase() + name.slice(1);
};

/**
 * The name of month `to` (1 to 12) in the language and form that `word` has for month `from`; undefined where no
 * language is known to write `from` like that.
 */
export function monthLike(word: string, from: number, to: number, locale: string): string | undefined {
  const key = plain(word).replace(/\./g, '');
  const languages = [locale.split('-')[0] ?? 'en', ...LANGUAGES];
  for (const language of languages) {
    for (const form of FORMS.keys()) {
      const names = namesIn(language, form);
      if (plain(names[from - 1] ?? '').replace(/\./g, '') === key) return asIn(word, names[to - 1] ?? '');
    }
  }
  for (const language of languages) {
    const names = namesIn(language, 2);
    if (key.length < 3 || !plain(names[from - 1] ?? '').startsWith(key)) continue;
    return asIn(word, (names[to - 1] ?? '').slice(0, Math.max(3, key.length)));
  }
  return undefined;
}
