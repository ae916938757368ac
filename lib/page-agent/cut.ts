/**
 * Sizes that the background takes (`lib/background/reading-schema.ts`). What a page shows beyond them is cut here, so
 * that one endless name cannot have the whole page refused.
 */
import { fingerprint } from '@/lib/domain/hash.ts';
import type { MessageSeen, Observation, Reading, TicketSeen } from '@/lib/domain/reading.ts';

/** Longest text of a message, UTF-16 code units. Longer ones are cut and say so. */
const LONGEST = 65_536;
/** Of a name, a subject, a title. */
const LONGEST_LINE = 2_000;
/** Of what a thing is known by. */
const LONGEST_KEY = 300;
const MOST_OBSERVATIONS = 500;
const MOST_MESSAGES = 2_000;
/** Of all messages of a thread together: a browser carries 64 MB from page to background, not more. */
const LONGEST_THREAD = 8_000_000;
const MOST_ITEMS = 500;
const MOST_PARCELS = 200;

/** Never half a pair, and never the first digits of a number whose end would tell that it is a card's. */
const upTo = (text: string, length: number): string => {
  const end = text.slice(length - 40, length).replace(/[\d\s.\-\u2010-\u2015]{0,40}$|[\ud800-\udbff]$/, '');
  return `${text.slice(0, length - 40)}${end}`;
};

const cut = (text: string): string =>
  text.length <= LONGEST ? text : `${upTo(text, LONGEST)}… [${Math.ceil(text.length / 1024)} kB]`;
const line = (text: string): string => (text.length <= LONGEST_LINE ? text : `${upTo(text, LONGEST_LINE - 1)}…`);
/** Two long keys that begin alike stay two. */
const key = (text: string): string =>
  text.length <= LONGEST_KEY ? text : `${text.slice(0, LONGEST_KEY - 20)}#${fingerprint(text)}`;

/** The same object with `change` made to these fields, where it has them. */
function changed<Seen extends object>(
  seen: Seen,
  fields: readonly (keyof Seen)[],
  change: (text: string) => string,
): Seen {
  const made = { ...seen };
  for (const field of fields) {
    const value = seen[field];
    if (typeof value === 'string') made[field] = change(value) as Seen[typeof field];
  }
  return made;
}

const cutMessage = (message: MessageSeen): MessageSeen =>
  changed(changed(changed(message, ['author'], line), ['externalId'], key), ['text'], cut);

/** The newest that fit together. */
function cutThread(messages: readonly MessageSeen[]): MessageSeen[] {
  const kept: MessageSeen[] = [];
  let length = 0;
  for (const message of messages.slice(-MOST_MESSAGES).reverse()) {
    const short = cutMessage(message);
    length += short.text.length;
    if (length > LONGEST_THREAD) break;
    kept.push(short);
  }
  return kept.reverse();
}

const cutTicket = ({ url, ...seen }: TicketSeen): TicketSeen => ({
  ...changed(
    changed(changed(seen, ['buyer', 'subject'], line), ['externalId', 'alias', 'orderId'], key),
    ['reason'],
    cut,
  ),
  ...(url !== undefined && url.length <= LONGEST_LINE ? { url } : {}),
  ...(seen.last ? { last: cutMessage(seen.last) } : {}),
  ...(seen.messages ? { messages: cutThread(seen.messages) } : {}),
});

function cutObservation(seen: Observation): Observation {
  if (seen.type === 'account') return seen;
  if (seen.type === 'ticket') return cutTicket(seen);
  const { items, tracking } = seen;
  return {
    ...changed(changed(seen, ['buyer'], line), ['externalId'], key),
    ...(items
      ? { items: items.slice(0, MOST_ITEMS).map((item) => changed(item, ['title', 'sku', 'asin'], line)) }
      : {}),
    ...(tracking
      ? { tracking: tracking.slice(0, MOST_PARCELS).map((parcel) => changed(parcel, ['number', 'carrier'], line)) }
      : {}),
  };
}

/** A reading within the sizes that the background takes. */
export const trimmed = (reading: Reading): Reading => ({
  ...reading,
  ...(reading.focus ? { focus: changed(reading.focus, ['externalId'], key) } : {}),
  observations: reading.observations.slice(0, MOST_OBSERVATIONS).map(cutObservation),
});
