/** What becomes of a draft. Pure: the store is somebody else's business. */
import { DROPPED_FOR, type Draft, type DraftWords, NO_WORDS, type OtherWords, wordsOf } from '@/lib/domain/draft.ts';
import type { TicketId } from '@/lib/domain/ticket.ts';
import type { Instant } from '@/lib/domain/time.ts';

/** Versions kept beside the newest; more than a person would look at. */
const MOST_OTHERS = 12;
/** Operations remembered; a view repeats only its last one. */
const MOST_WRITES = 8;

export interface Step {
  readonly id: TicketId;
  /** The view that asks. */
  readonly by: string;
  readonly operation: string;
  readonly now: Instant;
}

/** Later than anything before, whatever the clock does. */
const after = (known: Draft | undefined, now: Instant): Instant => Math.max(now, (known?.changedAt ?? 0) + 1);

function made(
  known: Draft | undefined,
  { id, by, operation, now }: Step,
  words: DraftWords,
  kept: { readonly others: readonly OtherWords[]; readonly dropped?: Draft['dropped'] | undefined },
): Draft {
  const fresh = kept.dropped && kept.dropped.at + DROPPED_FOR > now ? kept.dropped : undefined;
  return {
    ...words,
    id,
    by,
    changedAt: after(known, now),
    writes: [...(known?.writes ?? []), operation].slice(-MOST_WRITES),
    ...(kept.others.length > 0 ? { others: kept.others.slice(-MOST_OTHERS) } : {}),
    ...(fresh ? { dropped: fresh } : {}),
  };
}

const isDone = (known: Draft | undefined, { operation }: Step) => known?.writes?.includes(operation) === true;

/** Words that live on in what was written since, here or by another view, need no keeping of their own. */
const isWithin = (one: OtherWords, words: DraftWords, later: readonly OtherWords[]): boolean =>
  [words, ...later.map((other) => other.words)].some((wider) => holds(wider, one.words));

const holds = (wider: DraftWords, words: DraftWords): boolean =>
  wider.text.includes(words.text) && (wider.source?.text ?? '').includes(words.source?.text ?? '');

/** The reply itself, or one's own words that are still to be translated. */
export const hasWords = ({ text, source }: DraftWords): boolean =>
  text.trim() !== '' || (source?.text ?? '').trim() !== '';

/** The newest words win; words of another view that the writer had not seen are kept beside them. */
export function written(known: Draft | undefined, step: Step, words: DraftWords, seen: Instant): Draft {
  if (known && isDone(known, step)) return known;
  const unseen = known !== undefined && known.by !== step.by && known.changedAt !== seen;
  const overtaken = unseen && hasWords(known) && !(known.text === words.text && holds(words, known));
  const before = known?.others ?? [];
  const others = overtaken ? [...before, { by: known.by ?? '', words: wordsOf(known), at: known.changedAt }] : before;
  const news = others.filter((one, index) => !isWithin(one, words, others.slice(index + 1)));
  return made(known, step, words, { others: news, dropped: known?.dropped });
}

/** The words are gone from the draft, and can be brought back. */
export function dropped(known: Draft | undefined, step: Step): Draft | undefined {
  if (!known || isBlank(known) || isDone(known, step)) return known;
  const aside = { words: wordsOf(known), at: step.now };
  return made(known, step, NO_WORDS, { others: known.others ?? [], dropped: aside });
}

export function restored(known: Draft | undefined, step: Step): Draft | undefined {
  if (!known?.dropped || isDone(known, step)) return known;
  const { words, at } = known.dropped;
  if (known.text.trim() === '') return made(known, step, words, { others: known.others ?? [] });
  const back = { by: step.by, words, at };
  return made(known, step, wordsOf(known), { others: [...(known.others ?? []), back] });
}

/** The other words take the draft's place, or go; what goes can be brought back. */
export function chosen(known: Draft | undefined, step: Step, other: Instant, take: boolean): Draft | undefined {
  const found = known?.others?.find(({ at }) => at === other);
  if (!known || !found || isDone(known, step)) return known;
  const others = (known.others ?? []).filter(({ at }) => at !== other);
  const aside = { words: take ? wordsOf(known) : found.words, at: step.now };
  const gone = aside.words.text.trim() === '' ? known.dropped : aside;
  return made(known, step, take ? found.words : wordsOf(known), { others, dropped: gone });
}

/** Whether there is anything a person wrote in it. */
export const isKept = (draft: Draft): boolean => hasWords(draft) || (draft.others?.length ?? 0) > 0;

/** Nothing written; a draft that is to be translated is more than nothing, before its first word too. */
const isBlank = ({ text, source }: DraftWords): boolean => text === '' && source === undefined;

/** Whether nothing of it is of use to anybody any more. */
export const isSpent = (draft: Draft, now: Instant): boolean =>
  isBlank(draft) && !draft.others && (draft.dropped === undefined || draft.dropped.at + DROPPED_FOR <= now);
