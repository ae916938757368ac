/** News of people and ladders, as errands in the transaction that causes them. */
import type { Alert } from '@/lib/domain/alert.ts';
import type { Ticket } from '@/lib/domain/ticket.ts';
import type { Instant } from '@/lib/domain/time.ts';
import type { Store } from '@/lib/store/store.ts';

/** What every alert about a ticket says of it; nothing of the buyer. */
export function about({ id, observed, derived }: Ticket) {
  const { portal, store, market, kind, url } = observed;
  return {
    shop: { portal, store },
    ...(market === undefined ? {} : { market }),
    ticketId: id,
    ticketKind: kind,
    severity: derived.severity,
    actBy: derived.actBy,
    ...(url === undefined ? {} : { url }),
  };
}

/** Leaves alerts for delivery. One that was left before under the same id is not left twice. */
export async function tell({ outbox }: Store, alerts: readonly Alert[], now: Instant): Promise<void> {
  if (alerts.length === 0) return;
  await outbox.bulkPut(
    alerts.map((alert) => ({ id: alert.id, kind: 'rule-alert' as const, alert, dueAt: now, tries: 0 })),
  );
}
