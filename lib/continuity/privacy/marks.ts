/** By what a buyer would be known again, and what stands in the record in place of a ticket's id. Pure. */
import type { StoreRef, TicketId } from '@/lib/domain/ticket.ts';
import { TICKET_KINDS, type TicketKind } from '@/lib/domain/vocabulary.ts';

/** One way to know somebody, to be hashed with a key before it is stored. */
export interface Trait {
  readonly shop: StoreRef;
  /** A name, `#order:…` or `#ticket:…`. */
  readonly key: string;
}

/** Names as pages write them: case, width and spaces tell nobody apart. */
const plainName = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();

interface Known {
  readonly buyer?: string | undefined;
  readonly orderId?: string | undefined;
  readonly tickets?: readonly { readonly kind: TicketKind; readonly externalId: string }[];
}

/** All traits of what is known of somebody in a shop; a name that is empty is none. */
export function traitsOf({ portal, store }: StoreRef, { buyer, orderId, tickets = [] }: Known): readonly Trait[] {
  const name = buyer === undefined ? '' : plainName(buyer);
  const keys = [
    ...(name === '' ? [] : [name]),
    ...(orderId ? [`#order:${orderId}`] : []),
    ...tickets.map(({ kind, externalId }) => `#ticket:${kind}:${externalId}`),
  ];
  return keys.map((key) => ({ shop: { portal, store }, key }));
}

export const partsOf = (id: TicketId): { portal: string; store: string; kind: TicketKind; externalId: string } => {
  const [portal = '', store = '', kind = '', ...rest] = id.split(':');
  return { portal, store, kind: TICKET_KINDS.find((one) => one === kind) ?? 'message', externalId: rest.join(':') };
};

const ERASED = 'erased-';

/** The id under which lines of the record stay when their ticket was erased or is gone. */
export function pseudonymousId(id: TicketId, pseudonym: string): TicketId {
  const [portal = '', store = '', kind = ''] = id.split(':');
  return `${portal}:${store}:${kind}:${ERASED}${pseudonym}` as TicketId;
}

/** The pseudonym that stands in an id already; absent: a real ticket's. */
export function pseudonymIn(id: TicketId): string | undefined {
  const { externalId } = partsOf(id);
  return externalId.startsWith(ERASED) ? externalId.slice(ERASED.length) : undefined;
}
