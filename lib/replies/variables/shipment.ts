import { DAY } from '@/lib/domain/time.ts';
import type { ReplyContext } from '../context.ts';
import { date, list, number, text, truth } from './variable.ts';

const parcels = ({ order }: ReplyContext) => order?.tracking;
const under = (order: ReplyContext['order']) => order?.state !== 'delivered' && order?.state !== 'cancelled';

/** Whole days past the latest estimated delivery; none while it lies ahead or when the parcel is there. */
function daysLate({ order, now }: ReplyContext): number | undefined {
  const { deliverBy } = order ?? {};
  if (deliverBy === undefined || !under(order) || now <= deliverBy) return undefined;
  return Math.ceil((now - deliverBy) / DAY);
}

export const shipment = [
  text('tracking.number', 'the first tracking number', (context) => parcels(context)?.[0]?.number),
  text('tracking.carrier', 'the carrier of the first parcel', (context) => parcels(context)?.[0]?.carrier),
  list('tracking.numbers', 'all tracking numbers', (context) => parcels(context)?.map(({ number: one }) => one)),
  list('tracking.carriers', 'all carriers', (context) => [
    ...new Set(parcels(context)?.map(({ carrier }) => carrier) ?? []),
  ]),
  number('tracking.count', 'how many parcels', (context) => parcels(context)?.length || undefined),
  text('tracking.list', 'all parcels, one a line, with their carrier', (context) =>
    parcels(context)
      ?.map(({ number: one, carrier }) => (carrier ? `- ${one} (${carrier})` : `- ${one}`))
      .join('\n'),
  ),
  number('shipment.days_late', 'days past the latest estimated delivery', daysLate),
  truth('shipment.late', 'whether the latest estimated delivery has passed', (context) =>
    context.order?.deliverBy === undefined ? undefined : daysLate(context) !== undefined,
  ),
  truth('shipment.stalled', 'whether the parcel has stopped moving', ({ ticket }) =>
    ticket.derived.flags.some(({ flag }) => flag === 'shipment_stalled'),
  ),
  date(
    'shipment.check_by',
    'when the parcel must be looked after',
    ({ ticket }) => ticket.derived.obligations.find(({ kind }) => kind === 'delivery')?.deadline,
  ),
];
