/** A store in which one buyer has left something in every table where something of a buyer may stand, beside another. */

import { decideTicket, noteTicket } from '@/lib/background/commands.ts';
import { correctTicket } from '@/lib/background/correct.ts';
import { changeDraft } from '@/lib/background/drafts/keep.ts';
import { ingest } from '@/lib/background/ingest.ts';
import { approvalActions } from '@/lib/background/replies/approvals.ts';
import { keep } from '@/lib/background/translation/memory.ts';
import type { OrderSeen, TicketSeen } from '@/lib/domain/reading.ts';
import type { TicketId } from '@/lib/domain/ticket.ts';
import { DAY, HOUR } from '@/lib/domain/time.ts';
import { aMessage, aReading, aSeen, NOW, SHOP } from '../../support/make.ts';
import { aWorld } from '../../support/world.ts';

/** Stands in every text of the buyer: none of it may be left. */
export const CANARY = 'Quellwasser';
export const ORDER = '111-2222222-3333333';
export const ID: TicketId = `amazon:na:message:${ORDER}`;
export const CLAIM: TicketId = 'amazon:na:claim:777-1';
export const OTHER: TicketId = 'amazon:na:message:999-8888888-7777777';
export const BUYER = `Mira ${CANARY}`;

export const threadOf = (fields: Partial<TicketSeen> = {}): TicketSeen =>
  aSeen({
    buyer: BUYER,
    subject: `Parcel of ${CANARY}`,
    messages: [aMessage({ text: `I am Mira ${CANARY}. I will open an A-to-z claim!`, author: BUYER, at: NOW - HOUR })],
    needsReply: true,
    ...fields,
  });

export const orderOf = (fields: Partial<OrderSeen> = {}): OrderSeen => ({
  type: 'order',
  externalId: ORDER,
  buyer: BUYER,
  fulfilment: 'fbm',
  state: 'delivered',
  placedAt: NOW - 10 * DAY,
  deliverBy: NOW - 3 * DAY,
  tracking: [{ number: `TRACK-${CANARY}` }],
  items: [{ title: `Mug for ${CANARY}` }],
  missing: [],
  ways: {},
  ...fields,
});

const claim = aSeen({
  kind: 'claim',
  externalId: '777-1',
  orderId: ORDER,
  buyer: `M. ${CANARY}`,
  reason: `not received, says ${CANARY}`,
  state: 'open',
  openedAt: NOW - 2 * DAY,
  deadline: NOW + DAY,
});

const other = aSeen({
  externalId: '999-8888888-7777777',
  orderId: '999-8888888-7777777',
  buyer: 'Tomoko',
  messages: [aMessage({ text: 'Does it fit a large table?' })],
});

/** `settled`: nothing is owed on any of the buyer's tickets any more. */
export async function aFullHouse({ settled = false } = {}) {
  const made = await aWorld();
  const { world, store } = made;
  await ingest(world, SHOP, aReading([threadOf(), claim, other, orderOf()]));
  await noteTicket(world, 'op-note', ID, `call ${CANARY}`);
  await noteTicket(world, 'op-note-other', OTHER, 'call Tomoko');
  await decideTicket(world, 'op-tags', ID, { tags: [CANARY], assignee: 'Ada' });
  await correctTicket(world, 'op-correct', { id: ID, add: ['safety'] });
  const approvals = approvalActions(world);
  const asked = { ticketId: ID, kind: 'full-refund' as const, words: `Dear ${CANARY}, all back`, reason: CANARY };
  await approvals['approval.ask'](asked, { operation: 'op-ask' });
  await changeDraft(world, { id: ID, by: 'view', operation: 'w1' }, (known, { id, now }) => ({
    ...known,
    id,
    changedAt: now,
    text: `Hello ${CANARY}`,
    source: { text: `你好 ${CANARY}`, language: 'zh' },
  }));
  const memory = { from: 'en', to: 'zh', by: 'deepl', ticketId: ID } as const;
  await keep(store, [{ ...memory, source: `I am ${CANARY}`, target: `我是 ${CANARY}` }], NOW);
  const alert = { kind: 'rule', at: NOW, ticketId: ID, values: {}, buyer: { name: CANARY } } as const;
  await store.outbox.put({
    id: 'team|1',
    kind: 'team',
    at: NOW,
    dueAt: NOW,
    tries: 0,
    tell: { kind: 'saw', ticketId: ID, messages: [] },
  });
  await store.outbox.put({ id: 'alert-1', kind: 'alert', dueAt: NOW, tries: 0, alert: { ...alert, id: 'alert-1' } });
  const { buyer: _, ...plain } = alert;
  await store.outbox.put({ id: 'alert-2', kind: 'alert', dueAt: NOW, tries: 0, alert: { ...plain, id: 'alert-2' } });
  await store.deadLetters.put({
    id: 'l1',
    channelId: 'c',
    at: NOW,
    alerts: [{ ...alert, id: 'a' }],
    tries: 9,
    failure: 'gone',
  });
  const note = { id: 'n', text: CANARY, by: 'Ada', at: NOW };
  await store.teamTickets.put({ id: ID, decided: { notes: [note] }, revision: 4, seq: 9 });
  await store.teamValues.put({ id: ID, subject: 'ps.t.lv.m.s.x', state: 'there' });
  await store.teamOwn.put({
    id: 'own-1',
    order: 1,
    subject: 'ps.t.ev.m.tk.s.x',
    sealed: new Uint8Array([1]),
    body: { kind: 'did', ticketId: ID, event: { id: 'e', ticketId: ID, at: NOW, by: CANARY, what: 'noted' } },
    state: 'sent',
    seq: 1,
    at: NOW,
  });
  const before = { ...(await store.tickets.get(ID)) };
  await store.brought.put({ n: 1, table: 'tickets', rows: [{ key: ID, print: 'p', of: [ID], before }] });
  // Sent since: no draft stands there any more, but what a restore found there still does.
  await store.brought.put({
    n: 2,
    table: 'drafts',
    rows: [
      { key: CLAIM, print: 'p', of: [CLAIM], before: { id: CLAIM, text: `Dear ${CANARY}` } },
      { key: OTHER, print: 'p', of: [OTHER], before: { id: OTHER, text: 'Dear Tomoko' } },
    ],
  });
  await store.ticketKeys.put({ id: 'ps.t.k.m.s.x', ticketId: ID, key: 'own key', state: 'told', at: NOW });
  await store.aliases.put({ id: 'amazon:na:message:row-1', ticketId: ID });
  if (settled) {
    await ingest(world, SHOP, aReading([{ ...claim, state: 'resolved', outcome: 'for_us' }]));
    await decideTicket(world, 'op-done', ID, { status: 'resolved' }, 'all done').catch(() => {});
    await decideTicket(world, 'op-done-claim', CLAIM, { status: 'resolved' }, 'all done');
  }
  const everything = async () =>
    JSON.stringify(
      Object.fromEntries(await Promise.all(store.tables.map(async (table) => [table.name, await table.toArray()]))),
    );
  return { ...made, everything };
}
