import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeRow } from '@/lib/continuity/snapshot/merge.ts';
import { mergeDecided, mergeTicket } from '@/lib/continuity/snapshot/merge-ticket.ts';
import { CHOICES, pastOf, type Said } from '@/lib/continuity/snapshot/past.ts';
import { same } from '@/lib/continuity/snapshot/same.ts';
import type { Row } from '@/lib/continuity/snapshot/tables.ts';
import type { Decided, Ticket } from '@/lib/domain/ticket.ts';
import { aTicket } from '../../support/ticket.ts';

const ID = 'amazon:na:message:1';

/** One person's choice, note or taking back, at a moment of its own. */
interface Act {
  readonly at: number;
  readonly do: { readonly choice: (typeof CHOICES)[number]; readonly value: unknown } | 'note' | 'status';
}
interface Copy {
  readonly decided: Decided;
  readonly said: readonly Said[];
}
const BARE: Copy = { decided: { notes: [] }, said: [] };

function play({ decided, said }: Copy, { at, ...act }: Act): Copy {
  const id = `e${at}`;
  if (act.do === 'note') {
    const notes = [...decided.notes, { id, text: `note ${at}`, by: 'Ann', at }];
    return { decided: { ...decided, notes }, said: [...said, { id, at, what: 'noted' }] };
  }
  if (act.do === 'status') {
    const statusLog = [...(decided.statusLog ?? []), { status: 'waiting' as const, at }];
    return { decided: { ...decided, status: 'waiting', statusAt: at, statusLog }, said };
  }
  const { choice, value } = act.do;
  const { [choice]: before, ...rest } = decided;
  const after = value === undefined ? rest : { ...rest, [choice]: value };
  const event = {
    id,
    at,
    what: 'decided' as const,
    before: before === undefined ? {} : { [choice]: before },
    after: value === undefined ? {} : { [choice]: value },
  };
  return { decided: after, said: [...said, event] };
}

const values: Readonly<Record<(typeof CHOICES)[number], readonly unknown[]>> = {
  assignee: ['Ann', 'Bo', undefined],
  queue: ['inbox', 'claims', undefined],
  severity: ['high', 'low', undefined],
  tags: [['a'], ['a', 'b'], undefined],
  steps: [[{ id: 's', by: 'Ann', at: 1 }], undefined],
  followUpAt: [5, 9, undefined],
};
const anyDo: fc.Arbitrary<Act['do']> = fc.oneof(
  fc.constant('note' as const),
  fc.constant('status' as const),
  fc.constantFrom(...CHOICES).chain((choice) => fc.constantFrom(...values[choice]).map((value) => ({ choice, value }))),
);
/** Acts in order, each on one of two machines or on both before they parted. */
const anyHistory = fc.array(fc.tuple(anyDo, fc.constantFrom('both', 'here', 'there')), { maxLength: 14 });

function copies(history: readonly (readonly [Act['do'], string])[]) {
  let [here, there, all] = [BARE, BARE, BARE];
  // What both know happened first.
  const inOrder = [...history.filter(([, on]) => on === 'both'), ...history.filter(([, on]) => on !== 'both')];
  inOrder.forEach(([act, on], index) => {
    const one = { at: 100 + index, do: act };
    // Who takes back what is not there says nothing.
    if (typeof act === 'object' && act.value === undefined && !(act.choice in (on === 'there' ? there : here).decided))
      return;
    all = play(all, one);
    if (on !== 'there') here = play(here, one);
    if (on !== 'here') there = play(there, one);
  });
  return { here, there, all };
}
const side = ({ decided, said }: Copy) => ({ value: decided, past: pastOf(said, decided) });
const merged = (here: Copy, there: Copy): Copy => {
  const decided = mergeDecided(side(here), side(there));
  const ids = new Set(here.said.map(({ id }) => id));
  return { decided, said: [...here.said, ...there.said.filter(({ id }) => !ids.has(id))] };
};

describe('two copies of what was decided', () => {
  test('become what one machine would have, had it heard everything', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const { here, there, all } = copies(history);
        expect(merged(here, there).decided).toEqual(all.decided);
      }),
      { numRuns: 500 },
    );
  });

  test('whichever comes first, and however often', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const { here, there } = copies(history);
        const one = merged(here, there);
        expect(same(one.decided, merged(there, here).decided)).toBe(true);
        expect(same(merged(one, there).decided, one.decided)).toBe(true);
        expect(same(merged(one, here).decided, one.decided)).toBe(true);
        // Two snapshots into an empty store.
        expect(same(merged(merged(BARE, here), there).decided, merged(merged(BARE, there), here).decided)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('a note that was taken back stays away, a choice that was taken back stays taken back', () => {
    const noted = play(BARE, { at: 1, do: 'note' });
    const undone: Copy = { decided: { notes: [] }, said: [...noted.said, { id: 'u', at: 2, what: 'undone' }] };
    expect(merged(undone, noted).decided.notes).toEqual([]);
    expect(merged(noted, undone).decided.notes).toEqual([]);
    const given = play(BARE, { at: 1, do: { choice: 'assignee', value: 'Ann' } });
    const back: Copy = { decided: { notes: [] }, said: [...given.said, { id: 'u', at: 2, what: 'undone' }] };
    expect(merged(given, back).decided.assignee).toBeUndefined();
    expect(merged(back, given).decided.assignee).toBeUndefined();
  });

  test('fields nobody here knows stay', () => {
    const later = { notes: [], later: 1 } as Decided;
    expect(mergeDecided(side({ decided: later, said: [] }), side(BARE))).toEqual(later);
  });
});

describe('a row against the one that is here', () => {
  const at = (changedAt: number): Row => ({ id: 'r', changedAt, name: `from ${changedAt}` });

  test('the newer one counts, never the older', () => {
    for (const table of ['orders', 'templates', 'knowledge', 'drafts'] as const)
      fc.assert(
        fc.property(fc.nat(), fc.nat(), (here, there) => {
          const { verdict } = mergeRow(table, at(here), at(there));
          expect(verdict).toBe(here === there ? 'same' : there > here ? 'newer' : 'older');
        }),
      );
  });

  test('of unknown age, what is here stays', () => {
    expect(mergeRow('agents', { id: 'Ann', capacity: 1 }, { id: 'Ann', capacity: 2 })).toEqual({ verdict: 'older' });
    expect(mergeRow('messages', { id: 'm', text: 'a' }, { id: 'm', text: 'b' })).toEqual({ verdict: 'older' });
    expect(mergeRow('agents', undefined, { id: 'Ann' })).toEqual({ verdict: 'fresh', row: { id: 'Ann' } });
  });

  test('a rule counts from when it got its meaning', () => {
    const [mine, theirs] = [
      { id: 'r', name: 'mine' },
      { id: 'r', name: 'theirs' },
    ];
    expect(mergeRow('rules', mine, theirs, { since: { here: 0, there: 5 } }).verdict).toBe('newer');
    expect(mergeRow('rules', mine, theirs, { since: { here: 5, there: 5 } }).verdict).toBe('older');
  });

  test('a decided approval is not asked for again', () => {
    const asked = { id: 'a', state: 'asked', askedAt: 9_000 };
    const decided = { id: 'a', state: 'approved', askedAt: 1, decidedAt: 2 };
    expect(mergeRow('approvals', decided, asked).verdict).toBe('older');
    expect(mergeRow('approvals', asked, decided).verdict).toBe('newer');
  });

  test('of a ticket the later reading counts, and what follows stands as it stood here', () => {
    const here = aTicket(ID, { changedAt: 5, subject: 'old', firstSeenAt: 1, messageCount: 3 }, { queue: 'here' });
    const there = aTicket(ID, { changedAt: 9, subject: 'new', firstSeenAt: 4, messageCount: 2 }, { queue: 'there' });
    const none = pastOf([], here.decided);
    const one = (a: Ticket, b: Ticket) => mergeTicket({ value: a, past: none }, { value: b, past: none });
    expect(one(here, there).observed).toMatchObject({ subject: 'new', firstSeenAt: 1, messageCount: 3 });
    expect(one(there, here).observed).toMatchObject({ subject: 'new', firstSeenAt: 1, messageCount: 3 });
    expect(one(here, there).derived.queue).toBe('here');
    const row = (ticket: Ticket) => ticket as unknown as Row;
    expect(mergeRow('tickets', row(one(here, there)), row(there)).verdict).toBe('older');
    expect(mergeRow('tickets', row(here), row({ ...here, derived: there.derived })).verdict).toBe('same');
  });
});
