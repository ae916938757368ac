/** A restore taken back: what nobody touched since is as it was, what was touched stays, and it can be done again. */
import { describe, expect, test } from 'vitest';
import { decideTicket, noteTicket } from '@/lib/background/commands.ts';
import { storeRows } from '@/lib/background/continuity/rows.ts';
import { changeDraft } from '@/lib/background/drafts/keep.ts';
import { ingest } from '@/lib/background/ingest.ts';
import { chainUp } from '@/lib/background/privacy/audit.ts';
import { erase } from '@/lib/background/privacy/erase.ts';
import { recomputeAll } from '@/lib/background/recompute.ts';
import type { KnowledgeNote } from '@/lib/domain/knowledge.ts';
import { DAY, HOUR } from '@/lib/domain/time.ts';
import { countAgain } from '@/lib/store/ledger.ts';
import type { Store } from '@/lib/store/store.ts';
import { EMPTY_TALLY, tallyChange, tallyOf } from '@/lib/store/tally.ts';
import { aMessage, aReading, aSeen, NOW, SHOP } from '../../support/make.ts';
import { seed } from '../../support/starters.ts';
import { aMachine, type Worker } from './machine.ts';

const idOf = (number: number) => `amazon:na:message:11${number}-2222222-3333333` as const;
const seen = (number: number, text = `Where is parcel ${number}?`) =>
  aSeen({
    externalId: `11${number}-2222222-3333333`,
    orderId: `11${number}-2222222-3333333`,
    buyer: `Buyer ${number}`,
    messages: [aMessage({ text })],
  });

/** All rows but what is worked out anew. */
async function everything(store: Store) {
  const rows: Record<string, unknown[]> = {};
  for await (const { table, row } of storeRows(store)) {
    const { derived: _, dispatched: __, ...rest } = row;
    rows[table] = [...(rows[table] ?? []), rest];
  }
  return rows;
}

async function expectGoodBooks(store: Store) {
  expect(await countAgain(store)).toBeUndefined();
  let tally = EMPTY_TALLY;
  for (const ticket of await store.tickets.toArray()) tally = tallyChange(tally, undefined, ticket);
  expect(await tallyOf(store)).toEqual(tally);
  expect(await store.search.count()).toBe(await store.tickets.count());
}

const KNOWLEDGE: KnowledgeNote = {
  id: 'k1',
  title: 'Shipping',
  bodies: { en: 'Five days.' },
  intents: [],
  countries: [],
  changedAt: NOW - 5 * DAY,
};

/** A machine with tickets 0 to 2, and the snapshot of another with 0 to 5, a newer choice and a newer note on ticket 1. */
async function aRestore({ from = [0, 1, 2, 3, 4, 5], here = [0, 1, 2] } = {}) {
  const source = aMachine();
  const other = source.start();
  const theirs = await other.world();
  await seed(theirs);
  await ingest(theirs, SHOP, aReading(from.map((number) => seen(number))));
  source.clock.now = NOW + HOUR;
  await decideTicket(theirs, 'op-1', idOf(1), { assignee: 'Ann' });
  await noteTicket(theirs, 'op-2', idOf(1), 'called the carrier');
  await noteTicket(theirs, 'op-3', idOf(from.at(-1) ?? 0), 'asked the warehouse');
  await theirs.store.knowledge.put({ ...KNOWLEDGE, bodies: { en: 'Seven days.' }, changedAt: NOW });
  await other.run('continuity.write', { id: 'w' });
  const file = source.shelf.files.get('w.psnap');
  if (!file) throw new Error('nothing was written');

  const machine = aMachine();
  const worker = machine.start();
  const world = await worker.world();
  await seed(world);
  await ingest(world, SHOP, aReading(here.map((number) => seen(number))));
  await world.store.knowledge.put(KNOWLEDGE);
  machine.clock.now = NOW + 2 * HOUR;
  const before = await everything(world.store);
  const restore = async (by: Worker = worker) => {
    machine.shelf.files.set('in.psnap', file);
    await by.run('continuity.restore', { id: `r${Math.random()}`.replace('.', ''), file: 'in.psnap' });
    expect(by.job()).toMatchObject({ state: 'restored' });
    await recomputeAll(await by.world());
  };
  return { machine, worker, world, store: world.store, before, restore };
}

const undone = async (worker: Worker, id = 'undo') => {
  await worker.run('continuity.undo', { id });
  const job = worker.job();
  if (job?.state !== 'undone') throw new Error(JSON.stringify(job));
  return job.undo;
};

describe('a restore', () => {
  test('is taken back whole where nobody touched anything since, and says so beforehand', async () => {
    const { worker, store, before, restore, world } = await aRestore();
    expect(await worker.run('continuity.state', {})).not.toHaveProperty('restored');
    await restore();
    await chainUp(world);
    const after = await everything(store);
    expect(after).not.toEqual(before);
    expect(await worker.run('continuity.state', {})).toMatchObject({
      restored: { at: NOW + 2 * HOUR, from: NOW + HOUR },
    });
    await worker.run('continuity.undo', { id: 'look', look: true });
    const job = worker.job();
    expect(job).toMatchObject({
      state: 'undoable',
      undo: { tickets: { back: 1, gone: 3, stays: 0 }, messages: { gone: 3 }, knowledge: { back: 1 } },
    });
    expect(await everything(store)).toEqual(after);
    expect(await undone(worker)).toEqual(job?.state === 'undoable' ? job.undo : undefined);
    expect(await everything(store)).toEqual(before);
    await expectGoodBooks(store);
    expect(await worker.run('continuity.state', {})).not.toHaveProperty('restored');
    expect(await store.brought.count()).toBe(0);
    await worker.run('continuity.undo', { id: 'twice' });
    expect(worker.job()).toMatchObject({ state: 'failed', trouble: 'undo-gone' });
  });

  test('can be brought in again after it was taken back', async () => {
    const { worker, store, restore } = await aRestore();
    await restore();
    const after = await everything(store);
    await undone(worker);
    await restore();
    expect(await everything(store)).toEqual(after);
    await expectGoodBooks(store);
  });

  test('leaves what was touched since, and all that hangs on it', async () => {
    const { worker, world, store, restore, machine } = await aRestore();
    await restore();
    machine.clock.now += HOUR;
    await decideTicket(world, 'op-mine', idOf(1), { tags: ['mine'] });
    await changeDraft(world, { id: idOf(3), by: 'v', operation: 'd' }, (known, { id, now }) => ({
      ...known,
      id,
      changedAt: now,
      text: 'Dear buyer',
    }));
    await ingest(world, SHOP, aReading([seen(4, 'And where is it now?')]));
    await store.knowledge.update('k1', { bodies: { en: 'Nine days.' } });
    expect(await undone(worker)).toMatchObject({
      tickets: { back: 0, gone: 1, stays: 3 },
      messages: { gone: 1, stays: 2 },
      knowledge: { stays: 1 },
    });
    expect((await store.tickets.get(idOf(1)))?.decided).toMatchObject({ assignee: 'Ann', tags: ['mine'] });
    expect((await store.tickets.get(idOf(1)))?.decided.notes).toHaveLength(1);
    expect(await store.messages.where('ticketId').equals(idOf(3)).count()).toBe(1);
    expect(await store.messages.where('ticketId').equals(idOf(4)).count()).toBeGreaterThan(0);
    expect(await store.tickets.get(idOf(5))).toBeUndefined();
    expect(
      await store.events
        .where('[ticketId+at]')
        .between([idOf(5), 0], [idOf(5), Infinity])
        .count(),
    ).toBe(0);
    expect((await store.knowledge.get('k1'))?.bodies.en).toBe('Nine days.');
    await expectGoodBooks(store);
  });

  test('that broke off can be taken back as far as it came, and is not gone on with', async () => {
    const { machine, worker, store, before, restore } = await aRestore();
    const bulkPut = store.messages.bulkPut.bind(store.messages);
    const messages = store.table('messages');
    messages.bulkPut = () => {
      throw new Error('full');
    };
    await expect(restore()).rejects.toThrow();
    messages.bulkPut = bulkPut as never;
    expect(await store.tickets.count()).toBe(6);
    await undone(worker);
    expect(await everything(store)).toEqual(before);
    const next = machine.start();
    delete machine.canary.value;
    store.close();
    await next.continuity.resume();
    expect(next.job()).toBeUndefined();
    expect(await everything((await next.world()).store)).toEqual(before);
  });

  test('is taken back to its end by the next worker where one was killed at any step', async () => {
    for (const after of [1, 2, 3, 4]) {
      const { machine, worker, store, before, restore } = await aRestore();
      await restore();
      let commits = 0;
      store.custody.committed = () => {
        commits += 1;
        if (commits > after) store.close();
      };
      await worker.run('continuity.undo', { id: 'undo' });
      expect(worker.job()).toMatchObject({ state: 'failed' });
      const next = machine.start();
      delete machine.canary.value;
      await next.continuity.resume();
      expect(next.job()).toMatchObject({ state: 'undone' });
      const left = (await next.world()).store;
      expect(await everything(left)).toEqual(before);
      await expectGoodBooks(left);
    }
  });

  test('brings no erased buyer back when it is taken back, and keeps no word of them', async () => {
    const { worker, world, store, restore } = await aRestore();
    await store.tickets.toArray();
    await restore();
    await erase(world, 'op-erase', { subject: { ...SHOP, buyer: 'Buyer 1' }, reason: 'request' });
    expect(JSON.stringify(await store.brought.toArray())).not.toMatch(/Buyer 1|111-2222222/);
    expect(JSON.stringify(await store.brought.toArray())).toContain('113-2222222');
    await undone(worker);
    const left = await everything(store);
    expect(JSON.stringify([left.tickets, left.messages])).not.toContain('Buyer 1"');
    await expectGoodBooks(store);
  });

  test('can be taken back for a week, and nothing of before is kept longer', async () => {
    const { machine, worker, store, restore } = await aRestore();
    await restore();
    expect(await store.brought.count()).toBeGreaterThan(0);
    machine.clock.now += 7 * DAY;
    await worker.run('continuity.undo', { id: 'late' });
    expect(worker.job()).toMatchObject({ state: 'failed', trouble: 'undo-gone' });
    expect(await worker.run('continuity.state', {})).not.toHaveProperty('restored');
    await worker.continuity.resume();
    expect(await store.brought.count()).toBe(0);
  });
});
