import type { Ticket } from '@/lib/domain/ticket.ts';
import type { Instant } from '@/lib/domain/time.ts';
import { SEVERITIES } from '@/lib/domain/vocabulary.ts';

/** News worth interrupting somebody for. Carries nothing of a buyer: portal, shop, kind and time only. */
export interface Alert {
  /** One alert a ticket, cause and moment: repeating the change that caused it makes no second one. */
  readonly id: string;
  readonly ticketId: Ticket['id'];
  readonly code: 'became_critical' | 'overdue';
  readonly values: Readonly<Record<string, string | number>>;
}

const critical = SEVERITIES.indexOf('critical');

/** What a change of a ticket is worth telling: it became critical, or its platform deadline has just passed. */
export function alertsFor(before: Ticket | undefined, after: Ticket, now: Instant): Alert[] {
  if (after.derived.status !== 'open') return [];
  const { portal, market = '', kind } = after.observed;
  const about = { ticketId: after.id, values: { portal, market, kind, actBy: after.derived.actBy } };
  const rose = SEVERITIES.indexOf(after.derived.severity) >= critical && before?.derived.severity !== 'critical';
  const missed = after.derived.obligations.find(({ hard, deadline }) => hard && deadline <= now);
  const knew = before?.derived.flags.some(({ flag }) => flag === 'reply_overdue');
  return [
    ...(rose
      ? [{ ...about, id: `${after.id}|became_critical|${after.observed.changedAt}`, code: 'became_critical' as const }]
      : []),
    ...(missed && !knew && before
      ? [{ ...about, id: `${after.id}|overdue|${missed.deadline}`, code: 'overdue' as const }]
      : []),
  ];
}
