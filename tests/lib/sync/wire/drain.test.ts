/** The drain against a server of a few lines that fails as told: every failure is one a real one showed. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { startDrain } from '@/lib/sync/wire/drain.ts';
import { TooLarge, WireTrouble } from '@/lib/sync/wire/index.ts';
import { until, waitingList } from '../../support/wires.ts';

type Fate = 'taken' | 'lost' | 'taken-unheard';

/** Takes an id once; `fates` say what happens to each message in turn, then all is well. */
function aServer(fates: readonly Fate[]) {
  const stored: string[] = [];
  let at = 0;
  let flying = 0;
  let most = 0;
  const publish = async (_subject: string, _bytes: Uint8Array, id: string) => {
    const fate = fates[at] ?? 'taken';
    at += 1;
    flying += 1;
    most = Math.max(most, flying);
    try {
      const known = stored.indexOf(id);
      if (fate !== 'lost' && known === -1) stored.push(id);
      await Promise.resolve();
      if (fate !== 'taken') throw new WireTrouble('unreachable');
      return { seq: stored.indexOf(id) + 1, duplicate: known !== -1 };
    } finally {
      flying -= 1;
    }
  };
  return { stored, publish, most: () => most };
}

test('whatever is lost on the way, all is told once, and no more is on its way than may be', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom<Fate>('taken', 'lost', 'taken-unheard'), { maxLength: 3 }),
      fc.integer({ min: 1, max: 12 }),
      fc.nat({ max: 30 }),
      async (fates, window, count) => {
        const server = aServer(fates);
        const list = waitingList(count);
        const drain = startDrain({
          // No test rests for a second: the link is said to be back after every failure.
          publish: (...event) => server.publish(...event).finally(() => setTimeout(() => drain.retry())),
          waiting: list.waiting,
          acknowledged: list.keep,
          said: () => undefined,
          window,
        });
        await until(list.done, 'all told');
        await drain.stop();
        expect([...server.stored].sort()).toEqual(list.rows.map(({ id }) => id).sort());
        for (const [id, seq] of list.acknowledged) expect(server.stored[seq - 1]).toBe(id);
        expect(server.most()).toBeLessThanOrEqual(window);
      },
    ),
    { numRuns: 60 },
  );
});

test('of large rows only so many bytes are on their way at a time, and not more are read than can go', async () => {
  const list = waitingList(60, undefined, 100_000);
  let [flying, most, asked] = [0, 0, 0];
  const drain = startDrain({
    publish: async (_subject, bytes) => {
      flying += bytes.length;
      most = Math.max(most, flying);
      await new Promise((done) => setTimeout(done));
      flying -= bytes.length;
      return { seq: 1, duplicate: false };
    },
    waiting: (after, count) => {
      if (after >= 0) asked = Math.max(asked, count);
      return list.waiting(after, count);
    },
    acknowledged: list.keep,
    said: () => expect.unreachable(),
  });
  await until(list.done, 'all told');
  await drain.stop();
  expect(most).toBeGreaterThan(100_000);
  expect(most).toBeLessThanOrEqual(512 * 1_024);
  expect(asked).toBeLessThanOrEqual(8);
});

test('rows that come later are told when it is woken', async () => {
  const server = aServer([]);
  const list = waitingList(3);
  const hidden = list.rows.splice(1);
  const drain = startDrain({
    ...list,
    publish: server.publish,
    acknowledged: list.keep,
    said: () => expect.unreachable(),
  });
  await until(() => list.acknowledged.size === 1, 'the first');
  list.rows.push(...hidden);
  drain.wake();
  await until(list.done, 'all');
  await drain.stop();
  expect(server.stored).toEqual(list.rows.map(({ id }) => id));
});

test('what was told and waits again is told again, and what is on its way meanwhile is not', async () => {
  const sent: string[] = [];
  const list = waitingList(4);
  let land = () => {};
  const slow = new Promise<void>((resolve) => {
    land = resolve;
  });
  const drain = startDrain({
    publish: async (_subject, _bytes, id) => {
      sent.push(id);
      if (id === list.rows[3]?.id) await slow;
      return { seq: sent.length, duplicate: false };
    },
    waiting: list.waiting,
    acknowledged: list.keep,
    said: () => expect.unreachable(),
    window: 2,
  });
  await until(() => list.acknowledged.size === 3, 'all but the last');
  list.acknowledged.delete(list.rows[0]?.id ?? '');
  drain.anew();
  await until(() => list.acknowledged.size === 3, 'the first again');
  land();
  await until(list.done, 'all');
  await drain.stop();
  const ids = list.rows.map(({ id }) => id);
  expect(sent).toEqual([...ids, ids[0]]);
});

test('what is read while something fails is not told before what failed', async () => {
  const sent: string[] = [];
  const list = waitingList(4);
  let fail = () => {};
  const broken = new Promise<void>((_, reject) => {
    fail = () => reject(new WireTrouble('unreachable'));
  });
  let reads = 0;
  const drain = startDrain({
    publish: async (_subject, _bytes, id) => {
      sent.push(id);
      if (sent.length === 1) await broken;
      return { seq: sent.length, duplicate: false };
    },
    waiting: async (after, most) => {
      reads += 1;
      const rows = (await list.waiting(after, most)).slice(0, 1);
      // The link breaks, and is back, while the store is asked for the second row.
      if (reads === 2) {
        fail();
        await new Promise((done) => setTimeout(done));
      }
      return rows;
    },
    acknowledged: list.keep,
    said: (trouble) => trouble && queueMicrotask(() => drain.retry()),
  });
  await until(list.done, 'all told');
  await drain.stop();
  const [first, ...others] = list.rows.map(({ id }) => id);
  expect(sent).toEqual([first, first, ...others]);
});

test('while acknowledgements are written down the next are sent, and all of them are written together', async () => {
  const server = aServer([]);
  const list = waitingList(60);
  const parts: number[] = [];
  let sentMeanwhile = 0;
  const drain = startDrain({
    publish: server.publish,
    waiting: list.waiting,
    acknowledged: async (rows) => {
      const before = server.stored.length;
      // As long as a strict commit on a busy disk.
      await new Promise((done) => setTimeout(done, 50));
      sentMeanwhile += server.stored.length - before;
      parts.push(rows.length);
      await list.keep(rows);
    },
    said: () => expect.unreachable(),
    window: 10,
  });
  await until(list.done, 'all told');
  await drain.stop();
  expect(sentMeanwhile).toBeGreaterThan(30);
  expect(parts.length).toBeLessThan(5);
  expect(server.stored).toEqual(list.rows.map(({ id }) => id));
  expect(server.most()).toBeLessThanOrEqual(10);
});

test('what is being written down when it is stopped is written', async () => {
  const server = aServer([]);
  const list = waitingList(3);
  let begun = false;
  const drain = startDrain({
    publish: server.publish,
    waiting: list.waiting,
    acknowledged: async (rows) => {
      begun = true;
      await new Promise((done) => setTimeout(done, 50));
      await list.keep(rows);
    },
    said: () => expect.unreachable(),
  });
  await until(() => begun, 'begun to write');
  await drain.stop();
  expect(list.acknowledged.size).toBeGreaterThan(0);
});

test('an acknowledgement the store could not keep is handed over again, not lost', async () => {
  const server = aServer([]);
  const list = waitingList(5);
  let tries = 0;
  const drain = startDrain({
    publish: server.publish,
    waiting: list.waiting,
    acknowledged: async (rows) => {
      tries += 1;
      if (tries === 1) throw new Error('the store is busy');
      await list.keep(rows);
    },
    said: () => undefined,
  });
  await until(list.done, 'all told');
  await drain.stop();
  expect(server.stored.length).toBe(5);
});

test('what the server will not take is said as what it is, and waits', async () => {
  for (const [fault, code] of [
    [new TooLarge('x'), 'too-large'],
    [new WireTrouble('denied'), 'denied'],
    [new WireTrouble('server-full'), 'server-full'],
    [new Error('anything'), 'unreachable'],
  ] as const) {
    const list = waitingList(1);
    const drain = startDrain({
      publish: async () => {
        throw fault;
      },
      waiting: list.waiting,
      acknowledged: list.keep,
      said: (trouble) => list.said.push(trouble),
    });
    await until(() => list.said.length > 0, code);
    await drain.stop();
    expect(list.said).toEqual([code]);
    expect(list.acknowledged.size).toBe(0);
  }
});

test('a key that could not be told, and no event after it: once it is told nothing is wrong any more', async () => {
  const list = waitingList(0);
  let asked = 0;
  let known = false;
  const waiting = async () => {
    asked += 1;
    if (asked === 1) throw new WireTrouble('unreachable');
    // The link broke: until it was looked at what the server holds, nothing is known.
    return known ? [] : undefined;
  };
  const drain = startDrain({
    publish: () => Promise.reject(new Error('nothing waits')),
    waiting,
    acknowledged: list.keep,
    said: (trouble) => list.said.push(trouble),
  });
  await until(() => list.said.length > 0, 'the failure');
  drain.retry();
  await until(() => asked > 1, 'asked while nothing is known');
  expect(list.said).toEqual(['unreachable']);
  known = true;
  drain.wake();
  await until(() => list.said.length > 1, 'all is well');
  await drain.stop();
  expect(list.said).toEqual(['unreachable', undefined]);
});
