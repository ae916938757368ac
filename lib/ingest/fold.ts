/** Folding a reading into what is known: pure, and folding the same thing twice changes nothing. */
import { fingerprint } from '@/lib/domain/hash.ts';
import type { MessageSeen, TicketSeen } from '@/lib/domain/reading.ts';
import { type Message, type Observed, type StoreRef, type TicketId, ticketId } from '@/lib/domain/ticket.ts';
import { type Instant, MINUTE } from '@/lib/domain/time.ts';
import { type Recognised, recognise } from './again.ts';
import { laterThan } from './later.ts';
import { marked, marksAfter, sameUnmarked, withMark } from './marks.ts';
import { isBehind, isGuess, newestOf, placeAfter } from './newest.ts';
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

const defined = <T extends object>(fields: T) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Key in keyof T]?: Exclude<T[Key], undefined>;
  };

/**
 * Folds one ticket as a page showed it; `undefined` when nothing changed. `known` messages are those stored, `weak` the
 * fields that the page's way of showing them only lets one guess.
 */
export function foldTicket(
  known: Observed | undefined,
  knownMessages: readonly Message[],
  seen: TicketSeen,
  shop: StoreRef,
  now: Instant,
  weak: readonly string[] = [],
): Folded | undefined {
  const id = ticketId(shop, seen);
  const shown = seen.messages ?? [];
  const recognised = recognise(messageIds(id, shown), knownMessages, shown);
  const { ids, thread } = recognised;
  const messages = changedMessages(id, knownMessages, recognised, weak.includes('messages'));
  const behind = isBehind(knownMessages, ids);
  const newest = newestOf(known?.last, thread.at(-1) ?? seen.last, behind);
  const guessed = isGuess(newest, known?.last, weak.includes(thread.length > 0 ? 'messages' : 'last'));
  const last = newest.last && withMark(newest.last, guessed);
  const { orderId, lost } = orderIn(known, seen, weak);
  const { kind, externalId, market, buyer, subject, state, openedAt, deadline, amount, reason, rating, url } = seen;
  const { outcome } = seen;
  const shipped = seen.fulfilment === 'unknown' ? undefined : seen.fulfilment;
  const answered = newest.of === 'seen' && last?.direction === 'outbound' && !last.automatic;
  // What our answer ended, a later message asks for again; what a page itself said stands until a page says otherwise.
  const asked =
    newest.of === 'seen' &&
    last?.direction === 'inbound' &&
    known?.needsReply === false &&
    !(known.last && sameUnmarked(known.last, last));
  const told = seen.needsReply ?? (answered ? false : asked || undefined);
  const read = defined({
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
    needsReply: told,
    fulfilment: shipped,
  });
  // That we answered is known from the newest message alone.
  const guesses = seen.needsReply === undefined && guessed ? [...weak, 'needsReply'] : weak;
  const marks = new Set(marksAfter(known, known?.weak, read, guesses));
  const mark = (field: string, is: boolean) => (is ? marks.add(field) : marks.delete(field));
  mark('last', guessed);
  if (seen.messages) mark('messages', messages.guess);
  const place = placeAfter(known, newest, now);
  const { since, ...stored } = known ?? ({} as Partial<Observed>);
  const { orderId: _order, ...orderless } = stored;
  const before = lost ? orderless : stored;
  if (lost) mark('orderId', false);
  const next: Observed = marked(
    {
      ...before,
      ...shop,
      kind,
      externalId,
      fulfilment: known?.fulfilment ?? 'unknown',
      ...read,
      ...defined({ last, since: withPlace(since, place) }),
      messageCount: known ? known.messageCount + messages.added : messages.added,
      firstSeenAt: known?.firstSeenAt ?? now,
      changedAt: known?.changedAt ?? now,
      missing: seen.missing.filter((field) => !(field in (known ?? {}))),
    },
    [...marks].toSorted(),
  );
  if (known && same(known, next) && messages.rows.length === 0) return undefined;
  // Learning how sure something is, is no news of the ticket.
  const news = !known || messages.news || !sameUnmarked(unmarked(known), unmarked(next));
  if (!news) return { observed: next, messages: messages.rows };
  // All that is known counts as read now.
  const { since: _, ...all } = next;
  const changedAt = laterThan(known?.changedAt, now);
  return { observed: { ...all, ...defined({ since: withPlace({}, place) }), changedAt }, messages: messages.rows };
}

/** An order that is only a guess takes no other's place, and is lost once the words it was guessed from are gone. */
function orderIn(known: Observed | undefined, seen: TicketSeen, weak: readonly string[]) {
  const guessed = known?.weak?.includes('orderId') === true;
  const orderId = weak.includes('orderId') && !guessed ? (known?.orderId ?? seen.orderId) : seen.orderId;
  return { orderId, lost: guessed && orderId === undefined && (seen.messages?.length ?? 0) > 0 };
}

function withPlace(since: Observed['since'], last: Instant | undefined): Observed['since'] {
  const { last: _, ...rest } = since ?? {};
  const all = last === undefined ? rest : { ...rest, last };
  return Object.keys(all).length > 0 ? all : undefined;
}

const unmarked = (observed: Observed): Observed =>
  observed.last ? { ...observed, last: withMark(observed.last, false) } : observed;

/** `guess`: whether any of the thread is one now. `news`: whether more changed than how sure something is. */
function changedMessages(
  id: TicketId,
  known: readonly Message[],
  { ids, thread }: Recognised,
  guessed: boolean,
): { rows: Message[]; added: number; guess: boolean; news: boolean } {
  const stored = new Map(known.map((message) => [message.id, message]));
  const rows: Message[] = [];
  let added = 0;
  let guess = false;
  let news = false;
  // A page may show only the end of a thread: positions go on from where the first shown message stood before.
  const anchor = ids.findIndex((messageId) => stored.has(messageId));
  const anchored = anchor < 0 ? undefined : stored.get(ids[anchor] ?? '');
  const shift = anchored ? anchored.position - anchor : known.length;
  for (const [index, seen] of thread.entries()) {
    const messageId = ids[index] ?? '';
    const before = stored.get(messageId);
    const position = before?.position ?? index + shift;
    const said: Message = { ...keptOf(before, seen), ...seen, id: messageId, ticketId: id, position };
    const repeats = before !== undefined && sameUnmarked(before, said);
    const weak = guessed && !(repeats && !before.weak);
    guess ||= weak;
    const row = withMark(said, weak);
    if (before && same(before, row)) continue;
    news ||= !repeats;
    if (!before) added++;
    rows.push(row);
  }
  return { rows, added, guess, news };
}

/** What stays of a stored message; that it lacked its time goes once it has one. */
function keptOf(before: Message | undefined, { at }: MessageSeen): Partial<Message> {
  if (!before || at === undefined || before.at === at) return before ?? {};
  const { missing: _m, dayOnly: _d, ...rest } = before;
  return rest;
}
