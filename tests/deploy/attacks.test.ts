/** What a teammate with a modified client tries, on a team made by the real command: engine.md 1.7 as tests. */
import type { NatsConnection } from '@nats-io/nats-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { open } from '@/deploy/team/folder.ts';
import { publicOf } from '@/deploy/team/identities.ts';
import type { Invitation } from '@/lib/domain/team.ts';
import {
  eventSubject,
  heardPresenceSubject,
  keysSubject,
  rosterSubject,
  type SubjectClass,
  TEAM_API,
  ticketKeySubject,
  valueSubject,
} from '@/lib/sync/subjects.ts';
import { agreed, ask, hearing, makeReader, say } from './hostile.ts';
import { device, startTeam, type TestTeam } from './team.ts';

let team: TestTeam;
let ben: Invitation;
/** The attacker: an agent of one store. Ada is the admin, of all stores. */
let nc: NatsConnection;
let ada: NatsConnection;
/** A lead of the same store as Ben. */
let lead: NatsConnection;
let own: string;
let foreign: string;
let EV: string;
let LV: string;
let KY: string;

beforeAll(async () => {
  team = await startTeam();
  ben = await team.invite('Ben', 'agent', ['amazon:A1']);
  const cleo = await team.invite('Cleo', 'lead', ['amazon:A1']);
  [nc, ada, lead] = [await device(team, ben), await device(team, team.admin), await device(team, cleo)];
  [own, foreign] = [await team.token('amazon:A1'), await team.token('amazon:A2')];
  EV = `EV_${team.team}`;
  LV = `LV_${team.team}`;
  KY = `KY_${team.team}`;
  for (const store of [own, foreign]) await say(ada, at('tk', store, team.admin), `said in ${store}`);
  await say(ada, valueSubject(team.team, team.admin.member.id, foreign, 't'), 'a value elsewhere');
  for (const store of [own, foreign]) await say(ada, keyAt(store, team.admin), `a key in ${store}`);
}, 120_000);

afterAll(async () => {
  await Promise.all([nc?.close(), ada?.close(), lead?.close()]);
  await team?.stop();
});

const at = (kind: SubjectClass, store: string, who = ben, thing = 't') =>
  eventSubject(team.team, { member: who.member.id, class: kind, store, thing });

const keyAt = (store: string, who = ben) => ticketKeySubject(team.team, who.member.id, `${store}.t`);

const untouched = async (attack: () => Promise<unknown>) => {
  const before = await team.messages();
  await attack();
  await Promise.all([nc.flush(), ada.flush()]);
  expect(await team.messages()).toBe(before);
};

test('says what is its own to say', async () => {
  expect(await say(nc, at('tk', own))).toHaveProperty('seq');
  expect(await say(nc, at('tx', '_'))).toHaveProperty('seq');
  expect(await say(nc, at('aw', '_', ben, '_'))).toHaveProperty('seq');
  expect(await say(nc, valueSubject(team.team, ben.member.id, own, 't'))).toHaveProperty('seq');
  expect(await say(nc, keyAt(own))).toHaveProperty('seq');
  expect(await say(nc, keyAt(own), '')).toHaveProperty('seq');
  expect(agreed(await ask(nc, `STREAM.INFO.${EV}`))).toBe(true);
});

describe('what is not its own to say', () => {
  const attempts: readonly (readonly [string, () => string])[] = [
    ['in another name', () => at('tk', own, team.admin)],
    ['a rule', () => at('cf', '_')],
    ['that another is away, in their name', () => at('aw', '_', team.admin)],
    ['an approval', () => at('ap', own)],
    ['that a buyer is erased', () => at('er', '_')],
    ['about a ticket of another store', () => at('tk', foreign)],
    ['about a ticket of no store', () => at('tk', '_')],
    ['deeper than an event', () => `${at('tk', own)}.more`],
    ['a last value of another store', () => valueSubject(team.team, ben.member.id, foreign, 't')],
    ['a last value in another name', () => valueSubject(team.team, team.admin.member.id, own, 't')],
    ['a ticket’s key in another name', () => keyAt(own, team.admin)],
    ['a ticket’s key of another store', () => keyAt(foreign)],
    ['a ticket’s key, deeper', () => `${keyAt(own)}.more`],
    ['a roster', () => rosterSubject(team.team)],
    ['a key', () => keysSubject(team.team)],
  ];
  test.each(attempts)('%s', async (_, subject) => {
    await untouched(async () => expect(await say(nc, subject())).toHaveProperty('refused'));
  });

  test('presence in another name', async () => {
    const heard = hearing(ada, heardPresenceSubject(team.team, '*'));
    await ada.flush();
    nc.publish(heardPresenceSubject(team.team, team.admin.member.id), 'forged');
    nc.publish(`ps.${team.team}.pr.${team.admin.member.id}`, 'forged');
    nc.publish(`ps.${team.team}.pr.${ben.member.id}`, 'here');
    await expect.poll(() => heard.map((one) => one.string()), { timeout: 10_000 }).toEqual(['here']);
  });
});

describe('what is not its own to read', () => {
  const every = () => `ps.${team.team}.ev.>`;
  const allowed = () => `ps.${team.team}.ev.*.*.${own}.*`;

  test('a reader of its own store hears that store, and only that', async () => {
    const heard = hearing(nc, `_INBOX_${ben.member.id}.own`);
    expect(
      agreed(await makeReader(nc, { stream: EV, filter: allowed(), deliver: `_INBOX_${ben.member.id}.own` })),
    ).toBe(true);
    await expect.poll(() => heard.length, { timeout: 10_000 }).toBeGreaterThan(1);
    expect(heard.filter(({ subject }) => subject.split('.')[5] !== own)).toEqual([]);
  });

  test('another filter, another place for it, another way to make a reader', async () => {
    const deliver = `_INBOX_${ben.member.id}.stolen`;
    const heard = hearing(nc, deliver);
    const config = {
      name: 'x',
      durable_name: 'x',
      ack_policy: 'none',
      deliver_policy: 'all',
      deliver_subject: deliver,
    };
    const answers = [
      await makeReader(nc, { stream: EV, filter: every(), deliver }),
      await makeReader(nc, { stream: EV, filter: '>', deliver }),
      await makeReader(nc, { stream: EV, filter: `ps.${team.team}.ev.*.*.${foreign}.*`, deliver }),
      await makeReader(nc, { stream: EV, filter: `ps.${team.team}.ev.*.*.*.*`, deliver }),
      await makeReader(nc, { stream: EV, filter: allowed(), deliver, body: { filter_subject: every() } }),
      await makeReader(nc, {
        stream: EV,
        filter: allowed(),
        deliver,
        body: { filter_subject: undefined, filter_subjects: [every()] },
      }),
      await makeReader(nc, { stream: LV, filter: `ps.${team.team}.lv.>`, deliver }),
      await makeReader(nc, { stream: KY, filter: `ps.${team.team}.k.>`, deliver }),
      await makeReader(nc, { stream: KY, filter: `ps.${team.team}.k.*.${foreign}.*`, deliver }),
      await ask(nc, `CONSUMER.CREATE.${EV}`, { stream_name: EV, config: { ...config, durable_name: undefined } }),
      await ask(nc, `CONSUMER.CREATE.${EV}.x`, { stream_name: EV, config }),
      await ask(nc, `CONSUMER.DURABLE.CREATE.${EV}.x`, { stream_name: EV, config }),
    ];
    expect(answers.map(agreed)).toEqual(answers.map(() => false));
    await nc.flush();
    expect(heard).toEqual([]);
  });

  test('single messages', async () => {
    const answers = [
      await ask(nc, `STREAM.MSG.GET.${EV}`, { seq: 1 }),
      await ask(nc, `DIRECT.GET.${EV}`, { seq: 1 }),
      await ask(nc, `DIRECT.GET.${LV}.${valueSubject(team.team, team.admin.member.id, foreign, 't')}`, ''),
      await ask(nc, `DIRECT.GET.${LV}`, { seq: 1 }),
      await ask(nc, `DIRECT.GET.${KY}.${keyAt(foreign, team.admin)}`, ''),
      await ask(nc, `DIRECT.GET.${KY}.>`, ''),
      await ask(nc, `DIRECT.GET.${KY}`, { seq: 1 }),
      await ask(nc, `DIRECT.GET.${KY}`, { last_by_subj: keyAt(foreign, team.admin) }),
      await ask(nc, `DIRECT.GET.${EV}.${at('tk', foreign, team.admin)}`, ''),
      await ask(nc, `STREAM.MSG.GET.${KY}`, { last_by_subj: keyAt(foreign, team.admin) }),
    ];
    expect(answers.map((one) => one.filter((text) => !/^no answer|"error"/.test(text)))).toEqual(answers.map(() => []));
  });

  test('a key of its own store is had by its subject, and only so', async () => {
    const answers = await ask(nc, `DIRECT.GET.${KY}.${keyAt(own, team.admin)}`, '');
    expect(answers.filter((text) => text.startsWith('a key'))).toEqual([`a key in ${own}`]);
  });

  test('the stream itself, and the inbox of another', async () => {
    const heard = [every(), '>', '_INBOX.>', `_INBOX_${team.admin.member.id}.>`, '$JS.EVENT.>', '$SYS.>'].map((one) =>
      hearing(nc, one),
    );
    await nc.flush();
    expect(agreed(await ask(ada, `STREAM.INFO.${EV}`))).toBe(true);
    expect(await say(ada, at('tk', own, team.admin))).toHaveProperty('seq');
    await nc.flush();
    expect(heard.flat()).toEqual([]);
  });
});

describe('the stream as a whole', () => {
  const orders: readonly (readonly [string, () => string, unknown])[] = [
    ['purge', () => `STREAM.PURGE.${EV}`, {}],
    ['purge the keys', () => `STREAM.PURGE.${KY}`, {}],
    ['delete a key', () => `STREAM.MSG.DELETE.${KY}`, { seq: 1 }],
    ['a snapshot of the keys', () => `STREAM.SNAPSHOT.${KY}`, { deliver_subject: 'x' }],
    ['delete', () => `STREAM.DELETE.${EV}`, undefined],
    ['update', () => `STREAM.UPDATE.${EV}`, { name: EV, subjects: ['x'], max_msgs: 1 }],
    ['another stream', () => 'STREAM.CREATE.MINE', { name: 'MINE', subjects: ['mine.>'] }],
    ['a mirror', () => 'STREAM.CREATE.MIRROR', { name: 'MIRROR', mirror: { name: EV } }],
    ['delete a message', () => `STREAM.MSG.DELETE.${EV}`, { seq: 1 }],
    ['a snapshot', () => `STREAM.SNAPSHOT.${EV}`, { deliver_subject: 'x' }],
    ['step down', () => `STREAM.LEADER.STEPDOWN.${EV}`, undefined],
    ['meta step down', () => 'META.LEADER.STEPDOWN', undefined],
    ['purge the account', () => `ACCOUNT.PURGE.${publicOf(open(team.dir).hub)}`, undefined],
    ['all names', () => 'STREAM.NAMES', {}],
    ['readers of others', () => `CONSUMER.LIST.${EV}`, {}],
    ['a reader of another', () => `CONSUMER.DELETE.${EV}.hostile1`, undefined],
    ['pull what a reader of another has', () => `CONSUMER.MSG.NEXT.${EV}.hostile1`, { batch: 10 }],
  ];
  test.each(orders)('%s', async (_, rest, body) => {
    await untouched(async () => expect(agreed(await ask(nc, rest(), body))).toBe(false));
  });

  test('a header that would empty it', async () => {
    await untouched(async () =>
      expect(await say(nc, at('tk', own), 'all mine', { rollup: true })).toHaveProperty('refused'),
    );
  });
});

describe('the server as a deputy: answers aimed where its asker may not publish', () => {
  const targets = () => [
    `$JS.API.STREAM.PURGE.${EV}`,
    `$JS.API.STREAM.MSG.DELETE.${EV}`,
    `${TEAM_API}.STREAM.PURGE.${EV}`,
    `$JS.API.CONSUMER.DURABLE.CREATE.${EV}.stolen`,
    at('cf', '_', team.admin),
    valueSubject(team.team, team.admin.member.id, own, 't'),
    keyAt(own, team.admin),
    rosterSubject(team.team),
  ];
  /** Only what a device sends in its own name may lie there afterwards. */
  const bySubject = async () => {
    const { state } = await team.manager.streams.info(EV, { subjects_filter: '>' });
    return Object.entries(state.subjects ?? {}).filter(([subject]) => !subject.includes(`.ev.${ben.member.id}.`));
  };
  const valuesOf = async () => (await team.manager.streams.info(LV)).state.messages;
  const keyOf = async () =>
    (await team.manager.streams.getMessage(KY, { last_by_subj: keyAt(own, team.admin) }))?.string();

  test('an acknowledgement, and an answer', async () => {
    const [before, values] = [await bySubject(), await valuesOf()];
    for (const reply of targets()) {
      nc.publish(at('tk', own), JSON.stringify({ seq: 1 }), { reply });
      nc.publish(`${TEAM_API}.STREAM.INFO.${EV}`, '', { reply });
    }
    await nc.flush();
    expect(agreed(await ask(nc, `STREAM.INFO.${EV}`))).toBe(true);
    expect(await bySubject()).toEqual(before);
    expect(await valuesOf()).toBe(values);
    expect(await keyOf()).toBe(`a key in ${own}`);
  });

  test('messages of its own making, by a reader', async () => {
    await say(nc, at('tk', own, ben, 'empty'), '');
    const body = { stream_name: EV, config: { durable_name: 'stolen', ack_policy: 'none', deliver_policy: 'all' } };
    await say(nc, at('tk', own, ben, 'order'), JSON.stringify(body));
    const before = await bySubject();
    for (const deliver of [...targets(), `$JS.API.STREAM.DELETE.${EV}`])
      await makeReader(nc, { stream: EV, filter: at('tk', own, ben, '*'), deliver });
    // What lies among the last values is no loop for the server: it would copy it into the events' stream.
    await say(nc, valueSubject(team.team, ben.member.id, own, 'roster'), 'forged');
    const lasting = await valuesOf();
    for (const deliver of [rosterSubject(team.team), keysSubject(team.team), at('cf', '_', team.admin)])
      await makeReader(nc, { stream: LV, filter: `ps.${team.team}.lv.*.${own}.*`, deliver });
    await say(nc, keyAt(own), 'forged');
    for (const deliver of [...targets(), keysSubject(team.team), keyAt(foreign, team.admin)])
      await makeReader(nc, { stream: KY, filter: `ps.${team.team}.k.*.${own}.*`, deliver });
    for (const name of ['hostile1', 'pulled'])
      nc.publish(`${TEAM_API}.CONSUMER.MSG.NEXT.${EV}.${name}`, '{"batch":9}', {
        reply: `$JS.API.STREAM.DELETE.${EV}`,
      });
    await nc.flush();
    expect(await say(nc, at('tk', own, ben, 'after'))).toHaveProperty('seq');
    expect(await bySubject()).toEqual(before);
    expect(await valuesOf()).toBe(lasting);
    const names: string[] = [];
    for await (const { name } of team.manager.consumers.list(EV)) names.push(name);
    expect(names).not.toContain('stolen');
    expect(await keyOf()).toBe(`a key in ${own}`);
  });
});

test('whoever may erase puts nothing in the place of others’ keys in its stores, and reaches no other store', async () => {
  await say(nc, keyAt(own), 'Ben’s key');
  expect(await say(lead, keyAt(own), '')).toHaveProperty('seq');
  expect((await team.manager.streams.getMessage(KY, { last_by_subj: keyAt(own) }))?.data).toHaveLength(0);
  expect(await say(lead, keyAt(foreign, team.admin), '')).toHaveProperty('refused');
  expect(await say(lead, at('tk', own), 'in Ben’s name')).toHaveProperty('refused');
  expect(await say(lead, valueSubject(team.team, ben.member.id, own, 't'))).toHaveProperty('refused');
  expect(await say(lead, at('tx', '_'), 'in Ben’s name')).toHaveProperty('refused');
});

test('an id used up by another is noticed: the number it is acknowledged with is not that of its own event', async () => {
  const id = 'f'.repeat(32);
  await say(nc, at('tk', own, ben, 'first'), 'first', { id });
  const answer = await say(ada, at('tk', own, team.admin, 'second'), 'second', { id });
  if ('refused' in answer) throw new Error(answer.refused);
  expect(answer.duplicate).toBe(true);
  const there = await team.manager.streams.getMessage(EV, { seq: answer.seq });
  expect(there?.subject).toBe(at('tk', own, ben, 'first'));
  expect(await say(ada, at('tk', own, team.admin, 'second'), 'second', { id: `${id}.1` })).toMatchObject({
    duplicate: false,
  });
});

test('what is larger than an event can be is refused, and nobody else notices', async () => {
  await untouched(async () => {
    expect(await say(nc, at('tk', own), new Uint8Array(256 * 1024 + 1))).toHaveProperty('refused');
  });
  expect(await say(ada, at('tk', own, team.admin, 'after'))).toHaveProperty('seq');
});

test('a stranger without a credential, and a credential signed by somebody else, do not get in', async () => {
  const another = await startTeam();
  try {
    const stranger = { ...another.admin };
    await expect(device(team, stranger)).rejects.toThrow();
    await expect(device(team, { ...ben, seed: another.admin.seed })).rejects.toThrow();
  } finally {
    await another.stop();
  }
}, 120_000);
