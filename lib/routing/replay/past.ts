/** What must have happened to a ticket, by what is stored of it now. Pure. */
import { type RoutingRule, type RuleEvent, sameMeaning } from '@/lib/domain/rule.ts';
import type { Dispatched, Ticket } from '@/lib/domain/ticket.ts';
import { passes } from '../fields/obligation.ts';
import type { Routable } from '../routable.ts';

const LEVELS = [
  [50, 'obligation_50'],
  [75, 'obligation_75'],
  [90, 'obligation_90'],
  [100, 'obligation_breached'],
] as const satisfies readonly (readonly [number, RuleEvent])[];

/**
 * Events of which a ticket's parts show that they happened. What leaves no trace (a flag that is gone, an order's
 * change, somebody who went away) is not among them, so that a try never promises too much.
 */
function pastEvents({ observed, decided, derived }: Ticket, routable: Routable): ReadonlySet<RuleEvent> {
  const { now } = routable;
  const events = new Set<RuleEvent>(['created']);
  const levels = derived.obligations.flatMap((due) =>
    LEVELS.filter(([percent]) => passes(routable, due, percent) <= now).map(([, event]) => event),
  );
  for (const level of levels) events.add(level);
  if (observed.messageCount > 1 && observed.last?.direction === 'inbound') events.add('buyer_replied');
  if (observed.last?.direction === 'outbound') events.add('agent_replied');
  if (derived.flags.length > 0) events.add('flag_raised');
  if (derived.assignee) events.add('assigned');
  const log = decided.statusLog ?? [];
  if (log.length > 0 || decided.status) events.add('status_changed');
  if (log.some(({ until }) => until !== undefined && until <= now)) events.add('snooze_ended');
  // Every day has each of its minutes; that it came since is all a rule of a time of day asks.
  events.add('time_of_day');
  return events;
}

/**
 * What would hold of event rules had the changed ones been there: unchanged ones as they went off, new and changed ones
 * as if the last of their events came now. Whether their conditions hold is for `holds` to say.
 */
export function asIfFired(
  ticket: Ticket,
  changed: readonly RoutingRule[],
  today: ReadonlyMap<string, RoutingRule>,
  routable: Routable,
  holds: (rule: RoutingRule) => boolean,
): Dispatched | undefined {
  if (!changed.some(({ on }) => on)) return undefined;
  const settled = ticket.derived.status === 'resolved' || ticket.derived.status === 'closed';
  if (settled) return undefined;
  const held = new Map(ticket.dispatched?.fired.map((firing) => [firing.ruleId, firing]));
  const events = pastEvents(ticket, routable);
  const fired = changed.flatMap((rule) => {
    if (!rule.enabled || !rule.on) return [];
    const known = today.get(rule.id);
    if (known && sameMeaning(known, rule)) return held.get(rule.id) ?? [];
    const event = rule.on.find((one) => events.has(one));
    return event && holds(rule) ? [{ ruleId: rule.id, event, at: routable.now }] : [];
  });
  return { ...ticket.dispatched, fired };
}
