/** Three devices over networks that fail at random, on a server that is killed: in the end all have heard the same. */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Wire, WireEvent } from '@/lib/sync/wire/index.ts';
import { type Nats, startNats } from '../../support/nats.ts';
import { type BadNetwork, startProxy } from '../../support/proxy.ts';
import { aWire, makeStreams, subjectOf, TEAM, telling, until, waitingList } from '../../support/wires.ts';

const EACH = 400;
const FILTER = `ps.${TEAM}.>`;

let server: Nats;
beforeAll(async () => {
  server = await startNats();
  await makeStreams(server.urls);
});
afterAll(() => server.stop());

/** A device that goes on where it was whenever its wire is over, as the background does. */
function aDevice(member: string, port: number) {
  const list = waitingList(EACH, subjectOf(member), 300);
  const heard: WireEvent[] = [];
  let over = false;
  let lost = false;
  const live = async (wire: Wire) => {
    const closed = new Promise<void>((resolve) => {
      wire.status((state) => state === 'closed' && resolve());
    });
    const last = heard.at(-1);
    const stopTelling = telling(wire, list, 100);
    const stopReading = wire.read(
      [FILTER],
      { [FILTER]: last ? { seq: last.seq, id: last.id } : 0 },
      async ({ events }) => void heard.push(...events),
      (state) => {
        lost ||= state === 'lost';
      },
    );
    await Promise.race([closed, until(() => over, 'the end', 240_000)]);
    await Promise.all([stopTelling(), stopReading()]);
    await wire.close();
  };
  const running = (async () => {
    while (!over) await aWire([`nats://127.0.0.1:${port}`], { member }).then(live, () => pause(200));
  })();
  const stop = async () => {
    over = true;
    await running;
  };
  return { list, heard, stop, isLost: () => lost };
}

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));
const FAULTS: readonly ((network: BadNetwork, amount: number) => void)[] = [
  (network) => network.cut(),
  (network, amount) => network.cutAfter(amount * 30),
  (network, amount) => network.delay(amount),
  (network) => network.hang(),
];

test('three devices, cut off and slowed down at random, converge on every event of each', async () => {
  // The same faults every time; a seed of its own finds others.
  const [faults = []] = fc.sample(
    fc.array(fc.tuple(fc.nat({ max: 2 }), fc.nat({ max: FAULTS.length - 1 }), fc.nat({ max: 150 })), {
      minLength: 14,
      maxLength: 14,
    }),
    { seed: Number(process.env.PORTSIDE_SEED ?? 8), numRuns: 1 },
  );
  const port = Number(new URL(server.url).port);
  const networks = await Promise.all([0, 1, 2].map(() => startProxy(port)));
  const devices = networks.map((network, at) => aDevice(`member${at}`, network.port));
  for (const [at, [who, what, amount]] of faults.entries()) {
    await pause(150);
    const network = networks[who];
    if (network) FAULTS[what]?.(network, amount);
    await pause(150);
    network?.delay(0);
    network?.mend();
    if (at === 4 || at === 9) {
      await server.kill9();
      await server.restart();
    }
  }
  await until(() => devices.every(({ list }) => list.done()), 'all told', 120_000);
  await until(() => devices.every(({ heard }) => heard.length >= 3 * EACH), 'all heard');
  const probe = await aWire(server.urls);
  const { lastSeq } = await probe.streamAt();
  await probe.close();
  await until(() => devices.every(({ heard }) => heard.at(-1)?.seq === lastSeq), 'the last one heard');
  await Promise.all(devices.map(({ stop }) => stop()));
  await Promise.all(networks.map(({ stop }) => stop()));

  const seen = devices.map(({ heard }) => heard.map(({ seq, id }) => `${seq} ${id}`));
  expect(seen[1]).toEqual(seen[0]);
  expect(seen[2]).toEqual(seen[0]);
  expect(devices.some(({ isLost }) => isLost())).toBe(false);
  for (const { list } of devices) {
    const own = devices[0]?.heard.filter(({ subject }) => subject === list.rows[0]?.subject) ?? [];
    expect(own.map(({ id }) => id)).toEqual(list.rows.map(({ id }) => id));
  }
}, 300_000);
