/** How fast a channel may go, and when what failed is tried again. State is plain data: a worker may die with any word. */
import { type Instant, MINUTE } from '@/lib/domain/time.ts';
import type { ChannelDefinition, Outcome, Rate } from './channel.ts';

export interface Pace {
  /** When messages went out, oldest first; no more than the largest rate needs. */
  readonly sent: readonly Instant[];
  /** Nothing before: the vendor said so, or the last try failed. */
  readonly until?: Instant;
}
export const FRESH: Pace = { sent: [] };

type Limits = Pick<ChannelDefinition, 'rates'>;

const most = (rates: readonly Rate[]): number => Math.max(0, ...rates.map(({ messages }) => messages));

/**
 * The first moment from `now` at which a message may go out. A record of what was sent and not a bucket that refills:
 * a full bucket lets twice the limit through in the first minute, and DingTalk then takes nothing for ten.
 */
export function freeAt({ sent, until = 0 }: Pace, { rates }: Limits, now: Instant): Instant {
  // A clock that was set back leaves messages in the future; they count as sent now.
  const known = sent.map((at) => Math.min(at, now));
  const waits = rates.map(({ messages, per }) => {
    const counted = known.at(-messages);
    return counted === undefined ? 0 : counted + per;
  });
  return Math.max(now, until, ...waits);
}

/** Noted before a message leaves, so that a killed worker forgets none. */
export const leaving = ({ sent }: Pace, { rates }: Limits, now: Instant): Pace => ({
  sent: most(rates) === 0 ? [] : [...sent.map((at) => Math.min(at, now)), now].slice(-most(rates)),
});

/** Noted when the outcome is known. `tries`: how often this message was tried, this time included. */
export function after(pace: Pace, outcome: Outcome, tries: number, now: Instant, random: () => number): Pace {
  if (outcome.result === 'limited') return { ...pace, until: outcome.until };
  if (outcome.result === 'retry') return { ...pace, until: now + backoff(tries, random) };
  return { sent: pace.sent };
}

const FIRST_WAIT = MINUTE / 2;
const LONGEST_WAIT = 30 * MINUTE;
/** Tries of one message that may yet arrive; then it is a dead letter. Four hours and a half at the longest. */
export const MOST_TRIES = 12;

/** ms until the next try: doubled each time up to half an hour, and of that half to all by chance. `random`: 0 to 1. */
export const backoff = (tries: number, random: () => number): number =>
  Math.round(Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (tries - 1)) * (0.5 + random() / 2));

/** Whether what failed may be tried again, or is a dead letter. Being limited costs no try. */
export const mayRetry = (outcome: Outcome, tries: number): boolean =>
  outcome.result === 'limited' || (outcome.result === 'retry' && tries < MOST_TRIES);
