import type { LanguageData } from './language-data.ts';
import { type Units, withoutAccents } from './units.ts';

/** The patterns that start at a unit: pattern number -> units it takes. */
export type Found = ReadonlyMap<number, number>;

/** All words and stems of a language's cues, found in a text in one pass. */
export interface Lexicon {
  readonly add: (word: string) => number;
  readonly find: (units: Units) => readonly (Found | undefined)[];
}

/** Words whose patterns are kept: buyers write the same ones all day long. */
const MOST_KEPT = 20_000;

/** Letters of a word whose misspelling is still it; shorter ones are other words too easily. */
const LONG = 7;
/** Digits and signs that stand for letters, inside a word. */
const DISGUISED = /^(?=.*\p{L}.*\p{L})\p{L}.*[0134578@$]/u;
const SIGNS: Readonly<Record<string, string>> = {
  0: 'o',
  1: 'i',
  3: 'e',
  4: 'a',
  5: 's',
  7: 't',
  8: 'b',
  '@': 'a',
  $: 's',
};
const plainly = (key: string) =>
  key.replace(/[0134578@$]/g, (sign) => SIGNS[sign] ?? sign).replace(/(\p{L})\1+/gu, '$1');

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

  /** Patterns this long may be misspelt by one letter. */
  const idsNear = (key: string): number[] => {
    const exact = (form: string) => [
      ...(whole.get(form) ?? []),
      ...Array.from(
        { length: Math.max(0, form.length - LONG + 1) },
        (_, less) => head.get(form.slice(0, form.length - less)) ?? [],
      ).flat(),
    ];
    for (let at = 1; at < key.length; at++) {
      const [before, here, next] = [key.slice(0, at), key.charAt(at), key.charAt(at + 1)];
      const swapped = next === '' ? [] : exact(`${before}${next}${here}${key.slice(at + 2)}`);
      const ids = swapped.length > 0 ? swapped : exact(`${before}${key.slice(at + 1)}`);
      if (ids.length > 0) return ids;
    }
    return [];
  };

  const kept = new Map<string, Found | undefined>();
  const foundOf = (key: string): Found | undefined => {
    if (kept.has(key)) return kept.get(key);
    const bare = prefixes.filter((prefix) => key.startsWith(prefix) && key.length > prefix.length + 1);
    let ids = [key, ...bare.map((prefix) => key.slice(prefix.length))].flatMap(idsOf);
    if (ids.length === 0 && DISGUISED.test(key)) ids = idsOf(plainly(key));
    if (ids.length === 0 && key.length >= LONG && !tones) ids = idsNear(key);
    const found = ids.length === 0 ? undefined : new Map(ids.map((id) => [id, 1]));
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(key, found);
    return found;
  };

  const find = (units: Units) => units.keys.map(foundOf);
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
      return all.length > 0 ? new Map(all.map(({ run, id }) => [id, run.length])) : undefined;
    });
  };
  return { add, find };
};
