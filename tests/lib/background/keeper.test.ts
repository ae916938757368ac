import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, test, vi } from 'vitest';
import type { Box } from '@/lib/background/box.ts';
import { decideTicket } from '@/lib/background/commands.ts';
import { ingest } from '@/lib/background/ingest.ts';
import { type Inspection, keepStore } from '@/lib/background/keeper.ts';
import type { Canary } from '@/lib/domain/custody.ts';
import type { Store } from '@/lib/store/store.ts';
import { aMessage, aReading, aSeen, NOW, SHOP } from '../support/make.ts';

const ID = 'amazon:na:message:111-2222222-3333333' as const;

const aBox = <Value>(): Box<Value> & { value?: Value } => {
  const box: Box<Value> & { value?: Value } = {
    read: async () => box.value,
    write: async (value) => {
      box.value = value;
    },
  };
  return box;
};

/** A machine whose worker can be started over and over on the same disk. */
function aMachine() {
  const disk = { indexedDB: new IDBFactory(), IDBKeyRange };
  const canary = aBox<Canary>();
  let inspection = aBox<Inspection>();
  const changed = vi.fn();
  let room = 1e9;
  const start = () => keepStore({ canary, inspection, changed, room: async () => room, disk: async () => disk });
  return {
    disk,
    canary,
    changed,
    start,
    fill: (left: number) => {
      room = left;
    },
    get inspection() {
      return inspection;
    },
    restartBrowser() {
      inspection = aBox<Inspection>();
      return start();
    },
  };
}

async function worked(store: Store, tickets = 3) {
  const world = { store, now: () => NOW, changed: () => {} };
  const seen = Array.from({ length: tickets }, (_, index) =>
    aSeen({ externalId: `11${index}-2222222-3333333`, messages: [aMessage({ text: `Where is parcel ${index}?` })] }),
  );
  await ingest(world, SHOP, aReading(seen));
  await decideTicket(world, 'op-1', ID, { assignee: 'Ann' });
}

describe('a store that is whole', () => {
  test('opens again and again, with a canary that follows each commit', async () => {
    const machine = aMachine();
    const keeper = machine.start();
    await worked(await keeper.store());
    expect(await keeper.state()).toEqual({ state: 'ok' });
    await vi.waitFor(() => expect(machine.canary.value?.ledger?.rows.tickets).toBe(3), { timeout: 3_000 });
    (await keeper.store()).close();
    const next = machine.restartBrowser();
    expect(await next.state()).toEqual({ state: 'ok' });
    expect((await (await next.store()).tickets.get(ID))?.decided.assignee).toBe('Ann');
  });

  test('of a Portside that kept no ledger yet is taken as it stands', async () => {
    const machine = aMachine();
    const store = await machine.start().store();
    await worked(store);
    await store.settings.delete('ledger');
    store.close();
    delete machine.canary.value;
    const next = machine.start();
    expect(await next.state()).toEqual({ state: 'ok' });
    const ledger = (await (await next.store()).settings.get('ledger'))?.value;
    expect(ledger).toMatchObject({ rows: { tickets: 3, messages: 3, orders: 0, events: 1 } });
  });
});

describe('a store that lost something', () => {
  async function lossy(damage: (machine: ReturnType<typeof aMachine>, store: Store) => Promise<unknown>) {
    const machine = aMachine();
    const keeper = machine.start();
    const store = await keeper.store();
    await worked(store);
    await vi.waitFor(() => expect(machine.canary.value?.ledger?.rows.events).toBe(1), { timeout: 3_000 });
    await damage(machine, store);
    store.close();
    return machine;
  }

  test('emptied while the browser was closed: refused, counted, nothing written', async () => {
    const machine = await lossy(async (_, store) => {
      await store.delete();
    });
    const keeper = machine.restartBrowser();
    await expect(keeper.store()).rejects.toThrow('missing or damaged');
    expect(await keeper.state()).toMatchObject({
      state: 'damaged',
      expected: { tickets: 3, messages: 3, events: 1 },
      found: { tickets: 0, messages: 0, events: 0 },
    });
    const left = await keeper.remains();
    expect(await left.settings.toArray()).toEqual([]);
    left.close();
  });

  test('set back to an older state: refused', async () => {
    const machine = await lossy(async (_, store) => {
      const row = await store.settings.get('ledger');
      if (row?.key === 'ledger') await store.settings.put({ ...row, value: { ...row.value, commits: 1 } });
    });
    expect((await machine.restartBrowser().state()).state).toBe('damaged');
  });

  test('some rows gone without a word: found by counting once a browser session, and stays known after a worker restart', async () => {
    const machine = await lossy((_, store) => store.tickets.delete(ID));
    const keeper = machine.restartBrowser();
    expect((await keeper.state()).state).toBe('ok');
    await vi.waitFor(async () => expect((await keeper.state()).state).toBe('damaged'), { timeout: 6_000 });
    expect((await machine.start().state()).state).toBe('damaged');
  }, 12_000);

  test('keeping what is left opens it with counts that fit, and all else as it was', async () => {
    const machine = await lossy((_, store) => store.tickets.delete(ID));
    await machine.inspection.write('damaged');
    const keeper = machine.start();
    expect((await keeper.state()).state).toBe('damaged');
    expect(await keeper.recover('keep')).toEqual({ state: 'ok' });
    const store = await keeper.store();
    expect(await store.tickets.count()).toBe(2);
    expect((await store.settings.get('counts'))?.value).toMatchObject({ byStatus: { open: 2 } });
    expect(machine.changed).toHaveBeenLastCalledWith(true);
  });

  test('deleted while in use: the next write is refused instead of filling an empty store', async () => {
    const machine = aMachine();
    const keeper = machine.start();
    await worked(await keeper.store());
    await vi.waitFor(() => expect(machine.canary.value?.ledger?.rows.events).toBe(1), { timeout: 3_000 });
    await new Promise((resolve) => {
      machine.disk.indexedDB.deleteDatabase('portside').onsuccess = resolve;
    });
    await expect(keeper.store()).rejects.toThrow('missing or damaged');
  });

  test('a new store beside the old one leaves the old one as it was', async () => {
    const machine = await lossy(async () => {});
    const keeper = machine.start();
    expect(await keeper.recover('anew')).toEqual({ state: 'ok' });
    expect((await keeper.store()).name).toBe('portside-2');
    expect(await (await keeper.store()).tickets.count()).toBe(0);
    await machine.canary.write({ database: 'portside' });
    expect(await (await machine.start().store()).tickets.count()).toBe(3);
  });
});

test('a write to another store than the one that was opened is refused', async () => {
  const machine = aMachine();
  const keeper = machine.start();
  const store = await keeper.store();
  await store.settings.put({
    key: 'ledger',
    value: { id: 'another', commits: 9, rows: { tickets: 0, messages: 0, orders: 0, events: 0 } },
  });
  await expect(worked(store)).rejects.toThrow('missing or damaged');
  expect((await keeper.state()).state).toBe('damaged');
});

describe('a disk without room', () => {
  const broken = () => {
    throw new Error('AbortError: the request was aborted');
  };

  test('is told from any other failure, stays until something can be written, and then everything is said again', async () => {
    const machine = aMachine();
    const keeper = machine.start();
    const store = await keeper.store();
    const put = store.search.bulkPut;
    store.search.bulkPut = broken;
    await expect(worked(store)).rejects.toThrow('was aborted');
    expect(await keeper.state()).toEqual({ state: 'ok' });
    machine.fill(1_000);
    await expect(worked(store)).rejects.toThrow('disk is full');
    expect(await keeper.state()).toEqual({ state: 'full' });
    expect(await store.tickets.count()).toBe(0);
    machine.fill(1e9);
    store.search.bulkPut = put;
    await worked(store);
    expect(await keeper.state()).toEqual({ state: 'ok' });
    expect(machine.changed.mock.calls).toEqual([[false], [true]]);
  });
});
