/** What a change of a ticket sets off, and what that sets off in turn: all inside the transaction of `settle`. */
import type { Alert } from '@/lib/domain/alert.ts';
import type { TicketEvent } from '@/lib/domain/record.ts';
import type { Firing, RoutingRule, RuleEvent } from '@/lib/domain/rule.ts';
import type { Decided, Dispatched, Ticket } from '@/lib/domain/ticket.ts';
import type { Instant } from '@/lib/domain/time.ts';
import type { Routable } from '@/lib/routing/routable.ts';
import { act, momentaryOf } from './act.ts';
import { eventsOf } from './core.ts';
import { emptied, holdsOf, isSettled, type ReadyRules } from './ready.ts';

/** Rules may set one another off so often in one change; what would follow waits for the next one. */
const MOST_ROUNDS = 3;

/** What happened that no comparison shows; `rules`: only these are set off by it. */
export interface Happened {
  readonly event: RuleEvent;
  readonly rules?: readonly string[];
}

export interface Turn {
  readonly before: Ticket | undefined;
  readonly decided: Decided;
  readonly dispatched: Dispatched | undefined;
  readonly happened: readonly Happened[];
  /** Rules or settings changed and nothing else: what begins to apply by that does nothing of its own. */
  readonly quiet: boolean;
  readonly now: Instant;
  /** The ticket as it follows from these two parts. */
  judge(decided: Decided, dispatched: Dispatched | undefined): Promise<Ticket>;
  /** What rules look at in it. */
  routable(decided: Decided, dispatched: Dispatched | undefined): Routable;
  /** Whether the rule may act on this ticket: it does not run away, and has not acted at this moment before. */
  mayAct(rule: RoutingRule): Promise<boolean>;
  /** A rule could not be judged on this ticket. */
  broken(ruleId: string, error: unknown): void;
}

export interface Turned {
  readonly after: Ticket;
  readonly records: readonly TicketEvent[];
  readonly alerts: readonly Alert[];
  /** Ids of rules that began to apply or went off. */
  readonly hits: readonly string[];
}

/** Levels and ends of snoozes come with time, whatever else did not happen. */
const timely = (event: RuleEvent): boolean => event.startsWith('obligation_') || event === 'snooze_ended';

function seenEvents(turn: Turn, before: Ticket | undefined, after: Ticket): readonly Happened[] {
  const events = eventsOf(before, after, turn.now);
  if (!turn.quiet) return events.map((event) => ({ event }));
  const due = before !== undefined && before.derived.recheckAt <= turn.now;
  return events.filter((event) => due && timely(event)).map((event) => ({ event }));
}

/** Rules that these events set off, each by the first of them. */
function wentOff(turn: Turn, rules: ReadyRules, happened: readonly Happened[], ticket: Ticket): readonly Firing[] {
  if (happened.length === 0) return [];
  let routable: Routable | undefined;
  return [...rules.byId.values()].flatMap((rule) => {
    const cause = happened.find(({ event, rules: only }) => rule.on?.includes(event) && (only?.includes(rule.id) ?? true));
    if (!cause) return [];
    routable ??= turn.routable(ticket.decided, ticket.dispatched);
    try {
      return holdsOf(rules, rule.id, routable) ? [{ ruleId: rule.id, event: cause.event, at: turn.now }] : [];
    } catch (error) {
      turn.broken(rule.id, error);
      return [];
    }
  });
}

const applies = (ticket: Ticket | undefined, ruleId: string): boolean =>
  ticket?.derived.route.some((step) => step.ruleId === ruleId) ?? false;

/**
 * Judges a ticket and lets rules go off, at most three times over, each rule at most once. A rule that a rule above it
 * stops does nothing. Nothing waits for anything but the store.
 */
export async function takeTurn(turn: Turn, rules: ReadyRules): Promise<Turned> {
  const { now } = turn;
  let { before } = turn;
  let after = await turn.judge(turn.decided, turn.dispatched);
  let happened = [...turn.happened, ...seenEvents(turn, before, after)];
  const records: TicketEvent[] = [];
  const alerts: Alert[] = [];
  const hits = new Set<string>();
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const fresh = wentOff(turn, rules, happened, after).filter(({ ruleId }) => !hits.has(ruleId));
    let next = fresh.length > 0 ? await turn.judge(after.decided, withFirings(after.dispatched, fresh)) : after;
    const begun = next.derived.route.filter(({ ruleId }) => {
      const rule = rules.byId.get(ruleId);
      if (!rule || hits.has(ruleId)) return false;
      return rule.on ? fresh.some((firing) => firing.ruleId === ruleId) : !turn.quiet && !applies(before, ruleId);
    });
    if (fresh.length === 0 && begun.length === 0) break;
    let { decided } = next;
    for (const { ruleId } of begun) {
      hits.add(ruleId);
      const rule = rules.byId.get(ruleId);
      if (!rule || momentaryOf(rule).length === 0 || !(await turn.mayAct(rule))) continue;
      const done = act({ ...next, decided }, rule, now);
      decided = done.decided;
      records.push(...done.records);
      alerts.push(...done.alerts);
    }
    if (decided !== next.decided) next = await turn.judge(decided, next.dispatched);
    [before, after] = [after, next];
    happened = [...seenEvents(turn, before, after)];
  }
  if (isSettled(after) && after.dispatched && after.dispatched.fired.length > 0)
    after = await turn.judge(after.decided, emptied({ ...after.dispatched, fired: [] }));
  return { after, records, alerts, hits: [...hits] };
}

/** A rule that goes off again holds from then on. */
function withFirings(dispatched: Dispatched | undefined, fresh: readonly Firing[]): Dispatched {
  const again = new Set(fresh.map(({ ruleId }) => ruleId));
  const others = (dispatched?.fired ?? []).filter(({ ruleId }) => !again.has(ruleId));
  return { ...dispatched, fired: [...others, ...fresh] };
}
