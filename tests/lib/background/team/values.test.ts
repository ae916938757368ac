/** Joining a team by last values: whole backgrounds, a real server. */
import { connect } from '@nats-io/transport-node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decideTicket, noteTicket } from '@/lib/background/commands.ts';
import { ingest } from '@/lib/background/ingest.ts';
import { knowledgeActions } from '@/lib/background/knowledge/actions.ts';
import { erase } from '@/lib/background/privacy/erase.ts';
import { approvalActions } from '@/lib/background/replies/approvals.ts';
import { invitationOf, seatOf } from '@/lib/background/team/seat.ts';
import type { TicketNow } from '@/lib/domain/team-event.ts';
import type { Ticket, TicketId } from '@/lib/domain/ticket.ts';
import { commit } from '@/lib/store/commit.ts';
import { keysOf, openValue, type TicketKeyOf, ticketKeyOf, valueSubjectOf } from '@/lib/sync/seal/index.ts';
import { ticketKeySubject } from '@/lib/sync/subjects.ts';
import { connectWire } from '@/lib/sync/wire/index.ts';
import { aMessage, aReading, aSeen, NOW, SHOP } from '../../support/make.ts';
import { type Nats, startNats } from '../../support/nats.ts';
import {
  aBackground,
  aTeam,
  type Background,
  forgetEvents,
  forgetStreams,
  isQuiet,
  marked,
  quiet,
  sit,
  until,
} from '../../support/team.ts';

let nats: Nats;
const running: Background[] = [];

beforeAll(async () => {
  nats = await startNats();
}, 120_000);
afterAll(async () => {
  await Promise.all(running.map(({ team }) => team.stop()));
  await nats?.stop();
});

/** A bound for thousands of tickets on a machine that is busy with other tests, ms. */
const LONG = 240_000;
const allQuiet = (all: readonly Background[]) => quiet(all, undefined, LONG);
const numberOf = (at: number) => `111-2222222-${String(at).padStart(7, '0')}`;
const idOf = (at: number) => `amazon:na:message:${numberOf(at)}` as const;

/** So many tickets on one page, from `first` on. */
const page = ({ world }: Background, first: number, count: number, text = 'Where is my parcel?') =>
  ingest(
    world,
    SHOP,
    aReading(
      Array.from({ length: count }, (_, at) =>
        aSeen({
          externalId: numberOf(first + at),
          orderId: numberOf(first + at),
          buyer: `Buyer ${first + at}`,
          messages: [aMessage({ text, at: NOW })],
        }),
      ),
    ),
  );

async function team(...names: readonly string[]) {
  const made = await aTeam(
    [nats.url],
    names.map((name) => ({ name })),
  );
  const join = async (at: number, replays = false) => {
    const one = await aBackground();
    running.push(one);
    const invitation = made.invitations[at];
    if (invitation) await sit(one, invitation, replays);
    return one;
  };
  return { ...made, join };
}

/** What a person sees of a ticket, and what the team says of it; what is judged follows from that. */
async function wholeOf({ store }: Background) {
  const shown = ({ id, observed, decided }: Ticket) => ({ id, observed, decided });
  return {
    tickets: (await store.tickets.toArray()).map(shown),
    team: (await store.teamTickets.toArray()).map(({ seq: _, came: __, ...one }) => one),
    messages: await store.messages.toArray(),
    orders: await store.orders.toArray(),
    approvals: await store.approvals.toArray(),
    knowledge: await store.knowledge.toArray(),
  };
}

describe('who joins by last values', () => {
  test('has of 2,000 tickets what one who read all of the stream has', async () => {
    const { join } = await team('Ada', 'Ben', 'Cleo', 'Dan');
    const ada = await join(0);
    await allQuiet([ada]);
    for (let at = 0; at < 2_000; at += 200) await page(ada, at, 200);
    await allQuiet([ada]);
    await until(() => marked(ada, nats.url), 'last values hold all', LONG);
    const ben = await join(1);
    await allQuiet([ada, ben]);
    for (let at = 0; at < 60; at++) await noteTicket(ben.world, `note-${at}`, idOf(at % 20), `Note ${at}`);
    for (let at = 0; at < 40; at++)
      await decideTicket(ada.world, `tag-${at}`, idOf(at * 7), { tags: [`tag ${at}`], assignee: 'Ben' });
    await ada.team.claim(idOf(3));
    const asked = { ticketId: idOf(5), kind: 'keep-item' as const, words: 'Keep it.' };
    await approvalActions(ada.world)['approval.ask'](asked, { operation: 'ask' });
    const note = { id: 'n', title: 'Lost', bodies: { en: 'Ask.' }, intents: [], countries: [], changedAt: NOW };
    await knowledgeActions(ada.world)['knowledge.save']({ note });
    await allQuiet([ada, ben]);
    await until(() => marked(ada, nats.url), 'last values hold all');
    const cleo = await join(2);
    const dan = await join(3, true);
    let most = 0;
    await until(
      async () => {
        const { progress } = await cleo.team.status();
        most = Math.max(most, progress?.done ?? 0);
        return isQuiet([ada, ben, cleo, dan]);
      },
      'both have it',
      LONG,
    );
    expect(most).toBeGreaterThan(0);
    const [by, replayed] = [await wholeOf(cleo), await wholeOf(dan)];
    expect(by.tickets).toHaveLength(2_000);
    expect(by).toEqual(replayed);
    expect((await cleo.team.claims([idOf(3)]))[0]?.claim).toEqual((await dan.team.claims([idOf(3)]))[0]?.claim);
    // Nothing of what came from the team is told back.
    for (const one of [cleo, dan]) expect(await one.store.teamOwn.count()).toBe(0);
    // Read last, for the record.
    expect((await cleo.store.events.toArray()).map(({ id }) => id)).toEqual(
      (await dan.store.events.toArray()).map(({ id }) => id),
    );
    expect((await seatOf(cleo.store))?.refused).toBe(0);
    // And is one of them from now on.
    await noteTicket(cleo.world, 'late', idOf(4), 'From Cleo.');
    await noteTicket(ada.world, 'late too', idOf(4), 'From Ada.');
    await allQuiet([ada, ben, cleo, dan]);
    expect(await wholeOf(cleo)).toEqual(await wholeOf(ada));
  }, 600_000);

  test('while others write, and is killed at every step, misses nothing and has nothing twice', async () => {
    const { join } = await team('Ada', 'Ben', 'Cleo');
    const [ada, ben] = [await join(0), await join(1)];
    await allQuiet([ada, ben]);
    for (let at = 0; at < 300; at += 100) await page(ada, at, 100);
    await allQuiet([ada, ben]);
    await until(() => marked(ada, nats.url), 'last values hold all');
    const cleo = await join(2);
    let writes = true;
    const writing = (async () => {
      for (let at = 0; writes; at++) {
        await noteTicket(at % 2 ? ben.world : ada.world, `meanwhile-${at}`, idOf((at * 37) % 300), `Note ${at}`);
        if (at % 10 === 0) await page(ada, 300 + at, 3);
      }
    })();
    const steps = new Set<string>();
    for (let kill = 0; kill < 12; kill++) {
      await new Promise((done) => setTimeout(done, 20 + 40 * kill));
      const seat = await seatOf(cleo.store);
      steps.add(seat?.joining ? (seat.joining.begun ? 'values' : 'general') : seat?.past ? 'past' : 'follows');
      await cleo.again();
    }
    writes = false;
    await writing;
    await allQuiet([ada, ben, cleo]);
    expect(steps.size).toBeGreaterThan(1);
    expect(await wholeOf(cleo)).toEqual(await wholeOf(ada));
    expect((await seatOf(cleo.store))?.refused).toBe(0);
  }, 180_000);

  test('of one store has that store alone', async () => {
    const made = await aTeam([nats.url], [{ name: 'Ada' }, { name: 'Eve', role: 'agent', stores: ['amazon:eu'] }]);
    const [ada, eve] = [await aBackground(), await aBackground()];
    running.push(ada, eve);
    const [first, second] = made.invitations;
    if (first) await sit(ada, first);
    await allQuiet([ada]);
    await page(ada, 0, 20);
    const eu = { portal: 'amazon', store: 'eu' } as const;
    await ingest(ada.world, eu, aReading([aSeen({ externalId: '9', messages: [aMessage({})] })]));
    await noteTicket(ada.world, 'eu', 'amazon:eu:message:9', 'In Europe.');
    await allQuiet([ada]);
    await until(() => marked(ada, nats.url), 'last values hold all');
    if (second) await sit(eve, second);
    await until(async () => (await eve.team.status()).link === 'up-to-date', 'it is there');
    expect(await eve.store.tickets.toCollection().primaryKeys()).toEqual(['amazon:eu:message:9']);
    expect((await eve.store.tickets.get('amazon:eu:message:9'))?.decided.notes).toMatchObject([{ text: 'In Europe.' }]);
    // It takes its turn for its own store.
    await ada.team.stop();
    await noteTicket(eve.world, 'eve', 'amazon:eu:message:9', 'From Eve.');
    await until(async () => (await eve.team.status()).link === 'up-to-date', 'it is told');
    await until(() => marked(eve, nats.url), 'Eve marks it');
  }, 120_000);
});

test('who joins by values of one who may not decide has the approvals that the stream has', async () => {
  const people = [
    { name: 'Ada', role: 'agent' },
    { name: 'Lea', role: 'lead' },
    { name: 'Cleo', role: 'agent' },
  ] as const;
  const made = await aTeam([nats.url], people);
  const [ada, lea, cleo] = [await aBackground(), await aBackground(), await aBackground()];
  running.push(ada, lea, cleo);
  const join = async (one: Background, at: number) => {
    const invitation = made.invitations[at];
    if (invitation) await sit(one, invitation);
  };
  await join(ada, 0);
  await join(lea, 1);
  await allQuiet([ada, lea]);
  await page(ada, 0, 3);
  await allQuiet([ada, lea]);
  for (const at of [0, 1]) {
    const asked = { ticketId: idOf(at), kind: 'keep-item' as const, words: 'Keep it.' };
    await approvalActions(ada.world)['approval.ask'](asked, { operation: `ask-${at}` });
  }
  await allQuiet([ada, lea]);
  const yes = { id: 'ask-0', state: 'approved' as const };
  await approvalActions(lea.world)['approval.decide'](yes, { operation: 'yes' });
  await allQuiet([ada, lea]);
  await lea.team.stop();
  // Ada alone is left to put them.
  await noteTicket(ada.world, 'n', idOf(0), 'Note');
  await noteTicket(ada.world, 'm', idOf(1), 'Note');
  await allQuiet([ada]);
  await until(() => marked(ada, nats.url), 'last values hold all');
  await join(cleo, 2);
  await allQuiet([ada, cleo]);
  expect((await cleo.store.approvals.toArray()).map(({ state }) => state)).toEqual(['approved', 'requested']);
  expect(await wholeOf(cleo)).toEqual(await wholeOf(ada));
}, 120_000);

describe('last values that say the wrong thing', () => {
  /** Ada and Ben know 30 tickets; `meddle` has what Ada's value of the first was before its last note. */
  async function meddled(meddle: (at: Awaited<ReturnType<typeof wireOf>>, older: Uint8Array) => Promise<void>) {
    const { join, invitations } = await team('Ada', 'Cleo');
    const ada = await join(0);
    await allQuiet([ada]);
    await page(ada, 0, 30);
    await allQuiet([ada]);
    await until(() => marked(ada, nats.url), 'last values hold all');
    const wire = await wireOf(ada);
    const [older] = await wire.lying(idOf(0));
    for (let at = 0; at < 3; at++) await noteTicket(ada.world, `n-${at}`, idOf(0), `Note ${at}`);
    await allQuiet([ada]);
    await until(() => marked(ada, nats.url), 'last values hold all');
    await meddle(wire, older ?? new Uint8Array());
    await wire.close();
    await ada.team.stop();
    expect(invitations).toHaveLength(2);
    const cleo = await join(1);
    await allQuiet([cleo]);
    await ada.again();
    await allQuiet([ada, cleo]);
    return { ada, cleo };
  }

  test.each([
    ['one that was rolled back', async (wire: Lying, older: Uint8Array) => wire.put(idOf(0), older)],
    ['one that is missing', async (wire: Lying) => wire.put(idOf(0), new Uint8Array())],
  ])(
    '%s is put right by the stream',
    async (_, meddle) => {
      const { ada, cleo } = await meddled(meddle);
      expect(await wholeOf(cleo)).toEqual(await wholeOf(ada));
      expect((await seatOf(cleo.store))?.refused).toBe(0);
    },
    120_000,
  );

  test('one that is forged or garbage is refused and counted', async () => {
    const { ada, cleo } = await meddled(async (wire, older) => {
      // Another ticket's, word for word, and noise.
      await wire.put(idOf(1), older);
      await wire.put(idOf(2), crypto.getRandomValues(new Uint8Array(500)));
    });
    expect(await wholeOf(cleo)).toEqual(await wholeOf(ada));
    expect((await seatOf(cleo.store))?.refused).toBe(2);
  }, 120_000);

  test('those of a stream that the server lost are left out, and all is there all the same', async () => {
    const { join, team: id, found } = await team('Ada', 'Cleo');
    const ada = await join(0);
    await allQuiet([ada]);
    await page(ada, 0, 30);
    await noteTicket(ada.world, 'n', idOf(0), 'Note');
    await allQuiet([ada]);
    await until(() => marked(ada, nats.url), 'last values hold all');
    const cleo = await join(1);
    await Promise.all([ada.team.stop(), cleo.team.stop()]);
    // Killed while it joins; meanwhile the server loses its events, and keeps its last values.
    await forgetEvents(nats.url, id);
    await found();
    await cleo.again();
    await allQuiet([cleo]);
    expect((await cleo.store.tickets.toArray()).every(({ observed }) => observed.portal === 'amazon')).toBe(true);
    await ada.again();
    await allQuiet([ada, cleo]);
    expect((await wholeOf(cleo)).tickets).toEqual((await wholeOf(ada)).tickets);
    await until(() => marked(ada, nats.url), 'last values hold all again');
  }, 120_000);
});

describe('who puts last values', () => {
  test('is one for all, and another once that one is gone', async () => {
    const { join } = await team('Ada', 'Ben', 'Cleo');
    const all = [await join(0), await join(1), await join(2)];
    await allQuiet(all);
    const [ada] = all as [Background];
    for (let round = 0; round < 5; round++) {
      await page(ada, round * 30, 30);
      await allQuiet(all);
      await until(() => marked(ada, nats.url), 'last values hold all');
    }
    const puts = async (one: Background) => one.store.teamValues.count();
    const counts = await Promise.all(all.map(puts));
    expect(Math.max(...counts)).toBeGreaterThan(0);
    // Far from everybody putting everything.
    expect(counts.reduce((sum, count) => sum + count, 0)).toBeLessThan(150 * 2);
    const keeper = all[counts.indexOf(Math.max(...counts))] ?? ada;
    const others = all.filter((one) => one !== keeper);
    await keeper.team.stop();
    const [next] = others as [Background];
    await page(next, 200, 30);
    await allQuiet(others);
    await until(() => marked(next, nats.url), 'another took over');
  }, 120_000);

  test('a server that lost all has what nobody can tell again from them', async () => {
    const { join, team: id, found } = await team('Ada', 'Cleo');
    const ada = await join(0);
    await allQuiet([ada]);
    await page(ada, 0, 5);
    await noteTicket(ada.world, 'n', idOf(0), 'Long ago.');
    await allQuiet([ada]);
    await ada.team.stop();
    // As pruned after a month.
    await commit(ada.store, [ada.store.teamOwn], async (books) => {
      await ada.store.teamOwn.clear();
      books.write();
    });
    await forgetStreams(nats.url, id);
    await found();
    await ada.again();
    await allQuiet([ada]);
    expect((await ada.store.tickets.get(idOf(0)))?.decided.notes).toHaveLength(1);
    // Something is said on the new stream, so that there is a place to follow it from.
    await noteTicket(ada.world, 'after', idOf(1), 'Afterwards.');
    await allQuiet([ada]);
    await until(() => marked(ada, nats.url), 'last values hold all');
    const cleo = await join(1);
    await allQuiet([ada, cleo]);
    expect(await wholeOf(cleo)).toEqual(await wholeOf(ada));
    expect((await cleo.store.tickets.get(idOf(0)))?.decided.notes).toMatchObject([{ text: 'Long ago.' }]);
  }, 120_000);
});

type Lying = Awaited<ReturnType<typeof wireOf>>;

/** What lies on the server as this background's last value of a ticket, and another in its place. */
async function wireOf({ store }: Background) {
  const [invitation, seat] = await Promise.all([invitationOf(store), seatOf(store)]);
  if (!invitation || !seat) throw new Error('no seat');
  const { team, member } = invitation;
  const { roster } = seat;
  const keys = await keysOf(invitation);
  const options = { jwt: '', seed: '', team, member: member.id, connect, floor: [] };
  const wire = await connectWire({ servers: [nats.url], ...options });
  const subjectOf = (id: TicketId) => valueSubjectOf(keys, team, member.id, id);
  const keyOf: TicketKeyOf = async (author, { place }) => {
    const row = await store.ticketKeys.get(ticketKeySubject(team, author, place));
    return row?.key === undefined ? 'destroyed' : (await ticketKeyOf(row.key)).key;
  };
  return {
    put: async (id: TicketId, bytes: Uint8Array) => void (await wire.putValue(await subjectOf(id), bytes)),
    lying: async (id: TicketId) => {
      const found: Uint8Array[] = [];
      await wire.values(
        [await subjectOf(id)],
        async ({ values }) => void found.push(...values.map(({ bytes }) => bytes)),
      );
      return found;
    },
    /** What stands in it; undefined for one that was emptied. */
    said: async (id: TicketId) => {
      const found: (TicketNow | undefined)[] = [];
      const subject = await subjectOf(id);
      await wire.values([subject], async ({ values }) => {
        for (const { bytes, takenAt } of values) {
          const opened = await openValue(keys, roster, team, subject, bytes, takenAt, keyOf);
          found.push('value' in opened ? opened.value : undefined);
        }
      });
      return found;
    },
    close: () => wire.close(),
  };
}

describe('last values of what is purged or erased', () => {
  test('are emptied on the server, even if the worker was killed before it could say so', async () => {
    const { join } = await team('Ada', 'Ben', 'Cleo');
    const [ada, ben] = [await join(0), await join(1)];
    await allQuiet([ada, ben]);
    // Of one ticket nothing is owed: it goes. The other stays, bare.
    const ways = { buyer: 'Tomoko', messages: [aMessage({ text: 'Tomoko waits.', at: NOW })] };
    const done = aSeen({
      ...ways,
      externalId: numberOf(0),
      orderId: numberOf(0),
      needsReply: false,
      state: 'resolved',
    });
    const owed = aSeen({ ...ways, externalId: numberOf(1), orderId: numberOf(1) });
    await ingest(ada.world, SHOP, aReading([done, owed]));
    await page(ada, 2, 1);
    await allQuiet([ada, ben]);
    for (const at of [0, 1]) await noteTicket(ben.world, `n-${at}`, idOf(at), 'Tomoko called.');
    await allQuiet([ada, ben]);
    await until(() => marked(ada, nats.url), 'last values hold all');
    const wires = [await wireOf(ada), await wireOf(ben)];
    const lying = async (at: number) => (await Promise.all(wires.map((wire) => wire.said(idOf(at))))).flat();
    expect(JSON.stringify([await lying(0), await lying(1)])).toContain('Tomoko');
    const subject = { portal: 'amazon', store: 'na', buyer: 'Tomoko' } as const;
    await ada.team.stop();
    await erase(ada.world, 'erase', { subject, reason: 'request' });
    await ada.again();
    await allQuiet([ada, ben]);
    const clean = async () => !JSON.stringify([await lying(0), await lying(1)]).includes('Tomoko');
    await until(clean, 'the server has no word of it');
    expect((await lying(0)).every((one) => one === undefined)).toBe(true);
    await until(async () => (await lying(1)).some((one) => one?.observed !== undefined), 'what stays is put again');
    await until(async () => (await ada.store.teamValues.where('state').notEqual('there').count()) === 0, 'it is done');
    const cleo = await join(2);
    await allQuiet([ada, ben, cleo]);
    expect(JSON.stringify([await wholeOf(cleo), await cleo.store.events.toArray()])).not.toContain('Tomoko');
    expect((await cleo.store.tickets.get(idOf(2)))?.observed.buyer).toBe('Buyer 2');
    await Promise.all(wires.map((wire) => wire.close()));
  }, 120_000);
});
