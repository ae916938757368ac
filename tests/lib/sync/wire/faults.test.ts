/**
 * What a server and a network do to a team, with a real server: nothing acknowledged may be lost. Most of them wait more
 * than they work, so that those of a kind run side by side, each with a server of its own.
 */
import { cp, rm } from 'node:fs/promises';
import { jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import { describe, expect, type TestContext, test } from 'vitest';
import { type LinkState, type Wire, WireTrouble } from '@/lib/sync/wire/index.ts';
import { type Nats, startNats } from '../../support/nats.ts';
import { type BadNetwork, startProxy } from '../../support/proxy.ts';
import {
  aWire,
  bytesOf,
  makeStreams,
  reading,
  subjectOf,
  TEAM,
  telling,
  until,
  waitingList,
} from '../../support/wires.ts';

/** A stuck server takes minutes; nothing here measures. */
const PATIENCE = 120_000;

type Test = Pick<TestContext, 'onTestFinished'>;
/** What was begun last is ended first. */
const ending = <Thing>({ onTestFinished }: Test, thing: Thing, end: (thing: Thing) => Promise<void>): Thing => {
  onTestFinished(() => end(thing));
  return thing;
};

async function aServer(test: Test, eventBytes?: number): Promise<Nats> {
  const server = ending(test, await startNats(), (one) => one.stop());
  await makeStreams(server.urls, 1, eventBytes);
  return server;
}
const wireTo = async (test: Test, url: string, options = {}): Promise<Wire> =>
  ending(test, await aWire([url], options), (one) => one.close());
async function behindProxy(test: Test, server: Nats): Promise<{ proxy: BadNetwork; url: string }> {
  const proxy = ending(test, await startProxy(Number(new URL(server.url).port)), (one) => one.stop());
  return { proxy, url: `nats://127.0.0.1:${proxy.port}` };
}
const numbers = (count: number) => Array.from({ length: count }, (_, at) => `${at}`);
const sleep = (ms: number) => new Promise((done) => setTimeout(done, ms));

describe.concurrent('a server that is killed', () => {
  test(
    'three times while 2,000 events are told loses none, doubles none and keeps their order',
    async (context) => {
      const server = await aServer(context);
      const wire = await wireTo(context, server.url);
      const read = reading(wire);
      const list = waitingList(2_000);
      // Slow enough that the kills fall in between.
      const stop = telling(wire, list, 20);
      for (const part of [300, 900, 1_500]) {
        await until(() => list.acknowledged.size >= part, `${part} acknowledged`);
        await server.kill9();
        await sleep(200);
        await server.restart();
      }
      await until(list.done, 'all told');
      await until(() => read.events.length >= 2_000, 'all heard');
      await stop();
      await read.stop();
      expect(read.texts()).toEqual(numbers(2_000));
      expect(read.events.map(({ seq }) => seq)).toEqual([...list.acknowledged.values()].sort((a, b) => a - b));
      expect((await wire.streamAt()).lastSeq).toBe(2_000);
    },
    PATIENCE,
  );
});

describe.concurrent('a network that fails', () => {
  test(
    'cut in the middle of messages, and slow: all is told once and heard once',
    async (context) => {
      const server = await aServer(context);
      const { proxy, url } = await behindProxy(context, server);
      const wire = await wireTo(context, url);
      const states: LinkState[] = [];
      wire.status((state) => states.push(state));
      const read = reading(wire);
      const list = waitingList(1_500, subjectOf(), 200);
      const stop = telling(wire, list);
      for (const bytes of [7_777, 33_333, 55_555]) {
        const before = proxy.connections();
        proxy.cutAfter(bytes);
        await until(() => proxy.connections() > before, 'another connection');
      }
      proxy.delay(30);
      await until(list.done, 'all told');
      await until(() => read.events.length >= 1_500, 'all heard');
      proxy.cut();
      await until(() => states.at(-1) === 'down', 'down');
      proxy.delay(0);
      proxy.mend();
      await until(() => states.at(-1) === 'up', 'up again');
      await wire.publish(subjectOf(), bytesOf('after'), 'after');
      await until(() => read.events.length >= 1_501, 'heard after it');
      await stop();
      await read.stop();
      expect(read.texts().map((text) => text.trim())).toEqual([...numbers(1_500), 'after']);
      // Said once for every change, however often the library says it.
      expect(states.every((state, at) => state !== states[at - 1])).toBe(true);
    },
    PATIENCE,
  );

  test(
    'half-open is found out and said as closed; a new wire goes on where the old one was',
    async (context) => {
      const server = await aServer(context);
      const { proxy, url } = await behindProxy(context, server);
      const wire = await wireTo(context, url);
      const states: LinkState[] = [];
      wire.status((state) => states.push(state));
      await wire.publish(subjectOf(), bytesOf('before'), 'a');
      const read = reading(wire);
      await until(() => read.state() === 'caught-up', 'caught up');
      proxy.hang();
      const values = wire.values([`ps.${TEAM}.lv.>`], async () => undefined);
      await expect(values).rejects.toMatchObject({ code: 'unreachable' });
      await until(() => states.at(-1) === 'closed', 'closed');
      expect(read.states).toContain('silent');
      await expect(wire.publish(subjectOf(), bytesOf('x'), 'b')).rejects.toThrow('unreachable');
      await read.stop();
      proxy.mend();
      const next = await wireTo(context, url);
      await next.publish(subjectOf(), bytesOf('after'), 'c');
      const last = read.events.at(-1);
      const again = reading(next, undefined, { [`ps.${TEAM}.>`]: { seq: last?.seq, id: last?.id } });
      await until(() => again.events.length > 0, 'the new one');
      await again.stop();
      expect([read.texts(), again.texts()]).toEqual([['before'], ['after']]);
    },
    PATIENCE,
  );

  test('that leads nowhere, or to no TLS, is said as a code', async () => {
    await expect(aWire(['nats://127.0.0.1:9'])).rejects.toMatchObject({ code: 'unreachable' });
    await expect(aWire(['ws://team.example.com'])).rejects.toMatchObject({ code: 'not-wss' });
    await expect(aWire([])).rejects.toMatchObject({ code: 'not-wss' });
  });
});

describe.concurrent('a reader', () => {
  test(
    'the server forgot is made again and misses nothing',
    async (context) => {
      const server = await aServer(context);
      const wire = await wireTo(context, server.url);
      const read = reading(wire);
      await wire.publish(subjectOf(), bytesOf('0'), 'a');
      await until(() => read.events.length === 1, 'the first');
      const admin = ending(context, await connect({ servers: server.url }), (one) => one.close());
      const manager = await jetstreamManager(admin);
      for (const { name } of await manager.consumers.list(`EV_${TEAM}`).next())
        await manager.consumers.delete(`EV_${TEAM}`, name);
      await wire.publish(subjectOf(), bytesOf('1'), 'b');
      await until(() => read.events.length === 2, 'the second');
      await read.stop();
      expect(read.texts()).toEqual(['0', '1']);
      expect(read.states).toEqual(['caught-up', 'silent', 'caught-up']);
    },
    PATIENCE,
  );
});

describe.concurrent('a server that forgets', () => {
  test(
    'a stream that was deleted and made again is another one: said, and streamAt tells',
    async (context) => {
      const server = await aServer(context);
      const wire = await wireTo(context, server.url);
      await wire.publish(subjectOf(), bytesOf('0'), 'a');
      const before = await wire.streamAt();
      const read = reading(wire);
      await until(() => read.events.length === 1, 'the first');
      const admin = ending(context, await connect({ servers: server.url }), (one) => one.close());
      await (await jetstreamManager(admin)).streams.delete(`EV_${TEAM}`);
      await expect(wire.streamAt()).rejects.toMatchObject({ code: 'server-lost' });
      await makeStreams(server.urls);
      for (const id of ['b', 'c']) await wire.publish(subjectOf(), bytesOf(id), id);
      await until(() => read.state() === 'lost', 'lost');
      await read.stop();
      expect(read.texts()).toEqual(['0']);
      const after = await wire.streamAt();
      expect(after.created).not.toBe(before.created);
      expect(after.lastSeq).toBe(2);
    },
    PATIENCE,
  );

  test.for([
    { others: 0, why: 'it ends before what was read' },
    { others: 9, why: 'another event stands where the last one stood' },
  ])(
    'a tail lost to an older copy of its folder is noticed: $why',
    { timeout: PATIENCE },
    async ({ others }, context) => {
      const server = await aServer(context);
      const wire = await wireTo(context, server.url);
      for (const id of ['0', '1', '2']) await wire.publish(subjectOf(), bytesOf(id), id);
      await server.halt();
      await cp(server.dataDir, `${server.dataDir}.old`, { recursive: true });
      await server.restart();
      const read = reading(wire);
      await until(() => read.state() === 'caught-up', 'caught up');
      for (const id of ['3', '4', '5']) await wire.publish(subjectOf(), bytesOf(id), id);
      await until(() => read.events.length === 6, 'six');
      const { created, lastSeq } = await wire.streamAt();
      await read.stop();

      await server.halt();
      await rm(server.dataDir, { recursive: true });
      await cp(`${server.dataDir}.old`, server.dataDir, { recursive: true });
      await server.restart();
      const next = await wireTo(context, server.url);
      for (let at = 0; at < others; at += 1) await next.publish(subjectOf('other'), bytesOf('theirs'), `other-${at}`);
      expect(await next.streamAt()).toEqual({ created, firstSeq: 1, lastSeq: 3 + others });
      const last = read.events.at(-1);
      expect(last?.seq).toBe(lastSeq);
      const again = reading(next, undefined, { [`ps.${TEAM}.>`]: { seq: lastSeq, id: last?.id ?? '' } });
      await until(() => again.state() === 'lost', 'lost');
      await again.stop();
      expect(again.events).toEqual([]);
    },
  );
});

describe.concurrent('a server that is full', () => {
  test(
    'says so, drops nothing of what it has, and takes the rest once there is room',
    async (context) => {
      const server = await aServer(context, 100_000);
      const wire = await wireTo(context, server.url);
      const list = waitingList(60, subjectOf(), 4_000);
      const stop = telling(wire, list);
      await until(() => list.said.includes('server-full'), 'full');
      const had = await wire.streamAt();
      expect(had.firstSeq).toBe(1);
      expect(list.acknowledged.size).toBeLessThan(60);
      await expect(wire.publish(subjectOf(), bytesOf('x'.repeat(5_000)), 'more')).rejects.toThrow(WireTrouble);
      await makeStreams(server.urls, 1, 10_000_000);
      await until(list.done, 'all told');
      await stop();
      expect(list.said).toEqual(['server-full', undefined]);
      const read = reading(wire);
      await until(() => read.events.length === 60, 'all heard');
      await read.stop();
      expect(read.texts().map((text) => text.trim())).toEqual(numbers(60));
    },
    PATIENCE,
  );

  test('takes a new last value for a ticket it knows, and says when it cannot take another ticket', async (context) => {
    const server = await aServer(context, 100_000);
    const wire = await wireTo(context, server.url);
    const put = (ticket: number, text: string) =>
      wire.putValue(`ps.${TEAM}.lv.m.s.t${ticket}`, bytesOf(text.padEnd(9_000)));
    let full = '';
    let tickets = 0;
    while (!full && tickets < 40)
      await put(tickets, 'old').then(
        () => {
          tickets += 1;
        },
        ({ code }) => {
          full = code;
        },
      );
    expect(full).toBe('server-full');
    await put(0, 'new');
    const kept: string[] = [];
    await wire.values(
      [`ps.${TEAM}.lv.>`],
      async ({ values }) => void kept.push(...values.map(({ subject }) => subject)),
    );
    expect(kept.length).toBe(tickets);
  });

  test('refuses what is too large without harm to what follows', async (context) => {
    const server = await aServer(context);
    const wire = await wireTo(context, server.url);
    await expect(wire.publish(subjectOf(), new Uint8Array(300_000), 'big')).rejects.toMatchObject({ name: 'TooLarge' });
    await expect(wire.publish(subjectOf(), new Uint8Array(2_000_000), 'huge')).rejects.toMatchObject({
      name: 'TooLarge',
    });
    await wire.publish(subjectOf(), bytesOf('small'), 'small');
    expect((await wire.streamAt()).lastSeq).toBe(1);
  });
});
