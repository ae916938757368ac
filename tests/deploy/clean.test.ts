/** A destroyed key is gone from the disk of the server's machine, too, once the team's command was there. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { open } from '@/deploy/team/folder.ts';
import { tellStreams } from '@/deploy/team/tell.ts';
import { streamsOf, ticketKeySubject } from '@/lib/sync/subjects.ts';
import { startTeam, type TestTeam } from './team.ts';

let team: TestTeam;
beforeAll(async () => {
  team = await startTeam();
  await tellStreams(open(team.dir), Date.now());
}, 120_000);
afterAll(() => team?.stop());

const onDisk = (words: string): number =>
  readdirSync(team.nats.dataDir, { recursive: true, withFileTypes: true }).filter(
    (one) => one.isFile() && readFileSync(join(one.parentPath, one.name)).includes(words),
  ).length;

test('what was destroyed is nowhere on the disk; what was not is said again, once', async () => {
  const stream = streamsOf(team.team).keys;
  const at = (thing: number) => ticketKeySubject(team.team, 'member', `store.t${thing}`);
  const say = (thing: number, text: string) => team.manager.jetstream().publish(at(thing), text);
  const count = 1_200;
  for (let thing = 0; thing < count; thing++) await say(thing, `key ${thing} of some ticket`);
  await say(7, '');
  await say(9, '');
  // What the server does of itself; where it does more, there is nothing to do.
  expect(onDisk('key 8 of some ticket')).toBe(1);
  await tellStreams(open(team.dir), Date.now());
  expect([onDisk('key 7 of some ticket'), onDisk('key 9 of some ticket')]).toEqual([0, 0]);
  const { state } = await team.manager.streams.info(stream);
  expect(state.messages).toBe(count - 2);
  for (const thing of [0, 8, count - 1])
    expect((await team.manager.streams.getMessage(stream, { last_by_subj: at(thing) }))?.string()).toBe(
      `key ${thing} of some ticket`,
    );
  await tellStreams(open(team.dir), Date.now());
  expect((await team.manager.streams.info(stream)).state.last_seq).toBe(state.last_seq);
}, 60_000);
