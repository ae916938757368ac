/** Whole backgrounds in one team: real stores, a real server, real wires. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decideTicket, noteTicket } from '@/lib/background/commands.ts';
import { ingest } from '@/lib/background/ingest.ts';
import { knowledgeActions } from '@/lib/background/knowledge/actions.ts';
import { approvalActions } from '@/lib/background/replies/approvals.ts';
import { invitationOf } from '@/lib/background/team/seat.ts';
import { aMessage, aReading, aSeen, NOW, SHOP } from '../../support/make.ts';
import type { Nats } from '../../support/nats.ts';
import { startNats } from '../../support/nats.ts';
import { aBackground, aTeam, type Background, forgetStreams, quiet, sit, until } from '../../support/team.ts';

const ID = 'amazon:na:message:111-2222222-3333333' as const;
let nats: Nats;
const running: Background[] = [];

beforeAll(async () => {
  nats = await startNats();
}, 120_000);
afterAll(async () => {
  await Promise.all(running.map(({ team }) => team.stop()));
  await nats?.stop();
});

async function joined(names: readonly string[]) {
  const team = await aTeam(
    [nats.url],
    names.map((name) => ({ name })),
  );
  const all = await Promise.all(names.map(() => aBackground()));
  running.push(...all);
  for (const [index, one] of all.entries()) {
    const invitation = team.invitations[index];
    if (invitation) await sit(one, invitation);
  }
  // What is done while one joins may be told as what was there before as well.
  await quiet(all);
  return { ...team, all };
}

const ticketOf = ({ store }: Background) => store.tickets.get(ID);
const read = ({ world }: Background, text = 'Where is my parcel?') =>
  ingest(world, SHOP, aReading([aSeen({ messages: [aMessage({ text, at: NOW })] })]));

describe('two people of one team', () => {
  test('what one sees, decides and notes the other has, once', async () => {
    const { all } = await joined(['Ada', 'Ben']);
    const [ada, ben] = all as [Background, Background];
    await read(ada);
    await quiet(all);
    expect((await ticketOf(ben))?.observed.buyer).toBe('Mira');
    expect(await ben.store.messages.count()).toBe(1);
    await decideTicket(ada.world, 'op-1', ID, { assignee: 'Ben', tags: ['late'] });
    await noteTicket(ben.world, 'op-2', ID, 'Called the carrier.');
    await quiet(all);
    const [one, other] = [await ticketOf(ada), await ticketOf(ben)];
    expect(one?.decided).toEqual(other?.decided);
    expect(other?.decided).toMatchObject({ assignee: 'Ben', tags: ['late'], notes: [{ by: 'Ben' }] });
    const records = await ben.store.events.where('[ticketId+at]').between([ID, 0], [ID, Infinity]).toArray();
    expect(records.map(({ id, by }) => [id, by]).sort()).toEqual([
      ['op-1', 'Ada'],
      ['op-2', 'Ben'],
    ]);
    // Nothing that was heard is told again.
    expect(await ada.store.teamOwn.count()).toBe(2);
    expect(await ben.store.teamOwn.count()).toBe(1);
  }, 120_000);

  test('of two who claim at once one holds it, both say who; released, the other may have it', async () => {
    const { all } = await joined(['Ada', 'Ben']);
    const [ada, ben] = all as [Background, Background];
    await read(ada);
    await quiet(all);
    const said = await Promise.all([ada.team.claim(ID), ben.team.claim(ID)]);
    await quiet(all);
    const [one, other] = [(await ada.team.claims([ID]))[0], (await ben.team.claims([ID]))[0]];
    expect(one?.claim).toEqual(other?.claim);
    expect([one?.mine, other?.mine].filter(Boolean)).toHaveLength(1);
    expect(said.filter(({ won, pending }) => won && !pending).length).toBeLessThanOrEqual(1);
    const [holder, waiter] = one?.mine ? [ada, ben] : [ben, ada];
    await holder.team.release(ID);
    await quiet(all);
    await waiter.team.claim(ID);
    await quiet(all);
    expect((await waiter.team.claims([ID]))[0]?.mine).toBe(true);
    expect((await holder.team.claims([ID]))[0]?.mine).toBe(false);
  }, 120_000);

  test('an approval is decided by whoever the stream heard first, and stands alike for both', async () => {
    const { all } = await joined(['Ada', 'Ben', 'Cleo']);
    const [ada, ben, cleo] = all as [Background, Background, Background];
    await read(ada);
    await quiet(all);
    const asked = { ticketId: ID, kind: 'keep-item' as const, words: 'Keep it.' };
    await approvalActions(ada.world)['approval.ask'](asked, { operation: 'ask-1' });
    await quiet(all);
    await Promise.all([
      approvalActions(ben.world)['approval.decide']({ id: 'ask-1', state: 'approved' }, { operation: 'yes' }),
      approvalActions(cleo.world)['approval.decide']({ id: 'ask-1', state: 'denied' }, { operation: 'no' }),
    ]);
    await quiet(all);
    const stands = await Promise.all(all.map(({ store }) => store.approvals.get('ask-1')));
    const [first] = stands.map((one) => [one?.state, one?.decidedBy]);
    expect(first?.[0]).not.toBe('requested');
    for (const one of stands) expect([one?.state, one?.decidedBy]).toEqual(first);
  }, 120_000);

  test('days without the server, workers killed: nothing is lost, nothing is there twice', async () => {
    const { all } = await joined(['Ada', 'Ben']);
    const [ada, ben] = all as [Background, Background];
    await read(ada);
    await quiet(all);
    await nats.kill9();
    for (let at = 0; at < 10; at++) {
      await noteTicket(ada.world, `a-${at}`, ID, `Ada ${at}`);
      await noteTicket(ben.world, `b-${at}`, ID, `Ben ${at}`);
      if (at % 4 === 0) await ada.again();
    }
    await decideTicket(ada.world, 'a-close', ID, { severity: 'high' });
    await nats.restart();
    await ben.again();
    await Promise.all(all.map(({ team }) => team.retry()));
    await quiet(all);
    const [one, other] = [await ticketOf(ada), await ticketOf(ben)];
    expect(one?.decided.notes).toHaveLength(20);
    expect(one?.decided).toEqual(other?.decided);
    expect(other?.decided.severity).toBe('high');
  }, 180_000);

  test('a server that lost everything is told again, and nothing here is deleted', async () => {
    const { all, team, found } = await joined(['Ada', 'Ben']);
    const [ada, ben] = all as [Background, Background];
    await read(ada);
    await noteTicket(ada.world, 'lost-1', ID, 'One');
    await quiet(all);
    await noteTicket(ben.world, 'lost-2', ID, 'Two');
    await quiet(all);
    await Promise.all(all.map((one) => one.team.stop()));
    await forgetStreams(nats.url, team);
    await found();
    await Promise.all(all.map((one) => one.again()));
    await quiet(all);
    await noteTicket(ada.world, 'lost-3', ID, 'Three');
    await quiet(all);
    // Who tells again first is a race: the order is the new stream's, and the same for both.
    const notes = await Promise.all(
      all.map(async (one) => (await ticketOf(one))?.decided.notes.map(({ text }) => text)),
    );
    expect(notes[0]).toEqual(notes[1]);
    expect(notes[0]?.toSorted()).toEqual(['One', 'Three', 'Two']);
    await ben.team.stop();
    // Whoever joins now (here on Ben's seat) reads it all from the new stream.
    const late = await aBackground();
    running.push(late);
    const invitation = await invitationOf(ben.store);
    if (invitation) await sit(late, invitation);
    await until(async () => ((await ticketOf(late))?.decided.notes.length ?? 0) === 3, 'the new one has it all');
  }, 180_000);

  test('rows are shared, and what was here before the team is told once', async () => {
    const team = await aTeam([nats.url], [{ name: 'Ada' }, { name: 'Ben' }]);
    const all = [await aBackground(), await aBackground()] as const;
    running.push(...all);
    const [ada, ben] = all;
    const note = {
      id: 'n-1',
      title: 'Lost parcels',
      bodies: { en: 'Ask the carrier.' },
      intents: [],
      countries: [],
      changedAt: NOW,
    };
    await knowledgeActions(ada.world)['knowledge.save']({ note });
    await read(ada);
    await noteTicket(ada.world, 'old-1', ID, 'From before.');
    for (const [index, one] of all.entries()) {
      const invitation = team.invitations[index];
      if (invitation) await sit(one, invitation);
    }
    await quiet(all);
    expect(await ben.store.knowledge.get('n-1')).toEqual(note);
    expect((await ticketOf(ben))?.decided.notes).toMatchObject([{ text: 'From before.' }]);
    await knowledgeActions(ben.world)['knowledge.save']({ note: { ...note, title: 'Parcels' } });
    await quiet(all);
    expect((await ada.store.knowledge.get('n-1'))?.title).toBe('Parcels');
    await knowledgeActions(ada.world)['knowledge.delete']({ id: 'n-1' });
    await quiet(all);
    expect(await ben.store.knowledge.count()).toBe(0);
  }, 180_000);

  test('who joins late tells nobody what it heard from them, and of what it had before all of it', async () => {
    const team = await aTeam([nats.url], [{ name: 'Ada' }, { name: 'Ben' }]);
    const all = [await aBackground(), await aBackground()] as const;
    running.push(...all);
    const [ada, ben] = all;
    if (team.invitations[0]) await sit(ada, team.invitations[0]);
    const seen = Array.from({ length: 12 }, (_, at) =>
      aSeen({ externalId: `111-2222222-000000${at}`, messages: [aMessage({ at: NOW })] }),
    );
    await ingest(ada.world, SHOP, aReading(seen));
    await quiet([ada]);
    // Both have the first; of it Ben's page showed a message more.
    const more = aMessage({ text: 'Anybody there?', at: NOW + 1 });
    const [first] = seen;
    await ingest(ben.world, SHOP, aReading([{ ...(first ?? aSeen({})), messages: [aMessage({ at: NOW }), more] }]));
    if (team.invitations[1]) await sit(ben, team.invitations[1]);
    await quiet(all);
    expect(await ben.store.tickets.count()).toBe(12);
    expect(await ada.store.messages.count()).toBe(13);
    expect(await ben.store.teamOwn.count()).toBe(1);
  }, 120_000);

  test('who is here is known while they are, and leaving keeps the tickets and no key', async () => {
    const { all } = await joined(['Ada', 'Ben']);
    const [ada, ben] = all as [Background, Background];
    await read(ada);
    await quiet(all);
    await ada.team.say({ ticketId: ID, doing: 'writing' });
    await until(
      async () => ben.team.presence().some(({ name, doing }) => name === 'Ada' && doing === 'writing'),
      'Ada is here',
    );
    // Another of her views is out of sight: what she does in this one still counts.
    await ada.team.say({ doing: 'here' }, 2);
    await ada.team.say({ ticketId: ID, doing: 'looking' });
    const hers = () => ben.team.presence().find(({ name }) => name === 'Ada');
    await until(async () => hers()?.doing === 'looking' && hers()?.ticketId === ID, 'Ada looks');
    // Closed, while the other stays open: nobody looks at it any more.
    ada.team.closed(0);
    await until(async () => hers()?.doing === 'here' && !hers()?.ticketId, 'Ada looks no more', 25_000);
    await ada.team.leave();
    expect((await ada.team.status()).link).toBe('none');
    expect(await ada.store.secrets.count()).toBe(0);
    expect(await ada.store.tickets.count()).toBe(1);
    expect(await ada.team.claim(ID)).toEqual({ won: true });
    await noteTicket(ada.world, 'alone', ID, 'Alone.');
    expect(await ada.store.outbox.where('id').startsWith('team|').count()).toBe(0);
  }, 120_000);
});
