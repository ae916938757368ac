/** What a lead taught Portside to read by pointing: data, never code. */
import type { Fingerprint } from './layout.ts';
import type { Instant } from './time.ts';
import type { PortalId, TicketKind } from './vocabulary.ts';

/** What becomes of the text or attribute a selector finds; each is a function of our own, chosen by name. */
export const TRANSFORMS = [
  /** The text, line breaks kept. */
  'text',
  /** The text on one line. */
  'line',
  /** A time as portals write them, in the page's language and zone. */
  'time',
  /** The end of a day. */
  'day',
  'money',
  'number',
  /** An order number of the portal's form, out of a text or a link. */
  'order-number',
  /** A link's address, on the page's own host only. */
  'link',
  /** The last part of a link's path or its one id in the query: what the portal calls this row. */
  'link-id',
  /** True where the element is there. */
  'present',
  /** False where the element is there. */
  'absent',
] as const;
export type Transform = (typeof TRANSFORMS)[number];

/** Fields of what is seen that can be taught, named as in `TicketSeen`, `MessageSeen` and `OrderSeen`. */
export const TAUGHT_FIELDS = {
  ticket: [
    'externalId',
    'buyer',
    'subject',
    'orderId',
    'needsReply',
    'last.text',
    'last.at',
    'openedAt',
    'deadline',
    'amount',
    'reason',
    'rating',
    'url',
  ],
  message: ['text', 'at', 'author', 'ours'],
  order: ['orderId', 'buyer', 'placedAt', 'shipBy', 'deliverBy', 'total', 'tracking'],
} as const;
export type TaughtTicketField = (typeof TAUGHT_FIELDS.ticket)[number];
export type TaughtMessageField = (typeof TAUGHT_FIELDS.message)[number];
export type TaughtOrderField = (typeof TAUGHT_FIELDS.order)[number];
export type TaughtFieldName = TaughtTicketField | TaughtMessageField | TaughtOrderField;

/**
 * Where something stands: CSS selectors, each inside what the one before found; ` >>> ` between two goes into an open
 * shadow root or a frame of the same origin. `:text("…")` at the end of a step asks for an element of exactly that
 * text, and ties the way to the page's language. '' is the row itself, and so is `&` at the start (`&.mine`, and
 * `& >>> .name` for what is in its shadow root). What else may stand in one: `lib/repair/teach/selector.ts`.
 */
export type TaughtSelector = string;

export interface TaughtField {
  readonly field: TaughtFieldName;
  readonly at: TaughtSelector;
  readonly as: Transform;
}

/** Things of one kind on a page: rows of a list, messages of a thread, or one thing the page is about. */
export interface TaughtPart {
  readonly what: 'ticket' | 'message' | 'order';
  /** Each match is one; '' for a page that is about one thing. */
  readonly each: TaughtSelector;
  readonly fields: readonly TaughtField[];
}

/** Everything taught for one kind of page in one layout and language. */
export interface TaughtPage {
  /** `portal:page:…`, our own random tail. */
  readonly id: string;
  /** Rises with every change; the newest one counts, also when it comes from a teammate. */
  readonly version: number;
  readonly portal: PortalId;
  /** The page definition it mends, or for a portal taught from nothing the page's own id. */
  readonly page: string;
  /** Of a portal taught from nothing: its origin (`https://…`) and what its paths begin with. */
  readonly site?: { readonly origin: string; readonly path: string; readonly name: string };
  readonly layout: Fingerprint;
  /** BCP 47; '*' where nothing taught hangs on the page's words. */
  readonly locale: string;
  /** What its tickets are. */
  readonly kind: TicketKind;
  readonly parts: readonly TaughtPart[];
  /** The portal's own reply box. */
  readonly composer?: TaughtSelector;
  readonly at: Instant;
  readonly by: string;
  /** Taken back; kept so that an older copy does not bring it again. */
  readonly gone?: true;
}
