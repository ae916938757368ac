/** Tickets, conditions and rules for routing tests, made up. */
import fc from 'fast-check';
import type { Obligation } from '@/lib/domain/obligation.ts';
import { OBLIGATION_KINDS } from '@/lib/domain/obligation.ts';
import {
  type Condition,
  type ConditionValue,
  type RoutingRule,
  RULE_EVENTS,
  type RuleAction,
} from '@/lib/domain/rule.ts';
import { DAY, HOUR, MINUTE } from '@/lib/domain/time.ts';
import {
  FULFILMENTS,
  INTENTS,
  LANGUAGES,
  PORTALS,
  RISK_FLAGS,
  SEVERITIES,
  STATUSES,
  TICKET_KINDS,
} from '@/lib/domain/vocabulary.ts';
import { FIELDS } from '@/lib/routing/fields.ts';
import { OPERATORS, type ValueType } from '@/lib/routing/operators.ts';
import type { Routable } from '@/lib/routing/routable.ts';
import { WEEKDAYS } from '@/lib/routing/wall-clock.ts';

/** A Tuesday, 12:00 UTC. */
export const NOW = Date.parse('2026-11-24T12:00:00Z');

export const aRoutable = (changes: {
  observed?: Partial<Routable['observed']>;
  assessed?: Partial<Routable['assessed']>;
  decided?: Routable['decided'];
  beside?: Omit<Partial<Routable>, 'observed' | 'assessed' | 'decided'>;
}): Routable => ({
  now: NOW,
  observed: {
    portal: 'amazon',
    store: 'na',
    kind: 'message',
    externalId: 'T-1',
    fulfilment: 'fbm',
    messageCount: 1,
    firstSeenAt: 0,
    changedAt: 0,
    missing: [],
    ...changes.observed,
  },
  decided: changes.decided ?? {},
  assessed: {
    status: 'open',
    severity: 'normal',
    tier: 'standard',
    language: 'en',
    intent: 'wismo',
    confidence: 0.9,
    flags: [],
    obligations: [],
    ...changes.assessed,
  },
  ...changes.beside,
});

export const anObligation = (changes: Partial<Obligation> = {}): Obligation => ({
  id: 'amazon-reply',
  kind: 'reply',
  startedAt: NOW - 6 * HOUR,
  deadline: NOW + 18 * HOUR,
  lead: HOUR,
  hard: true,
  reason: { code: 'x' },
  rule: { id: 'x', text: 'x', source: 'x', asOf: '2026-11-01', certain: true },
  ...changes,
});

const near = fc.integer({ min: -40 * DAY, max: 10 * DAY }).map((offset) => NOW + offset);
const anyObligation: fc.Arbitrary<Obligation> = fc
  .record({
    kind: fc.constantFrom(...OBLIGATION_KINDS),
    startedAt: near,
    window: fc.integer({ min: 1, max: 3 * DAY }),
    hard: fc.boolean(),
    zone: fc.option(fc.constant('Asia/Shanghai'), { nil: undefined }),
  })
  .map(({ kind, startedAt, window, hard, zone }) =>
    anObligation({
      kind,
      startedAt,
      deadline: startedAt + window,
      hard,
      ...(zone && !hard ? { calendar: { of: 'common', zone } } : {}),
    }),
  );

const maybe = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined });
const given = <Value extends object>(parts: Value): { [Name in keyof Value]?: Exclude<Value[Name], undefined> } =>
  Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as {
    [Name in keyof Value]?: Exclude<Value[Name], undefined>;
  };

const office = {
  zone: 'Asia/Shanghai',
  week: [0, 1, 2, 3, 4, 5, 6].map((day) => (day < 5 ? [{ from: 540, to: 1080 }] : [])),
  holidays: [],
};

const anyPlain: fc.Arbitrary<Routable> = fc
  .record({
    observed: fc.record({
      portal: fc.constantFrom(...PORTALS),
      kind: fc.constantFrom(...TICKET_KINDS),
      fulfilment: fc.constantFrom(...FULFILMENTS),
      buyer: maybe(fc.string()),
      subject: maybe(fc.string()),
      openedAt: maybe(near),
      last: maybe(
        fc.record({ direction: fc.constantFrom('inbound' as const, 'outbound' as const), text: fc.string(), at: near }),
      ),
      amount: maybe(fc.integer({ min: 0, max: 100_000 }).map((minor) => ({ minor, currency: 'EUR' }))),
    }),
    severity: fc.constantFrom(...SEVERITIES),
    status: fc.constantFrom(...STATUSES),
    language: fc.constantFrom(...LANGUAGES),
    intent: fc.constantFrom(...INTENTS),
    flags: fc.subarray([...RISK_FLAGS]),
    obligations: fc.array(anyObligation, { maxLength: 3 }),
    decided: fc.record({ tags: maybe(fc.array(fc.string())), assignee: maybe(fc.constantFrom('Ann', '')) }),
    strain: maybe(fc.constant({ defects: 1, shipping: 0, replies: 2 } as const)),
    hours: maybe(fc.constantFrom({ stores: {} }, { stores: {}, common: office })),
    history: maybe(
      fc.record({
        orders: fc.nat(20),
        spent: fc.constant([{ minor: 5_000, currency: 'EUR' }]),
        refunds: fc.nat(3),
        notReceived: fc.nat(3),
        largestOrder: fc.nat(50),
      }),
    ),
  })
  .map(({ observed, decided, strain, hours, history, flags, ...assessed }) =>
    aRoutable({
      observed: given(observed),
      decided: given(decided),
      assessed: { ...assessed, flags: flags.map((flag) => ({ flag, reason: { code: 'x' } })) },
      beside: given({ strain, hours, history }),
    }),
  );

export const anyRoutable: fc.Arbitrary<Routable> = fc
  .record({ after: anyPlain, before: maybe(anyPlain), events: maybe(fc.subarray([...RULE_EVENTS])) })
  .map(({ after, ...change }) => ({ ...after, ...given(change) }));

const words = fc.string({ minLength: 1, maxLength: 12 }).filter((text) => text.trim() !== '');
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
const whole = fc.integer({ min: -500, max: 5_000 });
const zone = fc.constantFrom('UTC', 'Asia/Shanghai', 'America/New_York', 'Europe/Berlin');
const clock = fc
  .record({ hour: fc.nat(23), minute: fc.nat(59) })
  .map(({ hour, minute }) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);

/** A value that a comparison may be given. */
export function valueFor(takes: ValueType, options: readonly string[] | undefined): fc.Arbitrary<ConditionValue> {
  const one = options ? fc.constantFrom(...options) : words;
  switch (takes) {
    case 'text':
      return one;
    case 'list':
      return fc.array(one, { minLength: 1, maxLength: 3 });
    case 'number':
      return fc.oneof(number, whole);
    case 'range':
      return fc.tuple(whole, whole).map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)]);
    case 'minutes':
      return fc.integer({ min: 0, max: 40 * 24 * 60 });
    case 'pattern':
      return fc.constantFrom('a+b', '^wh(ere|at)', '\\bparcel\\b', '[0-9]{3}-[0-9]{7}', '包裹|快递', '.');
    case 'hours':
      return fc
        .tuple(clock, clock, zone)
        .filter(([from, to]) => from !== to)
        .map((hours): string[] => hours);
    case 'weekdays':
      return fc.tuple(fc.subarray([...WEEKDAYS], { minLength: 1 }), zone).map(([days, where]) => [...days, where]);
    case 'boolean':
      return fc.boolean();
    case 'nothing':
      return fc.constant(true);
  }
}

/** Any comparison the tables allow, in a rule that goes off at events. */
export const anyLeaf: fc.Arbitrary<Condition> = leaves(() => true);

function leaves(wanted: (operator: { readonly compares?: 'change' }) => boolean): fc.Arbitrary<Condition> {
  return fc
    .constantFrom(...FIELDS)
    .chain(({ id, type, options }) =>
      fc
        .constantFrom(...OPERATORS[type].filter(wanted).map(({ id: op, takes }) => ({ op, takes })))
        .chain(({ op, takes }) => valueFor(takes, options).map((value) => ({ field: id, op, value }))),
    );
}

const conditions = (leaf: fc.Arbitrary<Condition>): fc.Arbitrary<Condition> =>
  fc.letrec<{ node: Condition }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      leaf,
      fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
      fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
      tie('node').map((not) => ({ not })),
    ),
  })).node;

export const anyCondition = conditions(anyLeaf);
/** Without what looks at changes. */
export const anyStandingCondition = conditions(leaves(({ compares }) => compares === undefined));

export const anyAction: fc.Arbitrary<RuleAction> = fc.oneof(
  fc.constantFrom('claims', 'orders').map((queue) => ({ do: 'queue', queue }) as const),
  fc.constantFrom('Ann', 'Bea').map((assignee) => ({ do: 'assign', assignee }) as const),
  fc.constantFrom('low', 'critical').map((severity) => ({ do: 'severity', severity }) as const),
  fc.constantFrom('a', 'b').map((tag) => ({ do: 'tag', tags: [tag] }) as const),
  fc.constantFrom('a', 'b').map((tag) => ({ do: 'untag', tags: [tag] }) as const),
  fc.constantFrom(10, 1_000).map((minutes) => ({ do: 'sooner', minutes }) as const),
  fc.constantFrom(10, 1_000).map((minutes) => ({ do: 'later', minutes }) as const),
  fc.constantFrom(30, 240).map((minutes) => ({ do: 'target', minutes }) as const),
  fc.constantFrom(
    { do: 'assign_fit', skills: ['claims'] } as const,
    { do: 'keep_assignee' } as const,
    { do: 'severity_up' } as const,
    { do: 'severity_down' } as const,
    { do: 'require_approval' } as const,
    { do: 'two_eyes' } as const,
    { do: 'note', text: 'Look at it.' } as const,
    { do: 'alert', channels: [] } as const,
    { do: 'stop' } as const,
  ),
);

const anyRule: fc.Arbitrary<RoutingRule> = fc
  .record({
    id: fc.stringMatching(/^[a-z]{1,6}$/),
    order: fc.integer({ min: 0, max: 3 }),
    name: fc.constant('A rule'),
    enabled: fc.boolean(),
    on: maybe(
      fc.subarray(
        RULE_EVENTS.filter((event) => event !== 'time_of_day'),
        { minLength: 1 },
      ),
    ),
    actions: fc.array(anyAction, { minLength: 1, maxLength: 3 }),
  })
  .chain(({ on, ...rule }) =>
    (on ? anyCondition : anyStandingCondition).map((when) => ({ ...rule, ...(on ? { on } : {}), when })),
  );

export const anyRules: fc.Arbitrary<readonly RoutingRule[]> = fc.uniqueArray(anyRule, {
  selector: ({ id }) => id,
  maxLength: 6,
});

/** Rules, and a ticket on which some of those that go off at events did. */
export const anyRouting = fc.tuple(anyRules, anyRoutable).chain(([rules, routable]) =>
  fc.subarray([...rules.filter(({ on }) => on)]).map((fired) => ({
    rules,
    routable: {
      ...routable,
      dispatched: { fired: fired.map(({ id }) => ({ ruleId: id, event: 'created' as const, at: NOW - MINUTE })) },
    },
  })),
);
