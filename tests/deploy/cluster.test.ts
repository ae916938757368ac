/** A team on three servers: made, told, shut out on all of them at once, and out of reach of other accounts. */
import { jetstreamManager } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/nats-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { revoke } from '@/deploy/team/commands/revoke.ts';
import { open } from '@/deploy/team/folder.ts';
import { publicOf } from '@/deploy/team/identities.ts';
import { tell } from '@/deploy/team/tell.ts';
import { eventSubject, TEAM_API } from '@/lib/sync/subjects.ts';
import { agreed, ask, say } from './hostile.ts';
import { device, startTeam, type TestTeam, world } from './team.ts';

let team: TestTeam;
beforeAll(async () => {
  team = await startTeam({ nodes: 3 });
  await tell(team.dir, Date.now());
}, 180_000);
afterAll(() => team?.stop());

const subjectOf = (member: string) => eventSubject(team.team, { member, class: 'tk', store: 's', thing: 't' });

test('the streams lie on three servers', async () => {
  const { config, cluster } = await team.manager.streams.info(`EV_${team.team}`);
  expect(config.num_replicas).toBe(3);
  expect(cluster?.replicas?.length).toBe(2);
  expect(await say(team.keeper, `ps.${team.team}.ev.x.tk.s.t`)).toHaveProperty('seq');
}, 60_000);

test('no device reaches the streams by the orders that other accounts can give', async () => {
  const ben = await team.invite('Ben', 'agent');
  const nc = await device(team, ben);
  const before = await team.messages();
  const account = publicOf(open(team.dir).hub);
  const orders = [`ACCOUNT.PURGE.${account}`, 'META.LEADER.STEPDOWN', `STREAM.LEADER.STEPDOWN.EV_${team.team}`];
  for (const order of orders) {
    expect(agreed(await ask(nc, order)), order).toBe(false);
    nc.publish(`${TEAM_API}.STREAM.INFO.EV_${team.team}`, '', { reply: `$JS.API.${order}` });
    nc.publish(subjectOf(ben.member.id), '', { reply: `$JS.API.${order}` });
  }
  await nc.flush();
  expect(await say(nc, subjectOf(ben.member.id))).toHaveProperty('seq');
  expect(await team.messages()).toBe(before + orders.length + 1);
  await nc.close();
}, 120_000);

test('who is shut out is cut off from every server', async () => {
  const gone = await team.invite('Gil', 'agent');
  const connections: NatsConnection[] = [];
  for (const { url } of team.nats.nodes) connections.push(await device({ nats: { ...team.nats, urls: [url] } }, gone));
  await revoke({ dir: team.dir, member: gone.member.id }, world);
  await Promise.all(connections.map((nc) => nc.closed()));
  for (const { url } of team.nats.nodes)
    await expect(device({ nats: { ...team.nats, urls: [url] } }, gone)).rejects.toThrow();
}, 120_000);

test('with one server lost the command goes on, and the lost one learns on its return what it missed', async () => {
  const [, last] = team.nats.nodes.slice(1);
  await last?.kill9();
  const late = await team.invite('Lea', 'agent');
  await last?.restart();
  const only = { nats: { ...team.nats, urls: [last?.url ?? ''] } };
  const nc = await expect
    .poll(() => device(only, late).catch(() => undefined), { timeout: 60_000, interval: 1000 })
    .toBeDefined()
    .then(() => device(only, late));
  const manager = await jetstreamManager(nc, { checkAPI: false, apiPrefix: TEAM_API });
  expect((await manager.streams.info(`EV_${team.team}`)).config.num_replicas).toBe(3);
  await nc.close();
}, 180_000);
