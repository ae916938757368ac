/** What the record says of a row: who did what and when, never anybody's words. Pure. */
import type { Purge } from '@/lib/domain/continuity.ts';
import type { TicketEvent } from '@/lib/domain/record.ts';
import type { Decided, TicketId } from '@/lib/domain/ticket.ts';

/** A line of the record: plain JSON. */
export type AuditLine = Readonly<Record<string, unknown>>;

/** Choices whose value names nobody but colleagues. */
const PLAIN = [
  'status',
  'statusAt',
  'snoozedUntil',
  'followUpAt',
  'followUpSetAt',
  'assignee',
  'queue',
  'severity',
] as const satisfies readonly (keyof Decided)[];

/** What was chosen, and of everything else only that it changed. */
function choices(decided: Partial<Decided> | undefined): AuditLine | undefined {
  if (!decided) return undefined;
  const plain = Object.fromEntries(PLAIN.flatMap((key) => (decided[key] === undefined ? [] : [[key, decided[key]]])));
  const others = Object.keys(decided).filter((key) => !PLAIN.some((one) => one === key));
  return { ...plain, ...(others.length > 0 ? { others: others.toSorted() } : {}) };
}

/**
 * The line of an event. `ticket` is the ticket's pseudonym, the same before and after its buyer was erased; taking
 * words out of the event (`bareEvent`) changes nothing of the line.
 */
export function lineOfEvent(event: TicketEvent, ticket: string): AuditLine {
  const { id, at, by, what, ticketId, outcome, before, after, approval, despite, corrections } = event;
  const [portal, store, kind] = (ticketId satisfies TicketId).split(':');
  return compact({
    row: 'event',
    id,
    at,
    by,
    what,
    portal,
    store,
    kind,
    ticket,
    outcome,
    before: choices(before),
    after: choices(after),
    approval:
      approval &&
      compact({
        kind: approval.kind,
        state: approval.state,
        amount: approval.amount,
        askedBy: approval.askedBy,
        decidedBy: approval.decidedBy,
      }),
    despite: despite?.steps,
    corrections: corrections?.length,
  });
}

/** The line of what was taken away on purpose: counts only, as the row itself. */
export const lineOfPurge = ({ id, at, why, by, reason, rows }: Purge): AuditLine =>
  compact({ row: 'purge', id, at, why, by, reason, rows });

/** Without what is not there, as JSON leaves it. */
const compact = (line: Readonly<Record<string, unknown>>): AuditLine =>
  Object.fromEntries(Object.entries(line).filter(([, value]) => value !== undefined));
