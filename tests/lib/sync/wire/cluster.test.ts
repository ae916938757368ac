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

test('the node that holds the reader is killed: another one takes over from where it was', async () => {
  const wire = await aWire(cluster.urls);
  const read = reading(wire);
  await until(() => read.state() === 'caught-up', 'caught up');
  const admin = await connect({ servers: [...cluster.urls] });
  const [reader] = await (await jetstreamManager(admin)).consumers.list(`EV_${TEAM}`).next();
  await admin.close();
  const holder = cluster.nodes.find(({ name }) => name === reader?.cluster?.leader);
  await holder?.kill9();
  const list = waitingList(20, subjectOf('another'));
  const stop = telling(wire, list);
  await until(list.done, 'all told');
  await until(() => read.texts().length === 20, 'all heard');
  await holder?.restart();
  // The node that was away is behind: a reader that stands on it is still handed nothing it has had.
  const last = read.events.at(-1);
  const again = reading(wire, undefined, { [`ps.${TEAM}.>`]: { seq: last?.seq ?? 0, id: last?.id ?? '' } });
  await until(() => again.state() === 'caught-up', 'caught up again');
  await stop();
  await Promise.all([read.stop(), again.stop()]);
  await wire.close();
  expect(again.events).toEqual([]);
  expect(holder).toBeDefined();
  expect(read.texts()).toEqual(Array.from({ length: 20 }, (_, at) => `${at}`));
}, 240_000);

test('the leader is killed while events are told and read', async () => {
  const wire = await aWire(cluster.urls);
  const from = (await wire.streamAt()).lastSeq;
  const read = reading(wire, undefined, { [`ps.${TEAM}.>`]: from });
  const list = waitingList(1_200);
  const stop = telling(wire, list, 40);
  await until(() => list.acknowledged.size > 200, 'the first');
  const killed = await leader();
  await killed?.kill9();
  await until(() => list.acknowledged.size > 700, 'more, from the next leader');
  await killed?.restart();
  await until(list.done, 'all told');
  await until(() => new Set(read.texts()).size >= 1_200, 'all heard');
  await stop();
  // Whoever reads it all anew reads the same.
  const anew = reading(wire, undefined, { [`ps.${TEAM}.>`]: from });
  await wire.publish(subjectOf(), bytesOf('last'), 'last');
  await until(() => anew.texts().at(-1) === 'last' && read.texts().at(-1) === 'last', 'the last');
  await Promise.all([read.stop(), anew.stop()]);
  await wire.close();
  expect(anew.events.map(({ seq, id }) => `${seq} ${id}`)).toEqual(read.events.map(({ seq, id }) => `${seq} ${id}`));
  const bySeq = new Map(read.events.map(({ seq, id }) => [seq, id]));
  for (const [id, seq] of list.acknowledged) expect(bySeq.get(seq)).toBe(id);
  expect(read.texts()).toEqual([...Array.from({ length: 1_200 }, (_, at) => `${at}`), 'last']);
}, 240_000);
