/** The way a browser goes: the library's own `wsconnect`, over a websocket that Node 20 has to be lent. */
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import { connectWire, type LinkState } from '@/lib/sync/wire/index.ts';
import { type Nats, startNats } from '../../support/nats.ts';
import {
  bytesOf,
  makeStreams,
  reading,
  subjectOf,
  TEAM,
  telling,
  textOf,
  until,
  waitingList,
} from '../../support/wires.ts';

let server: Nats;
beforeAll(async () => {
  server = await startNats({ websocket: true });
  // An administrator over TCP, gone before the first websocket: the library dials one way at a time.
  await makeStreams(server.urls);
  vi.stubGlobal('WebSocket', WebSocket);
});
afterAll(async () => {
  vi.unstubAllGlobals();
  await server.stop();
});

test('events are told and read over a websocket, over a restart of the server too', async () => {
  const wire = await connectWire({ servers: [server.wsUrl], jwt: '', seed: '', team: TEAM, member: 'ann', floor: [] });
  const states: LinkState[] = [];
  wire.status((state) => states.push(state));
  const read = reading(wire);
  const list = waitingList(600);
  const stop = telling(wire, list);
  await until(list.done, 'all told');
  await until(() => read.events.length === 600, 'all heard');
  await server.kill9();
  await until(() => states.at(-1) === 'down', 'down');
  await server.restart();
  await until(() => states.at(-1) === 'up', 'up');
  await wire.publish(subjectOf('ann'), bytesOf('after'), 'after');
  await until(() => read.texts().at(-1) === 'after', 'heard after it');
  await wire.putValue(`ps.${TEAM}.lv.ann.s.t`, bytesOf('value'));
  const values: string[] = [];
  await wire.values(
    [`ps.${TEAM}.lv.>`],
    async (batch) => void values.push(...batch.values.map(({ bytes }) => textOf(bytes))),
  );
  await stop();
  await read.stop();
  await wire.close();
  expect(read.events.length).toBe(601);
  expect(values).toEqual(['value']);
  expect(states).toEqual(['up', 'down', 'up', 'closed']);
  expect(wire.server).toMatchObject({ version: expect.stringMatching(/^2\./), maxPayload: 1_048_576 });
}, 120_000);
