import type { Account, ExposureLevel } from '@/lib/domain/account.ts';
import type { Alert, AlertKind } from '@/lib/domain/alert.ts';
import type { Obligation } from '@/lib/domain/obligation.ts';
import type { Alerts } from '@/lib/domain/settings.ts';
import type { Ticket } from '@/lib/domain/ticket.ts';
import { DAY, FAR_FUTURE, type Instant } from '@/lib/domain/time.ts';

/** Older reviews and notices are history that was read for the first time, and no news. */
const NEWS_FOR = 7 * DAY;

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

/** The first platform deadline that has passed since `before` was judged: its `recheckAt` waits for deadlines too. */
function newlyMissed({ derived: before }: Ticket, after: Ticket, now: Instant): Obligation | undefined {
  const known = ({ id, deadline }: Obligation): boolean =>
    before.recheckAt > deadline && before.obligations.some((one) => one.id === id && one.deadline === deadline);
  return after.derived.obligations.find((due) => due.hard && due.deadline <= now && !known(due));
}

/** What every alert about a ticket says of it. Its buyer stands apart, and leaves only by a channel that may have it. */
export function aboutTicket(ticket: Ticket, now: Instant): Omit<Alert, 'id' | 'kind' | 'values'> {
  const { portal, store, market, kind, url, buyer: name, last } = ticket.observed;
  const { severity, actBy, obligations } = ticket.derived;
  const deadline = obligations.find(({ hard }) => hard)?.deadline ?? obligations[0]?.deadline;
  const words = last?.direction === 'inbound' ? last.text.slice(0, MOST_WORDS) : undefined;
  const buyer = { ...(name ? { name } : {}), ...(words ? { words } : {}) };
  return {
    at: now,
    shop: { portal, store },
    ticketId: ticket.id,
    ticketKind: kind,
    severity,
    ...(market ? { market } : {}),
    ...(actBy < FAR_FUTURE ? { actBy } : {}),
    ...(deadline === undefined ? {} : { deadline }),
    ...(url ? { url } : {}),
    ...(name || words ? { buyer } : {}),
  };
}
/** Of a buyer's message, UTF-16 code units: enough to know what it is about. */
const MOST_WORDS = 200;

const flagged = (ticket: Ticket | undefined, flag: 'negative_review' | 'policy_notice'): boolean =>
  ticket?.derived.flags.some((one) => one.flag === flag) ?? false;

/** A flag that is new on the ticket, unless what it is about is long past. */
function isNews(before: Ticket | undefined, after: Ticket, flag: 'negative_review' | 'policy_notice', now: Instant) {
  const { openedAt = now } = after.observed;
  return flagged(after, flag) && !flagged(before, flag) && openedAt > now - NEWS_FOR;
}

/**
 * What a change of a ticket is worth telling: it became critical, so much of its window has passed, or its platform
 * deadline has; a bad review or a notice came. A ticket that becomes critical says so once, however late it is then.
 */
export function alertsFor(before: Ticket | undefined, after: Ticket, now: Instant, warnAt: Alerts['warnAt']): Alert[] {
  if (after.derived.status !== 'open') return [];
  const critical = isCritical(after);
  const rose = critical && before?.derived.severity !== 'critical';
  const near = critical && !rose ? warned(before, after, now) : undefined;
  const missed = before && newlyMissed(before, after, now);
  const about = aboutTicket(after, now);
  const tell = (kind: AlertKind, moment: string | number, more: Partial<Alert> = {}): Alert => ({
    ...about,
    values: {},
    ...more,
    id: `${after.id}|${kind}|${moment}`,
    kind,
  });
  const { changedAt, rating } = after.observed;
  const review = isNews(before, after, 'negative_review', now);
  const notice = isNews(before, after, 'policy_notice', now);
  return [
    // A notice is critical from its first moment: one alert is enough, and it is the one that says what came.
    ...(rose && !notice ? [tell('became_critical', changedAt)] : []),
    ...(near ? [tell('warning', near.deadline, { deadline: near.deadline, values: { percent: warnAt } })] : []),
    ...(missed ? [tell('overdue', missed.deadline, { deadline: missed.deadline })] : []),
    ...(review ? [tell('negative_review', rating ?? 0, { values: { rating: rating ?? 0 } })] : []),
    ...(notice ? [tell('policy_notice', 0)] : []),
  ];
}

const RANK: Readonly<Record<ExposureLevel, number>> = { unknown: 0, calm: 1, near: 2, over: 3 };

/** A store came near a limit of its platform, or over it. Once a rise; nothing where the number was not known before. */
export function accountAlertsFor(before: Account | undefined, after: Account, now: Instant): Alert[] {
  return Object.entries(after.levels).flatMap(([metric, level]) => {
    const known = before?.levels[metric] ?? 'unknown';
    if (RANK[level] < RANK.near || RANK[level] <= RANK[known]) return [];
    const { portal, store } = after;
    const values = { metric, level };
    return [
      {
        id: `${after.id}|near_limit|${metric}|${level}|${now}`,
        kind: 'near_limit' as const,
        at: now,
        shop: { portal, store },
        values,
      },
    ];
  });
}

/** Whether an alert that had to wait still tells something true of its ticket as it is now. */
export function stillTrue(kind: AlertKind, ticket: Ticket | undefined): boolean {
  switch (kind) {
    case 'near_limit':
    case 'layout':
    case 'rule_stopped':
    case 'handover':
      return true;
    case 'rule':
      // Rules may go off because a ticket was answered or settled.
      return ticket !== undefined;
    case 'escalation':
      return ticket !== undefined && !['resolved', 'closed'].includes(ticket.derived.status);
    case 'became_critical':
    case 'warning':
      return isCritical(ticket);
    case 'unassigned':
      return ticket?.derived.status === 'open' && ticket.derived.assignee === '';
    default:
      return ticket?.derived.status === 'open';
  }
}
