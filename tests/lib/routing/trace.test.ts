import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Order } from '@/lib/domain/order.ts';
import type { RoutingRule } from '@/lib/domain/rule.ts';
import { route } from '@/lib/routing/route.ts';
import { trace } from '@/lib/routing/trace.ts';
import { SLOW_MS, SLOW_TIMES, watchRules } from '@/lib/routing/watch.ts';
import { anyRouting, aRoutable, NOW } from './routable.ts';

const aRule = (id: string, changes: Partial<RoutingRule> = {}): RoutingRule => ({
  id,
  order: 1,
  name: `Rule ${id}`,
  enabled: true,
  when: { field: 'portal', op: 'is', value: 'amazon' },
  actions: [{ do: 'queue', queue: id }],
  ...changes,
});

describe('a trace', () => {
  test('says of every rule what routing made of it', () => {
    fc.assert(
      fc.property(anyRouting, ({ rules, routable }) => {
        const traced = trace(routable, rules);
        expect(traced).toHaveLength(rules.length);
        const applied = traced.filter(({ outcome }) => outcome === 'applied').map(({ ruleId }) => ruleId);
        expect(applied).toEqual(route(routable, rules).route.map(({ ruleId }) => ruleId));
      }),
    );
  });

  test('shows what each condition saw and whether it held', () => {
    const when = {
      all: [
        { field: 'portal', op: 'is', value: 'amazon' },
        { not: { field: 'orderValue', op: 'gt', value: 100 } },
        { field: 'tags', op: 'includes_any', value: ['vip'] },
      ],
    };
    expect(trace(aRoutable({ decided: { tags: ['new'] } }), [aRule('r', { when })])).toMatchObject([
      {
        outcome: 'no_match',
        when: {
          held: false,
          all: [
            { seen: 'amazon', held: true },
            { not: { seen: null, held: false }, held: true },
            { seen: ['new'], held: false },
          ],
        },
      },
    ]);
  });

  test('says why a rule did not act: off, stopped, waiting, in trouble', () => {
    const rules = [
      aRule('off', { enabled: false }),
      aRule('waiting', { order: 2, on: ['created'] }),
      aRule('broken', { order: 3, when: { field: 'mood', op: 'is', value: 'x' } }),
      aRule('slow', { order: 4 }),
      aRule('stops', { order: 5, actions: [{ do: 'stop' }] }),
      aRule('after', { order: 6 }),
    ];
    expect(trace(aRoutable({}), rules, [{ ruleId: 'slow' }]).map(({ outcome }) => outcome)).toEqual([
      'off',
      'waiting',
      'trouble',
      'trouble',
      'applied',
      'stopped',
    ]);
  });
});

describe('a watch over rules', () => {
  test('leaves out a rule that is slow again and again, and names it once', () => {
    let time = 0;
    const step = { slow: SLOW_MS + 1, fine: 1 };
    const watch = watchRules(
      () => time,
      () => NOW,
    );
    const take = (ruleId: 'slow' | 'fine') =>
      watch.run(ruleId, () => {
        time += step[ruleId];
        return true;
      });
    for (let turn = 0; turn < SLOW_TIMES; turn += 1) {
      expect(take('slow')).toBe(true);
      expect(take('fine')).toBe(true);
    }
    expect(take('slow')).toBe(false);
    expect(take('fine')).toBe(true);
    expect(watch.troubles).toEqual([{ ruleId: 'slow', kind: 'slow', at: NOW, detail: `${SLOW_MS + 1} ms` }]);
  });

  test('names a rule that throws on a ticket, and the ticket arrives by the others', () => {
    const order: Order = {
      id: 'amazon:na:1',
      portal: 'amazon',
      store: 'na',
      externalId: '1',
      changedAt: 1,
      get total(): never {
        throw new Error('damaged');
      },
    };
    const rules = [
      aRule('throws', { when: { field: 'orderValue', op: 'known', value: true } }),
      aRule('fine', { order: 2 }),
    ];
    const watch = watchRules(
      () => 0,
      () => NOW,
    );
    expect(route(aRoutable({ beside: { order } }), rules, watch)).toMatchObject({ queue: 'fine', broken: ['throws'] });
    expect(watch.troubles).toEqual([{ ruleId: 'throws', kind: 'broken', at: NOW, detail: 'damaged' }]);
  });
});
