/**
 * What the buyer said before the words that are answered now. Urgent wording passes with its answer; a danger, a threat
 * or a doubt stands until the ticket is resolved or a person says that it was none, however often we replied.
 */
import type { Correction } from '@/lib/domain/correction.ts';
import { fingerprint } from '@/lib/domain/hash.ts';
import type { Heard } from '@/lib/domain/heard.ts';
import type { Observed } from '@/lib/domain/ticket.ts';
import { DAY, type Instant } from '@/lib/domain/time.ts';
import type { Intent, MessageFlag } from '@/lib/domain/vocabulary.ts';
import { type Understanding, understand } from '@/lib/understanding/understand.ts';
import { wordingOf } from '@/lib/understanding/wording.ts';
import { isComplaint } from './complaint.ts';
import { type Corrections, correctedFlags, readText, type TextRead } from './corrected.ts';
import type { Said, Thread } from './thread.ts';

/** Risks that no answer takes away. */
const STANDING: readonly MessageFlag[] = [
  'claim_threat',
  'review_threat',
  'safety',
  'authenticity',
  'legal_threat',
  'vulnerable_or_medical',
];

export const isStanding = (flag: MessageFlag): boolean => STANDING.includes(flag);

/** More unanswered messages than this say nothing new of what is wanted now, and a flood must not cost time. */
export const MOST_MESSAGES = 5;
/** Of a longer thread the newest count; it bounds what a ticket keeps, and what its first reading costs. */
const MOST_HEARD = 200;
/** Older than this before the buyer's newest words is history. Our own choice: as long as an A-to-z claim may be opened. */
const HEARD_FOR = 90 * DAY;

/** The buyer's messages before those that are answered now, oldest first. */
function saidBefore({ inbound, waiting }: Thread): readonly Said[] {
  const all = inbound();
  const now = Math.max(1, Math.min(waiting?.messages.length ?? 0, MOST_MESSAGES));
  if (all.length <= now) return [];
  const since = (all.at(-1)?.at ?? 0) - HEARD_FOR;
  return all
    .slice(0, -now)
    .slice(-MOST_HEARD)
    .filter(({ at }) => at >= since);
}

export type Reader = (text: string) => Understanding;

/** Reads what a ticket's buyer wrote; the same words, written twice, once. */
export function readerOf({ market }: Observed): Reader {
  const read = new Map<string, Understanding>();
  return (text) => {
    const known = read.get(text) ?? understand(text, market === undefined ? {} : { market });
    read.set(text, known);
    return known;
  };
}

function heardOf(observed: Observed, read: Reader, text: string, of: string): Heard {
  const { flags, intent, intentWords } = read(text);
  const risks = flags.filter(({ flag }) => isStanding(flag));
  return {
    of,
    wording: wordingOf(text, observed.buyer),
    ...(risks.length > 0 ? { risks } : {}),
    ...(isComplaint(intent) ? { complaint: { intent, words: intentWords } } : {}),
  };
}

/** Each earlier message as it was read, oldest first; what is `known` is not read again. */
export function hear(
  observed: Observed,
  thread: Thread,
  known: readonly Heard[] = [],
  read: Reader = readerOf(observed),
): readonly Heard[] {
  const said = saidBefore(thread);
  if (said.length === 0) return [];
  const { market = '', buyer = '' } = observed;
  const before = new Map(known.map((one) => [one.of, one]));
  return said.map(({ text }) => {
    const of = fingerprint(`${market}|${buyer}|${text}`);
    const heard = before.get(of) ?? heardOf(observed, read, text, of);
    before.set(of, heard);
    return heard;
  });
}

/** What stands of all that. */
export interface Standing {
  readonly risks: readonly { readonly flag: MessageFlag; readonly words: readonly string[] }[];
  /** The newest complaint. */
  readonly complaint?: { readonly intent: Intent; readonly words: readonly string[]; readonly at: Instant };
}

/** One message's risks and complaint, a person's word before the machine's. */
function withWord({ risks = [], complaint }: Heard, text: string, correction: Correction | undefined) {
  if (!correction) return { risks, complaint };
  const { intent } = correction;
  const corrected = correctedFlags(risks, text, correction).filter(({ flag }) => isStanding(flag));
  if (intent === undefined || intent === complaint?.intent) return { risks: corrected, complaint };
  return { risks: corrected, complaint: isComplaint(intent) ? { intent, words: [] } : undefined };
}

/** What still stands. `since`: the buyer's message that began the matter anew after it was settled. */
export function standingOf(
  heard: readonly Heard[],
  thread: Thread,
  corrections: Corrections,
  since: Instant = Number.NEGATIVE_INFINITY,
): Standing {
  const risks = new Map<MessageFlag, Set<string>>();
  let newest: Standing['complaint'];
  for (const [index, { text, at }] of saidBefore(thread).entries()) {
    const one = heard[index];
    if (!one || at < since) continue;
    const said = withWord(one, text, corrections.get(one.wording));
    for (const { flag, words } of said.risks) risks.set(flag, new Set([...(risks.get(flag) ?? []), ...words]));
    if (said.complaint) newest = { ...said.complaint, at };
  }
  return {
    risks: [...risks].map(([flag, words]) => ({ flag, words: [...words] })),
    ...(newest ? { complaint: newest } : {}),
  };
}

/** The earlier messages themselves, to be corrected. */
export function earlierTexts(observed: Observed, thread: Thread, corrections: Corrections): readonly TextRead[] {
  const read = readerOf(observed);
  return saidBefore(thread).map(({ text }) => readText(text, read(text), observed.buyer, corrections));
}
