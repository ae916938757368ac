/** How buyers say each idea, by language; `ideas/ideas.txt` says what each is. */
import { readFileSync } from 'node:fs';
import { LANGUAGES, type Language } from '@/lib/domain/vocabulary.ts';

const linesOf = (name: string): string[] =>
  readFileSync(new URL(`./ideas/${name}.txt`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .filter((line) => !line.startsWith('#'));

const nameOf = (line: string): string => line.slice(0, line.indexOf(':'));

/** A line an idea, in the list's order. Throws, naming it, where a language's lines are not those of the list. */
export function ideaWords(): Record<Language, string> {
  const names = linesOf('ideas').map(nameOf);
  return Object.fromEntries(
    LANGUAGES.map((language) => {
      const lines = linesOf(language);
      const odd = names.findIndex((name, at) => nameOf(lines[at] ?? '') !== name);
      if (odd >= 0 || lines.length !== names.length) throw new Error(`${language}.txt: ${names[odd] ?? 'too long'}`);
      const words = lines.map((line) =>
        line
          .slice(line.indexOf(':') + 1)
          .trim()
          .replaceAll(', ', ','),
      );
      return [language, words.join('\n')];
    }),
  ) as Record<Language, string>;
}
