import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Condition } from '@/lib/domain/rule.ts';
import { HOUR, MINUTE } from '@/lib/domain/time.ts';
import { compile, MAX_DEPTH } from '@/lib/routing/compile.ts';
import { FIELDS } from '@/lib/routing/fields.ts';
import { OPERATORS } from '@/lib/routing/operators.ts';
import { anObligation, anyCondition, anyRoutable, aRoutable, NOW, valueFor } from './routable.ts';

const holds = (when: Condition, ...of: Parameters<typeof aRoutable>) => compile(when)(aRoutable(...of));

/** Every comparison that is another's exact opposite, on every field that has it. */
const pairs = FIELDS.flatMap(({ id, type, options }) =>
  OPERATORS[type].flatMap(({ id: op, opposite, takes }) =>
    opposite ? [{ field: id, op, opposite, takes, options }] : [],
  ),
);

describe('the tables', () => {
  test('hold the fields and comparisons that rules are promised', () => {
    expect(FIELDS.length).toBeGreaterThanOrEqual(45);
    expect(new Set(FIELDS.map(({ id }) => id)).size).toBe(FIELDS.length);
    const operators = new Set(Object.values(OPERATORS).flatMap((list) => list.map(({ id }) => id)));
    expect(operators.size).toBeGreaterThanOrEqual(24);
    for (const list of Object.values(OPERATORS)) expect(new Set(list.map(({ id }) => id)).size).toBe(list.length);
  });

  test('every field reads every ticket, before and after its order is known', () => {
    fc.assert(
      fc.property(anyRoutable, (routable) => {
        for (const field of FIELDS) {
          const seen = field.read(routable);
          if (seen === undefined) continue;
          const kind = {
            text: 'string',
            choice: 'string',
            number: 'number',
            time: 'number',
            clock: 'number',
            boolean: 'boolean',
            set: 'object',
          };
          expect(typeof seen).toBe(kind[field.type]);
          const parts: readonly unknown[] = Array.isArray(seen) ? seen : [seen];
          if (field.options) for (const part of parts) expect(field.options).toContain(part);
        }
      }),
    );
  });
});

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
    expect(pairs.length).toBeGreaterThan(200);
    const any = fc
      .constantFrom(...pairs)
      .chain((pair) => valueFor(pair.takes, pair.options).map((value) => ({ ...pair, value })));
    fc.assert(
      fc.property(anyRoutable, any, (routable, { field, op, opposite, value }) => {
        const positive = compile({ field, op: opposite, value })(routable);
        expect(compile({ field, op, value })(routable)).toBe(!positive);
      }),
      { numRuns: 400 },
    );
  });

  test('compares words whatever their case, width or surrounding space', () => {
    const observed = { subject: 'ＷＨＥＲＥ is it', last: { direction: 'inbound', text: 'My LAMP' } as const };
    expect(holds({ field: 'words', op: 'contains', value: ' where ' }, { observed })).toBe(true);
    expect(holds({ field: 'words', op: 'contains_any', value: ['chair', 'lamp'] }, { observed })).toBe(true);
    expect(holds({ field: 'words', op: 'contains_all', value: ['where', 'lamp'] }, { observed })).toBe(true);
    expect(holds({ field: 'words', op: 'contains_none', value: ['lamp'] }, { observed })).toBe(false);
    expect(holds({ field: 'message', op: 'matches', value: '^my\\s+\\w+$' }, { observed })).toBe(true);
  });

  test('compares order values in major units, and knows nothing of an order it has not seen', () => {
    const observed = { amount: { minor: 20_000, currency: 'EUR' } };
    expect(holds({ field: 'orderValue', op: 'gte', value: 200 }, { observed })).toBe(true);
    expect(holds({ field: 'orderValue', op: 'gt', value: 200 }, { observed })).toBe(false);
    expect(holds({ field: 'orderValue', op: 'between', value: [200, 200] }, { observed })).toBe(true);
    expect(
      holds({ field: 'orderValue', op: 'is', value: 200 }, { observed: { amount: { minor: 200, currency: 'JPY' } } }),
    ).toBe(true);
    for (const op of ['gt', 'gte', 'lt', 'lte']) expect(holds({ field: 'orderValue', op, value: 0 }, {})).toBe(false);
    expect(holds({ field: 'orderValue', op: 'not_known', value: true }, {})).toBe(true);
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
      { field: 'words', op: 'matches', value: '(' },
      { field: 'now', op: 'between_hours', value: ['9:00', '18:00', 'Asia/Shanghai'] },
      { all: [] },
    ])
      expect(() => compile(when)).toThrow();
  });

  test('nests as deep as a stack holds safely, and says so beyond', () => {
    const nested = (levels: number) => {
      let when: Condition = { field: 'portal', op: 'is', value: 'amazon' };
      for (let level = 1; level < levels; level += 1) when = { not: when };
      return when;
    };
    expect(compile(nested(MAX_DEPTH))(aRoutable({}))).toBe(MAX_DEPTH % 2 === 1);
    expect(() => compile(nested(MAX_DEPTH + 1))).toThrow(/deeper than/);
  });
});

describe('obligations and the account', () => {
  const owes = (changes: Parameters<typeof anObligation>[0], now = NOW) => ({
    assessed: { obligations: [anObligation(changes)] },
    beside: { now },
  });

  test('minutes to the nearest deadline, its share passed, and whether a platform set it', () => {
    const sixOf24 = owes({});
    expect(holds({ field: 'minutesLeft', op: 'is', value: 18 * 60 }, sixOf24)).toBe(true);
    expect(holds({ field: 'windowPassed', op: 'between', value: [25, 25] }, sixOf24)).toBe(true);
    expect(holds({ field: 'hardDeadline', op: 'is', value: true }, sixOf24)).toBe(true);
    expect(holds({ field: 'owed', op: 'includes_any', value: ['reply'] }, sixOf24)).toBe(true);
    const late = owes({}, NOW + 30 * HOUR);
    expect(holds({ field: 'breached', op: 'is', value: true }, late)).toBe(true);
    expect(holds({ field: 'minutesLeft', op: 'is', value: -12 * 60 }, late)).toBe(true);
    expect(holds({ field: 'windowPassed', op: 'is', value: 150 }, late)).toBe(true);
    expect(holds({ field: 'minutesLeft', op: 'known', value: true }, {})).toBe(false);
  });

  test('an own clock passes its window by its own hours', () => {
    const week = [0, 1, 2, 3, 4, 5, 6].map(() => [{ from: 540, to: 1080 }]);
    const hours = { stores: {}, common: { zone: 'UTC', week, holidays: [] } };
    // Nine open hours: 15:00 to 18:00 the day before, 09:00 to 15:00 today; three and three of them gone by noon.
    const due = anObligation({
      hard: false,
      startedAt: NOW - 21 * HOUR,
      deadline: NOW + 3 * HOUR,
      calendar: { of: 'common', zone: 'UTC' },
    });
    const seen = { assessed: { obligations: [due] }, beside: { hours } };
    expect(holds({ field: 'windowPassed', op: 'is', value: 66 }, seen)).toBe(true);
  });

  test('how close the account is to its limits', () => {
    const beside = { strain: { defects: 1, shipping: 0, replies: 2 } as const };
    expect(holds({ field: 'exposure', op: 'is', value: 'over' }, { beside })).toBe(true);
    expect(holds({ field: 'defectStrain', op: 'is_one_of', value: ['near', 'over'] }, { beside })).toBe(true);
    expect(holds({ field: 'exposure', op: 'is', value: 'calm' }, {})).toBe(false);
  });
});

describe('moments', () => {
  const at = (ms: number) => ({ observed: { openedAt: NOW - ms } });

  test('are compared with now, both ends of a span included', () => {
    const opened = (op: string, value: number, ms: number) => holds({ field: 'openedAt', op, value }, at(ms));
    expect(opened('older_than', 60, HOUR)).toBe(false);
    expect(opened('older_than', 60, HOUR + 1)).toBe(true);
    expect(opened('within_last', 60, HOUR)).toBe(true);
    expect(opened('within_last', 60, -MINUTE)).toBe(false);
    expect(opened('within_next', 60, -HOUR)).toBe(true);
    expect(opened('within_next', 60, -HOUR - 1)).toBe(false);
  });

  test('are compared with the nearest deadline, and with none are neither before nor after it', () => {
    const obligations = [anObligation({ deadline: NOW + HOUR })];
    const shipBy = { observed: { openedAt: NOW }, assessed: { obligations } };
    expect(holds({ field: 'openedAt', op: 'before_deadline', value: 60 }, shipBy)).toBe(true);
    expect(holds({ field: 'openedAt', op: 'before_deadline', value: 61 }, shipBy)).toBe(false);
    expect(holds({ field: 'openedAt', op: 'after_deadline', value: 0 }, shipBy)).toBe(false);
    expect(holds({ field: 'openedAt', op: 'before_deadline', value: 0 }, at(0))).toBe(false);
  });

  test('the clock is looked at in the zone that is named, also past midnight', () => {
    const now = (op: string, value: readonly string[]) => holds({ field: 'now', op, value }, {});
    // 12:00 UTC is 20:00 in Shanghai and 07:00 in New York.
    expect(now('between_hours', ['20:00', '08:00', 'Asia/Shanghai'])).toBe(true);
    expect(now('between_hours', ['20:01', '08:00', 'Asia/Shanghai'])).toBe(false);
    expect(now('between_hours', ['06:00', '07:00', 'America/New_York'])).toBe(false);
    expect(now('on_weekdays', ['tue', 'UTC'])).toBe(true);
    expect(now('on_weekdays', ['tue', 'Pacific/Kiritimati'])).toBe(false);
  });
});

describe('changes', () => {
  const before = aRoutable({ assessed: { status: 'waiting' } });
  const change = {
    assessed: { status: 'open' as const, flags: [{ flag: 'safety', reason: { code: 'x' } } as const] },
    beside: { before },
  };

  test('say from what to what, and what came into a set', () => {
    expect(holds({ field: 'status', op: 'changed', value: true }, change)).toBe(true);
    expect(holds({ field: 'status', op: 'changed_from', value: ['waiting'] }, change)).toBe(true);
    expect(holds({ field: 'status', op: 'changed_to', value: ['open'] }, change)).toBe(true);
    expect(holds({ field: 'status', op: 'changed_to', value: ['waiting'] }, change)).toBe(false);
    expect(holds({ field: 'flags', op: 'gained', value: ['safety'] }, change)).toBe(true);
    expect(holds({ field: 'flags', op: 'lost', value: ['safety'] }, change)).toBe(false);
  });

  test('nothing has changed where no change is looked at', () => {
    for (const op of ['changed', 'changed_from', 'changed_to'])
      expect(holds({ field: 'status', op, value: op === 'changed' ? true : ['open'] }, {})).toBe(false);
  });
});
