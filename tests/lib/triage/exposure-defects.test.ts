import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Defect } from '@/lib/domain/account.ts';
import type { Observed, Ticket } from '@/lib/domain/ticket.ts';
import { DAY } from '@/lib/domain/time.ts';
import { defectOf, keepDefects } from '@/lib/triage/exposure/defects.ts';
import { aTicket } from '../support/ticket.ts';
import { NOW } from './evidence.ts';

const ticket = (observed: Partial<Observed>, id: Ticket['id'] = 'amazon:na:claim:1'): Ticket =>
  aTicket(id, { kind: 'claim', orderId: '111-1', openedAt: NOW - DAY, ...observed }, {});

describe('a ticket that counts', () => {
  const counts: readonly [string, Partial<Observed>, Defect['cause'] | undefined][] = [
    ['an open claim', { state: 'open' }, 'claim'],
    ['a claim of unknown state', {}, 'claim'],
    ['a claim closed without a word on how', { state: 'resolved' }, undefined],
    ['a claim decided against us', { state: 'resolved', outcome: 'against_us' }, 'claim'],
    ['a claim won or withdrawn', { state: 'resolved', outcome: 'for_us' }, undefined],
    ['a claim won and opened again', { state: 'open', outcome: 'for_us' }, 'claim'],
    ['our own claim for a bad return', { state: 'open', subject: 'SAFE-T claim' }, undefined],
    ['a chargeback on Amazon', { state: 'open', reason: 'Credit card chargeback' }, 'chargeback'],
    ['the same in Chinese', { state: 'open', reason: '信用卡拒付' }, 'chargeback'],
    ['a dispute in one’s own shop', { portal: 'shopify', state: 'open' }, 'chargeback'],
    ['feedback of one star', { kind: 'review', rating: 1 }, 'negative_feedback'],
    ['feedback of two stars', { kind: 'review', rating: 2 }, 'negative_feedback'],
    ['feedback of three stars', { kind: 'review', rating: 3 }, undefined],
    ['feedback whose stars nobody could read', { kind: 'review' }, undefined],
    ['feedback that was taken away', { kind: 'review', rating: 1, state: 'resolved' }, undefined],
    ['a review of the product, on another portal', { portal: 'shopify', kind: 'review', rating: 1 }, undefined],
    ['a message that threatens', { kind: 'message' }, undefined],
    ['a return', { kind: 'return' }, undefined],
  ];
  test.each(counts)('%s', (_, observed, cause) => {
    expect(defectOf(ticket(observed))?.cause).toBe(cause);
  });

  test('goes by its order, else by itself', () => {
    expect(defectOf(ticket({}))?.key).toBe('111-1');
    const { orderId: _orderId, ...observed } = ticket({}).observed;
    expect(defectOf({ id: 'amazon:na:claim:1', observed })?.key).toBe('amazon:na:claim:1');
  });
});

describe('the kept list', () => {
  const claim = ticket({ state: 'open' });
  const feedback = ticket({ kind: 'review', rating: 1, openedAt: NOW - 2 * DAY }, 'amazon:na:review:1');

  test('is the same whichever is written first, and however often', () => {
    const one = keepDefects(keepDefects([], [claim], [], NOW), [feedback], [], NOW);
    const other = keepDefects(keepDefects([], [feedback], [], NOW), [claim, claim], [], NOW);
    expect(one).toEqual(other);
    expect(keepDefects(one, [claim, feedback], [], NOW)).toEqual(one);
    expect(one.map(({ key }) => key)).toEqual(['111-1', '111-1']);
  });

  test('an order stays a defect while one of its tickets says so', () => {
    const both = keepDefects([], [claim, feedback], [], NOW);
    const edited = { ...feedback, observed: { ...feedback.observed, rating: 5 } };
    const left = keepDefects(both, [edited], [], NOW);
    expect(left.map(({ cause }) => cause)).toEqual(['claim']);
    expect(keepDefects(left, [{ ...claim, observed: { ...claim.observed, state: 'resolved' } }], [], NOW)).toEqual([]);
  });

  test('forgets a ticket that turned out to be another, and what is older than 60 days', () => {
    const both = keepDefects([], [claim, feedback], [], NOW);
    expect(keepDefects(both, [], [claim.id], NOW).map(({ cause }) => cause)).toEqual(['negative_feedback']);
    expect(keepDefects(both, [], [], NOW + 61 * DAY)).toEqual([]);
    expect(keepDefects([], [ticket({ openedAt: NOW - 61 * DAY })], [], NOW)).toEqual([]);
  });

  test('equals what a scan of all tickets would find, in whatever order they changed', () => {
    const change = fc.record({
      which: fc.nat(4),
      rating: fc.constantFrom(1, 2, 4),
      state: fc.constantFrom('open', 'resolved'),
      kind: fc.constantFrom('claim', 'review'),
      age: fc.nat(70),
    });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 30 }), (changes) => {
        const stored = new Map<string, Ticket>();
        let kept: readonly Defect[] = [];
        for (const { which, kind, age, ...seen } of changes) {
          const id = `amazon:na:${kind as 'claim' | 'review'}:${which}` as const;
          const written = ticket(
            { ...seen, kind: kind as 'claim', orderId: `${which % 2}`, openedAt: NOW - age * DAY } as never,
            id,
          );
          stored.set(id, written);
          kept = keepDefects(kept, [written], [], NOW);
        }
        expect(kept).toEqual(keepDefects([], [...stored.values()], [], NOW));
      }),
    );
  });
});
