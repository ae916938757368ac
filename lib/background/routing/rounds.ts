/** What a change of a ticket sets off, and what that sets off in turn: all inside the transaction of `settle`. */
import type { Alert } from '@/lib/domain/alert.ts';
import type { TicketEvent } from '@/lib/domain/record.ts';
import type { Firing, RuleEvent } from '@/lib/domain/rule.ts';
import type { Decided, Dispatched, Ticket } from '@/lib/domain/ticket.ts';
import type { Instant } from '@/lib/domain/time.ts';
import { eventsOf, type Happening } from '@/lib/routing/events.ts';
import { firings, isRunaway, MOST_ROUNDS, withFirings } from '@/lib/routing/firings.ts';
import { type Moment, momentsOf } from '@/lib/routing/moments.ts';
import type { Watch } from '@/lib/routing/watch.ts';
import type { Case } from '../judge.ts';
import { act } from './act.ts';
import { type ReadyRules, stillHolding } from './ready.ts';

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
  readonly happening: Happening;
  /** Rules or settings changed and nothing else: what begins to apply by that does nothing of its own. */
  readonly quiet: boolean;
  readonly now: Instant;
  readonly watch: Watch;
  /** Whether this may be done: its rule does not run away, and did not do it before. */
  mayAct(moment: Moment): Promise<boolean>;
  /** A rule goes off again and again. */
  ranAway(firing: Firing): void;
}

export interface Turned {
  readonly after: Ticket;
  readonly records: readonly TicketEvent[];
  readonly alerts: readonly Alert[];
  /** Ids of rules that began to apply or went off. */
  readonly hits: readonly string[];
}

/** What comes with time, whatever else did not happen. */
const isTimely = (event: RuleEvent): boolean =>
  event.startsWith('obligation_') || event === 'snooze_ended' || event === 'time_of_day';

/** What happened between two states. Where all was judged anew, only what time brought. */
function seenEvents({ now, quiet, happening }: Turn, before: Ticket | undefined, after: Ticket): readonly RuleEvent[] {
  const events = eventsOf(before, after, now, happening);
  if (!quiet) return events;
  return before && before.derived.recheckAt <= now ? events.filter(isTimely) : [];
}

/** Rules that these events set off on a ticket that was `before`. */
function wentOff(turn: Turn, { compiled }: ReadyRules, known: Case, before: Ticket | undefined, after: Ticket) {
  const { happened, watch } = turn;
  const routable = known.routable(after, before);
  const since = before ? { since: before.derived.recheckAt } : {};
  const seen = firings(routable, seenEvents(turn, before, after), compiled, { ...since, watch });
  const told = happened.flatMap(({ event, rules }) =>
    firings(routable, [event], compiled, { watch }).filter(({ ruleId }) => rules?.includes(ruleId) ?? true),
  );
  return [...new Map([...told, ...seen].map((firing) => [firing.ruleId, firing])).values()];
}

const stepsOf = (ticket: Ticket | undefined) => new Set(ticket?.derived.route.map(({ ruleId }) => ruleId));

/**
 * Judges a ticket and lets rules go off, at most three times over, each rule at most once. A rule that a rule above it
 * stops does nothing. Nothing waits for anything but the store.
 */
export async function takeTurn(turn: Turn, rules: ReadyRules, known: Case): Promise<Turned> {
  const { now, quiet } = turn;
  let { before } = turn;
  let after = await known.judge(turn.decided, turn.dispatched);
  const records: TicketEvent[] = [];
  const alerts: Alert[] = [];
  const hits = new Set<string>();
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const told = round === 0 ? turn : { ...turn, happened: [], happening: {} };
    const fresh = wentOff(told, rules, known, before, after).filter(({ ruleId }) => !hits.has(ruleId));
    let next = fresh.length > 0 ? await known.judge(after.decided, fired(after.dispatched, fresh, turn)) : after;
    const [had, anew] = [stepsOf(before), new Set(fresh.map(({ ruleId }) => ruleId))];
    const begun = [...stepsOf(next)].filter((id) => !hits.has(id) && (anew.has(id) || (!quiet && !had.has(id))));
    const moments = momentsOf(before, next, rules.compiled, now).filter(({ rule }) => begun.includes(rule.id));
    for (const id of begun) hits.add(id);
    let { decided } = next;
    for (const moment of moments) {
      if (!(await turn.mayAct(moment))) continue;
      const done = act({ ...next, decided }, moment);
      decided = done.decided;
      records.push(...done.records);
      alerts.push(...done.alerts);
    }
    if (decided !== next.decided) next = await known.judge(decided, next.dispatched);
    [before, after] = [after, next];
    if (before === after) break;
  }
  const holding = stillHolding(after.dispatched, rules, after.derived.status);
  if (holding !== after.dispatched) after = await known.judge(after.decided, holding);
  return { after, records, alerts, hits: [...hits] };
}

/** With what went off anew; what goes off too often is said. */
function fired(dispatched: Dispatched | undefined, fresh: readonly Firing[], turn: Turn): Dispatched {
  const all = withFirings(dispatched?.fired ?? [], fresh);
  for (const firing of all) if (isRunaway(firing)) turn.ranAway(firing);
  return { ...dispatched, fired: all };
}
