import { expect, test } from 'vitest';
import { pruneOwn } from '@/lib/background/team/prune.ts';
import { DAY } from '@/lib/domain/time.ts';
import { commit } from '@/lib/store/commit.ts';
import type { OwnEventRow } from '@/lib/store/rows.ts';
import { NOW } from '../../support/make.ts';
import { aWorld } from '../../support/world.ts';

const OLD = NOW - 31 * DAY;
let order = 0;
const own = (id: string, place: string, fields: Partial<OwnEventRow> = {}): OwnEventRow => {
  order += 1;
  const sealed = new Uint8Array([1]);
  return { id, order, subject: `ps.t.ev.m.${place}`, sealed, state: 'heard', seq: order, at: OLD, ...fields };
};

async function left(rows: readonly OwnEventRow[], upTo: Readonly<Record<string, number>>, tokens = Object.keys(upTo)) {
  const { store } = await aWorld();
  await commit(store, [store.teamOwn], async (books) => {
    await store.teamOwn.bulkPut([...rows]);
    books.write();
  });
  const scopes = tokens.map((token) => ({ token }));
  const gone = await pruneOwn(store, scopes, (token) => upTo[token] ?? 0, NOW);
  const kept = (await store.teamOwn.orderBy('id').primaryKeys()) as string[];
  expect(gone).toBe(rows.length - kept.length);
  // Twice is once.
  expect(await pruneOwn(store, scopes, (token) => upTo[token] ?? 0, NOW)).toBe(0);
  return kept;
}

test('of tickets goes what was heard, is old, and lies in a last value', async () => {
  const rows = [
    own('a-held', 'tk.s.x', { seq: 10 }),
    own('b-beyond', 'tk.s.x', { seq: 11 }),
    own('c-young', 'tk.s.x', { seq: 5, at: NOW - 29 * DAY }),
    own('d-waiting', 'tk.s.x', { seq: 0, state: 'waiting' }),
    own('e-sent', 'ap.s.x', { seq: 4, state: 'sent' }),
    own('f-approval', 'ap.s.x', { seq: 4, at: OLD }),
    own('g-newest', 'tk.s.x', { seq: 9, at: OLD }),
  ];
  // The orders of a device grow with its clock.
  const byAge = rows.toSorted((a, b) => a.at - b.at).map((row, at) => ({ ...row, order: at + 1 }));
  expect(await left(byAge, { _: 10 })).toEqual(['b-beyond', 'c-young', 'd-waiting', 'e-sent']);
  expect(await left(byAge, { _: 0 })).toHaveLength(7);
});

test('each store by its own mark; nothing without one; the newest of all stays, so that orders go on from it', async () => {
  const rows = [own('a', 'tk.s.x', { seq: 1 }), own('b', 'tk.r.x', { seq: 2 }), own('c', 'tk.s.x', { seq: 3 })];
  expect(await left(rows, { s: 9 })).toEqual(['b', 'c']);
});

test('of a shared row the newest stays, and what erases a buyer for ever', async () => {
  const rows = [
    own('rule-1', 'cf._.r'),
    own('rule-2', 'cf._.r'),
    own('text', 'tx._.t'),
    own('erased', 'er._._'),
    own('erased-2', 'er._._'),
    own('z', 'tk.s.x', { seq: 99 }),
  ];
  expect(await left(rows, { _: 1_000 })).toEqual(['erased', 'erased-2', 'rule-2', 'text', 'z']);
});

test('a table of thousands is gone through in steps', async () => {
  const rows = Array.from({ length: 1_300 }, (_, at) => own(`e-${String(at).padStart(5, '0')}`, 'tk.s.x', { seq: 1 }));
  expect(await left(rows, { _: 1 })).toEqual(['e-01299']);
});
