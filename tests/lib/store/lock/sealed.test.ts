/** Rows under the lock, in a real database: what stands on the disk, what is read back, what a broken row does. */
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { ingest } from '@/lib/background/ingest.ts';
import { reachOf } from '@/lib/background/privacy/reach.ts';
import { recallNear, keep as remember } from '@/lib/background/translation/memory.ts';
import type { World } from '@/lib/background/world.ts';
import { PERSONAL_TABLES } from '@/lib/continuity/privacy/tables.ts';
import { countAgain } from '@/lib/store/ledger.ts';
import { setAside } from '@/lib/store/lock/aside.ts';
import { convertRows, type Place } from '@/lib/store/lock/convert.ts';
import { BEGUN, HASHED, OPEN, SEALED_TABLES } from '@/lib/store/lock/fields.ts';
import { lockKey } from '@/lib/store/lock/key.ts';
import { storeLock } from '@/lib/store/lock/lock.ts';
import { openRow, sealRow } from '@/lib/store/lock/row.ts';
import { queuePage } from '@/lib/store/queue.ts';
import { openStore, type Store, versions } from '@/lib/store/store.ts';
import { EMPTY_TALLY, tallyOf } from '@/lib/store/tally.ts';
import { StoreLocked } from '@/lib/store/trouble.ts';
import { aMessage, aReading, aSeen, NOW, SHOP } from '../../support/make.ts';

const SECRET = Uint8Array.from({ length: 32 }, (_, at) => at);
const OTHER = Uint8Array.from({ length: 32 }, (_, at) => 99 - at);
/** Letters that stand in no id, no word of ours and no hash. */
const CANARY = 'Zwyxq';

/** The store and a second, raw connection to the same database, which no layer of ours has touched. */
async function aLockedWorld(phase: 'on' | 'off' = 'on') {
  const indexedDB = new IDBFactory();
  const lock = storeLock();
  lock.set(phase, phase === 'on' ? SECRET : undefined);
  const store = await openStore('portside', { indexedDB, IDBKeyRange, lock });
  const world: World = { store, now: () => NOW, changed: () => {} };
  const raw = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('portside');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const rawRows = (table: string) =>
    new Promise<Record<string, unknown>[]>((resolve, reject) => {
      const asking = raw.transaction(table).objectStore(table).getAll();
      asking.onsuccess = () => resolve(asking.result);
      asking.onerror = () => reject(asking.error);
    });
  const rawPut = (table: string, row: unknown) =>
    new Promise<void>((resolve, reject) => {
      const writing = raw.transaction(table, 'readwrite');
      writing.objectStore(table).put(row);
      writing.oncomplete = () => resolve();
      writing.onerror = () => reject(writing.error);
    });
  return { store, lock, world, raw, rawRows, rawPut };
}

/** Everything as letters, bytes too, so that nothing can hide in a field. */
const letters = (row: unknown): string =>
  JSON.stringify(row, (_, value) => (value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value));

const seen = (number: string, text: string, fields = {}) =>
  aSeen({ externalId: `1${number}`, orderId: `2${number}`, buyer: 'Mira', messages: [aMessage({ text })], ...fields });

/** A row with a canary in every field but those that stand open. */
function canaryRow(store: Store, table: string): Record<string, unknown> {
  const { keyPath } = store.table(table).schema.primKey;
  const row: Record<string, unknown> = {
    [String(keyPath)]: 'amazon:na:message:1',
    text: CANARY,
    list: [{ of: CANARY }],
  };
  const put = (path: string, value: unknown) => {
    const fields = path.split('.');
    let place = row;
    for (const field of fields.slice(0, -1)) {
      place[field] ??= { words: CANARY };
      place = place[field] as Record<string, unknown>;
    }
    place[fields.at(-1) ?? ''] = value;
  };
  for (const path of OPEN[table] ?? []) put(path, 7);
  for (const path of HASHED[table] ?? []) put(path, path === 'grams' ? [CANARY, `${CANARY}1`] : CANARY);
  if (BEGUN[table]) put(BEGUN[table], [CANARY.toLowerCase()]);
  return row;
}

describe('what is sealed', () => {
  test('every table with personal data, and keys', () => {
    const personal = Object.entries(PERSONAL_TABLES).flatMap(([name, kind]) =>
      kind === 'subject' || kind === 'quotes' ? [name] : [],
    );
    expect([...SEALED_TABLES].toSorted()).toEqual([...personal, 'secrets'].toSorted());
  });

  test('every path of an index of those is said to be open or hashed', async () => {
    const { store } = await aLockedWorld();
    for (const name of SEALED_TABLES) {
      const { indexes, primKey } = store.table(name).schema;
      const paths = new Set(indexes.flatMap(({ keyPath }) => [keyPath ?? []].flat()));
      for (const path of [primKey.keyPath ?? []].flat()) paths.delete(path);
      const said = [...(OPEN[name] ?? []), ...(HASHED[name] ?? []), ...(BEGUN[name] ? [BEGUN[name]] : [])];
      expect(said.toSorted(), name).toEqual([...paths].toSorted());
    }
    expect(versions.at(-1)?.number).toBe(store.verno);
  });

  for (const table of SEALED_TABLES)
    test(`${table}: no word of it stands in the database, and all of it is read back`, async () => {
      const { store, rawRows } = await aLockedWorld();
      const row = canaryRow(store, table);
      await store.table(table).put(row);
      const stands = letters(await rawRows(table));
      expect(stands.toLowerCase()).not.toContain(CANARY.toLowerCase());
      expect(await store.table(table).toArray()).toEqual([row]);
      const key = row[String(store.table(table).schema.primKey.keyPath)];
      expect(await store.table(table).get(key as string)).toEqual(row);
      const walked: unknown[] = [];
      await store.table(table).each((one) => walked.push(one));
      expect(walked).toEqual([row]);
    });

  test('plain where there is no lock: the test above can fail', async () => {
    const { store, rawRows } = await aLockedWorld('off');
    await store.messages.put({ id: 'm', ticketId: 'amazon:na:message:1', text: CANARY } as never);
    expect(letters(await rawRows('messages'))).toContain(CANARY);
  });
});

describe('one row', () => {
  const value = fc.letrec((tie) => ({
    any: fc.oneof(
      { depthSize: 'small' },
      fc.string({ unit: 'binary' }),
      fc.double(),
      fc.boolean(),
      fc.constant(null),
      fc.constant(undefined),
      fc.uint8Array(),
      fc.array(tie('any')),
      fc.dictionary(
        fc.string().filter((name) => name !== '__proto__'),
        tie('any'),
        { noNullPrototype: true },
      ),
    ),
  })).any;

  test('is given back as the database itself would have', () => {
    const key = lockKey(SECRET);
    fc.assert(
      fc.property(value, (of) => {
        const row = { id: 'one', of };
        const sealed = structuredClone(sealRow(key, 'drafts', ['id'], row));
        expect(openRow(key, 'drafts', sealed)).toEqual(structuredClone(row));
      }),
      { numRuns: 400 },
    );
  });

  test('opens with its own key, in its own table, under its own id, with nothing of it changed', () => {
    const key = lockKey(SECRET);
    const row = { id: 'one', changedAt: 5, text: 'words' };
    const sealed = sealRow(key, 'drafts', ['id'], row);
    expect(openRow(key, 'drafts', sealed)).toEqual(row);
    expect(openRow(lockKey(OTHER), 'drafts', sealed)).toBeUndefined();
    expect(openRow(key, 'corrections', sealed)).toBeUndefined();
    expect(openRow(key, 'drafts', { ...sealed, id: 'two' })).toBeUndefined();
    expect(openRow(key, 'drafts', { ...sealed, changedAt: 6 })).toBeUndefined();
    const bytes = new Uint8Array(sealed['§'] as Uint8Array);
    bytes[30] = (bytes[30] ?? 0) ^ 1;
    expect(openRow(key, 'drafts', { ...sealed, '§': bytes })).toBeUndefined();
    expect(openRow(key, 'drafts', { ...sealed, '§': new Uint8Array(3) })).toBeUndefined();
  });

  test('the same row never stands twice as the same bytes', () => {
    const key = lockKey(SECRET);
    const [one, other] = [1, 2].map(() => letters(sealRow(key, 'drafts', ['id'], { id: 'one' })));
    expect(one).not.toBe(other);
  });

  test('what could not be given back is refused, not lost', () => {
    for (const of of [new Date(), new Map(), 1n, () => {}])
      expect(() => sealRow(lockKey(SECRET), 'drafts', ['id'], { id: 'one', of })).toThrow(TypeError);
  });
});

describe('found through indexes', () => {
  for (const phase of ['on', 'off'] as const)
    test(`search, buyers, order numbers and near sentences, the lock ${phase}`, async () => {
      const { store, world } = await aLockedWorld(phase);
      await ingest(
        world,
        SHOP,
        aReading([
          seen('11-7654321-0000001', 'Where is my refund, please?', { buyer: 'Aylin Demir' }),
          seen('11-7650000-0000001', '退货地址是什么', { buyer: 'Wang Fang' }),
          seen('33-1111111-0000001', 'refuse delivery'),
        ]),
      );
      const found = async (search: string) => {
        const { rows } = await queuePage(store, { status: 'open', search, limit: 50 }, EMPTY_TALLY);
        return rows.map(({ observed }) => observed.externalId).toSorted();
      };
      expect(await found('r')).toEqual(['111-7654321-0000001', '133-1111111-0000001']);
      expect(await found('ref')).toEqual(['111-7654321-0000001', '133-1111111-0000001']);
      expect(await found('refun')).toEqual(['111-7654321-0000001']);
      expect(await found('refund')).toEqual(['111-7654321-0000001']);
      expect(await found('refunds')).toEqual([]);
      expect(await found('ref del')).toEqual(['133-1111111-0000001']);
      expect(await found('demir aylin')).toEqual(['111-7654321-0000001']);
      expect(await found('退货')).toEqual(['111-7650000-0000001']);
      expect(await found('退')).toEqual(['111-7650000-0000001']);
      expect(await found('211-765')).toEqual(['111-7650000-0000001', '111-7654321-0000001']);
      expect(await found('211-7654')).toEqual(['111-7654321-0000001']);
      expect(await found('211-7654321-0000001')).toEqual(['111-7654321-0000001']);
      expect((await reachOf(store, { ...SHOP, buyer: 'Aylin Demir' }))?.tickets).toHaveLength(1);
      expect((await reachOf(store, { ...SHOP, buyer: 'Aylin' }))?.tickets).toHaveLength(0);
      expect(await store.tickets.where('observed.orderId').equals('211-7654321-0000001').count()).toBe(1);

      const pair = { from: 'de', to: 'en' } as const;
      const source = 'Wo bleibt mein Paket mit der blauen Jacke?';
      await remember(store, [{ ...pair, source, target: 'Where is it?', by: 'person' } as never], NOW);
      const near = await recallNear(store, pair, 'Wo bleibt mein Paket mit der roten Jacke?');
      expect(near.map(({ entry }) => entry.source)).toEqual([source]);
    });

  test('only whole values or beginnings: another range is said to be wrong, not answered with nothing', async () => {
    const { store } = await aLockedWorld();
    await expect(store.tickets.where('observed.orderId').above('1').toArray()).rejects.toThrow('whole values');
    await expect(store.search.where('words').above('a').toArray()).rejects.toThrow('beginnings');
  });
});

describe('turning it on and off', () => {
  let around: Awaited<ReturnType<typeof aLockedWorld>>;
  let before: Map<string, unknown[]>;
  const rowsOf = async (store: Store) => {
    const all = new Map<string, unknown[]>();
    for (const { name } of store.tables) all.set(name, await store.table(name).toArray());
    return all;
  };
  const TICKETS = 600;

  beforeEach(async () => {
    around = await aLockedWorld('off');
    const { world, store } = around;
    for (let from = 0; from < TICKETS; from += 200)
      await ingest(
        world,
        SHOP,
        aReading(Array.from({ length: 200 }, (_, at) => seen(`${1000 + from + at}`, `${CANARY} ${from + at}`))),
      );
    await store.secrets.put({ id: 'team', values: { key: CANARY } });
    before = await rowsOf(store);
  });

  const standsPlain = async () => {
    const found: string[] = [];
    for (const name of SEALED_TABLES)
      if (
        letters(await around.rawRows(name))
          .toLowerCase()
          .includes(CANARY.toLowerCase())
      )
        found.push(name);
    return found;
  };

  test('all rows are sealed, and plain again, and nothing else is changed', async () => {
    const { store, lock } = around;
    lock.set('sealing', SECRET);
    expect(await convertRows(store, async () => true)).toBe(true);
    lock.set('on', SECRET);
    expect(await standsPlain()).toEqual([]);
    expect(await rowsOf(store)).toEqual(before);
    expect(await countAgain(store)).toBeUndefined();
    lock.set('opening', SECRET);
    await convertRows(store, async () => true);
    lock.set('off');
    expect(await rowsOf(store)).toEqual(before);
    expect((await around.rawRows('tickets'))[0]).toEqual(before.get('tickets')?.[0]);
  });

  test('half way both kinds are read and found; a stopped one goes on where it was', async () => {
    const { store, lock, world } = around;
    lock.set('sealing', SECRET);
    let place: Place | undefined;
    const half = await convertRows(store, async (at) => {
      place = at;
      return at.table !== 'search';
    });
    expect(half).toBe(false);
    const [plain, sealed] = [await standsPlain(), await rowsOf(store)];
    expect(plain).not.toEqual([]);
    expect(sealed).toEqual(before);
    const { rows } = await queuePage(store, { status: 'open', search: CANARY, limit: TICKETS }, EMPTY_TALLY);
    expect(rows).toHaveLength(TICKETS);
    expect((await reachOf(store, { ...SHOP, buyer: 'Mira' }))?.tickets).toHaveLength(TICKETS);
    await ingest(world, SHOP, aReading([seen('9999', `${CANARY} anew`)]));
    const again: string[] = [];
    await convertRows(
      store,
      async ({ table }) => {
        again.push(table);
        return true;
      },
      place,
    );
    expect(again).not.toContain('tickets');
    lock.set('on', SECRET);
    expect(await standsPlain()).toEqual([]);
    expect(await store.tickets.count()).toBe(TICKETS + 1);
  });
});

describe('locked', () => {
  test('nothing is read or written without the key', async () => {
    const { store, lock, world } = await aLockedWorld();
    await ingest(world, SHOP, aReading([seen('1', 'one')]));
    lock.set('on');
    await expect(store.tickets.toArray()).rejects.toThrow(StoreLocked);
    await expect(store.tickets.get('amazon:na:message:11')).rejects.toThrow(StoreLocked);
    await expect(store.drafts.put({ id: 'amazon:na:message:11', text: 'x' } as never)).rejects.toThrow(StoreLocked);
    await expect(ingest(world, SHOP, aReading([seen('2', 'two')]))).rejects.toThrow();
    lock.set('on', SECRET);
    expect(await store.tickets.count()).toBe(1);
  });
});

describe('a broken row', () => {
  test('is passed over, told of once, and kept aside; the others stay readable and the counts true', async () => {
    const { store, lock, world, rawRows, rawPut } = await aLockedWorld();
    await ingest(world, SHOP, aReading(['1', '2', '3'].map((number) => seen(number, `text ${number}`))));
    let told = 0;
    lock.onUnopened = () => {
      told += 1;
    };
    const [broken] = await rawRows('tickets');
    const bytes = new Uint8Array(broken?.['§'] as Uint8Array);
    bytes[40] = (bytes[40] ?? 0) ^ 255;
    await rawPut('tickets', { ...broken, '§': bytes });
    expect(await store.tickets.toArray()).toHaveLength(2);
    const { rows } = await queuePage(store, { status: 'open', limit: 50 }, EMPTY_TALLY);
    expect(rows).toHaveLength(2);
    const walked: unknown[] = [];
    await store.tickets.each(({ id }) => walked.push(id));
    expect(walked).toHaveLength(2);
    expect(told).toBe(1);

    expect(await setAside(store, NOW)).toBe(1);
    expect(await setAside(store, NOW)).toBe(0);
    expect(await store.tickets.count()).toBe(2);
    expect(await countAgain(store)).toBeUndefined();
    expect((await tallyOf(store)).byStatus.open).toBe(2);
    const [aside] = await store.asides.toArray();
    expect(aside).toMatchObject({ table: 'tickets', at: NOW, row: { id: broken?.id } });
    expect(aside?.row['§']).toEqual(bytes);
  });

  test('what came in its place meanwhile stays, and is counted once', async () => {
    const { store, world, rawRows, rawPut } = await aLockedWorld();
    await ingest(world, SHOP, aReading([seen('1', 'one'), seen('2', 'two')]));
    const [broken] = await rawRows('tickets');
    await rawPut('tickets', { ...broken, '§': new Uint8Array(60) });
    await ingest(world, SHOP, aReading([seen('1', 'one'), seen('2', 'two')]));
    expect(await store.tickets.count()).toBe(2);
    expect(await setAside(store, NOW)).toBe(1);
    expect(await store.tickets.count()).toBe(2);
    expect(await countAgain(store)).toBeUndefined();
    expect((await tallyOf(store)).byStatus.open).toBe(2);
  });
});
