import { expect, test } from 'vitest';
import { placer } from '@/lib/background/agents/place.ts';
import { ingest } from '@/lib/background/ingest.ts';
import { changeSettings, settingsOf } from '@/lib/background/settings.ts';
import { settle } from '@/lib/background/settle.ts';
import { type Agent, LOAD } from '@/lib/domain/agent.ts';
import type { Obligation } from '@/lib/domain/obligation.ts';
import type { Ladder } from '@/lib/domain/rule.ts';
import type { Settings } from '@/lib/domain/settings.ts';
import type { Derived, Ticket, TicketId } from '@/lib/domain/ticket.ts';
import { HOUR, MINUTE } from '@/lib/domain/time.ts';
import { commit } from '@/lib/store/commit.ts';
import { tallyOf } from '@/lib/store/tally.ts';
import { aReading, aSeen, NOW, SHOP } from '../../support/make.ts';
import { aTicket } from '../../support/ticket.ts';
import { aWorld } from '../../support/world.ts';

const anAgent = (id: string, part: Partial<Agent> = {}): Agent => ({
  id,
  role: 'agent',
  languages: { en: 'fluent' },
  skills: [],
  stores: [],
  capacity: 20,
  ...part,
});

const wanting = (number: number, derived: Partial<Derived> = {}, buyer?: string): Ticket =>
  aTicket(`amazon:na:message:${number}` as TicketId, buyer ? { buyer } : {}, {
    asks: { fit: [] },
    actBy: NOW + 5 * HOUR,
    ...derived,
  });

async function aFloor(agents: readonly Agent[], settings: Partial<Settings> = {}) {
  const made = await aWorld();
  const { store, world } = made;
  await changeSettings(store, async () => settings);
  await store.agents.bulkPut([...agents]);
  /** As `settle` does it: one transaction, kept counts with it. */
  const place = async (tickets: readonly Ticket[]) =>
    commit(store, [store.tickets, store.agents, store.outbox, store.events], async (books) => {
      const people = placer(store, { settings: await settingsOf(store), now: world.now() }, books);
      const placed: Ticket[] = [];
      for (const ticket of tickets) {
        const before = await store.tickets.get(ticket.id);
        const after = await people.place(ticket);
        await people.tell(before, after);
        await store.tickets.put(after);
        books.moved(before, after);
        placed.push(after);
      }
      return placed;
    });
  return { ...made, place, news: async () => (await store.outbox.toArray()).map((row) => row.id) };
}

test('tickets spread over those who speak the language, in one transaction and over several', async () => {
  const floor = await aFloor([anAgent('Ada'), anAgent('Bo'), anAgent('Cem', { languages: { de: 'native' } })]);
  const first = await floor.place([1, 2, 3, 4].map((number) => wanting(number)));
  expect(first.map(({ derived }) => derived.assignee).sort()).toEqual(['Ada', 'Ada', 'Bo', 'Bo']);
  await floor.place([wanting(5), wanting(6)]);
  const { loadByAssignee } = await tallyOf(floor.store);
  expect(loadByAssignee).toEqual({ Ada: 3 * LOAD.normal, Bo: 3 * LOAD.normal });
  const [german] = await floor.place([wanting(7, { language: 'de' })]);
  expect(german?.derived.assignee).toBe('Cem');
  expect(german?.dispatched?.assigned?.reasons.map(({ code }) => code)).toContain('assign_only');
});

test('what was chosen stays, whatever others carry by then, until it no longer fits', async () => {
  const floor = await aFloor([anAgent('Ada'), anAgent('Bo', { languages: { en: 'basic', de: 'native' } })]);
  const [first] = await floor.place([wanting(1)]);
  if (!first) throw new Error('nothing was placed');
  expect(first.derived.assignee).toBe('Ada');
  // As settle asks again: derived from nothing, with what was dispatched.
  const again = { ...wanting(1), dispatched: first.dispatched };
  expect((await floor.place([again as Ticket]))[0]).toEqual(first);
  const turned = { ...wanting(1, { language: 'de' }), dispatched: first.dispatched } as Ticket;
  expect((await floor.place([turned]))[0]?.derived.assignee).toBe('Bo');
});

test('whom a person or a rule chose stays, and nobody is asked for where no rule asks', async () => {
  const floor = await aFloor([anAgent('Ada')]);
  const mine = { ...wanting(1, { assignee: 'Somebody' }), decided: { notes: [], assignee: 'Somebody' } };
  const nobody = { ...wanting(2), decided: { notes: [], assignee: '' } };
  const placed = await floor.place([mine, nobody, wanting(3, { asks: {} }), wanting(4, { status: 'waiting' })]);
  expect(placed.map(({ derived }) => derived.assignee)).toEqual(['Somebody', '', '', '']);
  expect(placed.every(({ dispatched }) => dispatched === undefined)).toBe(true);
});

test('a buyer comes back to who had them last', async () => {
  const floor = await aFloor([anAgent('Ada'), anAgent('Bo'), anAgent('Cem')]);
  const [first] = await floor.place([wanting(1, {}, 'Mira')]);
  const later = await floor.place([2, 3, 4].map((number) => wanting(number, {}, `Buyer ${number}`)));
  expect(new Set(later.map(({ derived }) => derived.assignee)).size).toBeGreaterThan(1);
  const [again] = await floor.place([wanting(9, {}, 'Mira')]);
  expect(again?.derived.assignee).toBe(first?.derived.assignee);
});

test('nobody fits: it waits in the fallback queue with the reason, leads hear once, and it is tried again', async () => {
  const floor = await aFloor([anAgent('Ada')], {
    routing: { fallbackQueue: 'orphans', shiftEnd: 'keep', ladders: [] },
  });
  const [lost] = await floor.place([wanting(1, { language: 'ja' })]);
  expect(lost?.derived).toMatchObject({ assignee: '', queue: 'orphans' });
  expect(lost?.dispatched?.assigned).toEqual({
    at: NOW,
    reasons: [{ code: 'nobody_language', values: { language: 'ja' } }],
  });
  expect(lost?.derived.recheckAt).toBeLessThanOrEqual(NOW + HOUR / 2);
  expect(await floor.news()).toEqual([`unassigned|${lost?.id}|${NOW}`]);
  floor.pass(40 * MINUTE);
  const again = { ...wanting(1, { language: 'ja' }), ...(lost?.dispatched ? { dispatched: lost.dispatched } : {}) };
  const [still] = await floor.place([again]);
  expect(still?.dispatched).toEqual(lost?.dispatched);
  expect(await floor.news()).toHaveLength(1);
  await floor.store.agents.put(anAgent('Ken', { languages: { ja: 'native' } }));
  expect((await floor.place([again]))[0]?.derived).toMatchObject({ assignee: 'Ken', queue: 'inbox' });
});

test('somebody full is given nothing more', async () => {
  const floor = await aFloor([anAgent('Ada', { capacity: 4 })]);
  const placed = await floor.place([1, 2, 3].map((number) => wanting(number)));
  expect(placed.map(({ derived }) => derived.assignee)).toEqual(['Ada', 'Ada', '']);
  expect(placed[2]?.dispatched?.assigned?.reasons[0]?.code).toBe('nobody_room');
});

const owed = (startedAt: number, deadline: number): Obligation => ({
  id: 'amazon-reply',
  kind: 'reply',
  startedAt,
  deadline,
  lead: 0,
  hard: true,
  reason: { code: 'reply' },
  rule: { id: 'r', text: '', source: '', asOf: '2026-11-26', certain: true },
});
const ladder = (steps: Ladder['steps']): Partial<Settings> => ({
  routing: {
    fallbackQueue: 'inbox',
    shiftEnd: 'keep',
    ladders: [{ id: 'l', name: 'Late', obligations: [], severities: [], steps }],
  },
});

test('a ladder alerts once, raises severity, and gives the ticket to a lead, which can be taken back', async () => {
  const floor = await aFloor(
    [anAgent('Ada'), anAgent('Lea', { role: 'lead' })],
    ladder([
      { at: 50, do: 'alert', roles: ['lead'], channels: ['c'] },
      { at: 60, do: 'severity_up', roles: [], channels: [] },
      { at: 75, do: 'reassign', roles: ['lead'], channels: [] },
    ]),
  );
  const base = {
    ...wanting(1, { assignee: 'Ada', obligations: [owed(NOW, NOW + 10 * HOUR)] }),
    decided: { notes: [], assignee: 'Ada' },
  };
  const [calm] = await floor.place([base]);
  expect(calm?.derived.recheckAt).toBe(NOW + 5 * HOUR);
  expect(await floor.news()).toEqual([]);
  floor.pass(5 * HOUR);
  const [told] = await floor.place([{ ...base, ...dispatch(calm) }]);
  expect(told?.derived).toMatchObject({ severity: 'normal', recheckAt: NOW + 6 * HOUR });
  expect(await floor.news()).toHaveLength(1);
  floor.pass(3 * HOUR);
  const [given] = await floor.place([{ ...base, ...dispatch(told) }]);
  expect(given?.derived).toMatchObject({ severity: 'high', assignee: 'Lea' });
  expect(given?.decided.assignee).toBe('Lea');
  expect(await floor.store.events.toArray()).toMatchObject([
    { by: 'Late', what: 'decided', before: { assignee: 'Ada' }, after: { assignee: 'Lea' } },
  ]);
  expect(await floor.news()).toHaveLength(2);
  const [again] = await floor.place([
    {
      ...base,
      decided: given?.decided ?? base.decided,
      derived: { ...base.derived, assignee: 'Lea' },
      ...dispatch(given),
    },
  ]);
  expect(again?.derived).toMatchObject({ severity: 'high', assignee: 'Lea' });
  expect(await floor.news()).toHaveLength(2);
});

const dispatch = (ticket: Ticket | undefined) => (ticket?.dispatched ? { dispatched: ticket.dispatched } : {});

test('in settle: a rule asks for who fits, the record shows it, and a ticket nobody fitted leaves the fallback queue', async () => {
  const floor = await aFloor([anAgent('Ada', { languages: { de: 'native' } })], {
    routing: { fallbackQueue: 'orphans', shiftEnd: 'keep', ladders: [] },
  });
  await floor.store.rules.put({
    id: 'r-1',
    order: 1,
    name: 'Everybody',
    enabled: true,
    when: { field: 'portal', op: 'is', value: 'amazon' },
    actions: [{ do: 'queue', queue: 'orders' }, { do: 'assign_fit' }],
  });
  const id = 'amazon:na:message:111-2222222-3333333' as TicketId;
  const derived = async () => (await floor.store.tickets.get(id))?.derived;
  await ingest(floor.world, SHOP, aReading([aSeen()]));
  expect(await derived()).toMatchObject({ language: 'en', assignee: '', queue: 'orphans' });
  await floor.store.agents.put(anAgent('Bo'));
  await settle(floor.world, { changes: [{ id, apply: () => ({}) }] });
  expect(await derived()).toMatchObject({ assignee: 'Bo', queue: 'orders' });
  await floor.store.agents.put(anAgent('Cem'));
  const before = await floor.store.tickets.get(id);
  await settle(floor.world, { changes: [{ id, apply: () => ({}) }] });
  expect(await floor.store.tickets.get(id)).toEqual(before);
  await floor.store.agents.delete('Bo');
  await settle(floor.world, { changes: [{ id, apply: () => ({}) }] });
  expect(await derived()).toMatchObject({ assignee: 'Cem', queue: 'orders' });
  expect((await floor.news()).filter((one) => one.startsWith('unassigned|'))).toHaveLength(1);
});
