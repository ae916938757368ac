/** Whole backgrounds, a real server: what an erasure leaves readable there, and what it does to everybody else. */
import { connect } from '@nats-io/transport-node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decideTicket, noteTicket } from '@/lib/background/commands.ts';
import { ingest } from '@/lib/background/ingest.ts';
import { erase } from '@/lib/background/privacy/erase.ts';
import { invitationOf, putSeat, seatOf } from '@/lib/background/team/seat.ts';
import { signAll } from '@/lib/background/team/sign.ts';
import { keep } from '@/lib/background/translation/memory.ts';
import type { Role } from '@/lib/domain/vocabulary.ts';
import { commit } from '@/lib/store/commit.ts';
import { type Keys, keysOf, ticketPlaceOf } from '@/lib/sync/seal/index.ts';
import { ticketKeySubject } from '@/lib/sync/subjects.ts';
import { keysLeft, lyingIn, readable } from '../../support/forensics.ts';
import { aMessage, aReading, aSeen, NOW, SHOP } from '../../support/make.ts';
import { type Nats, startNats } from '../../support/nats.ts';
import { aBackground, aTeam, type Background, forgetStreams, isQuiet, sit, until } from '../../support/team.ts';

const ORDER = '111-2222222-3333333';
const ID = `amazon:na:message:${ORDER}` as const;
const OTHER_ORDER = '999-8888888-7777777';
const OTHER = `amazon:na:message:${OTHER_ORDER}` as const;
const BUYER = 'Mira Quellwasser';
const CANARY = /quellwasser|111-2222222-3333333/i;
const subject = { ...SHOP, buyer: BUYER };
const WORDS = { subject, reason: 'request' as const };

let nats: Nats;
const running: Background[] = [];
beforeAll(async () => {
  nats = await startNats();
}, 120_000);
afterAll(async () => {
  await Promise.all(running.map(({ team }) => team.stop()));
  await nats?.stop();
});

const quiet = (all: readonly Background[]) =>
  until(
    async () =>
      (await isQuiet(all)) &&
      (await Promise.all(all.map(({ store }) => store.ticketKeys.where('state').equals('waiting').count()))).every(
        (count) => count === 0,
      ),
    'everybody heard everything',
  );

/** `late`: how many of them are not there at first. */
async function joined(names: readonly (readonly [string, Role])[], late = 0) {
  const team = await aTeam(
    [nats.url],
    names.map(([name, role]) => ({ name, role })),
  );
  const all = await Promise.all(names.map(() => aBackground()));
  running.push(...all);
  /** `replays`: reads all of the stream, where others begin with last values. */
  const enter = async (at: number, replays = false) => {
    const [one, invitation] = [all[at], team.invitations[at]];
    if (one && invitation) await sit(one, invitation, replays);
  };
  for (let at = 0; at < names.length - late; at++) await enter(at);
  const { signingKey, sealingKey } = team.invitations[0] ?? expect.unreachable();
  const { root } = team.invitations[0] ?? expect.unreachable();
  const keys: Keys = await keysOf({
    team: team.team,
    root,
    signingKey,
    sealingKey,
    keys: team.keys,
    tokens: team.tokens,
  });
  return { ...team, all, enter, keysOfTeam: keys };
}

const seen = aSeen({
  buyer: BUYER,
  subject: 'Parcel of Quellwasser',
  needsReply: false,
  messages: [aMessage({ text: 'I am Mira Quellwasser, it never came.', author: BUYER, at: NOW })],
});
const other = aSeen({
  externalId: OTHER_ORDER,
  orderId: OTHER_ORDER,
  buyer: 'Tomoko',
  messages: [aMessage({ text: 'Does it fit a large table?', at: NOW })],
});

/** All that everybody can still read of what lies on the server, with what these devices have left. */
async function readableBy(team: Awaited<ReturnType<typeof joined>>, devices: readonly Background[]) {
  const lying = await lyingIn(nats.url, team.team);
  const left = await keysLeft(
    team.keysOfTeam,
    lying,
    devices.map(({ store }) => store),
  );
  return readable(team.keysOfTeam, lying, left);
}

const everything = async ({ store }: Background) =>
  JSON.stringify(
    Object.fromEntries(await Promise.all(store.tables.map(async (table) => [table.name, await table.toArray()]))),
  );

describe('an erased buyer', () => {
  test('is noise on the server, with every key there is; others’ tickets are untouched, and lanes go on', async () => {
    const team = await joined(
      [
        ['Ada', 'admin'],
        ['Ben', 'agent'],
        ['Cleo', 'agent'],
        ['Dan', 'agent'],
      ],
      1,
    );
    const { all, enter } = team;
    const [ada, ben, cleo, dan] = all as [Background, Background, Background, Background];
    const here = [ada, ben, cleo];
    await ingest(ben.world, SHOP, aReading([seen, other]));
    await quiet(here);
    await noteTicket(ada.world, 'op-1', ID, 'Quellwasser called.');
    await noteTicket(cleo.world, 'op-2', ID, 'Sent Quellwasser a form.');
    await noteTicket(cleo.world, 'op-3', OTHER, 'Told Tomoko the size.');
    const pair = { from: 'en', to: 'zh', by: 'deepl' } as const;
    await keep(ben.store, [{ ...pair, ticketId: ID, source: 'I am Quellwasser', target: '我是 Quellwasser' }], NOW);
    await quiet(here);
    // So that it means something below.
    const before = await readableBy(team, here);
    expect(before).toMatch(/never came/);
    expect(before).toMatch(/Sent Quellwasser a form/);
    expect(before).toMatch(/我是 Quellwasser/);
    expect(before).toMatch(/large table/);

    // Cleo is away, and never comes back: hers are destroyed all the same.
    await cleo.team.stop();
    await erase(ada.world, 'op-erase', WORDS);
    await quiet([ada, ben]);
    const after = await readableBy(team, [ada, ben]);
    expect(after).not.toMatch(CANARY);
    expect(after).not.toMatch(/never came/);
    expect(after).toMatch(/large table/);
    expect(after).toMatch(/Told Tomoko the size/);
    for (const one of [ada, ben]) expect(await everything(one)).not.toMatch(CANARY);

    await enter(3);
    await quiet([ada, ben, dan]);
    const seat = await seatOf(dan.store);
    expect(seat?.refused).toBe(0);
    const lanes = await dan.store.teamLanes.toArray();
    expect(lanes.length).toBeGreaterThan(3);
    expect(lanes.flatMap(({ holes = [] }) => holes)).toEqual([]);
    // As far as who was there from the beginning.
    const heard = async ({ store }: Background) =>
      (await store.teamLanes.toArray()).flatMap(({ lane, n, hash }) =>
        lane.startsWith('own|') ? [] : [`${lane} ${n} ${hash}`],
      );
    expect((await heard(dan)).toSorted()).toEqual((await heard(ada)).toSorted());
    expect(await everything(dan)).not.toMatch(CANARY);
    expect((await dan.store.tickets.get(OTHER))?.decided.notes.map(({ text }) => text)).toEqual([
      'Told Tomoko the size.',
    ]);
    expect((await dan.store.messages.toArray()).map(({ text }) => text)).toEqual(['Does it fit a large table?']);
  }, 120_000);

  test('who was away for it destroys theirs on hearing of it, also what was never told', async () => {
    const team = await joined([
      ['Ada', 'admin'],
      ['Ben', 'agent'],
    ]);
    const [ada, ben] = team.all as [Background, Background];
    await ingest(ben.world, SHOP, aReading([seen, other]));
    await quiet(team.all);
    await ben.team.stop();
    await noteTicket(ben.world, 'op-away', ID, 'Quellwasser wrote by mail.');
    await erase(ada.world, 'op-erase', WORDS);
    await quiet([ada]);
    expect(await readableBy(team, [ada])).not.toMatch(CANARY);
    await ben.again();
    await quiet(team.all);
    expect(await readableBy(team, team.all)).not.toMatch(CANARY);
    expect(await everything(ben)).not.toMatch(CANARY);
    expect(await everything(ben)).toMatch(/Tomoko/);
  }, 120_000);

  test('whose ticket is still owed: who held it before is forgotten by all, and all agree who holds it next', async () => {
    const team = await joined([
      ['Ada', 'admin'],
      ['Ben', 'agent'],
      ['Cleo', 'agent'],
    ]);
    const [ada, ben, cleo] = team.all as [Background, Background, Background];
    // Owed: the buyer waits for an answer.
    await ingest(ben.world, SHOP, aReading([{ ...seen, needsReply: true }]));
    await quiet(team.all);
    // Cleo hears of none of it.
    await cleo.team.stop();
    expect((await ben.team.claim(ID)).won).toBe(true);
    await quiet([ada, ben]);
    expect((await ada.store.teamTickets.get(ID))?.revision).toBeGreaterThan(0);
    await erase(ada.world, 'op-erase', WORDS);
    await quiet([ada, ben]);
    await cleo.again();
    await quiet(team.all);
    const heldIn = ({ store }: Background) =>
      store.teamTickets.get(ID).then((row) => [row?.revision, row?.claim?.by, row?.claims ?? []]);
    for (const one of team.all) expect(await heldIn(one)).toEqual([0, undefined, []]);
    for (const one of team.all) expect((await one.store.tickets.get(ID))?.observed.buyer).toBeUndefined();
    expect((await cleo.team.claim(ID)).won).toBe(true);
    await quiet(team.all);
    const first = await heldIn(ada);
    expect(first[1]).toBe('Cleo');
    for (const one of team.all) expect(await heldIn(one)).toEqual(first);
    expect((await ada.team.claim(ID)).won).toBe(false);
    // What is said of it from now on is sealed with new keys, and read.
    await quiet(team.all);
    expect((await seatOf(ben.store))?.refused).toBe(0);
    expect(await readableBy(team, team.all)).not.toMatch(/quellwasser/i);
  }, 120_000);

  test('a server that lost all keys, or has an older copy of them put back, is told again what is there and what is not', async () => {
    const team = await joined(
      [
        ['Ada', 'admin'],
        ['Ben', 'agent'],
        ['Cleo', 'agent'],
      ],
      1,
    );
    const [ada, ben, cleo] = team.all as [Background, Background, Background];
    await ingest(ben.world, SHOP, aReading([seen, other]));
    await quiet([ada, ben]);
    // Whoever puts last values has keys of the same tickets too.
    const his = ticketKeySubject(team.team, team.roster.members[1]?.id ?? '', '');
    const copy = (await lyingIn(nats.url, team.team)).filter((one) => one.subject.startsWith(his));
    expect(copy).toHaveLength(2);
    await erase(ada.world, 'op-erase', WORDS);
    await quiet([ada, ben]);
    await Promise.all([ada, ben].map((one) => one.team.stop()));
    await forgetStreams(nats.url, team.team);
    await team.found();
    const admin = await connect({ servers: [nats.url] });
    for (const { subject: at, bytes } of copy) await admin.request(at, bytes);
    await admin.close();
    expect((await keysLeft(team.keysOfTeam, await lyingIn(nats.url, team.team), [])).size).toBe(2);
    await Promise.all([ada, ben].map((one) => one.again()));
    await quiet([ada, ben]);
    expect(await readableBy(team, [ada, ben])).not.toMatch(CANARY);
    await team.enter(2);
    await quiet([ada, ben, cleo]);
    expect((await cleo.store.messages.toArray()).map(({ text }) => text)).toEqual(['Does it fit a large table?']);
  }, 120_000);
});

test('a server put back from a copy without its keys: who reads before the others have told theirs has the same in the end', async () => {
  const team = await joined([
    ['Ada', 'admin'],
    ['Ben', 'agent'],
  ]);
  const [ada, ben] = team.all as [Background, Background];
  await ingest(ben.world, SHOP, aReading([seen]));
  await quiet(team.all);
  await decideTicket(ada.world, 'op-1', ID, { assignee: 'Ada' });
  await quiet(team.all);
  await decideTicket(ben.world, 'op-2', ID, { assignee: 'Ben' });
  await ben.team.claim(ID);
  await quiet(team.all);
  await Promise.all(team.all.map((one) => one.team.stop()));
  const admin = await connect({ servers: [nats.url] });
  await admin.request(`$JS.API.STREAM.DELETE.KY_${team.team}`);
  await admin.close();
  await team.found();
  for (const { store } of team.all)
    await commit(store, [], async (books) => {
      const seat = await seatOf(store);
      if (!seat) throw new Error('no seat');
      // Further than the copy goes.
      const ahead = Object.entries(seat.cursors).map(([of, { seq, id }]) => [of, { seq: seq + 1_000, id }]);
      await putSeat(store, { ...seat, cursors: Object.fromEntries(ahead) }, books);
    });
  await ada.again();
  await quiet([ada]);
  await ben.again();
  await quiet(team.all);
  await ada.again();
  await quiet(team.all);
  const stand = ({ store }: Background) =>
    Promise.all([store.tickets.get(ID), store.teamTickets.get(ID)]).then(([ticket, row]) => [
      ticket?.decided.assignee,
      row?.claim?.by,
      row?.revision,
    ]);
  expect(await stand(ada)).toEqual(['Ben', 'Ben', expect.any(Number)]);
  expect(await stand(ada)).toEqual(await stand(ben));
  expect((await seatOf(ada.store))?.lacks).toBeUndefined();
}, 120_000);

describe('a key', () => {
  const keySubject = async (team: Awaited<ReturnType<typeof joined>>, at: number) =>
    ticketKeySubject(team.team, team.roster.members[at]?.id ?? '', await ticketPlaceOf(team.keysOfTeam, ID));

  test('is told before what it seals: a worker killed in between tells both, once', async () => {
    const team = await joined([
      ['Ada', 'admin'],
      ['Ben', 'agent'],
    ]);
    const [ada, ben] = team.all as [Background, Background];
    await quiet(team.all);
    await nats.kill9();
    await ingest(ben.world, SHOP, aReading([seen]));
    // As when the server went just as it was signed.
    const [invitation, seat] = await Promise.all([invitationOf(ben.store), seatOf(ben.store)]);
    if (!invitation || !seat) throw new Error('no seat');
    await signAll(ben.world, { invitation, keys: await keysOf(invitation), roster: seat.roster });
    expect(await ben.store.teamOwn.count()).toBe(1);
    expect(await ben.store.ticketKeys.toArray()).toMatchObject([{ state: 'waiting', ticketId: ID }]);
    await nats.restart();
    await ben.again();
    await ada.team.retry();
    await quiet(team.all);
    expect(await ben.store.teamOwn.count()).toBe(1);
    expect((await ada.store.messages.toArray()).map(({ text }) => text)).toEqual([
      'I am Mira Quellwasser, it never came.',
    ]);
    expect((await seatOf(ada.store))?.refused).toBe(0);
  }, 120_000);

  test('that was lost when the server’s files were made anew is told again; what was destroyed is not', async () => {
    const team = await joined([
      ['Ada', 'admin'],
      ['Ben', 'agent'],
    ]);
    const [, ben] = team.all as [Background, Background];
    await ingest(ben.world, SHOP, aReading([seen, other]));
    await quiet(team.all);
    await erase((team.all[0] as Background).world, 'op-erase', WORDS);
    await quiet(team.all);
    await Promise.all(team.all.map((one) => one.team.stop()));
    const admin = await connect({ servers: [nats.url] });
    await admin.request(`$JS.API.STREAM.PURGE.KY_${team.team}`);
    await admin.close();
    for (let twice = 0; twice < 2; twice++) {
      await Promise.all(team.all.map((one) => one.again()));
      await quiet(team.all);
    }
    const lying = (await lyingIn(nats.url, team.team)).filter(({ stream }) => stream.startsWith('KY_'));
    expect(lying.length).toBeGreaterThan(0);
    expect(lying.filter(({ bytes }) => bytes.length === 0)).toEqual([]);
  }, 120_000);

  test('two who meet a ticket at once have one each, and read each other', async () => {
    const team = await joined([
      ['Ada', 'agent'],
      ['Ben', 'agent'],
    ]);
    const [ada, ben] = team.all as [Background, Background];
    await Promise.all([ada, ben].map(({ world }) => ingest(world, SHOP, aReading([seen]))));
    await Promise.all([noteTicket(ada.world, 'op-a', ID, 'One'), noteTicket(ben.world, 'op-b', ID, 'Two')]);
    await quiet(team.all);
    const rows = await Promise.all(team.all.map(({ store }) => store.ticketKeys.toArray()));
    expect(rows.map(({ length }) => length)).toEqual([1, 1]);
    expect(rows[0]?.[0]?.key).not.toBe(rows[1]?.[0]?.key);
    for (const { store } of team.all)
      expect((await store.tickets.get(ID))?.decided.notes.map(({ text }) => text).toSorted()).toEqual(['One', 'Two']);
  }, 120_000);

  test('of a device that is set up anew is the one that it had', async () => {
    const team = await joined(
      [
        ['Ada', 'admin'],
        ['Ben', 'agent'],
        ['Cleo', 'agent'],
      ],
      1,
    );
    const [ada, ben, cleo] = team.all as [Background, Background, Background];
    for (const { world } of [ben, ada]) await ingest(world, SHOP, aReading([seen]));
    await quiet([ada, ben]);
    const [known] = await ben.store.ticketKeys.toArray();
    await ben.team.stop();
    const anew = await aBackground();
    running.push(anew);
    await sit(anew, team.invitations[1] ?? expect.unreachable());
    await quiet([ada, anew]);
    expect(await anew.store.ticketKeys.toArray()).toMatchObject([{ key: known?.key, state: 'told', ticketId: ID }]);
    await noteTicket(anew.world, 'op-anew', ID, 'Three');
    await quiet([ada, anew]);
    await team.enter(2);
    await quiet([ada, anew, cleo]);
    expect((await cleo.store.tickets.get(ID))?.decided.notes.map(({ text }) => text)).toEqual(['Three']);
    expect(await cleo.store.messages.count()).toBe(1);
  }, 120_000);

  test('forged or taken away by a hostile lead makes what it sealed mute, and stops nobody', async () => {
    const team = await joined(
      [
        ['Ada', 'admin'],
        ['Ben', 'agent'],
        ['Cleo', 'agent'],
      ],
      1,
    );
    const [ada, ben, cleo] = team.all as [Background, Background, Background];
    await ingest(ben.world, SHOP, aReading([seen, other]));
    await quiet([ada, ben]);
    await noteTicket(ada.world, 'op-1', ID, 'Mine');
    await quiet([ada, ben]);
    const [own, victim] = [await keySubject(team, 0), await keySubject(team, 1)];
    const admin = await connect({ servers: [nats.url] });
    const lying = await lyingIn(nats.url, team.team);
    // A good key, but another: under its own subject it opens, and there it is none.
    await admin.request(victim, lying.find(({ subject: at }) => at === own)?.bytes ?? new Uint8Array());
    // A last value of another's hand would make good what is mute.
    await team.enter(2, true);
    await quiet([ada, ben, cleo]);
    expect((await seatOf(cleo.store))?.refused).toBe(0);
    expect((await cleo.store.messages.toArray()).map(({ text }) => text)).toEqual(['Does it fit a large table?']);
    expect((await cleo.store.teamTickets.get(ID))?.decided.notes.map(({ text }) => text)).toEqual(['Mine']);
    const lanes = await cleo.store.teamLanes.toArray();
    expect(lanes.flatMap(({ holes = [] }) => holes)).toEqual([]);
    await admin.close();
  }, 120_000);
});
