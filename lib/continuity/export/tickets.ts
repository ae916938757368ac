/** Tickets as lines for spreadsheets and for programs. The columns are told of in the handbook (README). */
import { majorUnits } from '@/lib/domain/money.ts';
import type { Order } from '@/lib/domain/order.ts';
import type { ExportScope } from '@/lib/domain/snapshot.ts';
import type { Message, Ticket } from '@/lib/domain/ticket.ts';
import { FAR_FUTURE, type Instant } from '@/lib/domain/time.ts';
import { type Cell, csvLine } from './csv.ts';

/** ISO 8601, in UTC; nothing where nothing is due. */
const moment = (at: Instant | undefined): Cell =>
  at === undefined || Math.abs(at) >= FAR_FUTURE ? undefined : new Date(at).toISOString();
/** One line in a cell. */
const joined = (parts: readonly string[]): string => parts.join('; ');

const COLUMNS: Readonly<Record<string, (ticket: Ticket) => Cell>> = {
  id: ({ id }) => id,
  portal: ({ observed }) => observed.portal,
  store: ({ observed }) => observed.store,
  kind: ({ observed }) => observed.kind,
  external_id: ({ observed }) => observed.externalId,
  order_id: ({ observed }) => observed.orderId,
  buyer: ({ observed }) => observed.buyer,
  subject: ({ observed }) => observed.subject,
  status: ({ derived }) => derived.status,
  queue: ({ derived }) => derived.queue,
  assignee: ({ derived }) => derived.assignee,
  severity: ({ derived }) => derived.severity,
  intent: ({ derived }) => derived.intent,
  language: ({ derived }) => derived.language,
  tier: ({ derived }) => derived.tier,
  flags: ({ derived }) => joined(derived.flags.map(({ flag }) => flag)),
  tags: ({ derived }) => joined(derived.tags),
  act_by: ({ derived }) => moment(derived.actBy),
  opened_at: ({ observed }) => moment(observed.openedAt),
  first_seen_at: ({ observed }) => moment(observed.firstSeenAt),
  changed_at: ({ observed }) => moment(observed.changedAt),
  messages: ({ observed }) => observed.messageCount,
  last_direction: ({ observed }) => observed.last?.direction,
  last_at: ({ observed }) => moment(observed.last?.at),
  last_text: ({ observed }) => observed.last?.text,
  amount: ({ observed }) => observed.amount && majorUnits(observed.amount),
  currency: ({ observed }) => observed.amount?.currency,
  reason: ({ observed }) => observed.reason,
  rating: ({ observed }) => observed.rating,
  notes: ({ decided }) => decided.notes.map(({ at, by, text }) => `${moment(at)} ${by}: ${text}`).join('\n'),
  url: ({ observed }) => observed.url,
};

/** With the mark by which spreadsheets know UTF-8. */
export const CSV_HEAD = `\uFEFF${csvLine(Object.keys(COLUMNS))}\r\n`;
export const ticketCsv = (ticket: Ticket): string =>
  `${csvLine(Object.values(COLUMNS).map((column) => column(ticket)))}\r\n`;

/** One ticket with all that belongs to it, as it is stored. */
export interface WholeTicket {
  readonly ticket: Ticket;
  readonly messages: readonly Message[];
  readonly order?: Order;
}
export const ticketJson = (whole: WholeTicket): string => `${JSON.stringify(whole)}\n`;

/** By the newest message, and where there is none by when the portal last showed something new. */
export function inScope({ observed }: Ticket, { from, to, portal }: ExportScope): boolean {
  const at = observed.last?.at ?? observed.changedAt;
  return (from === undefined || at >= from) && (to === undefined || at < to) && (!portal || observed.portal === portal);
}
