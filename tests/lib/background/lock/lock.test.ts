/** The lock over a machine's life: workers that die, browsers that are closed, storage that is lost. */
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { ingest } from '@/lib/background/ingest.ts';
import { type Inspection, keepStore } from '@/lib/background/keeper.ts';
import { eraseAll } from '@/lib/background/lock/erase.ts';
import type { Unlocked } from '@/lib/background/lock/held.ts';
import { keepLock } from '@/lib/background/lock/keep.ts';
import type { World } from '@/lib/background/world.ts';
import type { Canary } from '@/lib/domain/custody.ts';
import { type LockRecord, waitAfter } from '@/lib/domain/lock.ts';
import { MINUTE } from '@/lib/domain/time.ts';
import { emptyStore } from '@/lib/store/erase.ts';
import { countAgain } from '@/lib/store/ledger.ts';
import { StoreLocked } from '@/lib/store/trouble.ts';
import { aMessage, aReading, aSeen, NOW, SHOP } from '../../support/make.ts';

const CANARY = 'zwyxq';
const WORDS = 'correct horse battery';
const box = <Value>(area: Map<string, unknown>, key: string) => ({
  read: async () => area.get(key) as Value | undefined,
  write: async (value: Value) => void area.set(key, structuredClone(value)),
});

/** What stays when workers come and go: the disk, the browser's storage, the clock. */
function aMachine() {
  const indexedDB = new IDBFactory();
  const [local, session] = [new Map<string, unknown>(), new Map<string, unknown>()];
  let now = NOW;
  const disk = async () => ({ indexedDB, IDBKeyRange });
  const raw = (table: string) =>
    new Promise<string>((resolve, reject) => {
      const opening = indexedDB.open('portside');
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        const asking = opening.result.transaction(table).objectStore(table).getAll();
        asking.onsuccess = () => {
          opening.result.close();
          resolve(
            JSON.stringify(asking.result, (_, value) =>
              value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
            ).toLowerCase(),
          );
        };
      };
    });

  /** As somebody with an editor for the disk. */
  const spoil = (table: string) =>
    new Promise<void>((resolve, reject) => {
      const opening = indexedDB.open('portside');
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        const writing = opening.result.transaction(table, 'readwrite');
        const asking = writing.objectStore(table).openCursor();
        asking.onsuccess = () => {
          const row = asking.result?.value;
          row['§'][30] ^= 1;
          asking.result?.update(row);
        };
        writing.oncomplete = () => {
          opening.result.close();
          resolve();
        };
      };
    });

  function aWorker() {
    const alarms: number[] = [];
    const news: boolean[] = [];
    let killed = false;
    const outside = { canary: box<Canary>(local, 'canary'), inspection: box<Inspection>(session, 'inspection') };
    const lock = keepLock({
      store: () => keeper.store(),
      record: box<LockRecord | null>(local, 'lock'),
      unlocked: box<Unlocked>(session, 'lock'),
      disk,
      now: () => now,
      awake: (work) => work(),
      alarm: (at) => void alarms.push(at),
      changed: (again) => void news.push(again),
      close: () => keeper.close(),
      erase: () => eraseAll({ ...outside, disk }),
    });
    const keeper = keepStore({
      ...outside,
      room: async () => 1e9,
      disk: async (name) => {
        // A killed worker asks nothing any more.
        if (killed) await new Promise(() => {});
        return lock.diskOf(name);
      },
      changed: (again) => void news.push(again),
    });
    const opened = async () => {
      const store = await keeper.store();
      await lock.opened(store);
      return store;
    };
    return {
      ...{ lock, keeper, alarms, news, opened },
      does: lock.handlers,
      state: () => lock.handlers['lock.state']({}, undefined),
      async world(): Promise<World> {
        return { store: await opened(), now: () => now, changed: () => {} };
      },
      say: (passphrase: string) => lock.handlers['lock.unlock']({ passphrase }, undefined),
      kill() {
        killed = true;
        keeper.close();
      },
    };
  }
  return {
    aWorker,
    raw,
    spoil,
    ...{ local, session },
    pass: (ms: number) => {
      now += ms;
    },
  };
}
type Worker = ReturnType<ReturnType<typeof aMachine>['aWorker']>;

const seen = (from: number, count: number) =>
  aReading(
    Array.from({ length: count }, (_, at) =>
      aSeen({
        externalId: `${1000 + from + at}`,
        orderId: `o-${from + at}`,
        buyer: `${CANARY} ${at}`,
        messages: [aMessage({ text: `${CANARY} ${from + at}` })],
      }),
    ),
  );
const settled = async (worker: Worker, phase: 'on' | 'off') =>
  expect.poll(async () => (await worker.state()).phase, { timeout: 15_000 }).toBe(phase);
const turnOn = async (worker: Worker, minutes: 0 | 5 = 0) => {
  expect(await worker.does['lock.on']({ passphrase: WORDS, minutes }, undefined)).toEqual({ begun: true });
  await settled(worker, 'on');
};

test('turned on, the words are gone from the disk; a worker that starts again is open, a browser that does is locked', async () => {
  const machine = aMachine();
  const first = machine.aWorker();
  await ingest(await first.world(), SHOP, seen(0, 20));
  expect(await machine.raw('messages')).toContain(CANARY);
  const before = await (await first.opened()).tickets.toArray();
  await turnOn(first);
  for (const table of ['tickets', 'messages', 'search', 'events', 'outbox'])
    expect(await machine.raw(table)).not.toContain(CANARY);
  // Neither passphrase nor key stands anywhere but in the browser's memory.
  const { secret = '' } = machine.session.get('lock') as Unlocked;
  expect(atob(secret)).toHaveLength(32);
  const kept = JSON.stringify([...machine.local]) + (await machine.raw('settings'));
  expect(kept).toContain('wrapped');
  for (const never of [secret, WORDS]) expect(kept.toLowerCase()).not.toContain(never.toLowerCase());

  first.kill();
  const second = machine.aWorker();
  expect(await (await second.opened()).tickets.toArray()).toEqual(before);
  second.kill();

  machine.session.clear();
  const third = machine.aWorker();
  await expect(third.opened()).rejects.toThrow(StoreLocked);
  expect(await third.keeper.state()).toEqual({ state: 'locked' });
  expect(await third.state()).toMatchObject({ phase: 'on', locked: true });
  await expect(third.keeper.remains()).rejects.toThrow(StoreLocked);
  expect(await third.say(`${WORDS}!`)).toEqual({ answer: 'wrong' });
  expect(await third.say(WORDS)).toEqual({ answer: 'right' });
  expect(third.news.at(-2)).toBe(true);
  expect(await (await third.opened()).tickets.toArray()).toEqual(before);
  third.kill();
});

test('wrong passphrases make one wait, over restarts too, and whoever is killed trying has had the try', async () => {
  const machine = aMachine();
  const first = machine.aWorker();
  await turnOn(first);
  await first.does['lock.now']({}, undefined);
  for (let tries = 1; tries <= 3; tries++) expect(await first.say('wrong')).toEqual({ answer: 'wrong' });
  expect(await first.say('wrong')).toMatchObject({ answer: 'wrong', until: NOW + waitAfter(4) });
  expect(await first.say(WORDS)).toMatchObject({ answer: 'wait' });
  first.kill();
  const second = machine.aWorker();
  expect(await second.say(WORDS)).toEqual({ answer: 'wait', until: NOW + waitAfter(4) });
  machine.pass(waitAfter(4));
  // Killed while it tries: the try is kept before the passphrase is.
  const trying = second.say('wrong');
  await expect.poll(() => (machine.local.get('lock') as LockRecord).failed).toBe(5);
  await trying;
  expect(waitAfter(5)).toBeGreaterThan(waitAfter(4));
  expect(waitAfter(50)).toBe(300_000);
  // Two views at once are two tries, one after the other.
  machine.pass(waitAfter(5));
  const [one, other] = await Promise.all([second.say('wrong'), second.say(WORDS)]);
  expect([one.answer, other.answer]).toEqual(['wrong', 'wait']);
  machine.pass(waitAfter(6));
  expect(await second.say(WORDS)).toEqual({ answer: 'right' });
  expect((await second.state()).failed).toBe(0);
  second.kill();
});

test('a clock set back keeps nobody out for longer than the longest wait', async () => {
  const machine = aMachine();
  const worker = machine.aWorker();
  await turnOn(worker);
  await worker.does['lock.now']({}, undefined);
  for (let tries = 1; tries <= 4; tries++) await worker.say('wrong');
  machine.pass(-1_000 * MINUTE);
  expect(await worker.say(WORDS)).toEqual({ answer: 'wait', until: NOW - 1_000 * MINUTE + 300_000 });
  worker.kill();
});

test('locks itself after the time without use, asleep or awake, and not before', async () => {
  const machine = aMachine();
  const worker = machine.aWorker();
  await turnOn(worker, 5);
  expect(worker.alarms.at(-1)).toBe(NOW + 5 * MINUTE);
  machine.pass(4 * MINUTE);
  await worker.does['lock.used']({}, undefined);
  machine.pass(4 * MINUTE);
  await worker.lock.due();
  expect((await worker.state()).locked).toBe(false);
  expect(worker.alarms.at(-1)).toBe(NOW + 9 * MINUTE);
  machine.pass(MINUTE);
  await worker.lock.due();
  expect((await worker.state()).locked).toBe(true);
  await expect(worker.opened()).rejects.toThrow(StoreLocked);
  expect(machine.session.get('lock')).toEqual({ used: 0 });

  await worker.say(WORDS);
  worker.kill();
  machine.pass(6 * MINUTE);
  // No alarm rang: the machine slept, and the next worker finds that it is late.
  const next = machine.aWorker();
  await expect(next.opened()).rejects.toThrow(StoreLocked);
  next.kill();
});

test('killed while sealing: half stands sealed, all is read, and the next worker ends it', async () => {
  const machine = aMachine();
  const first = machine.aWorker();
  for (let from = 0; from < 600; from += 200) await ingest(await first.world(), SHOP, seen(from, 200));
  const before = await (await first.opened()).messages.toArray();
  const { set } = machine.local;
  const killed = new Promise<void>((resolve) => {
    machine.local.set = function (key, value) {
      set.call(this, key, value);
      if ((value as LockRecord | null)?.place?.table !== 'messages') return this;
      machine.local.set = set;
      first.kill();
      resolve();
      return this;
    };
  });
  await first.does['lock.on']({ passphrase: WORDS, minutes: 0 }, undefined);
  await killed;
  expect((machine.local.get('lock') as LockRecord).phase).toBe('sealing');
  const second = machine.aWorker();
  const store = await second.keeper.store();
  const plain = await Promise.all(['messages', 'tickets'].map((table) => machine.raw(table)));
  expect(plain.map((rows) => rows.includes(CANARY))).toContain(true);
  expect(await store.messages.toArray()).toEqual(before);
  await second.opened();
  await settled(second, 'on');
  for (const { name } of store.tables) expect(await machine.raw(name), name).not.toContain(CANARY);
  expect(await store.messages.toArray()).toEqual(before);
  second.kill();
});

test('another passphrase opens it, the old one does not; turned off, all is plain and nothing of it is left', async () => {
  const machine = aMachine();
  const worker = machine.aWorker();
  await ingest(await worker.world(), SHOP, seen(0, 5));
  const before = await (await worker.opened()).tickets.toArray();
  await turnOn(worker);
  expect(await worker.does['lock.change']({ passphrase: 'no', to: 'another passphrase' }, undefined)).toEqual({
    answer: 'wrong',
  });
  expect(await worker.does['lock.change']({ passphrase: WORDS, to: 'another passphrase' }, undefined)).toEqual({
    answer: 'right',
  });
  await worker.does['lock.now']({}, undefined);
  expect(await worker.say(WORDS)).toEqual({ answer: 'wrong' });
  expect(await worker.say('another passphrase')).toEqual({ answer: 'right' });
  await worker.opened();
  await worker.does['lock.off']({ passphrase: 'another passphrase' }, undefined);
  await settled(worker, 'off');
  expect(machine.local.get('lock')).toBeNull();
  expect(await machine.raw('settings')).not.toContain('wrapped');
  expect(await machine.raw('messages')).toContain(CANARY);
  worker.kill();
  machine.session.clear();
  expect(await (await machine.aWorker().opened()).tickets.toArray()).toEqual(before);
});

test('what stands outside the database is lost: the copy within it knows of the lock', async () => {
  const machine = aMachine();
  const first = machine.aWorker();
  await ingest(await first.world(), SHOP, seen(0, 5));
  await turnOn(first);
  // Everything is deleted by a person: the lock stays on, and so does its copy.
  await emptyStore(await first.opened());
  await ingest(await first.world(), SHOP, seen(0, 3));
  expect(await machine.raw('messages')).not.toContain(CANARY);
  first.kill();
  machine.local.clear();
  machine.session.clear();
  const second = machine.aWorker();
  await expect(second.opened()).rejects.toThrow(StoreLocked);
  expect(await second.say(WORDS)).toEqual({ answer: 'right' });
  expect(await (await second.opened()).tickets.count()).toBe(3);
  second.kill();
});

test('forgotten: everything here goes, the lock with it, and one begins anew', async () => {
  const machine = aMachine();
  const worker = machine.aWorker();
  await ingest(await worker.world(), SHOP, seen(0, 5));
  await turnOn(worker);
  await worker.does['lock.now']({}, undefined);
  await worker.does['lock.forget']({ confirm: 'delete' }, undefined);
  expect(await worker.state()).toMatchObject({ phase: 'off', locked: false });
  const { store } = await worker.world();
  expect(await store.tickets.count()).toBe(0);
  await ingest(await worker.world(), SHOP, seen(0, 1));
  expect(await machine.raw('messages')).toContain(CANARY);
  worker.kill();
});

test('a store begun anew beside a damaged one is sealed as well', async () => {
  const machine = aMachine();
  const worker = machine.aWorker();
  await turnOn(worker);
  await worker.keeper.recover('anew');
  const store = await worker.opened();
  expect(store.name).toBe('portside-2');
  expect(store.lock.phase).toBe('on');
  expect((await store.settings.get('lock'))?.key).toBe('lock');
  worker.kill();
});

test('a row that was changed on the disk is put aside and told of; the others stay', async () => {
  const machine = aMachine();
  const worker = machine.aWorker();
  await ingest(await worker.world(), SHOP, seen(0, 4));
  await turnOn(worker);
  await machine.spoil('messages');
  const store = await worker.opened();
  expect(await store.messages.toArray()).toHaveLength(3);
  await expect.poll(async () => (await worker.state()).aside, { timeout: 10_000 }).toBe(1);
  expect(await store.messages.count()).toBe(3);
  expect(await countAgain(store)).toBeUndefined();
  worker.kill();
});
