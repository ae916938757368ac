/** Routing over JSON lines: where each ticket would go by these rules, what they would do, and why. */

import { derive, routableOf } from '@/lib/background/derive.ts';
import type { Assigned } from '@/lib/domain/agent.ts';
import { type RoutingRule, RULE_EVENTS, type RuleEvent } from '@/lib/domain/rule.ts';
import { DEFAULT_SETTINGS } from '@/lib/domain/settings.ts';
import type { Derived, Dispatched, Ticket } from '@/lib/domain/ticket.ts';
import { FAR_FUTURE, type Instant } from '@/lib/domain/time.ts';
import { eventsOf } from '@/lib/routing/events.ts';
import { firings, withFirings } from '@/lib/routing/firings.ts';
import { momentsOf } from '@/lib/routing/moments.ts';
import { type CompiledRules, compileRules } from '@/lib/routing/route.ts';
import { trace } from '@/lib/routing/trace.ts';
import type { Evidence } from '@/lib/triage/assess.ts';
import { parseTicketLine, type TicketLine } from './ticket-line.ts';

/** Whom assignment chooses for a ticket that rules want given to whoever fits; absent: nobody is asked. */
export type Choose = (ticket: Ticket) => Assigned | undefined;

export interface Routing {
  readonly rules: readonly RoutingRule[];
  readonly now: Instant;
  readonly choose?: Choose;
}

/** Rounds in which rules may set each other off, and assignment speaks. */
const ROUNDS = 3;

interface Judged {
  readonly ticket: Ticket;
  readonly events: readonly RuleEvent[];
}

/** As `settle` would have it, for a ticket that was never seen before. */
function judged({ id, evidence, events: more }: TicketLine, compiled: CompiledRules, { now, choose }: Routing): Judged {
  const seen = new Set<RuleEvent>(more);
  let dispatched: Dispatched | undefined = evidence.dispatched;
  const derivedBy = (): Derived => {
    const given: Evidence = { ...evidence, settings: DEFAULT_SETTINGS, now, ...(dispatched ? { dispatched } : {}) };
    return derive(given, compiled);
  };
  const ticketOf = (derived: Derived): Ticket => ({
    id,
    observed: evidence.observed,
    decided: evidence.decided,
    derived,
    ...(dispatched ? { dispatched } : {}),
  });
  let ticket = ticketOf(derivedBy());
  const done = new Set<RuleEvent>();
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const event of eventsOf(undefined, ticket, now, { hours: DEFAULT_SETTINGS.hours })) seen.add(event);
    const events = [...seen].filter((event) => !done.has(event));
    for (const event of events) done.add(event);
    const { order, history, strain } = evidence;
    const beside = {
      now,
      hours: DEFAULT_SETTINGS.hours,
      ...(order ? { order } : {}),
      ...(history ? { history } : {}),
      ...(strain ? { strain } : {}),
    };
    const fresh = firings(routableOf(ticket, beside), events, compiled);
    const wanted = ticket.derived.asks?.fit !== undefined && !dispatched?.assigned;
    const assigned = wanted ? choose?.(ticket) : undefined;
    if (fresh.length === 0 && !assigned) break;
    dispatched = {
      ...dispatched,
      fired: withFirings(dispatched?.fired ?? [], fresh),
      ...(assigned ? { assigned } : {}),
    };
    ticket = ticketOf(derivedBy());
  }
  return { ticket, events: RULE_EVENTS.filter((event) => seen.has(event)) };
}

const iso = (at: Instant) => (at >= FAR_FUTURE ? null : new Date(at).toISOString());

/** What a line of output says of one ticket. */
export function routeTicket(line: TicketLine, routing: Routing) {
  const { rules, now } = routing;
  const compiled = compileRules(rules);
  const { ticket, events } = judged(line, compiled, routing);
  const { queue, assignee, severity, status, tags, actBy, asks, route } = ticket.derived;
  const { order, history, strain } = line.evidence;
  const routable = routableOf(ticket, {
    now,
    hours: DEFAULT_SETTINGS.hours,
    ...(order ? { order } : {}),
    ...(history ? { history } : {}),
    ...(strain ? { strain } : {}),
  });
  const applied = new Set(route.map(({ ruleId }) => ruleId));
  const lasting = rules.filter(({ id }) => applied.has(id));
  return {
    id: line.name,
    queue,
    assignee,
    severity,
    status,
    tags,
    actBy: iso(actBy),
    ...(asks ? { asks } : {}),
    actions: [...lasting]
      .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))
      .flatMap((rule) => rule.actions.map((action) => ({ rule: rule.id, ...action }))),
    once: momentsOf(undefined, ticket, compiled, now).map(({ id, actions }) => ({ id, actions })),
    ...(ticket.dispatched?.assigned ? { assigned: ticket.dispatched.assigned } : {}),
    events,
    trace: trace(routable, rules),
  };
}

export interface RoutedLines {
  readonly lines: readonly ReturnType<typeof routeTicket>[];
  /** One sentence a bad line, with its number, from 1. */
  readonly errors: readonly string[];
}

/** Empty lines are skipped; a bad one keeps no other from being routed. */
export function routeLines(ndjson: string, routing: Routing): RoutedLines {
  const lines: ReturnType<typeof routeTicket>[] = [];
  const errors: string[] = [];
  ndjson.split(/\r?\n/).forEach((raw, index) => {
    if (raw.trim() === '') return;
    const line = parseTicketLine(raw, routing.now);
    if (typeof line === 'string') errors.push(`Line ${index + 1} ${line}.`);
    else lines.push(routeTicket(line, routing));
  });
  return { lines, errors };
}
