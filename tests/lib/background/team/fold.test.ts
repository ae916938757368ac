import { expect, test } from 'vitest';
import { ingest } from '@/lib/background/ingest.ts';
import { withoutErased } from '@/lib/background/team/erased.ts';
import { foldBatch, tablesOfFold } from '@/lib/background/team/fold.ts';
import type { Mute, Opened } from '@/lib/background/team/open.ts';
import type { World } from '@/lib/background/world.ts';
import type { Approval } from '@/lib/domain/approval.ts';
import type { TicketEvent } from '@/lib/domain/record.ts';
import type { Member } from '@/lib/domain/team.ts';
import type { TeamBody } from '@/lib/domain/team-event.ts';
import { commit } from '@/lib/store/commit.ts';
import { aMessage, aReading, aSeen, NOW, SHOP } from '../../support/make.ts';
import { aWorld } from '../../support/world.ts';

const ID = 'amazon:na:message:111-2222222-3333333' as const;
const BEN: Member = { id: 'ben', name: 'Ben', role: 'lead', stores: [], signing: '', sealing: '', since: 0 };

let count = 0;
function opened(body: TeamBody, author = BEN): Opened {
  count += 1;
  const id = count.toString(16).padStart(32, '0');
  const event = { v: 1 as const, id, member: author.id, n: count, prev: '', hlc: { at: NOW, tick: 0 }, body };
  return { seq: count, takenAt: NOW, author, event, lane: 'l', hash: `h${count}`, own: 'ps.t.ev.ada.tk.s.x' };
}
const did = (event: Partial<TicketEvent>): TeamBody => ({
  kind: 'did',
  ticketId: ID,
  event: { id: 'op', ticketId: ID, at: NOW, by: 'Ben', what: 'decided', ...event },
});
const fold = (world: World, batch: readonly (Opened | Mute)[]) =>
  commit(
    world.store,
    [...tablesOfFold(world.store), world.store.events, world.store.aliases, world.store.orders],
    (books) => foldBatch(world.store, books, batch, { member: 'ada', now: NOW }),
  );

test('nobody hides a change behind an id that is known, or that of what was there before', async () => {
  const { world, store } = await aWorld();
  const first = opened(did({ after: { assignee: 'Ben' } }));
  const used = opened(did({ after: { severity: 'low' } }));
  const old = opened(did({ id: `old|ben|${ID}`, before: {}, after: { severity: 'high' } }));
  const notes = opened(did({ id: `old|ben|${ID}`, before: {}, after: { notes: [] } }));
  await fold(world, [first, used, old, notes]);
  const lines = async () => (await store.events.toArray()).map(({ id, after }) => [id, after]);
  const all = [
    ['op', { assignee: 'Ben' }],
    [`team|${used.event.id}`, { severity: 'low' }],
    [`team|${old.event.id}`, { severity: 'high' }],
  ];
  expect((await lines()).sort()).toEqual(all.sort());
  // Told again, by the same device or by one that runs the same rule: the very same line.
  await fold(world, [first, used, old]);
  await fold(world, [opened(did({ after: { assignee: 'Ben' }, at: NOW + 5_000 }))]);
  expect((await lines()).sort()).toEqual(all.sort());
});

const approval: Approval = {
  ...{ id: 'ask', ticketId: ID, kind: 'keep-item', words: 'Keep it, Mira.', reason: 'Mira is angry' },
  ...{ askedBy: 'Ben', askedAt: NOW, expiresAt: NOW + 1, state: 'requested' },
};

test('of an erased buyer’s ticket choices are taken, and no words', async () => {
  const { world: plain, store } = await aWorld();
  const world: World = { ...plain, teamMark: async ({ store: shop }, key) => `${shop}-${key}` };
  await ingest(world, SHOP, aReading([aSeen({ messages: [aMessage({ at: NOW })] })]));
  const note = { id: 'n', text: 'Mira called.', by: 'Ben', at: NOW };
  const erased = opened({ kind: 'erased', buyer: 'na-#ticket:message:111-2222222-3333333' });
  const batch = [
    erased,
    opened(did({ what: 'noted', before: { notes: [] }, after: { notes: [note], severity: 'high' } })),
    opened({ kind: 'approval', ticketId: ID, approval }),
  ];
  const heard = await withoutErased(world, batch, 'ada');
  expect(heard.map((one) => ('mute' in one ? 'mute' : one.forgotten))).toEqual([undefined, true, true]);
  await fold(world, heard);
  expect((await store.teamTickets.get(ID))?.decided).toEqual({ notes: [], severity: 'high' });
  expect(await store.approvals.get('ask')).toMatchObject({ state: 'requested', words: '' });
  const lines = (await store.events.toArray()).filter(({ ticketId }) => ticketId === ID);
  expect(lines).toEqual([]);
  const all = JSON.stringify([await store.teamTickets.toArray(), await store.approvals.toArray()]);
  expect(all).not.toContain('Mira');
});

test('a batch makes the same of what was told as its events one by one', async () => {
  const other = 'amazon:na:message:111-2222222-4444444' as const;
  const own: Member = { ...BEN, id: 'ada', name: 'Ada' };
  const told = [
    opened(did({ after: { severity: 'low' } })),
    opened({ ...did({ id: 'op', after: { assignee: 'Ben' } }), ticketId: other } as TeamBody),
    opened(did({ id: 'op', after: { severity: 'high' } })),
    opened({ kind: 'claim', ticketId: ID, base: 0, lease: 60_000 }, own),
    opened({ kind: 'approval', ticketId: ID, approval }),
    opened({ kind: 'approval', ticketId: ID, approval: { ...approval, state: 'approved', decidedAt: NOW } }),
    opened(did({ id: 'mine', after: { tags: ['vip'] } }), own),
  ];
  const stored = async (batches: readonly (readonly Opened[])[]) => {
    const { world, store } = await aWorld();
    await store.aliases.put({ id: other, ticketId: ID });
    for (const { event, author, seq } of told)
      if (author === own)
        await store.teamOwn.put({
          ...{ id: event.id, order: seq, subject: 's', sealed: new Uint8Array(), body: event.body },
          ...{ state: 'sent', seq, at: NOW },
        });
    for (const batch of batches) await fold(world, batch);
    const tables = [store.teamTickets, store.events, store.teamOwn, store.teamLanes, store.approvals];
    return Promise.all(tables.map((table) => table.toArray()));
  };
  const whole = await stored([told]);
  expect(whole).toEqual(await stored(told.map((one) => [one])));
  expect(whole[2]).toMatchObject([{ state: 'heard' }, { state: 'heard' }]);
});
