import { describe, expect, test } from 'vitest';
import { derive, routableOf } from '@/lib/background/derive.ts';
import type { RoutingRule } from '@/lib/domain/rule.ts';
import type { Ticket } from '@/lib/domain/ticket.ts';
import { HOUR, MINUTE } from '@/lib/domain/time.ts';
import { compileRules, route } from '@/lib/routing/route.ts';
import { aThread, evidenceOf, NOW } from '../triage/evidence.ts';

const aRule = (changes: Partial<RoutingRule>): RoutingRule => ({
  id: 'r',
  order: 1,
  name: 'A rule',
  enabled: true,
  when: { field: 'portal', op: 'is', value: 'amazon' },
  actions: [{ do: 'severity_up' }],
  ...changes,
});
const evidence = evidenceOf({ messages: aThread(['in', 2, 'Where is my parcel?']) });

describe('what follows for a ticket', () => {
  test('is looked at again when a rule’s moment comes, and then differs', () => {
    const rules = compileRules([aRule({ when: { field: 'minutesLeft', op: 'lte', value: 20 * 60 } })]);
    const early = derive(evidence, rules);
    // The reply is due 24 hours after the message: 22 are left, and 20 in two hours.
    expect(early.recheckAt).toBe(NOW + 2 * HOUR);
    expect(early.route).toEqual([]);
    const then = derive({ ...evidence, now: early.recheckAt }, rules);
    expect(then.route).toHaveLength(1);
    expect(derive({ ...evidence, now: early.recheckAt - 1 }, rules).route).toEqual([]);
  });

  test('is looked at again when a share of a window passes that a rule goes off at', () => {
    const rules = compileRules([aRule({ on: ['obligation_50'] })]);
    expect(derive(evidence, rules).recheckAt).toBe(NOW + 10 * HOUR);
  });

  test('and once stored, rules see it as they saw it while it was judged', () => {
    const when = { field: 'severity', op: 'is', value: 'normal' };
    const rules = compileRules([aRule({ when })]);
    const derived = derive(evidence, rules);
    expect(derived.severity).toBe('high');
    const { observed, decided } = evidence;
    const ticket: Ticket = { id: 'amazon:na:message:T-1', observed, decided, derived };
    const again = route(routableOf(ticket, { now: NOW + MINUTE }), rules);
    expect(again).toMatchObject({ severity: 'high', route: [{ ruleId: 'r' }] });
  });

  test('a target that a rule sets is in the obligations that events go by', () => {
    const shop = evidenceOf({ observed: { portal: 'shopify' }, messages: aThread(['in', 1, 'Is it blue?']) });
    const rules = compileRules([
      aRule({ when: { field: 'portal', op: 'is', value: 'shopify' }, actions: [{ do: 'target', minutes: 120 }] }),
      aRule({ id: 'warns', on: ['obligation_75'], when: { field: 'portal', op: 'is', value: 'shopify' } }),
    ]);
    const derived = derive(shop, rules);
    expect(derived.obligations[0]?.deadline).toBe(NOW + HOUR);
    expect(derived.recheckAt).toBe(NOW + 30 * MINUTE);
  });
});
