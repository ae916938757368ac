import type { Alert } from '@/lib/domain/alert.ts';
import { FAR_FUTURE } from '@/lib/domain/time.ts';
import type { AlertErrand } from '@/lib/store/rows.ts';

/** What the desk is told of an alert about a ticket, as an errand. Undefined where it is about none. */
export function errandOf({ id, kind, at, ticketId, shop, market = '', ticketKind, ...alert }: Alert): AlertErrand[] {
  if (!ticketId || !shop) return [];
  const { actBy, deadline, values } = alert;
  const told = { portal: shop.portal, market, kind: ticketKind ?? '', ...values };
  const times = { actBy: actBy ?? FAR_FUTURE, ...(deadline === undefined ? {} : { deadline }) };
  return [{ id, kind: 'alert', ticketId, code: kind, values: { ...told, ...times }, dueAt: at, tries: 0 }];
}
