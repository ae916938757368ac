import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Order } from '@/lib/domain/order.ts';
import type { RoutingRule } from '@/lib/domain/rule.ts';
import type { Ticket } from '@/lib/domain/ticket.ts';
import { DAY, FAR_FUTURE, HOUR, MINUTE } from '@/lib/domain/time.ts';
import { eventsOf } from '@/lib/routing/events.ts';
import { firings, heldFirings, isRunaway, RUNAWAY_SPAN, RUNAWAY_TIMES, withFirings } from '@/lib/routing/firings.ts';
import { momentsOf } from '@/lib/routing/moments.ts';
import { nextChange } from '@/lib/routing/next-change.ts';
import { compileRules, route } from '@/lib/routing/route.ts';
import { lastDaily, nextDaily } from '@/lib/routing/wall-clock.ts';
import { anObligation, anyRouting, aRoutable, NOW } from './routable.ts';

const derived: Ticket['derived'] = {
  ...aRoutable({}).assessed,
  queue: 'inbox',
  assignee: '',
  severityReasons: [],
  tags: [],
  intentWords: [],
  actBy: FAR_FUTURE,
  route: [],
  recheckAt: FAR_FUTURE,
};
const aTicket = (changes: {
  observed?: Partial<Ticket['observed']>;
  decided?: Partial<Ticket['decided']>;
  derived?: Partial<Ticket['derived']>;
  dispatched?: Ticket['dispatched'];
}): Ticket => ({
  id: 'amazon:na:message:T-1',
  observed: { ...aRoutable({}).observed, ...changes.observed },
  decided: { notes: [], ...changes.decided },
  derived: { ...derived, ...changes.derived },
  ...(changes.dispatched ? { dispatched: changes.dispatched } : {}),
});
const wrote = (direction: 'inbound' | 'outbound', text: string, at?: number) => ({
  observed: { last: { direction, text, ...(at === undefined ? {} : { at }) } },
});
const safety = { derived: { flags: [{ flag: 'safety', reason: { code: 'x' } } as const] } };

describe('what happened', () => {
  test('nothing, when nothing changed', () => {
    const ticket = aTicket({ ...wrote('inbound', 'Hi', NOW), ...safety });
    expect(eventsOf(ticket, ticket, NOW)).toEqual([]);
  });

  test('a new ticket is created, with what it brings', () => {
    expect(eventsOf(undefined, aTicket({ ...wrote('inbound', 'Fire!', NOW), ...safety }), NOW)).toEqual([
      'created',
      'buyer_replied',
      'flag_raised',
    ]);
  });

  test('a newer message is a reply, of whoever wrote it', () => {
    const before = aTicket(wrote('inbound', 'Hi', NOW - HOUR));
    expect(eventsOf(before, aTicket(wrote('inbound', 'Hello?', NOW)), NOW)).toEqual(['buyer_replied']);
    expect(eventsOf(before, aTicket(wrote('outbound', 'Hello.', NOW)), NOW)).toEqual(['agent_replied']);
  });

  test('the same message cut short by a list, and an answer by a robot, are none', () => {
    const whole = aTicket(wrote('inbound', 'Where is my parcel, please?'));
    expect(eventsOf(whole, aTicket(wrote('inbound', 'Where is my par…')), NOW)).toEqual([]);
    const robot = aTicket({
      observed: { last: { direction: 'outbound', text: 'We got it.', at: NOW, automatic: true } },
    });
    expect(eventsOf(whole, robot, NOW)).toEqual([]);
  });

  test('status, assignee and flags that changed', () => {
    const before = aTicket({ derived: { status: 'waiting' }, ...{} });
    const after = aTicket({ derived: { status: 'open', assignee: 'Ann' } });
    expect(eventsOf(before, after, NOW)).toEqual(['status_changed', 'assigned']);
    expect(eventsOf(aTicket(safety), aTicket({}), NOW)).toEqual(['flag_cleared']);
  });

  test('a snooze ends by its time, not by a buyer who writes before it', () => {
    const snoozed = (until: number) => aTicket({ decided: { snoozedUntil: until }, derived: { status: 'snoozed' } });
    expect(eventsOf(snoozed(NOW), aTicket({}), NOW)).toEqual(['status_changed', 'snooze_ended']);
    expect(eventsOf(snoozed(NOW + HOUR), aTicket({}), NOW)).toEqual(['status_changed']);
  });

  test('an order that changed, but not one that was only seen again', () => {
    const order: Order = { id: 'amazon:na:1', portal: 'amazon', store: 'na', externalId: '1', changedAt: 1 };
    const change = (after: Order) => eventsOf(aTicket({}), aTicket({}), NOW, { orders: { before: order, after } });
    expect(change({ ...order, changedAt: 2 })).toEqual([]);
    expect(change({ ...order, state: 'shipped' })).toEqual(['order_changed']);
  });

  test('the shares that have passed when a page shows a nearer deadline', () => {
    const far = anObligation({ startedAt: NOW - 4 * HOUR, deadline: NOW + 36 * HOUR });
    const near = { ...far, deadline: NOW + HOUR };
    const before = aTicket({ derived: { obligations: [far], recheckAt: NOW + 16 * HOUR } });
    const after = aTicket({ derived: { obligations: [near], recheckAt: NOW + HOUR / 2 } });
    expect(eventsOf(before, after, NOW)).toEqual(['obligation_50', 'obligation_75']);
    expect(eventsOf(after, after, NOW)).toEqual([]);
    expect(eventsOf(after, before, NOW)).toEqual([]);
  });

  test('each share of a window once, whenever the ticket is looked at', () => {
    const due = anObligation({ startedAt: NOW, deadline: NOW + 100 * MINUTE });
    const looks = fc.uniqueArray(fc.integer({ min: 1, max: 130 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(looks, (minutes) => {
        const rules = compileRules([
          {
            id: 'r',
            order: 1,
            name: 'r',
            enabled: true,
            on: ['obligation_50', 'obligation_75', 'obligation_90', 'obligation_breached'],
            when: { field: 'portal', op: 'is', value: 'amazon' },
            actions: [{ do: 'stop' }],
          },
        ]);
        const at = (now: number) => {
          const looked = aRoutable({ assessed: { obligations: [due] }, beside: { now } });
          return aTicket({ derived: { obligations: [due], recheckAt: nextChange(looked, rules) } });
        };
        const seen: string[] = [];
        let before = at(NOW);
        const sorted = minutes.toSorted((a, b) => a - b);
        for (const minute of sorted) {
          const now = NOW + minute * MINUTE;
          const after = at(now);
          seen.push(...eventsOf(before, after, now).filter((event) => event.startsWith('obligation')));
          before = after;
        }
        const last = sorted.at(-1) ?? 0;
        const passed = [50, 75, 90].filter((share) => last >= share).map((share) => `obligation_${share}`);
        expect(seen).toEqual(last >= 100 ? [...passed, 'obligation_breached'] : passed);
      }),
    );
  });
});

const aRule = (changes: Partial<RoutingRule>): RoutingRule => ({
  id: 'r',
  order: 1,
  name: 'A rule',
  enabled: true,
  when: { field: 'portal', op: 'is', value: 'amazon' },
  actions: [{ do: 'alert', channels: [] }],
  ...changes,
});

describe('going off', () => {
  test('happens at a rule’s event where its conditions hold, and says which', () => {
    const on = aRule({ on: ['flag_raised', 'created'] });
    expect(firings(aRoutable({}), ['created'], [on])).toEqual([{ ruleId: 'r', event: 'created', at: NOW }]);
    expect(firings(aRoutable({}), ['assigned'], [on])).toEqual([]);
    expect(firings(aRoutable({ observed: { portal: 'tiktok' } }), ['created'], [on])).toEqual([]);
    expect(firings(aRoutable({}), ['created'], [aRule({})])).toEqual([]);
  });

  test('at a time of day happens once a day, in its zone', () => {
    const at = { minute: 9 * 60, zone: 'Asia/Shanghai' };
    const daily = [aRule({ on: ['time_of_day'], at })];
    const nine = nextDaily(at, NOW);
    expect(new Date(nine).toISOString()).toBe('2026-11-25T01:00:00.000Z');
    expect(lastDaily(at, nine)).toBe(nine);
    const looked = (now: number) => aRoutable({ beside: { now } });
    const since = nextChange(looked(NOW), compileRules(daily));
    expect(since).toBe(nine);
    expect(firings(looked(nine), ['time_of_day'], daily, { since })).toHaveLength(1);
    const next = nextChange(looked(nine), compileRules(daily));
    expect(next).toBe(nine + DAY);
    expect(firings(looked(nine + HOUR), ['time_of_day'], daily, { since: next })).toEqual([]);
  });

  test('too often in a row is a runaway; a row ends by itself', () => {
    const goOff = (held: ReturnType<typeof withFirings>, at: number) =>
      withFirings(held, [{ ruleId: 'r', event: 'assigned', at }]);
    let held: ReturnType<typeof withFirings> = [];
    for (let time = 0; time < RUNAWAY_TIMES; time += 1) held = goOff(held, NOW + time);
    expect(held.some(isRunaway)).toBe(false);
    expect(goOff(held, NOW + 100).some(isRunaway)).toBe(true);
    expect(goOff(held, NOW + RUNAWAY_SPAN + 1)).toEqual([
      { ruleId: 'r', event: 'assigned', at: NOW + RUNAWAY_SPAN + 1 },
    ]);
  });

  test('holds while the rule is there and on and the ticket is not settled', () => {
    const fired = [{ ruleId: 'r', event: 'created' as const, at: NOW }];
    const on = aRule({ on: ['created'] });
    expect(heldFirings(fired, [on], 'waiting')).toEqual(fired);
    expect(heldFirings(fired, [on], 'resolved')).toEqual([]);
    expect(heldFirings(fired, [{ ...on, enabled: false }], 'open')).toEqual([]);
    expect(heldFirings(fired, [aRule({})], 'open')).toEqual([]);
  });
});

describe('what is done once', () => {
  const routed = (ids: readonly string[], fired: readonly number[] = []) =>
    aTicket({
      derived: { route: ids.map((ruleId) => ({ ruleId, ruleName: 'A rule' })) },
      dispatched: { fired: fired.map((at) => ({ ruleId: 'r', event: 'created' as const, at })) },
    });

  test('when a standing rule begins to apply, and not while it goes on', () => {
    const rules = [aRule({})];
    expect(momentsOf(undefined, routed(['r']), rules, NOW)).toMatchObject([
      { id: `rule|r|amazon:na:message:T-1|${NOW}` },
    ]);
    expect(momentsOf(routed(['r']), routed(['r']), rules, NOW)).toEqual([]);
    expect(momentsOf(routed([]), routed(['r']), rules, NOW)).toHaveLength(1);
  });

  test('each time an event rule goes off, unless a rule above it says stop', () => {
    const rules = [aRule({ on: ['created'] })];
    expect(momentsOf(routed([]), routed(['r'], [NOW]), rules, NOW)).toMatchObject([{ at: NOW, event: 'created' }]);
    expect(momentsOf(routed(['r'], [NOW]), routed(['r'], [NOW]), rules, NOW + 1)).toEqual([]);
    expect(momentsOf(routed(['r'], [NOW]), routed(['r'], [NOW + 5]), rules, NOW + 5)).toHaveLength(1);
    expect(momentsOf(routed([]), routed([], [NOW]), rules, NOW)).toEqual([]);
  });
});

describe('the next change', () => {
  test('until then time alone changes nothing that rules say', () => {
    fc.assert(
      fc.property(
        anyRouting,
        fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
        ({ rules, routable }, share) => {
          const settled = routable.assessed.status === 'resolved' || routable.assessed.status === 'closed';
          fc.pre(!settled);
          const compiled = compileRules(rules);
          const next = Math.min(nextChange(routable, compiled), NOW + 40 * DAY);
          // A share just below one is rounded to the moment itself, at which rules may well say something else.
          const later = NOW + Math.min(Math.floor((next - NOW) * share), next - NOW - 1);
          expect(route({ ...routable, now: later }, compiled)).toEqual(route(routable, compiled));
        },
      ),
      { numRuns: 300 },
    );
  });
});
