/** Folding a reading into what is known: pure, and folding the same thing twice changes nothing. */
import { fingerprint } from '@/lib/domain/hash.ts';
import type { MessageSeen, TicketSeen } from '@/lib/domain/reading.ts';
import { type Message, type Observed, type StoreRef, type TicketId, ticketId } from '@/lib/domain/ticket.ts';
import { type Instant, MINUTE } from '@/lib/domain/time.ts';
import { same } from './same.ts';

export interface Folded {
  readonly observed: Observed;
  /** Messages to write: new ones, and known ones that are now known better. Empty when none changed. */
  readonly messages: readonly Message[];
}

/**
 * A message's id: the portal's own, else a fingerprint of direction, minute and text, counted where the same words
 * were written twice in one minute, so that reading a thread again finds the same messages.
 */
export function messageIds(id: TicketId, thread: readonly MessageSeen[]): string[] {
  const times = new Map<string, number>();
  return thread.map(({ externalId, direction, at, text }) => {
    if (externalId) return `${id}#${externalId}`;
    const minute = at === undefined ? '' : Math.floor(at / MINUTE);
    const key = fingerprint(`${direction}|${minute}|${text.replace(/\s+/g, ' ').trim()}`);
    const nth = (times.get(key) ?? 0) + 1;
    times.set(key, nth);
    return `${id}#${key}${nth > 1 ? `-${nth}` : ''}`;
  });
}

/** What a list row shows may be the beginning of what a thread showed before: then the thread's words stay. */
const isCutFrom = (row: MessageSeen, known: MessageSeen): boolean => {
  const beginning = row.text
    .replace(/(…|\.{3})\s*$/u, '')
    .replace(/\s+/g, ' ')
    .trim();
  return beginning !== '' && known.text.replace(/\s+/g, ' ').trim().startsWith(beginning);
};

/** The newer of what is known and what is seen; a row that merely repeats the known message changes nothing. */
function newestOf(known: MessageSeen | undefined, seen: MessageSeen | undefined): MessageSeen | undefined {
  if (!known || !seen) return seen ?? known;
  if (isCutFrom(seen, known) && (seen.direction === known.direction || seen.missing?.includes('direction'))) {
    const sameTime =
      seen.at === undefined || known.at === undefined || seen.dayOnly || Math.abs(seen.at - known.at) < MINUTE;
    if (sameTime || (known.at ?? 0) >= (seen.at ?? 0))
      return known.at === undefined ? { ...known, ...seen, text: known.text } : known;
  }
  if (seen.at === undefined || known.at === undefined) return seen;
  // A row that shows only a date is a day long: it is older only if its whole day is.
  const seenAt = seen.dayOnly ? seen.at + 24 * 60 * MINUTE - 1 : seen.at;
  return seenAt >= known.at ? seen : known;
}

const defined = <T extends object>(fields: T) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Key in keyof T]?: Exclude<T[Key], undefined>;
  };

/** Folds one ticket as a page showed it; `undefined` when nothing changed. `known` messages are those stored. */
export function foldTicket(
  known: Observed | undefined,
  knownMessages: readonly Message[],
  seen: TicketSeen,
  shop: StoreRef,
  now: Instant,
): Folded | undefined {
  const id = ticketId(shop, seen);
  const thread = seen.messages ?? [];
  const messages = changedMessages(id, knownMessages, thread);
  const last = newestOf(known?.last, thread.at(-1) ?? seen.last);
  const { kind, externalId, market, orderId, buyer, subject, state, openedAt, deadline, amount, reason, rating, url } =
    seen;
  const { outcome } = seen;
  const fulfilment =
    seen.fulfilment && seen.fulfilment !== 'unknown' ? seen.fulfilment : (known?.fulfilment ?? 'unknown');
  const answered = last !== known?.last && last?.direction === 'outbound' && !last.automatic;
  const needsReply = seen.needsReply ?? (answered ? false : known?.needsReply);
  const next: Observed = {
    ...known,
    ...shop,
    kind,
    externalId,
    ...defined({
      market,
      orderId,
      buyer,
      subject,
      state,
      outcome,
      openedAt,
      deadline,
      amount,
      reason,
      rating,
      url,
      needsReply,
      last,
    }),
    fulfilment,
    messageCount: known ? known.messageCount + messages.added : messages.added,
    firstSeenAt: known?.firstSeenAt ?? now,
    changedAt: known?.changedAt ?? now,
    missing: seen.missing.filter((field) => !(field in (known ?? {}))),
  };
  if (known && same(known, next) && messages.rows.length === 0) return undefined;
  return { observed: { ...next, changedAt: now }, messages: messages.rows };
}

function changedMessages(id: TicketId, known: readonly Message[], thread: readonly MessageSeen[]) {
  const stored = new Map(known.map((message) => [message.id, message]));
  const rows: Message[] = [];
  let added = 0;
  const ids = messageIds(id, thread);
  // A page may show only the end of a thread: positions go on from where the first shown message stood before.
  const anchor = ids.findIndex((messageId) => stored.has(messageId));
  const anchored = anchor < 0 ? undefined : stored.get(ids[anchor] ?? '');
  const shift = anchored ? anchored.position - anchor : known.length;
  for (const [index, seen] of thread.entries()) {
    const messageId = ids[index] ?? '';
    const before = stored.get(messageId);
    const row: Message = {
      ...before,
      ...seen,
      id: messageId,
      ticketId: id,
      position: before?.position ?? index + shift,
    };
    if (before && same(before, row)) continue;
    if (!before) added++;
    rows.push(row);
  }
  return { rows, added };
}
