/** What the buyer's words say, over all the messages that wait for an answer. */

import type { Correction } from '@/lib/domain/correction.ts';
import type { Heard } from '@/lib/domain/heard.ts';
import type { Observed } from '@/lib/domain/ticket.ts';
import type { Instant } from '@/lib/domain/time.ts';
import type { Intent, Language, MessageFlag } from '@/lib/domain/vocabulary.ts';
import { type Understanding, understand } from '@/lib/understanding/understand.ts';
import { isComplaint } from './complaint.ts';
import {
  type CorrectionAsked,
  type Corrections,
  correctionsFor,
  NO_CORRECTIONS,
  readText,
  type Said,
  type TextRead,
  tellingOf,
} from './corrected.ts';
import {
  earlierTexts,
  hear,
  isStanding,
  MOST_MESSAGES,
  type Reader,
  readerOf,
  type Standing,
  standingOf,
} from './heard.ts';
import type { Thread } from './thread.ts';

export interface Content {
  readonly language: Language | 'und';
  readonly intent: Intent;
  /** 0 to 1. */
  readonly confidence: number;
  readonly intentWords: readonly string[];
  /** `earlier`: not of what is answered now; it was said before, and stands. */
  readonly flags: readonly { readonly flag: MessageFlag; readonly words: readonly string[]; readonly earlier?: true }[];
  readonly urgent: boolean;
  /** Everything that waits is a thank-you: no answer is needed. */
  readonly thanksOnly: boolean;
  /** The newest complaint, where something else is wanted since; `earlier`: it is not of what is answered now. */
  readonly complaint?: NonNullable<Standing['complaint']> & { readonly earlier: boolean };
  /** All that was read of what was said before, to be kept. */
  readonly heard?: readonly Heard[];
}

/** The buyer's own words, oldest first: what waits, else the newest. */
export function wordsOf(observed: Observed, thread: Thread): readonly string[] {
  const waiting = thread.waiting?.messages ?? [];
  if (waiting.length > 0) return waiting.slice(-MOST_MESSAGES).map(({ text }) => text);
  const newest = thread.newestInbound?.text ?? observed.last?.text;
  return newest === undefined ? [] : [newest];
}

/**
 * Where the buyer wrote nothing, the reason of a claim or return tells the intent; but those are the portal's words in
 * the portal's language, and its "fraudulent" means the card, not the sender.
 */
function fromReason({ reason, subject }: Observed): Content {
  const label = reason ?? subject ?? '';
  const { intent, confidence, intentWords, flags } = understand(label);
  const told =
    intent === 'spam_phishing'
      ? { intent: 'other' as const, confidence: 0, intentWords: [] }
      : { intent, confidence, intentWords };
  return {
    language: 'und',
    ...told,
    flags: flags.filter(({ flag }) => flag === 'safety'),
    urgent: false,
    thanksOnly: false,
  };
}

function flagsOf(readings: readonly Understanding[]): Content['flags'] {
  const found = new Map<MessageFlag, Set<string>>();
  for (const { flag, words } of readings.flatMap(({ flags }) => flags)) {
    const known = found.get(flag) ?? new Set();
    for (const word of words) known.add(word);
    found.set(flag, known);
  }
  return [...found].map(([flag, words]) => ({ flag, words: [...words] }));
}

/** Each of the buyer's messages as it is read, oldest first; a person's word on its wording comes before ours. */
export function readTexts(
  observed: Observed,
  thread: Thread,
  corrections: Corrections,
  read: Reader = readerOf(observed),
): readonly TextRead[] {
  return wordsOf(observed, thread).map((text) => readText(text, read(text), observed.buyer, corrections));
}

/** What is known of the thread's past. */
export interface Past {
  /** As it was read before. */
  readonly heard?: readonly Heard[] | undefined;
  /** The buyer's message that began the matter anew after it was settled. */
  readonly since?: Instant | undefined;
}

/** The newest message that says what it wants decides; what was said before adds the risks that stand. */
export function readContent(
  observed: Observed,
  thread: Thread,
  corrections: Corrections = NO_CORRECTIONS,
  past: Past = {},
): Content {
  const read = readerOf(observed);
  const said = readSaid(observed, thread, corrections, read);
  const heard = hear(observed, thread, past.heard, read);
  if (heard.length === 0) return said;
  const { risks, complaint } = standingOf(heard, thread, corrections, past.since);
  const earlier = risks
    .filter(({ flag }) => !said.flags.some((known) => known.flag === flag))
    .map((risk) => ({ ...risk, earlier: true as const }));
  const newest = said.complaint || !complaint ? {} : { complaint: { ...complaint, earlier: true } };
  return { ...said, flags: [...said.flags, ...earlier], ...newest, heard };
}

function readSaid(observed: Observed, thread: Thread, corrections: Corrections, read: Reader): Content {
  const texts = readTexts(observed, thread, corrections, read);
  if (texts.length === 0) return fromReason(observed);
  const readings = texts.map(({ read }) => read);
  const telling = tellingOf(texts)?.read;
  const language = readings.findLast((reading) => reading.language !== 'und')?.language ?? 'und';
  const flags = flagsOf(readings);
  const last = readings.findLastIndex(({ intent }) => isComplaint(intent));
  const complains = readings[last];
  return {
    language,
    intent: telling?.intent ?? 'other',
    confidence: telling?.confidence ?? 0,
    intentWords: telling?.intentWords ?? [],
    flags,
    urgent: readings.some(({ urgent }) => urgent) || flags.some(({ flag }) => flag === 'urgent_deadline'),
    thanksOnly: readings.every(({ thanksOnly }) => thanksOnly),
    ...(complains && complains !== telling
      ? {
          complaint: {
            intent: complains.intent,
            words: complains.intentWords,
            at: saidAt(observed, thread, last),
            earlier: false,
          },
        }
      : {}),
  };
}

/** When one of the texts of `wordsOf` was written; a day alone may lie before what was settled that day. */
function saidAt({ changedAt }: Observed, { waiting }: Thread, index: number): Instant {
  const message = waiting?.messages.slice(-MOST_MESSAGES)[index];
  return message?.at !== undefined && !message.dayOnly ? message.at : (waiting?.since ?? changedAt);
}

/**
 * The corrections that a person's word on a ticket asks for. A risk that stands only from before is taken from the
 * earlier messages; where newer words raise it these alone were shown, and are meant.
 */
export function correctionsInThread(
  observed: Observed,
  thread: Thread,
  asked: CorrectionAsked,
  known: Corrections,
  said: Said,
): readonly Correction[] {
  const texts = readTexts(observed, thread, known);
  const now = correctionsFor(texts, asked, known, said);
  const raised = new Set(texts.flatMap(({ read }) => read.flags.map(({ flag }) => flag)));
  const remove = (asked.remove ?? []).filter((flag) => isStanding(flag) && !raised.has(flag));
  if (remove.length === 0) return now;
  const since = new Map([...known, ...now.map((one) => [one.id, one] as const)]);
  const before = correctionsFor(earlierTexts(observed, thread, since), { remove }, since, said);
  return [...new Map([...now, ...before].map((one) => [one.id, one])).values()];
}
