import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { auditState, chainUp, keepChain, letGo, piece } from '@/lib/background/privacy/audit.ts';
import { checkRecord, recordFile } from '@/lib/background/privacy/check.ts';
import { erase } from '@/lib/background/privacy/erase.ts';
import { Take } from '@/lib/background/privacy/take.ts';
import { verifyAudit } from '@/lib/continuity/audit/file.ts';
import type { TicketEvent } from '@/lib/domain/record.ts';
import { HOUR } from '@/lib/domain/time.ts';
import { commit } from '@/lib/store/commit.ts';
import type { Store } from '@/lib/store/store.ts';
import { NOW, SHOP } from '../../support/make.ts';
import { aWorld } from '../../support/world.ts';
import { aFullHouse, BUYER, CANARY, ORDER } from './full-house.ts';

const anEvent = (id: string, fields: Partial<TicketEvent> = {}): TicketEvent => ({
  id,
  ticketId: 'amazon:na:message:1',
  at: NOW,
  by: 'Ada',
  what: 'noted',
  ...fields,
});

const add = (store: Store, events: readonly TicketEvent[]) =>
  commit(store, [store.events], async (books) => {
    await store.events.bulkAdd([...events]);
    books.write({ events: events.length });
  });

describe('the chained record', () => {
  test('grows by what came, in the order it came, and stays whole', async () => {
    const { world, store } = await aWorld();
    expect(await checkRecord(world)).toEqual({ ok: true, count: 0, waiting: 0 });
    await add(store, [anEvent('b', { at: NOW }), anEvent('a', { at: NOW - 1 })]);
    expect(await checkRecord(world)).toEqual({ ok: true, count: 0, waiting: 2 });
    await chainUp(world);
    // A teammate's event of long ago comes late, and stands where it came.
    await add(store, [anEvent('late', { at: NOW - 1_000 })]);
    await chainUp(world);
    expect((await piece(store, 0)).map(({ id }) => id)).toEqual(['a', 'b', 'late']);
    expect(await checkRecord(world)).toEqual({ ok: true, count: 3, waiting: 0 });
    const before = await auditState(store);
    await chainUp(world);
    expect(await auditState(store)).toEqual(before);
  });

  test('of many rows is looked for once, not once a round', async () => {
    const { world, store } = await aWorld();
    const many = Array.from({ length: 4_100 }, (_, index) => anEvent(`e${index}`, { at: NOW + index }));
    await add(store, many);
    let looks = 0;
    const walk = store.events.toCollection.bind(store.events);
    store.events.toCollection = () => {
      looks += 1;
      return walk();
    };
    await chainUp(world);
    expect(looks).toBe(1);
    expect((await auditState(store))?.count).toBe(4_100);
    expect(await checkRecord(world)).toMatchObject({ ok: true, count: 4_100, waiting: 0 });
  });

  test('is looked through no further than to what went, and corrections of no event are not asked for', async () => {
    const { world, store } = await aWorld();
    await add(
      store,
      Array.from({ length: 1_100 }, (_, index) => anEvent(`e${index}`, { at: NOW + index })),
    );
    await chainUp(world);
    const read: unknown[] = [];
    const get = store.settings.get.bind(store.settings) as (key: string) => ReturnType<typeof store.settings.get>;
    store.settings.get = ((key: string) => {
      read.push(key);
      return get(key);
    }) as typeof store.settings.get;
    await commit(store, [], async (books) => {
      await letGo(store, 'event', new Set(['e0', 'e1']));
      books.write();
    });
    expect(read.filter((key) => String(key).startsWith('audit:'))).toEqual(['audit:0']);
    store.corrections.bulkGet = () => {
      throw new Error('asked for nothing');
    };
    await new Take(store).wordsOf(['amazon:na:message:1']);
  });

  test('is chained once an hour', async () => {
    const { world, store, pass } = await aWorld();
    await add(store, [anEvent('a')]);
    await keepChain(world);
    await add(store, [anEvent('b')]);
    await keepChain(world);
    expect((await auditState(store))?.count).toBe(1);
    pass(HOUR);
    await keepChain(world);
    expect((await auditState(store))?.count).toBe(2);
  });

  test('goes over pieces', async () => {
    const { world, store } = await aWorld();
    const many = Array.from({ length: 1_203 }, (_, index) => anEvent(`e${index.toString().padStart(5, '0')}`));
    await add(store, many.slice(0, 700));
    await chainUp(world);
    await add(store, many.slice(700));
    await chainUp(world);
    expect(await auditState(store)).toMatchObject({ count: 1_203, pieces: 3 });
    expect(await checkRecord(world)).toMatchObject({ ok: true, count: 1_203 });
  });

  test('finds any row that was changed or taken out behind its back, and the file breaks there', async () => {
    const ids = Array.from({ length: 9 }, (_, index) => `e${index}`);
    const change = fc.constantFrom<(store: Store, id: string) => Promise<unknown>>(
      (store, id) => store.events.delete(id),
      (store, id) => store.events.update(id, { by: 'Eve' }),
      (store, id) => store.events.update(id, { at: NOW + 1 }),
      (store, id) => store.events.update(id, { what: 'copied' }),
      (store, id) => store.events.update(id, { ticketId: 'amazon:na:message:2' }),
    );
    await fc.assert(
      fc.asyncProperty(fc.nat(8), change, async (nth, how) => {
        const { world, store } = await aWorld();
        await add(
          store,
          ids.map((id) => anEvent(id)),
        );
        await chainUp(world);
        await how(store, ids[nth] ?? '');
        expect(await checkRecord(world)).toMatchObject({ ok: false, line: nth + 1 });
        // The file's first line is its head.
        expect(await verifyAudit(await recordFile(world))).toMatchObject({ ok: false, line: nth + 2 });
      }),
      { numRuns: 15 },
    );
  });

  test('finds a chain that was changed', async () => {
    const { world, store } = await aWorld();
    await add(store, [anEvent('a'), anEvent('b')]);
    await chainUp(world);
    const entries = await piece(store, 0);
    await store.settings.put({ key: 'audit:0', value: entries.toReversed() });
    expect(await checkRecord(world)).toMatchObject({ ok: false, fault: 'chain' });
    await store.settings.put({ key: 'audit:0', value: entries.slice(1) });
    expect(await checkRecord(world)).toMatchObject({ ok: false, fault: 'count' });
  });

  test('as a file is whole, names no buyer, and still agrees after an erasure and a new name of the ticket', async () => {
    const { world, store } = await aFullHouse({ settled: true });
    // Chained under the id of need, then found to be another ticket: as `absorb` does.
    await add(store, [anEvent('early', { ticketId: 'amazon:na:message:row-1' })]);
    await chainUp(world);
    await store.events.update('early', { ticketId: `amazon:na:message:${ORDER}` });
    expect(await checkRecord(world)).toMatchObject({ ok: true });
    const before = await recordFile(world);
    expect(before).not.toContain(CANARY);
    expect(before).not.toContain(ORDER);
    await erase(world, 'op-erase', { subject: { ...SHOP, buyer: BUYER }, reason: 'request' });
    await chainUp(world);
    const after = await recordFile(world);
    expect(await verifyAudit(after, before)).toMatchObject({ ok: true });
    expect(await checkRecord(world)).toMatchObject({ ok: true });
    expect(after).toContain('"why":"erasure"');
  });
});
