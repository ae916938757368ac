/** What a conversation shows about who waits for whom. */
import type { MessageSeen } from '@/lib/domain/reading.ts';
import type { Message, Observed } from '@/lib/domain/ticket.ts';
import { DAY, FAR_FUTURE, type Instant, MINUTE } from '@/lib/domain/time.ts';

/** A silence this long starts a new matter: chat threads run for years. Our own choice, half of Amazon's 30 days. */
export const NEW_MATTER_AFTER = 14 * DAY;

interface Waiting {
  readonly since: Instant;
  /** The time is a day without a clock, or was inferred because it could not be read. */
  readonly weak: boolean;
  /** Buyer messages without an answer, oldest first. */
  readonly messages: readonly MessageSeen[];
  /** Start of the matter they belong to, which an earlier reply of ours does not reset. */
  readonly matterSince: Instant;
  /** Nobody ever answered in this matter. */
  readonly neverAnswered: boolean;
}

/** One message as a step in the exchange; automatic answers and greetings that do not count are none. */
export interface Turn {
  readonly by: 'buyer' | 'us';
  readonly at: Instant;
}

/** A message of the buyer's; where it shows no time, that of the one before it. */
export interface Said {
  readonly text: string;
  readonly at: Instant;
}

export interface Thread {
  /** Oldest first, as they stand in the thread. Worked out when asked for: only own clocks need every one. */
  readonly turns: () => readonly Turn[];
  /** All that the buyer wrote, oldest first. Worked out when asked for. */
  readonly inbound: () => readonly Said[];
  readonly newest?: MessageSeen;
  /** Newest message of ours that counts as a reply. */
  readonly newestReply?: MessageSeen;
  readonly newestInbound?: MessageSeen;
  readonly waiting?: Waiting;
  /** Times of messages that were read by a way that may mislead. */
  readonly guessed: readonly Instant[];
}

/** A reply is a person's words that say something: a platform says what more it asks of one. */
export type CountsAsReply = (message: MessageSeen) => boolean;

/** The moments a message may be of: a date without a clock is a day long, and no time may be any. */
const span = ({ at, dayOnly }: MessageSeen): readonly [Instant, Instant] =>
  at === undefined ? [Number.NEGATIVE_INFINITY, FAR_FUTURE] : [at, dayOnly ? at + DAY - 1 : at];

const plainText = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Whether a row may show the beginning of a message that is known already. */
function repeats(row: MessageSeen, known: MessageSeen): boolean {
  if (row.direction !== known.direction) return false;
  const beginning = plainText(row.text.replace(/(?:…|\.{3})\s*$/u, ''));
  const said = plainText(known.text);
  const [from, to] = span(row);
  const [first, last] = span(known);
  return (beginning === '' ? said === '' : said.startsWith(beginning)) && from < last + MINUTE && first < to + MINUTE;
}

/**
 * The stored messages, and the newest as a list row showed it where no thread page was read since. A row without a
 * clock counts as newer when it may be, and says something that no stored message of that time says: better a reply
 * too many than one forgotten.
 */
function exchanged(messages: readonly Message[], last: MessageSeen | undefined): readonly MessageSeen[] {
  const known = [...messages]
    .sort((a, b) => a.position - b.position)
    .filter(({ direction }) => direction !== 'internal');
  const newest = known.at(-1);
  if (!last || last.direction === 'internal') return known;
  if (!newest) return [last];
  const [from, to] = span(last);
  const [first, end] = span(newest);
  if (to < first) return known;
  if (from > end) return [...known, last];
  const unsure = from < to || first < end;
  if (!unsure || known.some((message) => repeats(last, message))) return known;
  // What follows the newest was not written before it.
  return [...known, last.at !== undefined && last.at < first ? { ...last, at: first } : last];
}

/** A time for a message that shows none: the one before it in the thread, so that a clock starts early, not late. */
function timeOf(messages: readonly MessageSeen[], index: number, observed: Observed): { at: Instant; weak: boolean } {
  const own = messages[index];
  if (own?.at !== undefined) return { at: own.at, weak: own.dayOnly === true };
  const before = messages.slice(0, index).findLast(({ at }) => at !== undefined)?.at;
  return { at: before ?? observed.openedAt ?? observed.firstSeenAt, weak: true };
}

/** One pass, and one inferred time for every message that shows none. */
function turnsOf(messages: readonly MessageSeen[], isReply: CountsAsReply, observed: Observed): readonly Turn[] {
  const turns: Turn[] = [];
  let at = observed.openedAt ?? observed.firstSeenAt;
  for (const message of messages) {
    at = message.at ?? at;
    if (message.direction === 'inbound') turns.push({ by: 'buyer', at });
    else if (isReply(message)) turns.push({ by: 'us', at });
  }
  return turns;
}

function inboundOf(messages: readonly MessageSeen[], observed: Observed): readonly Said[] {
  let at = observed.openedAt ?? observed.firstSeenAt;
  return messages.flatMap((message) => {
    at = message.at ?? at;
    return message.direction === 'inbound' ? [{ text: message.text, at }] : [];
  });
}

function matterStart(messages: readonly MessageSeen[], from: number, observed: Observed): number {
  let start = from;
  let later = timeOf(messages, from, observed).at;
  for (let index = from - 1; index >= 0; index -= 1) {
    const { at } = timeOf(messages, index, observed);
    if (later - at > NEW_MATTER_AFTER) break;
    later = at;
    if (messages[index]?.direction === 'inbound') start = index;
  }
  return start;
}

/** Reads the thread. `needsReply` and `state` of the portal decide only where no message does. */
export function readThread(observed: Observed, stored: readonly Message[], counts: CountsAsReply): Thread {
  const messages = exchanged(stored, observed.last);
  const isReply = (message: MessageSeen) =>
    message.direction === 'outbound' && message.automatic !== true && counts(message);
  const lastReply = messages.findLastIndex(isReply);
  const first = messages.findIndex(({ direction }, index) => index > lastReply && direction === 'inbound');
  const newest = messages.at(-1);
  const newestReply = messages[lastReply];
  const newestInbound = messages.findLast(({ direction }) => direction === 'inbound');
  const released = observed.needsReply === false && newest?.direction !== 'outbound';
  let turns: readonly Turn[] | undefined;
  const seen = {
    turns: () => {
      turns ??= turnsOf(messages, isReply, observed);
      return turns;
    },
    inbound: () => inboundOf(messages, observed),
    guessed: messages.flatMap(({ weak, at }) => (weak && at !== undefined ? [at] : [])),
    ...(newest ? { newest } : {}),
    ...(newestReply ? { newestReply } : {}),
    ...(newestInbound ? { newestInbound } : {}),
  };
  if (released) return seen;
  if (first < 0) {
    if (newest || observed.needsReply !== true) return seen;
    const since = observed.openedAt ?? observed.firstSeenAt;
    return { ...seen, waiting: { since, weak: true, messages: [], matterSince: since, neverAnswered: true } };
  }
  const start = matterStart(messages, first, observed);
  const since = timeOf(messages, first, observed);
  const waiting: Waiting = {
    since: since.at,
    weak: since.weak,
    messages: messages.slice(first).filter(({ direction }) => direction === 'inbound'),
    matterSince: timeOf(messages, start, observed).at,
    neverAnswered: !messages.slice(start, first).some(isReply),
  };
  return { ...seen, waiting };
}

/** Whether the buyer wrote after a moment. A day without a clock counts as after when the page changed since. */
export function wroteAfter({ newestInbound }: Thread, moment: Instant, observed: Observed): boolean {
  if (!newestInbound) return false;
  if (newestInbound.at !== undefined && newestInbound.at > moment) return true;
  const unsure = newestInbound.at === undefined || (newestInbound.dayOnly && newestInbound.at + DAY > moment);
  return unsure === true && observed.changedAt > moment && observed.needsReply === true;
}
