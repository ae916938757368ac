/** What people type while they look for a template: word by word and letter by letter, in many languages, with slips. */
import type { Template } from '@/lib/domain/template.ts';
import { fold, termsOf } from '@/lib/replies/search-text.ts';
import { fractions } from './many-templates.ts';

/** A letter dropped, doubled, or swapped with the next, inside the word. */
function slipped(word: string, chance: number): string {
  const at = 1 + (Math.floor(chance * 1_000) % Math.max(1, word.length - 2));
  const way = Math.floor(chance * 1_000_000) % 3;
  if (way === 0) return word.slice(0, at) + word.slice(at + 1);
  if (way === 1) return word.slice(0, at) + word[at] + word.slice(at);
  return word.slice(0, at) + (word[at + 1] ?? '') + word[at] + word.slice(at + 2);
}

export interface Typed {
  readonly typed: string;
  /** The template somebody had in mind, where the words name one. */
  readonly meant?: string;
}

/** About `count` searches over these templates, always the same. */
export function searchesOf(templates: readonly Template[], count: number): Typed[] {
  const chance = fractions(11);
  const next = () => chance.next().value;
  const pick = <One>(list: readonly One[]): One => list[Math.floor(next() * list.length)] as One;
  const searches: Typed[] = [];
  while (searches.length < count) {
    const { id, name, shortcut = '', bodies } = pick(templates);
    const [intent = '', ...rest] = name.split(': ');
    const [thing = '', number = ''] = rest.join(' ').split(' ');
    const body = termsOf(fold(pick(Object.values(bodies))));
    const at = Math.floor(next() * Math.max(1, body.length - 2));
    for (const letters of [1, 2, 4, 7]) searches.push({ typed: shortcut.slice(0, letters) });
    searches.push({ typed: `/${shortcut}`, meant: id });
    searches.push({ typed: `${thing} ${number}`, meant: id });
    searches.push({ typed: `${slipped(thing, next())} ${number}`, meant: id });
    searches.push({ typed: slipped(intent.split(' ')[0] ?? '', next()) });
    searches.push({ typed: body[at] ?? '' });
    searches.push({ typed: body.slice(at, at + 3).join(' ') });
  }
  return searches.slice(0, count).filter(({ typed }) => typed !== '');
}
