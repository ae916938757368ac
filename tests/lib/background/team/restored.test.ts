/** A snapshot brought in by somebody in a team: what the team lacks it hears, what it decided stands, real server between. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { decideTicket, noteTicket } from '@/lib/background/commands.ts';
import { restoredIn } from '@/lib/background/continuity/brought.ts';
import { bringIn } from '@/lib/background/continuity/restore.ts';
import { storeRows } from '@/lib/background/continuity/rows.ts';
import { undoRestore } from '@/lib/background/continuity/undo.ts';
import { ingest } from '@/lib/background/ingest.ts';
import { knowledgeActions } from '@/lib/background/knowledge/actions.ts';
import { erase } from '@/lib/background/privacy/erase.ts';
import { knowerOf } from '@/lib/background/privacy/marks.ts';
import { teamHooks } from '@/lib/background/team/erased.ts';
import { openSnapshot } from '@/lib/continuity/snapshot/read.ts';
import type { Placed } from '@/lib/continuity/snapshot/tables.ts';
import type { KnowledgeNote } from '@/lib/domain/knowledge.ts';
import type { RoutingRule } from '@/lib/domain/rule.ts';
import { DAY } from '@/lib/domain/time.ts';
import { commit } from '@/lib/store/commit.ts';
import { aSnapshot, STORE } from '../../continuity/snapshot/memory.ts';
import { aMessage, aReading, aSeen, SHOP } from '../../support/make.ts';
import { type Nats, startNats } from '../../support/nats.ts';
import { aBackground, aTeam, type Background, quiet, sit } from '../../support/team.ts';
import { aShelf } from '../continuity/machine.ts';

let nats: Nats;
const running: Background[] = [];
beforeAll(async () => {
  nats = await startNats();
}, 120_000);
afterAll(async () => {
  await Promise.all(running.map(({ team }) => team.stop()));
  await nats?.stop();
});

const idOf = (number: number) => `amazon:na:message:11${number}-2222222-3333333` as const;
const read = ({ world }: Background, numbers: readonly number[], at = Date.now()) =>
  ingest(
    world,
    SHOP,
    aReading(
      numbers.map((number) =>
        aSeen({
          externalId: `11${number}-2222222-3333333`,
          orderId: `11${number}-2222222-3333333`,
          buyer: `Buyer ${number}`,
          messages: [aMessage({ text: `Where is parcel ${number}?`, at })],
          needsReply: true,
        }),
      ),
    ),
  );
const aNote = (id: string, text: string, changedAt: number): KnowledgeNote => ({
  ...{ id, title: id, bodies: { en: text }, intents: [], countries: [], changedAt },
});
const saveNote = ({ world }: Background, note: KnowledgeNote) => knowledgeActions(world)['knowledge.save']({ note });

const RULE: RoutingRule = {
  ...{ id: 'r1', order: 1, name: 'Late', enabled: true },
  when: { field: 'portal', op: 'is', value: 'amazon' },
  actions: [{ do: 'stop' }],
};

async function joined(wanted: Parameters<typeof aTeam>[1]) {
  const team = await aTeam([nats.url], wanted);
  const all = await Promise.all(wanted.map(() => aBackground()));
  running.push(...all);
  for (const [index, one] of all.entries()) {
    const invitation = team.invitations[index];
    if (invitation) await sit(one, invitation);
  }
  return { ...team, all };
}

async function snapshotOf({ store }: Background): Promise<Blob> {
  const rows: Placed[] = [];
  for await (const row of storeRows(store)) rows.push(row);
  return aSnapshot(rows, { at: Date.now() });
}

async function restore({ world, store }: Background, file: Blob) {
  const shelf = aShelf();
  shelf.files.set('in.psnap', file);
  const restorer = { shelf, disk: async () => undefined, now: Date.now, erasedIn: async () => knowerOf(world) };
  return bringIn(
    restorer,
    store,
    await openSnapshot(file, STORE),
    { id: crypto.randomUUID(), file: 'in.psnap' },
    () => {},
  );
}

/** What somebody had who never was in the team. */
async function aSolo() {
  const solo = await aBackground();
  running.push(solo);
  await read(solo, [1, 2]);
  await decideTicket(solo.world, 'solo-1', idOf(1), { assignee: 'Solo', tags: ['old'] });
  await noteTicket(solo.world, 'solo-2', idOf(2), 'solo note');
  await saveNote(solo, aNote('fresh', 'Only in the snapshot.', Date.now()));
  return solo;
}

test('what the team never heard of is told; what it decided, or deleted, stands', async () => {
  const { all } = await joined([{ name: 'Ada' }, { name: 'Ben' }]);
  const [ada, ben] = all as [Background, Background];
  const solo = await aSolo();
  await saveNote(solo, aNote('newer', 'Seven days.', Date.now()));
  await saveNote(solo, aNote('deleted', 'Long gone.', Date.now()));
  await saveNote(solo, aNote('older', 'Old.', Date.now() - DAY));
  await read(ben, [1]);
  await decideTicket(ben.world, 'ben-1', idOf(1), { assignee: 'Ben' });
  await saveNote(ben, aNote('newer', 'Five days.', Date.now() - DAY));
  await saveNote(ben, aNote('older', 'New.', Date.now()));
  await saveNote(ben, aNote('deleted', 'Was here.', Date.now() - DAY));
  await quiet(all);
  await knowledgeActions(ben.world)['knowledge.delete']({ id: 'deleted' });
  await quiet(all);

  const { team, change } = await restore(ada, await snapshotOf(solo));
  expect(change).toMatchObject({ tickets: { fresh: 1 }, knowledge: { fresh: 1, newer: 1, older: 2 } });
  expect(team?.kept).toBe(0);
  expect(team?.told).toBeGreaterThanOrEqual(3);
  await quiet(all);
  for (const { store } of all) {
    expect((await store.tickets.get(idOf(1)))?.decided).toMatchObject({ assignee: 'Ben', notes: [] });
    expect((await store.tickets.get(idOf(1)))?.decided.tags).toBeUndefined();
    expect((await store.tickets.get(idOf(2)))?.decided.notes.map(({ text }) => text)).toEqual(['solo note']);
    expect(await store.messages.where('ticketId').equals(idOf(2)).count()).toBe(1);
    const notes = new Map((await store.knowledge.toArray()).map(({ id, bodies }) => [id, bodies.en]));
    expect(Object.fromEntries(notes)).toEqual({ fresh: 'Only in the snapshot.', newer: 'Seven days.', older: 'New.' });
  }
  // Taken back, it is taken back for the team as well, but for tickets that it knows by now.
  const restored = await restoredIn(ada.store);
  if (!restored) throw new Error('nothing to take back');
  await undoRestore(ada.store, restored, 'undo', () => {});
  await quiet(all);
  for (const { store } of all) {
    expect((await store.knowledge.get('newer'))?.bodies.en).toBe('Five days.');
    expect(await store.knowledge.get('fresh')).toBeUndefined();
    expect(await store.tickets.get(idOf(2))).toBeDefined();
  }
}, 120_000);

test('what the team said while one was away stands, though the snapshot was brought in before it was heard', async () => {
  const { all } = await joined([{ name: 'Ada' }, { name: 'Ben' }]);
  const [ada, ben] = all as [Background, Background];
  const solo = await aSolo();
  await quiet(all);
  await ada.team.stop();
  await read(ben, [1]);
  await decideTicket(ben.world, 'ben-1', idOf(1), { assignee: 'Ben' });
  await saveNote(ben, aNote('fresh', 'As Ben wrote it.', Date.now() - DAY));
  await quiet([ben]);
  await restore(ada, await snapshotOf(solo));
  expect((await ada.store.tickets.get(idOf(1)))?.decided.assignee).toBe('Solo');
  await ada.again();
  await quiet(all);
  for (const { store } of all) {
    expect((await store.tickets.get(idOf(1)))?.decided).toMatchObject({ assignee: 'Ben' });
    expect((await store.knowledge.get('fresh'))?.bodies.en).toBe('As Ben wrote it.');
    expect((await store.tickets.get(idOf(2)))?.decided.notes).toHaveLength(1);
  }
}, 120_000);

test('whoever has no right keeps it on this computer, and is told how much that is', async () => {
  const { all } = await joined([{ name: 'Ada' }, { name: 'Ben', role: 'agent', stores: ['shopify:other'] }]);
  const [ada, ben] = all as [Background, Background];
  const solo = await aSolo();
  await commit(solo.store, [solo.store.rules], async (books) => {
    await solo.store.rules.put(RULE);
    books.write();
  });
  await quiet(all);
  const { team } = await restore(ben, await snapshotOf(solo));
  // Two tickets of a shop that is not Ben's, and a rule; the note of knowledge anybody may share.
  expect(team).toEqual({ told: 1, kept: 3 });
  await quiet(all);
  expect(await ben.store.tickets.count()).toBe(2);
  expect(await ben.store.rules.count()).toBe(1);
  expect(await ada.store.tickets.count()).toBe(0);
  expect(await ada.store.rules.count()).toBe(0);
  expect(await ada.store.knowledge.count()).toBe(1);
  expect((await ben.team.status()).waiting).toBe(0);
}, 120_000);

test('an erased buyer does not come back to anybody, nor is told what is due to go', async () => {
  const { all } = await joined([{ name: 'Ada' }, { name: 'Ben' }]);
  const [ada, ben] = all as [Background, Background];
  for (const one of all) Object.assign(one.world, teamHooks(one.store));
  const solo = await aSolo();
  await read(solo, [3], Date.now() - 300 * DAY);
  await decideTicket(solo.world, 'solo-3', idOf(3), { status: 'resolved' }, 'done');
  await commit(solo.store, [solo.store.tickets], async (books) => {
    const ticket = await solo.store.tickets.get(idOf(3));
    if (!ticket) throw new Error('no ticket');
    const at = Date.now() - 300 * DAY;
    const { observed, decided } = ticket;
    await solo.store.tickets.put({
      ...ticket,
      observed: { ...observed, changedAt: at },
      decided: { ...decided, statusAt: at },
      derived: { ...ticket.derived, obligations: [] },
    });
    books.write();
  });
  await read(ben, [2]);
  await decideTicket(ben.world, 'ben-2', idOf(2), { status: 'resolved' }, 'done');
  await quiet(all);
  await erase(ben.world, 'erased', { subject: { ...SHOP, buyer: 'Buyer 2' }, reason: 'request' });
  await quiet(all);
  await restore(ada, await snapshotOf(solo));
  await quiet(all);
  for (const { store } of all) expect(JSON.stringify(await store.messages.toArray())).not.toContain('parcel 2');
  expect(await ada.store.tickets.get(idOf(3))).toBeDefined();
  expect(await ben.store.tickets.get(idOf(3))).toBeUndefined();
  expect(await ben.store.tickets.get(idOf(1))).toBeDefined();
}, 120_000);
