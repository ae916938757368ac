/** What a template may name, `{{ like.this }}`. Menus, the renderer and the docs are made from this table. */
import type { Order } from '@/lib/domain/order.ts';
import { DEFAULT_SETTINGS, type Settings } from '@/lib/domain/settings.ts';
import type { Ticket } from '@/lib/domain/ticket.ts';
import { DAY, type Instant } from '@/lib/domain/time.ts';
import type { Language, PortalId } from '@/lib/domain/vocabulary.ts';
import { countText, dateText, moneyText } from './format.ts';

/** A ticket as replies see it. */
export interface ReplyContext {
  readonly ticket: Ticket;
  readonly order?: Order;
  readonly settings: Settings;
  readonly now: Instant;
  readonly portal: PortalId;
  /** The buyer's. */
  readonly language: Language | 'und';
}

export const contextOf = (seen: Pick<ReplyContext, 'ticket' | 'order' | 'settings' | 'now'>): ReplyContext => ({
  ...seen,
  portal: seen.ticket.observed.portal,
  language: seen.ticket.derived.language,
});

export interface Variable {
  /** As written in a template. */
  readonly id: string;
  /** What it stands for, in English; the UI translates by id. */
  readonly means: string;
  /** undefined: this ticket does not know it. */
  read(context: ReplyContext, language: Language): string | undefined;
}

const variable = (id: string, means: string, read: Variable['read']): Variable => ({ id, means, read });

/** "Weber, Anna" and "Anna Weber" give "Anna"; a name written without spaces is used whole. */
function firstName(name: string | undefined): string | undefined {
  const ordered = name?.includes(',') ? name.split(',')[1] : name;
  return ordered?.trim().split(/\s+/)[0] || undefined;
}

const market = ({ ticket, order }: ReplyContext) => ticket.observed.market ?? order?.market ?? order?.shipToCountry;
const day = (at: Instant | undefined, context: ReplyContext, language: Language) =>
  at === undefined ? undefined : dateText(at, language, market(context));
const joined = (texts: readonly string[] | undefined) => (texts && texts.length > 0 ? texts.join(', ') : undefined);
const firstItem = ({ order }: ReplyContext) => order?.items?.[0];
const firstParcel = ({ order }: ReplyContext) => order?.tracking?.[0];

export const VARIABLES: readonly Variable[] = [
  variable(
    'buyer.name',
    "the buyer's name as the portal shows it",
    ({ ticket, order }) => ticket.observed.buyer ?? order?.buyer,
  ),
  variable('buyer.first_name', "the buyer's first name", ({ ticket, order }) =>
    firstName(ticket.observed.buyer ?? order?.buyer),
  ),
  variable('order.number', 'the order number', ({ ticket, order }) => ticket.observed.orderId ?? order?.externalId),
  variable('order.date', 'the day the order was placed', (context, language) =>
    day(context.order?.placedAt, context, language),
  ),
  variable('order.total', 'the order total with its currency', ({ order }, language) =>
    moneyText(order?.total, language),
  ),
  variable('order.ship_by', 'the latest ship date', (context, language) =>
    day(context.order?.shipBy, context, language),
  ),
  variable('order.deliver_by', 'the latest estimated delivery', (context, language) =>
    day(context.order?.deliverBy, context, language),
  ),
  variable('order.country', 'the country it ships to, as a two-letter code', ({ order }) => order?.shipToCountry),
  variable('item.title', 'the title of the first item', (context) => firstItem(context)?.title),
  variable('item.sku', 'the SKU of the first item', (context) => firstItem(context)?.sku),
  variable('item.quantity', 'how many of the first item', (context, language) =>
    countText(firstItem(context)?.quantity, language),
  ),
  variable('item.price', 'the price of the first item', (context, language) =>
    moneyText(firstItem(context)?.price, language),
  ),
  variable('order.items', 'the titles of all items', ({ order }) => joined(order?.items?.map(({ title }) => title))),
  variable('tracking.number', 'the first tracking number', (context) => firstParcel(context)?.number),
  variable('tracking.carrier', 'the carrier of the first parcel', (context) => firstParcel(context)?.carrier),
  variable('tracking.numbers', 'all tracking numbers', ({ order }) =>
    joined(order?.tracking?.map(({ number }) => number)),
  ),
  variable('ticket.subject', 'the subject of the conversation', ({ ticket }) => ticket.observed.subject),
  variable('ticket.amount', 'the amount of the claim or return', ({ ticket }, language) =>
    moneyText(ticket.observed.amount, language),
  ),
  variable('ticket.reason', "the buyer's reason for the claim or return", ({ ticket }) => ticket.observed.reason),
  variable('store.name', "the shop's name in its address (Shopify)", ({ ticket }) =>
    ticket.observed.portal === 'shopify' ? ticket.observed.store : undefined,
  ),
  variable('store.market', 'the country of the sale, as a two-letter code', market),
  variable('agent.name', 'your name, as set in the options', ({ settings }) =>
    settings.me === DEFAULT_SETTINGS.me ? undefined : settings.me,
  ),
  variable('date.today', 'today', (context, language) => day(context.now, context, language)),
  variable('date.in_two_days', 'the day after tomorrow', (context, language) =>
    day(context.now + 2 * DAY, context, language),
  ),
  variable('date.in_a_week', 'a week from today', (context, language) => day(context.now + 7 * DAY, context, language)),
];

/** The table filled for one ticket, as nested plain objects; what is not known is left out. */
export function valuesOf(context: ReplyContext, language: Language): Record<string, Record<string, string>> {
  const values: Record<string, Record<string, string>> = {};
  for (const { id, read } of VARIABLES) {
    const value = read(context, language);
    const [group = '', name = ''] = id.split('.');
    if (value === undefined || value === '') continue;
    values[group] = { ...values[group], [name]: value };
  }
  return values;
}
