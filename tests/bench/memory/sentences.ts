import { type Chance, makeChance } from '../../portal-lab/world/random.ts';
import { SAYINGS } from '../../portal-lab/world/texts/index.ts';

const texts = Object.values(SAYINGS.de).filter((text): text is string => typeof text === 'string');
const sentences = texts.flatMap((text) => text.split(/(?<=[.!?]) /)).filter((text) => text.length > 12);
const words = [...new Set(texts.join(' ').match(/\p{L}{2,}/gu) ?? [])];
const STEMS = [
  'lam',
  'pro',
  'ver',
  'kun',
  'stel',
  'bau',
  'gro',
  'tisch',
  'ein',
  'mar',
  'fen',
  'los',
  'zeit',
  'rad',
  'uhr',
];

/** Common words are said far more often than rare ones; beside buyers' own there are names of things by the thousand. */
const word = (chance: Chance): string =>
  chance.next() < 0.6
    ? (words[Math.floor(words.length * chance.next() ** 3)] ?? '')
    : Array.from({ length: chance.int(2, 4) }, () => chance.pick(STEMS)).join('');

/**
 * Sentence number `index` of a desk's memory, always the same: one in two is a buyer's sentence with another thing,
 * number or word in it, so that thousands are alike; the others are unlike each other.
 */
export function sentence(index: number): string {
  const chance = makeChance(index + 1);
  if (index % 2 === 1) return `${Array.from({ length: chance.int(5, 16) }, () => word(chance)).join(' ')} ${index}.`;
  const known = chance.pick(sentences).replaceAll('{item}', word(chance)).split(' ');
  known.splice(chance.int(1, known.length), 0, word(chance), ...(chance.next() < 0.5 ? [chance.digits(3)] : []));
  return known.join(' ');
}

/** The same sentence as somebody else writes it: another number, a word more, or a word other. */
export function likeIt(text: string, index: number): string {
  const chance = makeChance(index + 7_777_777);
  const changed = text.replace(/\d+/g, () => chance.digits(4));
  if (index % 3 === 0 && changed !== text) return changed;
  const parts = text.split(' ');
  const more = index % 3 === 1;
  parts.splice(chance.int(1, parts.length - 1), more ? 0 : 1, word(chance));
  return parts.join(' ');
}
