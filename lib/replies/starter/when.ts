/** Starter templates that are true only in some cases: never suggested in others, however well the intent fits. */
import type { Order } from '@/lib/domain/order.ts';
import type { Ticket } from '@/lib/domain/ticket.ts';
import type { Instant } from '@/lib/domain/time.ts';

interface Case {
  readonly ticket: Ticket;
  readonly order: Order | undefined;
  readonly now: Instant;
}

const flagged = (name: string) => (one: Case) => one.ticket.derived.flags.some(({ flag }) => flag === name);
const away = ({ order }: Case) => order?.state === 'shipped' || order?.state === 'delivered';
const notSent = ({ ticket, order }: Case) =>
  order?.state === 'pending' ||
  order?.state === 'unshipped' ||
  (ticket.derived.advice ?? []).some(({ code }) => code === 'advice_not_shipped');
/** Somebody has to decide it first. */
const decided = () => false;

const WHEN: Readonly<Record<string, (one: Case) => boolean>> = {
  'starter-wismo-not-shipped': notSent,
  'starter-wismo-fbm': (one) => !notSent(one),
  'starter-stalled-parcel': flagged('shipment_stalled'),
  'starter-late-apology': ({ order, now }) => order?.deliverBy !== undefined && order.deliverBy < now,
  'starter-out-of-stock': flagged('stock_risk'),
  'starter-cancellation': (one) => !away(one),
  'starter-cancellation-too-late': away,
  'starter-claim-opened': ({ ticket }) => ticket.observed.kind === 'claim',
  'starter-a-to-z-prevention': ({ ticket }) => ticket.observed.kind !== 'claim',
  'starter-chargeback-evidence': ({ ticket }) => ticket.observed.kind === 'claim',
  'starter-wrong-address': decided,
  'starter-return-out-of-policy': decided,
  'starter-return-received': decided,
  'starter-partial-refund-offer': decided,
  'starter-partial-refund-done': decided,
  'starter-change-variant': decided,
};

/** Whether a template may be suggested for a ticket: one's own always, a starter where what it says is so. */
export const isTrueOf = (id: string, one: Case): boolean => WHEN[id]?.(one) ?? true;
