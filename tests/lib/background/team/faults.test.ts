/** What goes wrong around whole backgrounds, one thing at a time, with a real server: each leaves everybody the same. */
import { connect } from '@nats-io/transport-node';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { noteTicket } from '@/lib/background/commands.ts';
import { ingest } from '@/lib/background/ingest.ts';
import { DAY } from '@/lib/domain/time.ts';
import { eventSubject, keysSubject, rosterSubject } from '@/lib/sync/subjects.ts';
import { ensureStreams } from '@/lib/sync/wire/index.ts';
import { aKillable, type Killable } from '../../support/killable.ts';
import { aMessage, aReading, aSeen, NOW, SHOP } from '../../support/make.ts';
import { type Nats, startNats } from '../../support/nats.ts';
import { seeded } from '../../support/stream.ts';
import { aTeam, quiet, until } from '../../support/team.ts';
import { wholeStream } from '../../support/team-stream.ts';

const ID = 'amazon:na:message:111-2222222-3333333' as const;
const PATIENCE = 180_000;
let nats: Nats;
const running: Killable[] = [];

beforeAll(async () => {
  nats = await startNats();
}, 120_000);
afterEach(async () => {
  await Promise.all(running.splice(0).map((one) => one.stop()));
});
afterAll(() => nats?.stop());

/** Ada and Ben, who both have one ticket. */
async function aPair(server = nats, bytes?: number) {
  const port = Number(new URL(server.url).port);
  const team = await aTeam([server.url], [{ name: 'Ada' }, { name: 'Ben' }, { name: 'Eve' }], bytes);
  const [one, other] = team.invitations;
  if (!one || !other) throw new Error('nobody is in the team');
  const [ada, ben] = [await aKillable(one, port), await aKillable(other, port)];
  running.push(ada, ben);
  await ingest(ada.world, SHOP, aReading([aSeen({ messages: [aMessage({ at: NOW })] })]));
  await quiet([ada, ben]);
  return { ...team, ada, ben };
}

const notesOf = async ({ store }: Killable) =>
  (await store.tickets.get(ID))?.decided.notes.map(({ text }) => text) ?? [];
const recordOf = async ({ store }: Killable) =>
  (await store.events.toArray()).map(({ id, what, by }) => `${id} ${what} ${by}`).toSorted();
async function expectSame(...all: readonly Killable[]) {
  const [first, ...others] = all;
  if (!first) return;
  for (const other of others) {
    expect(await notesOf(other)).toEqual(await notesOf(first));
    expect(await recordOf(other)).toEqual(await recordOf(first));
    const [mine, theirs] = await Promise.all([first, other].map(({ store }) => store.teamTickets.toArray()));
    expect(theirs?.map(({ claim, revision }) => [claim, revision])).toEqual(
      mine?.map(({ claim, revision }) => [claim, revision]),
    );
  }
}

describe('deliveries', () => {
  test(
    'told again by the server under other ids and in any order change nothing',
    async () => {
      const { ada, ben, invitations } = await aPair();
      for (let at = 0; at < 6; at += 1) await noteTicket((at % 2 ? ada : ben).world, `again-${at}`, ID, `Note ${at}`);
      await quiet([ada, ben]);
      await ada.team.claim(ID);
      await quiet([ada, ben]);
      const before = [await notesOf(ada), await recordOf(ada)];
      const [whole] = invitations;
      if (!whole) throw new Error('nobody');
      const random = seeded(8);
      const events = (await wholeStream(nats.urls, whole)).toSorted(() => random() - 0.5);
      const relay = await connect({ servers: nats.url });
      for (const { subject, bytes } of [...events, ...events]) await relay.request(subject, bytes);
      await relay.close();
      await noteTicket(ben.world, 'after', ID, 'After it.');
      await quiet([ada, ben]);
      await expectSame(ada, ben);
      const added = (record: readonly string[]) => record.filter((line) => !before[1]?.includes(line));
      expect(await notesOf(ada)).toEqual([...(before[0] ?? []), 'After it.']);
      expect(added(await recordOf(ada))).toEqual(['after noted Ben']);
      expect((await ada.team.claims([ID]))[0]?.mine).toBe(true);
    },
    PATIENCE,
  );
});

describe('a worker that is killed', () => {
  test(
    'at each step of telling and of hearing: the note is there once, on both sides',
    async () => {
      const { ada, ben } = await aPair();
      let met = 0;
      // Steps are transactions: between two of them a killed worker leaves something half done.
      for (let step = 1; step <= 8; step += 1)
        for (const [victim, teller] of [
          [ada, ada],
          [ben, ada],
        ] as const) {
          const operation = `step-${step}-${victim === ada ? 'told' : 'heard'}`;
          victim.killAt(step);
          const note = () => noteTicket(teller.world, operation, ID, operation);
          // A view repeats what it had no answer to, under the same id.
          await note().catch(() => {});
          // Nobody looks into its store meanwhile: that would be a step as well. There may be fewer steps than that.
          const end = performance.now() + 500;
          await until(async () => victim.isKilled() || performance.now() > end, 'the step');
          if (victim.isKilled()) met += 1;
          await victim.start();
          await note();
          await quiet([ada, ben]);
        }
      await expectSame(ada, ben);
      const notes = await notesOf(ada);
      expect(notes).toHaveLength(16);
      expect(new Set(notes).size).toBe(16);
      // Of hearing there are fewer steps than of telling.
      expect(met).toBeGreaterThanOrEqual(12);
    },
    PATIENCE,
  );
});

describe('a server that is full', () => {
  test(
    'is said as that, nothing is dropped, and all is told once there is room',
    async () => {
      const { ada, ben, team } = await aPair(nats, 40_000);
      const words = 'x'.repeat(3_000);
      for (let at = 0; at < 15; at += 1) await noteTicket(ada.world, `full-${at}`, ID, `${at} ${words}`);
      await until(async () => (await ada.team.status()).trouble === 'server-full', 'full');
      expect((await ada.team.status()).waiting).toBeGreaterThan(0);
      expect(await notesOf(ada)).toHaveLength(15);
      const admin = await connect({ servers: nats.url });
      await ensureStreams(admin, team, { eventBytes: 1 << 24, valueBytes: 1 << 24 });
      await admin.close();
      await ada.team.retry();
      await quiet([ada, ben]);
      expect((await ada.team.status()).trouble).toBeUndefined();
      expect(await notesOf(ben)).toHaveLength(15);
      await expectSame(ada, ben);
    },
    PATIENCE,
  );
});

describe('a clock that is wrong', () => {
  test.each([
    { whose: 'a year ahead', ahead: 365 * DAY },
    { whose: 'a day late', ahead: -DAY },
  ])(
    'by which somebody $whose sees a ticket does not keep out what others see of it afterwards',
    async ({ ahead }) => {
      const { ada, ben } = await aPair();
      const see = ({ world }: Killable, subject: string) => ingest(world, SHOP, aReading([aSeen({ subject })]));
      const subjectOf = async ({ store }: Killable) => (await store.tickets.get(ID))?.observed.subject;
      ada.clock.ahead = ahead;
      for (const [who, subject] of [
        [ada, 'Parcel'],
        [ben, 'Parcel, lost'],
        [ada, 'Parcel, found'],
        [ben, 'Parcel, found damaged'],
      ] as const) {
        await see(who, subject);
        await quiet([ada, ben]);
        expect([await subjectOf(ada), await subjectOf(ben)]).toEqual([subject, subject]);
      }
    },
    PATIENCE,
  );
});

describe('a hostile teammate', () => {
  test(
    'who fills the stream with garbage of every kind and size is counted, and holds up nobody for long',
    async () => {
      const { ada, ben, team, invitations } = await aPair();
      const eve = invitations[2]?.member.id ?? '';
      const told = (await wholeStream(nats.urls, invitations[0] ?? never())).filter(({ id }) => id !== '');
      const raw = await connect({ servers: nats.url });
      const random = seeded(11);
      const noise = (size: number) => Uint8Array.from({ length: size }, () => Math.floor(random() * 256));
      const subjects = [
        eventSubject(team, { member: eve, class: 'tk', store: 'x', thing: 'y' }),
        eventSubject(team, { member: eve, class: 'er', store: '_', thing: '_' }),
        rosterSubject(team),
        keysSubject(team),
      ];
      const payloads = [
        new Uint8Array(0),
        noise(1),
        noise(33),
        noise(4_000),
        noise(200_000),
        // As an event begins, but of a key that nobody has.
        Uint8Array.from([1, 0, 0, 1, 0, ...noise(60)]),
        // What others said, moved under her own name, and with one bit of it turned.
        ...told.slice(0, 3).flatMap(({ bytes }) => [bytes, bytes.map((byte, at) => (at === 40 ? byte ^ 1 : byte))]),
        new TextEncoder().encode('{"v":1}'),
      ];
      let sent = 0;
      for (const subject of subjects)
        for (const payload of payloads) {
          await raw.request(subject, payload);
          sent += 1;
        }
      await raw.request(subjects[0] ?? '', noise(300_000)).then(({ data }) => {
        expect(new TextDecoder().decode(data)).toMatch(/size exceeds/);
      });
      await raw.close();
      await noteTicket(ada.world, 'still', ID, 'Still here.');
      await quiet([ada, ben]);
      expect(await notesOf(ben)).toEqual(['Still here.']);
      await expectSame(ada, ben);
      for (const one of [ada, ben]) {
        const { refusedEvents, members } = await one.team.status();
        expect(refusedEvents).toBeGreaterThan(0);
        expect(refusedEvents).toBeLessThanOrEqual(sent);
        expect(members.map(({ name }) => name)).toEqual(['Ada', 'Ben', 'Eve']);
      }
      // Whoever comes next gets through it, too.
      await ben.start();
      await quiet([ada, ben]);
    },
    PATIENCE,
  );
});

const never = (): never => {
  throw new Error('nobody is in the team');
};
