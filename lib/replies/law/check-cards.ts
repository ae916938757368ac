import { LAW_TOPICS, type LawCard } from '@/lib/domain/law.ts';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isDays = (value: unknown): boolean =>
  Number.isInteger(value) && (value as number) > 0 && (value as number) <= 366;
const isText = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';
const isTerm = (value: unknown): boolean => isRecord(value) && isDays(value.days);

/** What is wrong with a card, in a sentence; undefined: nothing. */
function problemOf(card: unknown): string | undefined {
  if (!isRecord(card)) return 'is no card';
  const { country, withdrawal, refund, guaranteeMonths, delivery, statutes, note, source, asOf, certain } = card;
  if (typeof country !== 'string' || !/^[A-Z]{2}$/.test(country)) return 'has no country';
  if (withdrawal !== 'none' && withdrawal !== 'unknown' && !isTerm(withdrawal)) return 'says nothing of withdrawal';
  if (refund !== undefined && !(isTerm(refund) && isRecord(refund) && /^(notice|goods)$/.test(String(refund.from))))
    return 'has a refund without days';
  if (guaranteeMonths !== undefined && !isDays(guaranteeMonths)) return 'has a guarantee without months';
  if (
    delivery !== undefined &&
    !(isTerm(delivery) && isRecord(delivery) && /^(deliver|shipp)ed$/.test(String(delivery.until)))
  )
    return 'has a delivery without days';
  const cited = Array.isArray(statutes) ? statutes : [];
  if (
    cited.length === 0 ||
    !cited.every((one) => isRecord(one) && isText(one.cite) && LAW_TOPICS.some((topic) => topic === one.topic))
  )
    return 'cites no statute';
  if (note !== undefined && !(isRecord(note) && isText(note.en) && isText(note.zh))) return 'has half a note';
  if (typeof source !== 'string' || !/^https?:\/\//.test(source)) return 'has no source';
  if (typeof asOf !== 'string' || Number.isNaN(Date.parse(asOf))) return 'has no date';
  return typeof certain === 'boolean' ? undefined : 'does not say how sure it is';
}

/** The cards of a data file. Throws a sentence that names the card: such a file is a mistake of ours. */
export function checkCards(file: string, cards: unknown): readonly LawCard[] {
  if (!Array.isArray(cards)) throw new Error(`${file} is no list of cards`);
  for (const [index, card] of cards.entries()) {
    const problem = problemOf(card);
    if (problem) throw new Error(`${file}: card ${isRecord(card) ? String(card.country) : index} ${problem}`);
  }
  return cards as readonly LawCard[];
}
