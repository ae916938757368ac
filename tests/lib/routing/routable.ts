/** Tickets for routing tests, made up. */
import fc from 'fast-check';
import type { Condition } from '@/lib/domain/rule.ts';
import {
  FULFILMENTS,
  INTENTS,
  LANGUAGES,
  PORTALS,
  RISK_FLAGS,
  SEVERITIES,
  TICKET_KINDS,
} from '@/lib/domain/vocabulary.ts';
import { FIELDS } from '@/lib/routing/fields.ts';
import { OPERATORS, type ValueType } from '@/lib/routing/operators.ts';
import type { Routable } from '@/lib/routing/routable.ts';

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

export const anyRoutable: fc.Arbitrary<Routable> = fc
  .record({
    portal: fc.constantFrom(...PORTALS),
    kind: fc.constantFrom(...TICKET_KINDS),
    fulfilment: fc.constantFrom(...FULFILMENTS),
    buyer: fc.option(fc.string(), { nil: undefined }),
    amount: fc.option(fc.integer({ min: 0, max: 100_000 }), { nil: undefined }),
    severity: fc.constantFrom(...SEVERITIES),
    language: fc.constantFrom(...LANGUAGES),
    intent: fc.constantFrom(...INTENTS),
    flags: fc.subarray([...RISK_FLAGS]),
    tags: fc.array(fc.string()),
  })
  .map(({ portal, kind, fulfilment, buyer, amount, severity, language, intent, flags, tags }) =>
    aRoutable({
      observed: {
        portal,
        kind,
        fulfilment,
        ...(buyer === undefined ? {} : { buyer }),
        ...(amount === undefined ? {} : { amount: { minor: amount, currency: 'EUR' } }),
      },
      assessed: { severity, language, intent, flags: flags.map((flag) => ({ flag, reason: { code: 'x' } })) },
      decided: { tags },
    }),
  );

const words = fc.string({ minLength: 1, maxLength: 12 }).filter((text) => text.trim() !== '');

function valueFor(takes: ValueType, options: readonly string[] | undefined) {
  const one = options ? fc.constantFrom(...options) : words;
  if (takes === 'text') return one;
  if (takes === 'list') return fc.array(one, { minLength: 1, maxLength: 3 });
  return takes === 'number'
    ? fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0)
    : fc.boolean();
}

/** Any comparison the tables allow. */
const anyLeaf: fc.Arbitrary<Condition> = fc
  .constantFrom(...FIELDS)
  .chain(({ id, type, options }) =>
    fc
      .constantFrom(...OPERATORS[type].map(({ id: op, takes }) => ({ op, takes })))
      .chain(({ op, takes }) => valueFor(takes, options).map((value) => ({ field: id, op, value }))),
  );

export const anyCondition: fc.Arbitrary<Condition> = fc.letrec<{ node: Condition }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    anyLeaf,
    fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
    fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
    tie('node').map((not) => ({ not })),
  ),
})).node;
