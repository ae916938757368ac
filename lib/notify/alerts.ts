import type { Obligation } from '@/lib/domain/obligation.ts';
import type { Alerts } from '@/lib/domain/settings.ts';
import type { Ticket } from '@/lib/domain/ticket.ts';
import { FAR_FUTURE, type Instant } from '@/lib/domain/time.ts';

/** News worth interrupting somebody for. Carries nothing of a buyer: portal, shop, kind and time only. */
export interface Alert {
  /** One alert a ticket, cause and moment: repeating the change that caused it makes no second one. */
  readonly id: string;
  readonly ticketId: Ticket['id'];
  readonly code: 'became_critical' | 'warning' | 'overdue';
  readonly values: Readonly<Record<string, string | number>>;
}

const isCritical = (ticket: Ticket | undefined): boolean =>
  ticket?.derived.status === 'open' && ticket.derived.severity === 'critical';

const warnsAt = (due: Obligation): Instant => due.warnsAt ?? FAR_FUTURE;

/**
 * The first obligation whose warning has come and not its deadline, unless the ticket was called out for it before.
 * A critical ticket's `recheckAt` waits for its warnings, so one that lies beyond a warning was judged after it.
 */
function warned(before: Ticket | undefined, after: Ticket, now: Instant): Obligation | undefined {
  const known = (due: Obligation): boolean =>
    before !== undefined &&
    isCritical(before) &&
    before.derived.recheckAt > warnsAt(due) &&
    before.derived.obligations.some(({ id, deadline }) => id === due.id && deadline === due.deadline);
  return after.derived.obligations.find((due) => due.deadline > now && warnsAt(due) <= now && !known(due));
}

/**
 * What a change of a ticket is worth telling: it became critical, so much of its window has passed, or its platform
 * deadline has. A ticket that becomes critical says so once, however late it is then.
 */
export function alertsFor(before: Ticket | undefined, after: Ticket, now: Instant, warnAt: Alerts['warnAt']): Alert[] {
  if (after.derived.status !== 'open') return [];
  const { portal, market = '', kind } = after.observed;
  const about = { ticketId: after.id, values: { portal, market, kind, actBy: after.derived.actBy } };
  const critical = isCritical(after);
  const rose = critical && before?.derived.severity !== 'critical';
  const near = critical && !rose ? warned(before, after, now) : undefined;
  const missed = after.derived.obligations.find(({ hard, deadline }) => hard && deadline <= now);
  const knew = before?.derived.flags.some(({ flag }) => flag === 'reply_overdue');
  return [
    ...(rose
      ? [{ ...about, id: `${after.id}|became_critical|${after.observed.changedAt}`, code: 'became_critical' as const }]
      : []),
    ...(near
      ? [
          {
            ...about,
            values: { ...about.values, deadline: near.deadline, percent: warnAt },
            id: `${after.id}|warning|${near.deadline}`,
            code: 'warning' as const,
          },
        ]
      : []),
    ...(missed && !knew && before
      ? [{ ...about, id: `${after.id}|overdue|${missed.deadline}`, code: 'overdue' as const }]
      : []),
  ];
}

/** Whether an alert that had to wait still tells something true of the ticket as it is now. */
export const stillTrue = (code: string, ticket: Ticket | undefined): boolean =>
  ticket?.derived.status === 'open' && (code === 'overdue' || ticket.derived.severity === 'critical');
