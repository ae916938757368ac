import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Condition } from '@/lib/domain/rule.ts';
import { compile } from '@/lib/routing/compile.ts';
import { FIELDS } from '@/lib/routing/fields.ts';
import { OPERATORS } from '@/lib/routing/operators.ts';
import { anyCondition, anyRoutable, aRoutable } from './routable.ts';

const holds = (when: Condition, ...of: Parameters<typeof aRoutable>) => compile(when)(aRoutable(...of));

describe('a condition', () => {
  test('obeys de Morgan, whatever the ticket', () => {
    fc.assert(
      fc.property(anyCondition, anyCondition, anyRoutable, (a, b, routable) => {
        const left = compile({ not: { all: [a, b] } })(routable);
        const right = compile({ any: [{ not: a }, { not: b }] })(routable);
        expect(left).toBe(right);
      }),
    );
  });

  test('and its negated operator are never both true and never both false', () => {
    const pairs = [
      ['is', 'is_not'],
      ['is_one_of', 'is_none_of'],
      ['contains', 'not_contains'],
      ['contains_any', 'contains_none'],
      ['includes_any', 'includes_none'],
    ] as const;
    const taken = pairs.flatMap(([op, opposite]) =>
      FIELDS.flatMap(({ id, type, options }) => {
        const operator = OPERATORS[type].find((one) => one.id === op);
        if (!operator || !OPERATORS[type].some((one) => one.id === opposite)) return [];
        const one = options?.[0] ?? 'a';
        const value = operator.takes === 'list' ? [one] : operator.takes === 'number' ? 5 : one;
        return [{ field: id, op, opposite, value }];
      }),
    );
    expect(taken.length).toBeGreaterThan(20);
    fc.assert(
      fc.property(anyRoutable, fc.constantFrom(...taken), (routable, { field, op, opposite, value }) => {
        const positive = compile({ field, op, value })(routable);
        expect(compile({ field, op: opposite, value })(routable)).toBe(!positive);
      }),
    );
  });

  test('compares words whatever their case, width or surrounding space', () => {
    const observed = { subject: 'ＷＨＥＲＥ is it', last: { direction: 'inbound', text: 'My LAMP' } as const };
    expect(holds({ field: 'words', op: 'contains', value: ' where ' }, { observed })).toBe(true);
    expect(holds({ field: 'words', op: 'contains_any', value: ['chair', 'lamp'] }, { observed })).toBe(true);
    expect(holds({ field: 'words', op: 'contains_none', value: ['lamp'] }, { observed })).toBe(false);
  });

  test('compares order values in major units, and knows nothing of an order it has not seen', () => {
    const observed = { amount: { minor: 20_000, currency: 'EUR' } };
    expect(holds({ field: 'orderValue', op: 'gte', value: 200 }, { observed })).toBe(true);
    expect(holds({ field: 'orderValue', op: 'gt', value: 200 }, { observed })).toBe(false);
    expect(
      holds({ field: 'orderValue', op: 'is', value: 200 }, { observed: { amount: { minor: 200, currency: 'JPY' } } }),
    ).toBe(true);
    for (const op of ['gt', 'gte', 'lt', 'lte']) expect(holds({ field: 'orderValue', op, value: 0 }, {})).toBe(false);
  });

  test('asks flags for any, all or none of a list', () => {
    const assessed = { flags: [{ flag: 'safety', reason: { code: 'flag_safety' } } as const] };
    const asks = (op: string) => holds({ field: 'flags', op, value: ['safety', 'claim_open'] }, { assessed });
    expect([asks('includes_any'), asks('includes_all'), asks('includes_none')]).toEqual([true, false, false]);
  });

  test('that names an unknown field, operator or kind of value cannot be compiled', () => {
    for (const when of [
      { field: 'mood', op: 'is', value: 'bad' },
      { field: 'portal', op: 'resembles', value: 'amazon' },
      { field: 'portal', op: 'is', value: 5 },
      { all: [] },
    ])
      expect(() => compile(when)).toThrow();
  });
});
