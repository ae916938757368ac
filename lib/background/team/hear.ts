/** What teammates told, taken: everything of a batch in one transaction with the cursor, or nothing of it. */
import type { SharedTable } from '@/lib/domain/team-event.ts';
import type { Message, Ticket, TicketId } from '@/lib/domain/ticket.ts';
import type { Topic } from '@/lib/protocol.ts';
import type { Books } from '@/lib/store/ledger.ts';
import type { Store } from '@/lib/store/store.ts';
import { rebase } from '@/lib/sync/fold/index.ts';
import { heardClock } from '@/lib/sync/seal/index.ts';
import type { Batch } from '@/lib/sync/wire/index.ts';
import type { Change } from '../apply.ts';
import { settle } from '../settle.ts';
import type { World } from '../world.ts';
import { withoutErased } from './erased.ts';
import { mergedFacts } from './facts.ts';
import { type Folded, foldBatch, tablesOfFold } from './fold.ts';
import { onlyLists } from './old.ts';
import { type Desk, openBatch, type Waits } from './open.ts';
import { pendingOf } from './pending.ts';
import { putInvitation, putSeat, seatOf } from './seat.ts';

export interface Heard {
  readonly desk: Desk;
  readonly claims: Folded['claims'];
  /** Rules or people changed: tickets are to be judged again. */
  readonly judgeAnew: boolean;
  /** Authors of what was refused for want of a key or a roster. */
  readonly missed: readonly string[];
}

/** The team is left, or another one joined: what was read is nobody's any more. */
export class NoSeat extends Error {
  override readonly name = 'NoSeat';
}

/** Rejects with `NotYet` (see `openBatch`) or `NoSeat`; nothing of the batch is stored then. */
export async function hear(world: World, desk: Desk, batch: Batch, waits: Waits): Promise<Heard> {
  const opened = await openBatch(desk, batch.events, waits);
  const { team, member } = desk.invitation;
  const events = await withoutErased(world, opened.events, member.id);
  let folded: Folded | undefined;
  let changes: readonly Change[] = [];
  await settle(world, {
    tables: tablesOfFold(world.store),
    first: async (store, books) => {
      const seat = await seatOf(store);
      if (seat?.team !== team || seat.member !== member.id) throw new NoSeat();
      folded = await foldBatch(store, books, events, { member: member.id, now: world.now() });
      const last = batch.events.at(-1);
      const newest = opened.events.at(-1);
      const clock = newest ? heardClock(seat.clock, newest.event.hlc, world.now()) : seat.clock;
      await putSeat(
        store,
        {
          ...seat,
          roster: opened.desk.roster,
          clock,
          refused: seat.refused + opened.refused.length + folded.forks + folded.refused,
          cursors: last ? { ...seat.cursors, [batch.filter]: { seq: last.seq, id: last.id } } : seat.cursors,
        },
        books,
      );
      if (opened.desk.invitation !== desk.invitation) await putInvitation(store, opened.desk.invitation);
      const me = { member: member.id, by: member.name, now: world.now() };
      for (const [id, { isNew }] of folded.tickets) if (isNew) await onlyLists(store, id, seat.telling?.after, me);
      changes = await changesOf(store, folded, books);
    },
    changes: async () => changes,
  });
  world.changed(topicsOf(folded, opened.desk.roster !== desk.roster || opened.refused.length > 0));
  const judgeAnew = folded?.tables.has('rules') || folded?.tables.has('agents') || false;
  return { desk: opened.desk, claims: folded?.claims ?? new Map(), judgeAnew, missed: opened.missed };
}

/** Inside the transaction, once all is folded: what tickets show is what the stream says under what waits here. */
async function changesOf(store: Store, { tickets }: Folded, { heard }: Books): Promise<readonly Change[]> {
  const changes: Change[] = [];
  for (const [id, { team, own, saw }] of tickets) {
    const pending = await pendingOf(store, id, own);
    const decided = rebase(team.decided, pending);
    heard.decided.set(id, decided);
    if (saw.length > 0) heard.facts.add(id);
    changes.push({
      id,
      quiet: true,
      apply: ({ ticket, messages }) => ({ ...factsOf(ticket, messages, saw, id), decided }),
    });
  }
  return changes;
}

function factsOf(
  ticket: Ticket | undefined,
  known: readonly Message[],
  saw: readonly { readonly observed: Ticket['observed']; readonly messages: readonly Message[] }[],
  ticketId: TicketId,
) {
  let observed = ticket?.observed;
  const messages = new Map(known.map((message) => [message.id, message]));
  const news = new Map<string, Message>();
  for (const told of saw) {
    const mine = told.messages.map((message) => ({ ...message, ticketId }));
    const merged = mergedFacts(observed, [...messages.values()], { observed: told.observed, messages: mine });
    if (!merged) continue;
    observed = merged.observed;
    for (const message of merged.messages) {
      messages.set(message.id, message);
      news.set(message.id, message);
    }
  }
  return { ...(observed ? { observed } : {}), messages: [...news.values()] };
}

const TOPIC: Readonly<Record<SharedTable, readonly Topic[]>> = {
  rules: ['rules'],
  templates: ['templates'],
  knowledge: ['knowledge'],
  glossary: ['glossary'],
  translations: ['translations'],
  // `counts`: the background looks whether somebody left, or came back.
  agents: ['agents', 'counts'],
};

function topicsOf(folded: Folded | undefined, team: boolean): readonly Topic[] {
  if (!folded) return [];
  return [
    ...[...folded.tables].flatMap((table) => TOPIC[table]),
    ...(folded.approvals ? (['approvals'] as const) : []),
    // Who holds a ticket, and what the record says of it, shows in its view.
    ...[...folded.tickets.keys()].map((id) => `ticket:${id}` as const),
    ...(team || folded.tickets.size > 0 ? (['team'] as const) : []),
  ];
}
