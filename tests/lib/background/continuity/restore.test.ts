import { readdirSync, readFileSync } from 'node:fs';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, test } from 'vitest';
import { decideTicket, noteTicket, undo } from '@/lib/background/commands.ts';
import { merge } from '@/lib/background/continuity/merge.ts';
import { storeRows } from '@/lib/background/continuity/rows.ts';
import { changeDraft } from '@/lib/background/drafts/keep.ts';
import { ingest } from '@/lib/background/ingest.ts';
import { erase } from '@/lib/background/privacy/erase.ts';
import { privacyActions } from '@/lib/background/privacy/handlers.ts';
import { settingsOf } from '@/lib/background/settings.ts';
import { keep } from '@/lib/background/translation/memory.ts';
import { bareTicket } from '@/lib/continuity/privacy/bare.ts';
import { isSnapshotTable, type Placed, SNAPSHOT_TABLES } from '@/lib/continuity/snapshot/tables.ts';
import type { OrderSeen } from '@/lib/domain/reading.ts';
import { commit } from '@/lib/store/commit.ts';
import { emptyStore } from '@/lib/store/erase.ts';
import { countAgain } from '@/lib/store/ledger.ts';
import { openStore, type Store } from '@/lib/store/store.ts';
import { EMPTY_TALLY, tallyChange, tallyOf } from '@/lib/store/tally.ts';
import { aSnapshot } from '../../continuity/snapshot/memory.ts';
import { aMessage, aReading, aSeen, NOW, SHOP } from '../../support/make.ts';
import { SEAT } from '../../support/seat.ts';
import { seed } from '../../support/starters.ts';
import { aTicket } from '../../support/ticket.ts';
import { aMachine, type Worker } from './machine.ts';

const ID = 'amazon:na:message:110-2222222-3333333' as const;
const NUMBER = '111-2222222-3333333';
const ERASED = `amazon:na:message:${NUMBER}` as const;

/** A day's work: tickets of a page, decisions, a note, a template. */
async function worked(worker: Worker, tickets = 4): Promise<Store> {
  const world = await worker.world();
  await seed(world);
  const seen = Array.from({ length: tickets }, (_, index) =>
    aSeen({
      externalId: `11${index}-2222222-3333333`,
      orderId: `11${index}-2222222-3333333`,
      buyer: `Buyer ${index}`,
      messages: [aMessage({ text: `Where is parcel ${index}?` })],
    }),
  );
  await ingest(world, SHOP, aReading(seen));
  await decideTicket(world, 'op-1', ID, { assignee: 'Ann' });
  await noteTicket(world, 'op-2', ID, 'called the carrier');
  return world.store;
}

const TABLES = SNAPSHOT_TABLES.filter((table) => table !== 'settings');
/** All that a snapshot should bring back. What follows is worked out anew, at another moment. */
async function everything(store: Store) {
  const rows: Record<string, unknown[]> = {};
  for await (const { table, row } of storeRows(store)) {
    if (table === 'settings') continue;
    const { derived: _, dispatched: _d, ...rest } = row;
    rows[table] = [...(rows[table] ?? []), rest];
  }
  return rows;
}

/** The kept counts are what is there. */
async function expectGoodBooks(store: Store) {
  expect(await countAgain(store)).toBeUndefined();
  let tally = EMPTY_TALLY;
  for (const ticket of await store.tickets.toArray()) tally = tallyChange(tally, undefined, ticket);
  expect(await tallyOf(store)).toEqual(tally);
  expect(await store.search.count()).toBe(await store.tickets.count());
}

const written = async (machine: ReturnType<typeof aMachine>, worker: Worker, passphrase?: string): Promise<Blob> => {
  const id = `w${Math.random()}`.replace('.', '');
  await worker.run('continuity.write', { id, ...(passphrase === undefined ? {} : { passphrase }) });
  const file = machine.shelf.files.get(`${id}.psnap`);
  if (!file) throw new Error('nothing was written');
  return file;
};

describe('a snapshot of a store', () => {
  for (const passphrase of [undefined, 'correct horse'])
    test(`brings everything back ${passphrase ? 'for its passphrase' : ''}`, async () => {
      const machine = aMachine();
      const worker = machine.start();
      const store = await worked(worker);
      const before = await everything(store);
      const file = await written(machine, worker, passphrase);
      machine.shelf.files.set('in.psnap', file);
      await emptyStore(store);
      const wanted = { file: 'in.psnap', ...(passphrase === undefined ? {} : { passphrase }) };
      await worker.run('continuity.look', { id: 'look', ...wanted });
      expect(worker.job()).toMatchObject({ state: 'looked', at: NOW, change: { tickets: { fresh: 4, same: 0 } } });
      expect(await store.tickets.count()).toBe(0);
      await worker.run('continuity.restore', { id: 'restore', ...wanted });
      expect(worker.job()).toMatchObject({ state: 'restored', change: { tickets: { fresh: 4, refused: 0 } } });
      expect(await everything(store)).toEqual(before);
      await expectGoodBooks(store);
      // What was brought in does not stay on the shelf.
      machine.shelf.files.set('in.psnap', file);
      await worker.run('continuity.look', { id: 'again', ...wanted });
      const again = worker.job();
      const change = again?.state === 'looked' ? again.change : {};
      for (const table of TABLES) expect(change[table]?.fresh ?? 0, table).toBe(0);
      expect(change.tickets).toMatchObject({ newer: 0, same: 4, older: 0 });
    });

  test('never holds a key, the seat in a team, or what waits', async () => {
    const machine = aMachine();
    const worker = machine.start();
    const store = await worked(worker, 1);
    await store.secrets.put({ id: 'team', values: { key: 'canary-secret' } });
    const rows: Placed[] = [];
    for await (const row of storeRows(store)) rows.push(row);
    expect(JSON.stringify(rows)).not.toContain('canary-secret');
    expect(rows.filter(({ table }) => !isSnapshotTable(table))).toEqual([]);
  });

  test('a file that is not whole, or the wrong passphrase, changes nothing', async () => {
    const machine = aMachine();
    const worker = machine.start();
    const store = await worked(worker);
    const file = await written(machine, worker, 'right');
    const before = await everything(store);
    const troubles = [
      ['cut', file.slice(0, file.size - 100), 'right', 'damaged'],
      ['wrong', file, 'wrong', 'wrong-passphrase'],
      ['none', file, undefined, 'passphrase-needed'],
      ['csv', new Blob(['a,b\n1,2\n']), undefined, 'not-a-snapshot'],
      ['newer', await aSnapshot([], { store: 99 }), undefined, 'too-new'],
    ] as const;
    for (const [id, bytes, passphrase, trouble] of troubles)
      for (const order of ['continuity.look', 'continuity.restore'] as const) {
        machine.shelf.files.set('in.psnap', bytes);
        await worker.run(order, {
          id: `${id}-${order.slice(11)}`,
          file: 'in.psnap',
          ...(passphrase ? { passphrase } : {}),
        });
        expect(worker.job()).toMatchObject({ state: 'failed', trouble });
      }
    await worker.run('continuity.restore', { id: 'gone', file: 'not-there.psnap' });
    expect(worker.job()).toMatchObject({ state: 'failed', trouble: 'file-gone' });
    expect(await everything(store)).toEqual(before);
  });
});

describe('a snapshot of a released version', () => {
  interface Dump {
    readonly version: number;
    readonly tables: Readonly<Record<string, readonly object[]>>;
  }
  const folder = new URL('../../../store-dumps/', import.meta.url);
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.json')))
    test(`${name} becomes what the store's own upgrade makes of it`, async () => {
      const dump: Dump = JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
      const rows = SNAPSHOT_TABLES.flatMap((table) =>
        (dump.tables[table] ?? []).map((row): Placed => ({ table, row: row as Placed['row'] })),
      );
      const world = { indexedDB: new IDBFactory(), IDBKeyRange };
      const old = await openStore('dump', { ...world, upTo: dump.version });
      for (const { table, row } of rows) await old.table(table).put(row);
      old.close();
      const upgraded = await openStore('dump', world);

      const machine = aMachine();
      const worker = machine.start();
      machine.shelf.files.set('in.psnap', await aSnapshot(rows, { store: dump.version }));
      await worker.run('continuity.look', { id: 'look', file: 'in.psnap' });
      expect(worker.job()).toMatchObject({ state: 'looked' });
      await worker.run('continuity.restore', { id: 'restore', file: 'in.psnap' });
      const job = worker.job();
      expect(job).toMatchObject({ state: 'restored' });
      const change = job?.state === 'restored' ? job.change : {};
      for (const [table, { refused }] of Object.entries(change)) expect(refused, table).toBe(0);
      const { store } = await worker.world();
      expect(await everything(store)).toEqual(await everything(upgraded));
      expect(await settingsOf(store)).toMatchObject({ me: (await settingsOf(upgraded)).me });
      await expectGoodBooks(store);
      expect((await machine.disk.indexedDB.databases()).map((one) => one.name)).not.toContain('portside-scratch');
      upgraded.close();
    });
});

describe('two machines', () => {
  test('edit apart; whichever snapshot comes first, both end alike, and nothing newer is lost', async () => {
    const machines = [aMachine(), aMachine(), aMachine(), aMachine()] as const;
    const [a, b, first, second] = machines.map((machine) => machine.start()) as [Worker, Worker, Worker, Worker];
    await worked(a);
    machines[1].shelf.files.set('in.psnap', await written(machines[0], a));
    await b.run('continuity.restore', { id: 'r', file: 'in.psnap' });
    for (const machine of machines) machine.clock.now += 60_000;
    const [here, there] = [await a.world(), await b.world()];
    await decideTicket(here, 'op-a', ID, { queue: 'claims' });
    await decideTicket(there, 'op-b', ID, { assignee: null });
    await noteTicket(there, 'op-c', ID, 'from b');
    await undo(here, 'op-d', 'op-2');
    const [fromA, fromB] = [await written(machines[0], a), await written(machines[1], b)];
    for (const [worker, machine, files] of [
      [first, machines[2], [fromA, fromB]],
      [second, machines[3], [fromB, fromA]],
    ] as const)
      for (const [index, file] of files.entries()) {
        machine.shelf.files.set(`in${index}.psnap`, file);
        await worker.run('continuity.restore', { id: `r${index}`, file: `in${index}.psnap` });
      }
    const ends = await Promise.all([first, second].map(async (one) => everything((await one.world()).store)));
    expect(ends[0]).toEqual(ends[1]);
    const decided = (await (await first.world()).store.tickets.get(ID))?.decided;
    expect(decided).toMatchObject({ queue: 'claims', notes: [{ text: 'from b' }] });
    expect(decided?.assignee).toBeUndefined();
  });

  test.each([
    ['their name', { ...SHOP, buyer: 'Buyer 1' }],
    ['a ticket', { ticketId: ERASED }],
    ['an order', { orderId: `amazon:na:${NUMBER}` }],
  ] as const)('an erased buyer does not come back, whoever was erased by %s', async (_, subject) => {
    const machine = aMachine();
    const worker = machine.start();
    const store = await worked(worker);
    const world = await worker.world();
    const order: OrderSeen = { type: 'order', externalId: NUMBER, buyer: 'Buyer 1', missing: [], ways: {} };
    const thread = { externalId: NUMBER, orderId: NUMBER, buyer: 'Buyer 1', needsReply: false } as const;
    await ingest(world, SHOP, aReading([aSeen({ ...thread, messages: [aMessage({ text: 'parcel 1' })] }), order]));
    await decideTicket(world, 'op-done', ERASED, { status: 'resolved' }, 'all done');
    await changeDraft(world, { id: ERASED, by: 'view', operation: 'w' }, (known, { id, now }) => ({
      ...known,
      ...{ id, changedAt: now, text: 'Dear Buyer 1' },
    }));
    const memory = { from: 'en', to: 'zh', by: 'deepl', ticketId: ERASED } as const;
    await keep(store, [{ ...memory, source: 'I am Buyer 1', target: '我是 Buyer 1' }], NOW);
    const alias = 'amazon:na:message:row-1' as const;
    await store.aliases.put({ id: alias, ticketId: ERASED });
    await store.messages.put({ ...aMessage({ text: 'parcel 1 again' }), id: 'row', ticketId: alias, position: 9 });
    const file = await written(machine, worker);
    await erase(world, 'op-erase', { subject, reason: 'request' });
    expect(JSON.stringify(await everything(store))).not.toMatch(/Buyer 1|parcel 1/);
    machine.shelf.files.set('in.psnap', file);
    await worker.run('continuity.restore', { id: 'r', file: 'in.psnap' });
    expect(worker.job()).toMatchObject({
      state: 'restored',
      change: { orders: { refused: 1 }, drafts: { refused: 1 } },
    });
    expect(JSON.stringify(await everything(store))).not.toMatch(/Buyer 1|parcel 1/);
    expect(await store.tickets.get(ERASED)).toBeUndefined();
    expect(await store.tickets.count()).toBe(3);
  });
});

test('a mark that was taken back stays away, and a purge that says so comes back', async () => {
  const machine = aMachine();
  const worker = machine.start();
  const store = await worked(worker);
  await store.erased.bulkPut([
    { id: 'mark-1', at: NOW - 5 },
    { id: 'mark-2', at: NOW - 4 },
  ]);
  const before = await written(machine, worker);
  const actions = privacyActions({ world: await worker.world() });
  await actions['privacy.knowAgain']({ at: NOW - 5 }, { operation: 'op-known' });
  const after = await written(machine, worker);
  await store.erased.clear();
  machine.shelf.files.set('before.psnap', before);
  await worker.run('continuity.restore', { id: 'r1', file: 'before.psnap' });
  expect((await store.erased.toArray()).map(({ id }) => id)).toEqual(['mark-2']);
  await store.purges.clear();
  machine.shelf.files.set('after.psnap', after);
  await worker.run('continuity.restore', { id: 'r2', file: 'after.psnap' });
  expect(await store.purges.get('op-known')).toMatchObject({ why: 'known-again', marksOf: NOW - 5 });
});

test('words of a ticket that was bared here do not come back', async () => {
  const machine = aMachine();
  const worker = machine.start();
  const store = await worked(worker);
  await changeDraft(await worker.world(), { id: ID, by: 'view', operation: 'w' }, (known, { id, now }) => ({
    ...known,
    ...{ id, changedAt: now, text: 'Dear Buyer 0' },
  }));
  const file = await written(machine, worker);
  const ticket = await store.tickets.get(ID);
  if (ticket) await store.tickets.put(bareTicket(ticket, NOW + 1));
  await Promise.all([store.messages.where('ticketId').equals(ID).delete(), store.drafts.delete(ID)]);
  machine.shelf.files.set('in.psnap', file);
  await worker.run('continuity.restore', { id: 'r', file: 'in.psnap' });
  expect(worker.job()).toMatchObject({
    state: 'restored',
    change: { messages: { refused: 1 }, drafts: { refused: 1 } },
  });
  expect(await store.messages.where('ticketId').equals(ID).count()).toBe(0);
  const after = await store.tickets.get(ID);
  expect(after?.observed.purgedAt).toBe(NOW + 1);
  expect(after?.decided.notes).toEqual([]);
});

test('in a team orders come back too; whoever is not in its list keeps all of it here', async () => {
  const source = aMachine();
  const worker = source.start();
  await worked(worker);
  const order: OrderSeen = { type: 'order', externalId: '110-2222222-3333333', missing: [], ways: {} };
  await ingest(await worker.world(), SHOP, aReading([order]));
  const target = aMachine();
  target.shelf.files.set('in.psnap', await written(source, worker));
  const other = target.start();
  const { store } = await other.world();
  await store.settings.put({ key: 'team', value: SEAT });
  await other.run('continuity.restore', { id: 'r', file: 'in.psnap' });
  expect(other.job()).toMatchObject({
    state: 'restored',
    change: { tickets: { fresh: 4 }, orders: { fresh: 1 } },
    team: { told: 0 },
  });
  expect((await store.outbox.toArray()).filter(({ kind }) => kind === 'team')).toEqual([]);
});

describe('a worker that is killed while it brings a snapshot in', () => {
  test('goes on with it when it starts again, sealed or not, after any batch', async () => {
    const source = aMachine();
    const worker = source.start();
    const before = await everything(await worked(worker));
    for (const passphrase of [undefined, 'p'])
      for (const after of [1, 3, 6]) {
        const machine = aMachine();
        machine.shelf.files.set('in.psnap', await written(source, worker, passphrase));
        const dying = machine.start();
        // Its store goes away after so many commits.
        const { store } = await dying.world();
        let commits = 0;
        store.custody.committed = () => {
          commits += 1;
          if (commits > after) store.close();
        };
        await dying.run('continuity.restore', { id: 'r', file: 'in.psnap', ...(passphrase ? { passphrase } : {}) });
        expect(dying.job()).toMatchObject({ state: 'failed' });
        const next = machine.start();
        // What was not closed properly is judged by its canary, which follows each commit.
        delete machine.canary.value;
        await next.continuity.resume();
        expect(next.job()).toMatchObject({ state: 'restored' });
        const restored = (await next.world()).store;
        expect(await everything(restored)).toEqual(before);
        await expectGoodBooks(restored);
        expect(await restored.settings.get('restoring')).toBeUndefined();
      }
  });
});

test('a restore that breaks off is judged anew, and kept in mind until it is through or can never be', async () => {
  const source = aMachine();
  const worker = source.start();
  await worked(worker);
  const machine = aMachine();
  const file = await written(source, worker);
  machine.shelf.files.set('in.psnap', file);
  const broken = async () => {
    const one = machine.start();
    delete machine.canary.value;
    const { store } = await one.world();
    store.table('messages').bulkPut = () => {
      throw new Error('full');
    };
    return { one, store };
  };
  const first = await broken();
  await first.one.run('continuity.restore', { id: 'r', file: 'in.psnap' });
  expect(first.one.job()).toMatchObject({ state: 'failed' });
  expect(await first.store.settings.get('restoring')).toBeDefined();
  expect(await first.store.settings.get('recompute')).toBeDefined();
  first.store.close();
  const second = await broken();
  await second.one.continuity.resume();
  expect(second.one.job()).toMatchObject({ state: 'failed' });
  expect(await second.store.settings.get('restoring')).toBeDefined();
  second.store.close();
  machine.shelf.files.set('in.psnap', file.slice(0, 900));
  const third = await broken();
  await third.one.continuity.resume();
  expect(third.one.job()).toMatchObject({ state: 'failed', trouble: 'damaged' });
  expect(await third.store.settings.get('restoring')).toBeUndefined();
});

describe('a store that cannot be used', () => {
  test('is kept aside, and a new one begun from a snapshot', async () => {
    const machine = aMachine();
    const worker = machine.start();
    const before = await everything(await worked(worker));
    const file = await written(machine, worker);
    machine.inspection.value = 'damaged';
    const next = machine.start();
    expect(await next.keeper.state()).toMatchObject({ state: 'damaged' });
    machine.shelf.files.set('in.psnap', file.slice(0, 900));
    await next.run('continuity.restore', { id: 'bad', file: 'in.psnap', anew: true });
    expect(next.job()).toMatchObject({ state: 'failed', trouble: 'damaged' });
    expect(await next.keeper.state()).toMatchObject({ state: 'damaged' });
    machine.shelf.files.set('in.psnap', file);
    await next.run('continuity.look', { id: 'look', file: 'in.psnap' });
    expect(next.job()).toMatchObject({ state: 'looked', change: { tickets: { fresh: 4 } } });
    await next.run('continuity.restore', { id: 'good', file: 'in.psnap', anew: true });
    expect(next.job()).toMatchObject({ state: 'restored' });
    expect(await next.keeper.state()).toEqual({ state: 'ok' });
    expect(await everything((await next.world()).store)).toEqual(before);
    expect((await machine.disk.indexedDB.databases()).map(({ name }) => name).toSorted()).toEqual([
      'portside',
      'portside-2',
    ]);
  });
});

describe('rows of a hostile hand', () => {
  test('are left out, each for itself, and the books stay right', async () => {
    const machine = aMachine();
    const worker = machine.start();
    const { store } = await worker.world();
    const good = aTicket(ID, { buyer: 'Mira' }, {});
    const bad = (change: object) => ({ ...good, id: 'amazon:na:message:9', ...change });
    const rows: Placed[] = [
      good,
      good,
      bad({}),
      bad({ observed: { ...good.observed, externalId: '9', url: 'javascript:alert(1)' } }),
      bad({ observed: { ...good.observed, externalId: '9', portal: 'evil' } }),
      bad({ decided: {} }),
      bad({ derived: undefined }),
      { id: 7 },
      {},
    ].map((row) => ({ table: 'tickets', row: JSON.parse(JSON.stringify(row)) }));
    const channels = [
      {
        id: 'c',
        kind: 'webhook',
        name: 'out',
        on: true,
        takes: ['due'],
        language: 'en',
        detail: 'full',
        buyerData: true,
      },
    ];
    rows.unshift({ table: 'settings', row: { key: 'settings', value: { me: 'Eve', role: 'nobody', channels } } });
    rows.unshift({ table: 'settings', row: { key: 'team', value: { team: 'evil' } } });
    rows.push({
      table: 'rules',
      row: { id: 'r', order: 0, name: 'r', enabled: true, when: { nonsense: 1 }, actions: [] },
    });
    machine.shelf.files.set('in.psnap', await aSnapshot(rows));
    await worker.run('continuity.restore', { id: 'r', file: 'in.psnap' });
    expect(worker.job()).toMatchObject({
      state: 'restored',
      change: { tickets: { fresh: 1, refused: 8 }, rules: { refused: 1 } },
    });
    const settings = await settingsOf(store);
    expect(settings).toMatchObject({ me: 'Eve', role: 'admin' });
    expect(settings.channels.every(({ on, buyerData }) => !on && !buyerData)).toBe(true);
    expect(await store.settings.get('team')).toBeUndefined();
    await expectGoodBooks(store);
  });
});

test('merging the same rows again writes nothing', async () => {
  const worker = aMachine().start();
  const store = await worked(worker);
  const source = { rows: () => storeRows(store), close: async () => {} };
  const { change } = await merge(source, { store, now: NOW });
  for (const [table, { fresh, newer }] of Object.entries(change)) expect(fresh + newer, table).toBe(0);
});

test('hundreds of rows of one table come in, in the transaction they are judged in', async () => {
  const source = aMachine();
  const worker = source.start();
  const store = await worked(worker, 1);
  const many = Array.from({ length: 300 }, (_, index) => index);
  await ingest(
    await worker.world(),
    SHOP,
    aReading(many.map((index): OrderSeen => ({ type: 'order', externalId: `order-${index}`, missing: [], ways: {} }))),
  );
  const thread = { ticketId: ID, position: 0 } as const;
  await commit(store, [store.messages, store.events], async (books) => {
    await store.messages.bulkPut(
      many.map((index) => ({ ...aMessage({ text: `and parcel ${index}?` }), ...thread, id: `more-${index}` })),
    );
    await store.events.bulkPut(
      many.map((index) => ({ id: `e-${index}`, ticketId: ID, at: NOW, by: '', what: 'noted' })),
    );
    books.write({ messages: many.length, events: many.length });
  });
  const before = await everything(store);
  const machine = aMachine();
  const target = machine.start();
  machine.shelf.files.set('in.psnap', await written(source, worker));
  await target.run('continuity.restore', { id: 'r', file: 'in.psnap' });
  expect(target.job()).toMatchObject({ state: 'restored' });
  const restored = (await target.world()).store;
  expect(await everything(restored)).toEqual(before);
  await expectGoodBooks(restored);
});

test('every file goes at once, also one that is still being written', async () => {
  const machine = aMachine();
  const worker = machine.start();
  await worked(worker, 1);
  machine.shelf.clear = async () => machine.shelf.files.clear();
  await worker.run('continuity.write', { id: 'held' });
  await worker.continuity.clear();
  expect(machine.shelf.files.size).toBe(0);
  expect(worker.job()).toBeUndefined();
  await worker.continuity.handlers['continuity.write']({ id: 'going' }, undefined);
  await worker.continuity.clear();
  await worker.continuity.desk.quiet();
  await expect.poll(() => machine.shelf.files.size).toBe(0);
});
