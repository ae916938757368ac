import { jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { ValueBatch, Wire } from '@/lib/sync/wire/index.ts';
import { isOldServer } from '@/lib/sync/wire/servers.ts';
import { type Nats, startNats } from '../../support/nats.ts';
import { aWire, bytesOf, makeStreams, reading, subjectOf, TEAM, textOf, until } from '../../support/wires.ts';

let server: Nats;
const open: Wire[] = [];
const wireOf = async (...rest: Parameters<typeof aWire> extends [unknown, ...infer More] ? More : never) => {
  const wire = await aWire([server.url], ...rest);
  open.push(wire);
  return wire;
};

beforeAll(async () => {
  server = await startNats();
});
afterAll(() => server.stop());
afterEach(async () => {
  await Promise.all(open.splice(0).map((wire) => wire.close()));
});

/** A stream of its own for every test: the one before is taken away. */
async function freshStreams() {
  const admin = await connect({ servers: [server.url] });
  const manager = await jetstreamManager(admin);
  for (const name of [`EV_${TEAM}`, `LV_${TEAM}`]) await manager.streams.delete(name).catch(() => undefined);
  await admin.close();
  await makeStreams([server.url]);
}

describe('events', () => {
  test('are read in the order the stream has them, with what the server knows of each', async () => {
    await freshStreams();
    const wire = await wireOf();
    const before = await wire.streamAt();
    const acks = await Promise.all(
      Array.from({ length: 200 }, (_, at) => wire.publish(subjectOf(), bytesOf(`${at}`), `id-${at}`)),
    );
    const read = reading(wire);
    await until(() => read.state() === 'caught-up' && read.events.length === 200, 'all 200');
    await read.stop();
    expect(read.texts()).toEqual(Array.from({ length: 200 }, (_, at) => `${at}`));
    expect(read.events.map(({ seq }) => seq)).toEqual(acks.map(({ seq }) => seq));
    expect(read.events.map(({ id }) => id)).toEqual(Array.from({ length: 200 }, (_, at) => `id-${at}`));
    expect(read.events.every(({ subject }) => subject === subjectOf())).toBe(true);
    expect(read.events.every(({ takenAt }) => Math.abs(takenAt - Date.now()) < 600_000)).toBe(true);
    expect(before).toMatchObject({ firstSeq: 0, lastSeq: 0 });
    expect(await wire.streamAt()).toEqual({ ...before, firstSeq: 1, lastSeq: 200 });
  });

  test('tell how far the server’s clock is ahead of one that is wrong, by a server that says what time it is', async () => {
    await freshStreams();
    const hour = 3_600_000;
    for (const wrong of [-hour, 0, hour]) {
      const wire = await wireOf({ now: () => Date.now() + wrong });
      await wire.streamAt();
      // Older ones do not, and no team is asked to work with them.
      const says = !isOldServer(wire.server.version, ['2.10.0']);
      expect(Math.abs(wire.ahead() + (says ? wrong : 0))).toBeLessThan(5_000);
    }
  });

  test('that come while one reads are heard at once, after a cursor only what is newer', async () => {
    await freshStreams();
    const wire = await wireOf();
    const filter = `ps.${TEAM}.>`;
    await wire.publish(subjectOf(), bytesOf('old'), 'a');
    const { seq } = await wire.publish(subjectOf(), bytesOf('known'), 'b');
    const read = reading(wire, [filter], { [filter]: seq });
    await until(() => read.state() === 'caught-up', 'caught up');
    expect(read.events).toEqual([]);
    await wire.publish(subjectOf(), bytesOf('new'), 'c');
    await until(() => read.events.length === 1, 'the new one');
    await read.stop();
    expect(read.texts()).toEqual(['new']);
  });

  test('said twice with one id stand in the stream once', async () => {
    await freshStreams();
    const wire = await wireOf();
    const first = await wire.publish(subjectOf(), bytesOf('x'), 'same');
    const again = await wire.publish(subjectOf(), bytesOf('x'), 'same');
    expect([first.duplicate, again.duplicate, again.seq === first.seq]).toEqual([false, true, true]);
    expect((await wire.streamAt()).lastSeq).toBe(first.seq);
  });

  test('of several filters are read by a reader each, one batch at a time, never more than 50', async () => {
    await freshStreams();
    const wire = await wireOf();
    const stores = ['one', 'two', 'three'];
    const subjects = Array.from({ length: 3_000 }, (_, at) => subjectOf(undefined, 't', stores[at % 3]));
    await Promise.all(subjects.map((subject, at) => wire.publish(subject, bytesOf(`${at}`), `n-${at}`)));
    let busy = 0;
    const sizes: number[] = [];
    const heard = new Map<string, number[]>();
    const filters = ['one', 'two'].map((store) => `ps.${TEAM}.ev.*.*.${store}.*`);
    const stop = wire.read(
      filters,
      {},
      async ({ filter, events, upTo }) => {
        busy += 1;
        expect(busy).toBe(1);
        sizes.push(events.length);
        expect(upTo).toBe(events.at(-1)?.seq);
        heard.set(filter, [...(heard.get(filter) ?? []), ...events.map(({ seq }) => seq)]);
        await new Promise((done) => setTimeout(done, 5));
        busy -= 1;
      },
      () => undefined,
    );
    await until(() => [...heard.values()].flat().length === 2_000, '2,000 events');
    await stop();
    expect(Math.max(...sizes)).toBeLessThanOrEqual(50);
    for (const filter of filters) {
      const seqs = heard.get(filter) ?? [];
      expect(seqs).toEqual([...seqs].sort((a, b) => a - b));
      expect(new Set(seqs).size).toBe(1_000);
    }
  });

  test('that could not be taken are handed over again until they are', async () => {
    await freshStreams();
    const wire = await wireOf();
    await wire.publish(subjectOf(), bytesOf('stubborn'), 'a');
    let tries = 0;
    const taken: string[] = [];
    const stop = wire.read(
      [`ps.${TEAM}.>`],
      {},
      async ({ events }) => {
        tries += 1;
        if (tries === 1) throw new Error('the store is busy');
        taken.push(...events.map(({ bytes }) => textOf(bytes)));
      },
      () => undefined,
    );
    await until(() => taken.length > 0, 'the second try');
    await stop();
    expect([tries, taken]).toEqual([2, ['stubborn']]);
  });
});

describe('a reader that is slow', () => {
  test('holds the server back, and is not taken for a silent one', async () => {
    await freshStreams();
    const wire = await wireOf();
    const count = 12_000;
    for (let at = 0; at < count; at += 2_000)
      await Promise.all(
        Array.from({ length: 2_000 }, (_, n) => wire.publish(subjectOf(), new Uint8Array(2_000), `s-${at + n}`)),
      );
    const states: string[] = [];
    let taken = 0;
    let go = () => {};
    const first = new Promise<void>((done) => {
      go = done;
    });
    const stop = wire.read(
      [`ps.${TEAM}.>`],
      {},
      async ({ events }) => {
        taken += events.length;
        await first;
      },
      (state) => states.push(state),
    );
    await until(() => taken > 0, 'the first batch');
    // Longer than the silence after which a reader is given up.
    await new Promise((done) => setTimeout(done, 5_000));
    const sent = await deliveredSoFar();
    go();
    await until(() => taken === count, 'all');
    await until(() => states.at(-1) === 'caught-up', 'caught up');
    await stop();
    expect(sent).toBeLessThan(count);
    expect(states).toEqual(['behind', 'caught-up']);
  }, 60_000);
});

async function deliveredSoFar(): Promise<number> {
  const admin = await connect({ servers: [server.url] });
  const readers = await (await jetstreamManager(admin)).consumers.list(`EV_${TEAM}`).next();
  await admin.close();
  return Math.max(0, ...readers.map(({ delivered }) => delivered.consumer_seq));
}

describe('last values', () => {
  test('are the newest of each subject, with how many there are', async () => {
    await freshStreams();
    const wire = await wireOf();
    const subject = (ticket: number) => `ps.${TEAM}.lv.member000000000a.store.t${ticket}`;
    for (const round of ['old', 'new'])
      await Promise.all(Array.from({ length: 700 }, (_, at) => wire.putValue(subject(at), bytesOf(`${round} ${at}`))));
    const heard = new Map<string, string>();
    const progress: { done: number; of: number }[] = [];
    await wire.values([`ps.${TEAM}.lv.*.store.*`, `ps.${TEAM}.lv.*.other.*`], async ({ values, done, of }) => {
      for (const value of values) heard.set(value.subject, textOf(value.bytes));
      progress.push({ done, of });
    });
    expect(heard.size).toBe(700);
    expect([...heard.values()].every((text) => text.startsWith('new '))).toBe(true);
    expect(progress.at(-1)).toEqual({ done: 700, of: 700 });
    expect(progress.every(({ of }) => of === 700)).toBe(true);
  });

  test('come from the end backwards, and what changes meanwhile comes after; broken off, only what is left comes', async () => {
    await freshStreams();
    const wire = await wireOf();
    const subject = (ticket: number) => `ps.${TEAM}.lv.member000000000a.store.t${ticket}`;
    await Promise.all(Array.from({ length: 3_000 }, (_, at) => wire.putValue(subject(at), bytesOf(`old ${at}`))));
    const filters = [`ps.${TEAM}.lv.*.store.*`];
    const heard = new Map<string, string>();
    const seqs: number[] = [];
    const counts: { done: number; of: number }[] = [];
    let reached = {};
    let broken = 0;
    const take = async ({ filter, values, reached: at, done, of }: ValueBatch) => {
      if (heard.size === 0) {
        // The oldest change while it is read: their first place is empty before anybody came there.
        for (let ticket = 0; ticket < 20; ticket++) await wire.putValue(subject(ticket), bytesOf(`new ${ticket}`));
      }
      if (heard.size > 1_200 && broken === 0) {
        broken += 1;
        throw new Error('killed');
      }
      for (const { subject: where, bytes, seq } of values) {
        heard.set(where, textOf(bytes));
        seqs.push(seq);
      }
      expect(values.length).toBeLessThanOrEqual(500);
      reached = { ...reached, [filter]: at };
      counts.push({ done, of });
    };
    await expect(wire.values(filters, take)).rejects.toThrow('killed');
    const before = seqs.length;
    expect(Math.min(...seqs.slice(0, 500))).toBeGreaterThan(2_000);
    await wire.values(filters, take, reached);
    expect(heard.size).toBe(3_000);
    expect([...heard.values()].filter((text) => text.startsWith('new '))).toHaveLength(20);
    // What was through before it was broken off does not come again.
    expect(seqs.length - before).toBeLessThan(3_000);
    expect(counts.every(({ done, of }) => done <= of)).toBe(true);
    expect(counts.at(-1)?.done).toBe(counts.at(-1)?.of);
  });

  test('that are none are read at once, and what the caller rejects with comes back', async () => {
    await freshStreams();
    const wire = await wireOf();
    await wire.values([`ps.${TEAM}.lv.>`], async () => expect.unreachable());
    await wire.putValue(`ps.${TEAM}.lv.a.b.c`, bytesOf('x'));
    const failing = wire.values([`ps.${TEAM}.lv.>`], async () => {
      throw new Error('mine');
    });
    await expect(failing).rejects.toThrow('mine');
    const ending = new AbortController();
    const stopped = wire.values([`ps.${TEAM}.lv.>`], async () => ending.abort(new Error('enough')), {}, ending.signal);
    await wire.putValue(`ps.${TEAM}.lv.a.b.d`, bytesOf('x'));
    await stopped.catch((error) => expect(error).toMatchObject({ message: 'enough' }));
    await expect(wire.values(['x'], async () => undefined, {}, ending.signal)).rejects.toThrow('enough');
  });
});

describe('presence', () => {
  test('is heard by the others and by nobody else, and kept by nobody', async () => {
    await freshStreams();
    const ann = await wireOf({ member: 'ann' });
    const ben = await wireOf({ member: 'ben' });
    const atAnn: string[] = [];
    const atBen: string[] = [];
    const anns = ann.presence(({ member, bytes }) => atAnn.push(`${member}: ${textOf(bytes)}`));
    const bens = ben.presence(({ member, bytes }) => atBen.push(`${member}: ${textOf(bytes)}`));
    await ann.streamAt();
    await ben.streamAt();
    anns.say(bytesOf('looks'));
    bens.say(bytesOf('writes'));
    await until(() => atAnn.length > 0 && atBen.length > 0, 'both');
    expect([atAnn, atBen]).toEqual([['ben: writes'], ['ann: looks']]);
    expect((await ann.streamAt()).lastSeq).toBe(0);
    anns.stop();
    bens.stop();
  });
});
