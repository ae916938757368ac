/** A saved page to JSON lines: the same readers as in the browser, over a file. */
import type { MessageSeen, Observation, Reading } from '@/lib/domain/reading.ts';
import type { StoreRef } from '@/lib/domain/ticket.ts';
import type { Instant } from '@/lib/domain/time.ts';
import { builtInFor } from '@/lib/portals/index.ts';
import { readPage } from '@/lib/portals/portal.ts';
import type { SnapshotHead } from '@/lib/repair/record/snapshot.ts';
import { parsePage } from './parse.ts';

export interface ExtractOptions {
  readonly now?: Instant;
  /** IANA zone of the page's times, where it is known. */
  readonly timeZone?: string;
}

const iso = (at: Instant | undefined): string | undefined =>
  at === undefined ? undefined : new Date(at).toISOString();

const messageLine = (message: MessageSeen, about: object): object => {
  const { at, missing = [], ...rest } = message;
  return { type: 'message', ...about, ...rest, ...(at !== undefined && { at: iso(at) }), missing };
};

function linesOf(observation: Observation, store: StoreRef, page: string): object[] {
  const common = { portal: store.portal, store: store.store, page };
  if (observation.type === 'account') return [{ ...observation, ...common, kind: 'account' }];
  if (observation.type === 'order') {
    const { placedAt, shipBy, deliverBy, ...rest } = observation;
    const times = { placedAt: iso(placedAt), shipBy: iso(shipBy), deliverBy: iso(deliverBy) };
    return [{ ...rest, ...common, orderId: observation.externalId, ...times }];
  }
  const { messages = [], last, openedAt, deadline, ...rest } = observation;
  const newest = messages.at(-1) ?? last;
  const ticket = {
    ...rest,
    ...common,
    ...(newest && { direction: newest.direction, text: newest.text, at: iso(newest.at) }),
    openedAt: iso(openedAt),
    deadline: iso(deadline),
    ...(last && { last: { ...last, at: iso(last.at) } }),
    messageCount: messages.length,
  };
  const { kind, externalId, orderId, buyer, market, fulfilment } = observation;
  const about = { ...common, kind, ticket: externalId, orderId, buyer, market, fulfilment };
  return [ticket, ...messages.map((message) => messageLine(message, about))];
}

/** What the page at this address shows, one object a ticket, message or order; or why it cannot be read. */
export function extract(
  html: string,
  address: string,
  { now = Date.now(), timeZone }: ExtractOptions = {},
): { readonly lines: object[]; readonly reading: Reading } | { readonly error: string } {
  if (!URL.canParse(address)) return { error: `Not an address: ${address}` };
  const url = new URL(address);
  const portal = builtInFor(url);
  const store = portal?.store(url);
  if (!portal) return { error: `No portal has the address ${url.host}` };
  const document = parsePage(html);
  const reading = readPage(portal, { url, document, now, ...(timeZone && { timeZone }) });
  if (reading.page === 'unknown' || !store) return { error: `${portal.name} has no known page at ${url.pathname}` };
  const lines = reading.observations.flatMap((observation) => linesOf(observation, store, reading.page));
  return { lines, reading };
}

/** What a recording shows, at its own address and time. Throws a sentence where no portal has its address. */
export function readSnapshot(html: string, { url: address, now, timeZone }: SnapshotHead): Reading {
  const url = new URL(address);
  const portal = builtInFor(url);
  if (!portal) throw new Error(`No portal has the address ${url.host}`);
  return readPage(portal, { url, document: parsePage(html), now, ...(timeZone && { timeZone }) });
}
