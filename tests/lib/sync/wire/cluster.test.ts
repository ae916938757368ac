/** Three nodes, the one that leads the stream killed: nothing acknowledged is lost, and the reader comes back. */
import { jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Nats, startNats } from '../../support/nats.ts';
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

let cluster: Nats;
beforeAll(async () => {
  cluster = await startNats({ nodes: 3 });
  await makeStreams(cluster.urls, 3);
}, 120_000);
afterAll(() => cluster.stop());

async function leader() {
  const admin = await connect({ servers: [...cluster.urls] });
  const { cluster: of } = await (await jetstreamManager(admin)).streams.info(`EV_${TEAM}`);
  await admin.close();
  return cluster.nodes.find(({ name }) => name === of?.leader);
}

test('the leader is killed while events are told and read', async () => {
  const wire = await aWire(cluster.urls);
  const read = reading(wire);
  const list = waitingList(1_200);
  const slowly: typeof wire.publish = async (...event) => {
    await new Promise((done) => setTimeout(done, 40));
    return wire.publish(...event);
  };
  const stop = telling({ ...wire, publish: slowly }, list);
  await until(() => list.acknowledged.size > 200, 'the first');
  const killed = await leader();
  await killed?.kill9();
  await until(() => list.acknowledged.size > 700, 'more, from the next leader');
  await killed?.restart();
  await until(list.done, 'all told');
  await until(() => new Set(read.texts()).size >= 1_200, 'all heard');
  await stop();
  // Whoever reads it all anew reads the same.
  const anew = reading(wire);
  await wire.publish(subjectOf(), bytesOf('last'), 'last');
  await until(() => anew.texts().at(-1) === 'last' && read.texts().at(-1) === 'last', 'the last');
  await Promise.all([read.stop(), anew.stop()]);
  await wire.close();
  expect(anew.events.map(({ seq, id }) => `${seq} ${id}`)).toEqual(read.events.map(({ seq, id }) => `${seq} ${id}`));
  const bySeq = new Map(read.events.map(({ seq, id }) => [seq, id]));
  for (const [id, seq] of list.acknowledged) expect(bySeq.get(seq)).toBe(id);
  expect(read.texts()).toEqual([...Array.from({ length: 1_200 }, (_, at) => `${at}`), 'last']);
}, 240_000);
