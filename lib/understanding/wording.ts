/** Which messages say the same in the same words. */
import { fingerprint } from '@/lib/domain/hash.ts';
import { head, ownWords } from './noise.ts';

/** Digits, punctuation, spaces and what cannot be seen say nothing of what is wanted. */
const BESIDE = /[^\p{L}\p{M}]+/gu;
/** A name of one letter would take that letter's words from every text. */
const SHORTEST_NAME = 2;

/** Letters only, lower case, one space between words; names of the buyer left out. */
const fold = (text: string, names: ReadonlySet<string>): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(BESIDE, ' ')
    .split(' ')
    .filter((word) => word !== '' && !names.has(word))
    .join(' ');

/**
 * A fingerprint of a message's wording: the same for messages that differ only in case, spaces, digits, punctuation,
 * width, addresses, quoted mail or the buyer's own name. A text without letters is only like itself.
 */
export function wordingOf(text: string, buyer = ''): string {
  const none = new Set<string>();
  const names = new Set(
    fold(buyer, none)
      .split(' ')
      .filter(({ length }) => length >= SHORTEST_NAME),
  );
  const words = fold(ownWords(head(text)), names);
  return fingerprint(words === '' ? text.trim() : words);
}
