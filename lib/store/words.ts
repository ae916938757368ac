import type { Ticket } from '@/lib/domain/ticket.ts';

const IDEOGRAPHIC = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;
const MOST_WORDS = 400;

/**
 * The words a text is found by: folded to lower case without accents; scripts without spaces as pairs of
 * characters. At most 400 distinct words, so that a megabyte message costs what a page costs.
 */
export function wordsOf(text: string): string[] {
  const folded = text.slice(0, 20_000).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const words = new Set<string>();
  for (const [run] of folded.matchAll(/[\p{L}\p{N}][\p{L}\p{N}-]*/gu)) {
    if (words.size >= MOST_WORDS) break;
    if (!IDEOGRAPHIC.test(run)) {
      words.add(run.slice(0, 40));
      continue;
    }
    const units = [...run];
    for (let index = 0; index < Math.max(1, units.length - 1); index++)
      words.add(units.slice(index, index + 2).join(''));
  }
  return [...words].slice(0, MOST_WORDS);
}

/** What a ticket is found by: buyer, order number, subject, newest message, reason and notes. */
export function searchWords({ observed, decided }: Ticket): string[] {
  const { buyer, orderId, subject, last, reason, externalId } = observed;
  return wordsOf(
    [orderId, externalId, buyer, subject, reason, last?.text, ...decided.notes.map(({ text }) => text)]
      .filter((part) => part !== undefined)
      .join(' '),
  );
}
