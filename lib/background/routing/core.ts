/** What happened to a ticket, and which rules that sets off. Pure. */
import type { Obligation } from '@/lib/domain/obligation.ts';
import type { RuleEvent } from '@/lib/domain/rule.ts';
import type { Observed, Ticket } from '@/lib/domain/ticket.ts';
import type { Instant } from '@/lib/domain/time.ts';

const LEVELS = [
  [50, 'obligation_50'],
  [75, 'obligation_75'],
  [90, 'obligation_90'],
  [100, 'obligation_breached'],
] as const satisfies readonly (readonly [number, RuleEvent])[];

/** When a share of an obligation's window, percent, has passed. */
export const shareAt = ({ startedAt, deadline }: Obligation, percent: number): Instant =>
  startedAt + Math.round(((deadline - startedAt) * percent) / 100);

const isNewer = (after: Observed, before: Observed): boolean =>
  after.last !== undefined &&
  (before.last === undefined ||
    (after.last.at !== undefined && before.last.at !== undefined
      ? after.last.at > before.last.at
      : after.messageCount > before.messageCount));

const flagsOf = (ticket: Ticket | undefined): readonly string[] => ticket?.derived.flags.map(({ flag }) => flag) ?? [];

/** Whether a level was reached since the ticket was judged last. */
function isNews(due: Obligation, level: Instant, before: Ticket | undefined): boolean {
  // `recheckAt` waits for the levels that rules want: one that lies beyond a level was judged after it.
  const knew =
    before?.derived.status === 'open' &&
    before.derived.recheckAt > level &&
    before.derived.obligations.some(({ id, deadline }) => id === due.id && deadline === due.deadline);
  return !knew;
}

/** What happened between two judgements of a ticket, each once. */
export function eventsOf(before: Ticket | undefined, after: Ticket, now: Instant): readonly RuleEvent[] {
  const events = new Set<RuleEvent>();
  const had = flagsOf(before);
  const has = flagsOf(after);
  if (has.some((flag) => !had.includes(flag))) events.add('flag_raised');
  if (after.derived.status === 'open')
    for (const due of after.derived.obligations)
      for (const [percent, event] of LEVELS) {
        const level = shareAt(due, percent);
        if (level <= now && isNews(due, level, before)) events.add(event);
      }
  if (!before) return ['created', ...events];
  if (had.some((flag) => !has.includes(flag))) events.add('flag_cleared');
  if (isNewer(after.observed, before.observed)) {
    if (after.observed.last?.direction === 'inbound') events.add('buyer_replied');
    if (after.observed.last?.direction === 'outbound') events.add('agent_replied');
  }
  if (before.derived.status !== after.derived.status) events.add('status_changed');
  const woke = before.derived.status === 'snoozed' && after.derived.status !== 'snoozed';
  if (woke && (before.decided.snoozedUntil ?? now) <= now) events.add('snooze_ended');
  if (after.derived.assignee && before.derived.assignee !== after.derived.assignee) events.add('assigned');
  return [...events];
}

/** The next moment at which a level that some rule waits for is reached; undefined: none. */
export function nextLevel({ derived }: Ticket, wanted: ReadonlySet<RuleEvent>, now: Instant): Instant | undefined {
  if (derived.status !== 'open') return undefined;
  const moments = LEVELS.filter(([, event]) => wanted.has(event)).flatMap(([percent]) =>
    derived.obligations.map((due) => shareAt(due, percent)).filter((at) => at > now),
  );
  return moments.length > 0 ? Math.min(...moments) : undefined;
}
