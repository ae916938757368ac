import { majorUnits } from '@/lib/domain/money.ts';
import { DEFAULT_SETTINGS } from '@/lib/domain/settings.ts';
import { civilDayOf, plusDays, plusMonths } from '../civil-day.ts';
import { marketOf, type ReplyContext } from '../context.ts';
import { countryText } from '../format.ts';
import { moneyOf } from '../money-of.ts';
import { firstName } from '../names.ts';
import { civil, money, number, text } from './variable.ts';

const PORTAL_NAMES = { amazon: 'Amazon', shopify: 'Shopify', tiktok: 'TikTok Shop' } as const;

const agent = ({ settings: { me } }: ReplyContext) => (me === DEFAULT_SETTINGS.me ? undefined : me);

/** What the options say of this ticket's store, else of all stores. */
const shop = ({ settings: { shops }, ticket: { observed } }: ReplyContext) => ({
  ...shops.all,
  ...shops[`${observed.portal}:${observed.store}`],
});

/** A day so many days or months after the order's own. */
const after =
  (from: 'placedAt' | 'deliverBy', count: (context: ReplyContext) => number | undefined, add: typeof plusDays) =>
  (context: ReplyContext) => {
    const at = context.order?.[from];
    const start = at === undefined ? undefined : civilDayOf(at, marketOf(context));
    const span = count(context);
    return start && span !== undefined ? add(start, span) : undefined;
  };

export const storeAndAgent = [
  text('store.name', 'the name of the shop, as set in the options or in its address (Shopify)', (context) => {
    const { portal, store } = context.ticket.observed;
    return shop(context).name ?? (portal === 'shopify' ? store : undefined);
  }),
  text('store.market', 'the country of the sale, as a two-letter code', marketOf),
  text('store.country', 'the name of the country of the sale', (context, language) => {
    const code = marketOf(context);
    return code && countryText(code, language);
  }),
  text('store.portal', 'Amazon, Shopify or TikTok Shop; of another site its address', ({ portal, ticket }) =>
    portal === 'generic' ? ticket.observed.store : PORTAL_NAMES[portal],
  ),
  number(
    'store.return_days',
    'how many days a buyer may return, as set in the options',
    (context) => shop(context).returnDays,
  ),
  number(
    'store.warranty_months',
    'how many months of warranty, as set in the options',
    (context) => shop(context).warrantyMonths,
  ),
  number(
    'store.handling_days',
    'how many working days until dispatch, as set in the options',
    (context) => shop(context).handlingDays,
  ),
  civil(
    'return.by',
    'the last day of the return period: estimated delivery plus the days set in the options',
    after('deliverBy', (context) => shop(context).returnDays, plusDays),
  ),
  civil(
    'warranty.until',
    'the last day of the warranty: order date plus the months set in the options',
    after('placedAt', (context) => shop(context).warrantyMonths, plusMonths),
  ),
  money('refund.offer', 'the partial refund that may be offered without asking', ({ order, settings }) =>
    order?.total
      ? moneyOf((majorUnits(order.total) * settings.compensation.partialPercent) / 100, order.total.currency)
      : undefined,
  ),
  text('agent.name', 'your name, as set in the options', agent),
  text('agent.first_name', 'your first name', (context) => {
    const name = agent(context);
    return name && firstName(name);
  }),
];
