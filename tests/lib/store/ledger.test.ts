import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decideTicket, noteTicket, recordInsert, undo } from '@/lib/background/commands.ts';
import { ingest } from '@/lib/background/ingest.ts';
import type { World } from '@/lib/background/world.ts';
import { emptyStore } from '@/lib/store/erase.ts';
import { countAgain, isWhole, ledgerOf, NO_ROWS } from '@/lib/store/ledger.ts';
import { EMPTY_TALLY, tallyChange, tallyOf } from '@/lib/store/tally.ts';
import { isFull } from '@/lib/store/trouble.ts';
import { aMessage, aReading, aSeen, NOW, SHOP } from '../support/make.ts';
import { aWorld } from '../support/world.ts';

const ledger = (id: string, commits: number) => ({ id, commits, rows: NO_ROWS });
const canary = (id: string, commits: number) => ({ database: 'portside', ledger: ledger(id, commits) });

describe('held against the canary', () => {
  test('whole: the same ledger, as far on or further; or nothing known outside', () => {
    expect(isWhole(ledger('a', 5), canary('a', 5))).toBe(true);
    expect(isWhole(ledger('a', 6), canary('a', 5))).toBe(true);
    expect(isWhole(undefined, undefined)).toBe(true);
    expect(isWhole(undefined, { database: 'portside-2' })).toBe(true);
  });

  test('not whole: no ledger, another one, or one that lost commits', () => {
    expect(isWhole(undefined, canary('a', 1))).toBe(false);
    expect(isWhole(ledger('b', 9), canary('a', 1))).toBe(false);
    expect(isWhole(ledger('a', 4), canary('a', 5))).toBe(false);
  });
});

const ids = ['a', 'b', 'c'].map((name) => `amazon:na:message:${name}` as const);
type Step = (world: World, operation: string) => Promise<unknown>;
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ which: fc.constantFrom('a', 'b', 'c'), texts: fc.array(fc.constantFrom('one', 'two', 'three')) }).map(
    ({ which, texts }): Step =>
      (world) =>
        ingest(
          world,
          SHOP,
          aReading([aSeen({ externalId: which, messages: texts.map((text) => aMessage({ text })) })]),
        ),
  ),
  fc.constantFrom('o-1', 'o-2').map(
    (externalId): Step =>
      (world) =>
        ingest(
          world,
          SHOP,
          aReading([
            {
              type: 'order',
              externalId,
              fulfilment: 'fbm',
              state: 'unshipped',
              shipBy: NOW + 1,
              missing: [],
              ways: {},
            },
          ]),
        ),
  ),
  fc.constantFrom(...ids).map(
    (id): Step =>
      (world, op) =>
        decideTicket(world, op, id, { assignee: 'Ann' }),
  ),
  fc.constantFrom(...ids).map(
    (id): Step =>
      (world, op) =>
        noteTicket(world, op, id, 'called'),
  ),
  fc.constantFrom(...ids).map(
    (id): Step =>
      (world, op) =>
        recordInsert(world, op, id, { result: 'inserted' }),
  ),
  fc.nat(20).map(
    (back): Step =>
      (world, op) =>
        undo(world, op, `op-${back}`),
  ),
  fc.constant<Step>((world) =>
    ingest(world, SHOP, aReading([aSeen({ externalId: 'c', alias: 'a', messages: [aMessage()] })])),
  ),
);

test('whatever happens, in whatever order, repeated or not, the ledger and the tally are what is there', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), fc.boolean(), async (steps, twice) => {
      const { world, store } = await aWorld();
      for (const [index, run] of steps.entries()) {
        for (let times = twice ? 2 : 1; times > 0; times--) await run(world, `op-${index}`).catch(() => {});
      }
      expect(await countAgain(store)).toBeUndefined();
      const tickets = await store.tickets.toArray();
      expect(await tallyOf(store)).toEqual(tickets.reduce((sum, one) => tallyChange(sum, undefined, one), EMPTY_TALLY));
      const before = (await ledgerOf(store))?.commits ?? 0;
      await emptyStore(store);
      expect(await ledgerOf(store)).toMatchObject({ commits: before + 1, rows: NO_ROWS });
      expect(await countAgain(store)).toBeUndefined();
      store.close();
    }),
    { numRuns: 40 },
  );
});

test('a full disk is told from other failures, however deep it is wrapped', () => {
  const quota = Object.assign(new Error('full'), { name: 'QuotaExceededError' });
  expect(isFull(quota)).toBe(true);
  expect(isFull({ name: 'AbortError', inner: { name: 'AbortError', inner: quota } })).toBe(true);
  expect(isFull({ name: 'AbortError', inner: null })).toBe(false);
  expect(isFull(new Error('no'))).toBe(false);
});
