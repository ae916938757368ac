import type { LanguageData } from './language-data.ts';
import { type Units, withoutAccents } from './units.ts';

/** Where a pattern that starts at a unit ends: pattern number -> the unit after it. */
export type Found = ReadonlyMap<number, number>;

/** All words and stems of a language's cues, found in a text in one pass. */
export interface Lexicon {
  readonly add: (word: string) => number;
  readonly find: (units: Units) => readonly (Found | undefined)[];
}

/** `#` in a cue is any number. */
const NUMBER = /^\d+$/;

/** For languages with spaces: whole words, beginnings, endings and parts of words. */
export const wordLexicon = ({ prefixes = [], tones }: Pick<LanguageData, 'prefixes' | 'tones'>): Lexicon => {
  const known = new Map<string, number>();
  const whole = new Map<string, number[]>();
  const head = new Map<string, number[]>();
  const tail = new Map<string, number[]>();
  const part = new Map<string, number>();
  let longest = 0;

  const add = (word: string): number => {
    const found = known.get(word);
    if (found !== undefined) return found;
    const id = known.size;
    known.set(word, id);
    const bare = word.replace(/^\*|\*$/g, '');
    longest = Math.max(longest, bare.length);
    const [open, close] = [word.startsWith('*'), word.endsWith('*')];
    if (open && close) part.set(bare, id);
    else {
      const shape = open ? tail : close ? head : whole;
      for (const form of new Set([bare, tones ? withoutAccents(bare) : bare])) {
        shape.set(form, [...(shape.get(form) ?? []), id]);
      }
    }
    return id;
  };

  const idsOf = (key: string): number[] => {
    const ids: number[] = [];
    const put = (found: readonly number[] | undefined) => found && ids.push(...found);
    put(whole.get(key));
    if (NUMBER.test(key)) put(whole.get('#'));
    for (let size = 1; size <= Math.min(key.length, longest); size++) {
      put(head.get(key.slice(0, size)));
      put(tail.get(key.slice(-size)));
    }
    for (const [piece, id] of part) if (key.includes(piece)) ids.push(id);
    return ids;
  };

  const find = (units: Units) => {
    const seen = new Map<string, readonly number[]>();
    return units.keys.map((key, at): Found | undefined => {
      let ids = seen.get(key);
      if (!ids) {
        const bare = prefixes.filter((prefix) => key.startsWith(prefix) && key.length > prefix.length + 1);
        ids = [key, ...bare.map((prefix) => key.slice(prefix.length))].flatMap(idsOf);
        seen.set(key, ids);
      }
      return ids.length === 0 ? undefined : new Map(ids.map((id) => [id, at + 1]));
    });
  };
  return { add, find };
};

/** For languages without: runs of characters anywhere. */
export const characterLexicon = (): Lexicon => {
  const known = new Map<string, number>();
  const byFirst = new Map<string, { readonly run: string; readonly id: number }[]>();

  const add = (word: string): number => {
    const run = word.replaceAll('*', '');
    const found = known.get(run);
    if (found !== undefined) return found;
    const id = known.size;
    known.set(run, id);
    const first = run.slice(0, 1);
    byFirst.set(first, [...(byFirst.get(first) ?? []), { run, id }]);
    return id;
  };

  const find = (units: Units) => {
    const text = units.keys.join('');
    return units.keys.map((key, at): Found | undefined => {
      const hits = byFirst.get(key)?.filter(({ run }) => text.startsWith(run, at)) ?? [];
      const number = NUMBER.test(key) ? byFirst.get('#') : undefined;
      const all = number ? [...hits, ...number] : hits;
      return all.length > 0 ? new Map(all.map(({ run, id }) => [id, at + run.length])) : undefined;
    });
  };
  return { add, find };
};
