/** A destroyed key is gone from the disk of the server's machine, too, once the team's command was there. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NatsConnection } from '@nats-io/nats-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { cleanKeys } from '@/deploy/team/clean.ts';
import { open } from '@/deploy/team/folder.ts';
import { tellStreams } from '@/deploy/team/tell.ts';
import { streamsOf, ticketKeySubject } from '@/lib/sync/subjects.ts';
import { startTeam, type TestTeam } from './team.ts';

const COUNT = 1_200;
const word = (thing: number) => `key ${thing} of some ticket`;

let team: TestTeam;
let stream: string;
const begin = async (storage = 64 << 20) => {
  team = await startTeam({ storage });
  stream = streamsOf(team.team).keys;
  await tellStreams(open(team.dir), Date.now());
  for (let thing = 0; thing < COUNT; thing++) await say(thing, word(thing));
  await say(7, '');
  await say(9, '');
};
beforeEach(() => begin(), 120_000);
afterEach(() => team?.stop());

const at = (thing: number) => ticketKeySubject(team.team, 'member', `store.t${thing}`);
const say = (thing: number, text: string) => team.manager.jetstream().publish(at(thing), text);
const held = async (thing: number) =>
  (await team.manager.streams.getMessage(stream, { last_by_subj: at(thing) }).catch(() => null))?.string();
const state = async () => (await team.manager.streams.info(stream)).state;
const onDisk = (words: string): number =>
  readdirSync(team.nats.dataDir, { recursive: true, withFileTypes: true }).filter(
    (one) => one.isFile() && readFileSync(join(one.parentPath, one.name)).includes(words),
  ).length;

/** The command's connection, with something that comes before one of its questions. */
const before = (moment: RegExp, come: () => Promise<unknown>): NatsConnection => {
  let came: Promise<unknown> | undefined;
  return new Proxy(team.keeper, {
    get(nc, name) {
      if (name === 'request')
        return async (...args: Parameters<NatsConnection['request']>) => {
          if (moment.test(args[0])) {
            came ??= come();
            await came;
          }
          return nc.request(...args);
        };
      const value: unknown = Reflect.get(nc, name, nc);
      return typeof value === 'function' ? value.bind(nc) : value;
    },
  });
};

test('what was destroyed is nowhere on the disk; what was not is said again, once', async () => {
  // What the server does of itself; where it does more, there is nothing to do.
  expect(onDisk(word(8))).toBe(1);
  await tellStreams(open(team.dir), Date.now());
  expect([onDisk(word(7)), onDisk(word(9))]).toEqual([0, 0]);
  const cleaned = await state();
  expect(cleaned.messages).toBe(COUNT - 2);
  for (const thing of [0, 8, COUNT - 1]) expect(await held(thing)).toBe(word(thing));
  await tellStreams(open(team.dir), Date.now());
  expect((await state()).last_seq).toBe(cleaned.last_seq);
  // What lies in the new files is whole.
  await team.nats.kill9();
  await team.nats.restart();
  const again = async () => (await state()).messages;
  await expect.poll(again, { timeout: 50_000 }).toBe(COUNT - 2);
}, 240_000);

test('a server with large files loses them as well', async () => {
  await team.stop();
  await begin(900 << 20);
  expect(await cleanKeys(team.keeper, team.team)).toBe(2);
  expect([onDisk(word(7)), onDisk(word(9))]).toEqual([0, 0]);
  expect((await state()).messages).toBe(COUNT - 2);
}, 120_000);

test('at no moment is a key absent that is not destroyed', async () => {
  let [over, asked] = [false, 0];
  const absent: number[] = [];
  const poll = async (thing: number) => {
    for (; !over; asked++) if ((await held(thing)) !== word(thing)) absent.push(thing);
  };
  const polls = [0, 8, 600, COUNT - 1].map(poll);
  await cleanKeys(team.keeper, team.team);
  over = true;
  await Promise.all(polls);
  expect(asked).toBeGreaterThan(20);
  expect(absent).toEqual([]);
}, 240_000);

test('a key that is destroyed, or told anew, after it was read and before it is said is not put back', async () => {
  const changes = () => Promise.all([say(8, ''), say(600, 'another key')]);
  await cleanKeys(before(/\.t0$/, changes), team.team);
  expect([await held(8), await held(600)]).toEqual(['', 'another key']);
  await cleanKeys(team.keeper, team.team);
  expect([await held(8), await held(600), onDisk(word(8))]).toEqual([undefined, 'another key', 0]);
}, 240_000);

test.each([
  ['a file is begun', /_\._$/],
  ['keys are said again', /\.t600$/],
  ['the old is thrown away', /STREAM\.PURGE/],
])(
  'a run that ends before %s loses no key, and the next one ends it',
  async (_, moment) => {
    const killed = () => Promise.reject(new Error('killed'));
    await expect(cleanKeys(before(moment, killed), team.team)).rejects.toThrow();
    for (const thing of [0, 8, 600, COUNT - 1]) expect(await held(thing)).toBe(word(thing));
    expect(await cleanKeys(team.keeper, team.team)).toBe(2);
    expect([onDisk(word(7)), onDisk(word(9)), (await state()).messages]).toEqual([0, 0, COUNT - 2]);
  },
  240_000,
);
