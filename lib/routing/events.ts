/** What has just happened to a ticket: what sets event rules off. Pure. */
import type { Order } from '@/lib/domain/order.ts';
import type { MessageSeen } from '@/lib/domain/reading.ts';
import type { RuleEvent } from '@/lib/domain/rule.ts';
import type { Ticket } from '@/lib/domain/ticket.ts';
import type { Instant } from '@/lib/domain/time.ts';
import { passes } from './fields/obligation.ts';
import type { Routable } from './routable.ts';

/** The ticket's order before and after the change. */
export interface OrderChange {
  readonly before?: Order;
  readonly after?: Order;
}

/** What else is told of a change. */
export interface Happening {
  readonly orders?: OrderChange;
  /** Business hours, for shares of windows that own clocks pass. */
  readonly hours?: Routable['hours'];
}

/** A list row shows a message cut short: the same words as far as they go are the same message. */
function sameWords(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return long.startsWith(short.replace(/(?:…|\.\.\.)$/u, '').trimEnd());
}

function isNewer(before: MessageSeen | undefined, after: MessageSeen): boolean {
  if (!before || before.direction !== after.direction) return true;
  if (before.at !== undefined && after.at !== undefined && !before.dayOnly && !after.dayOnly)
    return after.at > before.at;
  return !sameWords(before.text, after.text);
}

function messageEvents(before: Ticket | undefined, { observed }: Ticket): RuleEvent[] {
  const { last } = observed;
  if (!last || !isNewer(before?.observed.last, last)) return [];
  if (last.direction === 'inbound') return ['buyer_replied'];
  return last.direction === 'outbound' && last.automatic !== true && before ? ['agent_replied'] : [];
}

function flagEvents(before: Ticket | undefined, after: Ticket): RuleEvent[] {
  const had = new Set(before?.derived.flags.map(({ flag }) => flag));
  const has = new Set(after.derived.flags.map(({ flag }) => flag));
  return [
    ...([...has].some((flag) => !had.has(flag)) ? (['flag_raised'] as const) : []),
    ...([...had].some((flag) => !has.has(flag)) ? (['flag_cleared'] as const) : []),
  ];
}

const SHARES = [
  ['obligation_50', 50],
  ['obligation_75', 75],
  ['obligation_90', 90],
  ['obligation_breached', 100],
] as const satisfies readonly (readonly [RuleEvent, number])[];

/**
 * Whether a moment of a ticket as it was judged last had passed by then. `recheckAt` is the next moment, after that
 * judging, at which anything changes without news; so one before it had passed, and one at or after it had not.
 */
const hadPassed = (before: Ticket, moment: Instant) => moment < before.derived.recheckAt;

function obligationEvents(before: Ticket | undefined, after: Ticket, now: Instant, { hours }: Happening): RuleEvent[] {
  const known = new Map(before?.derived.obligations.map((due) => [`${due.id}@${due.startedAt}`, due]));
  const routable = { now, observed: after.observed, assessed: after.derived, decided: {}, ...(hours ? { hours } : {}) };
  return SHARES.flatMap(([event, percent]) => {
    const happened = after.derived.obligations.some((due) => {
      const was = known.get(`${due.id}@${due.startedAt}`);
      // Of the window as it was: a page may since have shown a nearer deadline.
      const told = before !== undefined && was !== undefined && hadPassed(before, passes(routable, was, percent));
      return !told && passes(routable, due, percent) <= now;
    });
    return happened ? [event] : [];
  });
}

const changedOrder = ({ orders }: Happening): boolean => {
  const { before, after } = orders ?? {};
  if (!before || !after) return after !== undefined && before === undefined && orders !== undefined;
  const { changedAt: _one, ...was } = before;
  const { changedAt: _other, ...is } = after;
  return JSON.stringify(was) !== JSON.stringify(is);
};

/**
 * What happened between two states of a ticket, in the order of `RULE_EVENTS`. `agent_away` comes from outside: nothing
 * of the ticket itself changes. `time_of_day`: some moment may have passed; `firings` looks which rule's it was.
 */
export function eventsOf(
  before: Ticket | undefined,
  after: Ticket,
  now: Instant,
  happening: Happening = {},
): readonly RuleEvent[] {
  const [was, is] = [before?.derived, after.derived];
  const snoozedUntil = before?.decided.snoozedUntil;
  return [
    ...(before ? [] : (['created'] as const)),
    ...messageEvents(before, after),
    ...(was && was.status !== is.status ? (['status_changed'] as const) : []),
    ...(is.assignee !== '' && is.assignee !== was?.assignee ? (['assigned'] as const) : []),
    ...flagEvents(before, after),
    ...obligationEvents(before, after, now, happening),
    ...(was?.status === 'snoozed' && is.status !== 'snoozed' && (snoozedUntil ?? Infinity) <= now
      ? (['snooze_ended'] as const)
      : []),
    ...(before && changedOrder(happening) ? (['order_changed'] as const) : []),
    ...(was && was.recheckAt <= now ? (['time_of_day'] as const) : []),
  ];
}
