/** What teammates told, taken: everything of a batch in one transaction with the cursor, or nothing of it. */
import type { SharedTable } from '@/lib/domain/team-event.ts';
import type { TicketId } from '@/lib/domain/ticket.ts';
import type { Instant } from '@/lib/domain/time.ts';
import { same } from '@/lib/ingest/same.ts';
import type { Topic } from '@/lib/protocol.ts';
import type { Books } from '@/lib/store/ledger.ts';
import type { TeamSeat } from '@/lib/store/rows.ts';
import type { Store } from '@/lib/store/store.ts';
import { rebase } from '@/lib/sync/fold/index.ts';
import { heardClock } from '@/lib/sync/seal/index.ts';
import type { Batch, WireEvent } from '@/lib/sync/wire/index.ts';
import type { Change } from '../apply.ts';
import { settle } from '../settle.ts';
import type { World } from '../world.ts';
import { withoutErased } from './erased.ts';
import { factsOf } from './facts.ts';
import { type Folded, foldBatch, tablesOfFold } from './fold.ts';
import type { Keyring } from './keyring.ts';
import { onlyLists } from './old.ts';
import { type Desk, type OpenedBatch, openBatch, type Waits } from './open.ts';
import { hasPending, pendingOf } from './pending.ts';
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

/**
 * Rejects as `openBatch` does, or with `NoSeat`; nothing of the batch is stored then. `past`: it was said before last
 * values were taken, so nearly all of it is known.
 */
export async function hear(
  world: World,
  desk: Desk,
  batch: Batch,
  waits: Waits,
  ring: Keyring,
  past = false,
): Promise<Heard> {
  const opened = await openBatch(desk, batch.events, waits, ring);
  const { team, member } = desk.invitation;
  const events = await withoutErased(world, opened.events, member.id);
  if (opened.events.some((heard) => !('mute' in heard) && heard.event.body.kind === 'erased')) ring.clear();
  let folded: Folded | undefined;
  let changes: readonly Change[] = [];
  await settle(world, {
    tables: tablesOfFold(world.store),
    first: async (store, books) => {
      const seat = await seatOf(store);
      if (seat?.team !== team || seat.member !== member.id) throw new NoSeat();
      folded = await foldBatch(store, books, events, {
        ...{ member: member.id, now: world.now(), telling: seat.telling !== undefined },
      });
      const last = batch.events.at(-1);
      const newest = opened.events.at(-1);
      const clock = newest ? heardClock(seat.clock, newest.event.hlc, world.now()) : seat.clock;
      await putSeat(
        store,
        {
          ...seat,
          // What is read of the past was begun under the roster of then.
          roster: opened.desk.roster.version > seat.roster.version ? opened.desk.roster : seat.roster,
          clock,
          ...lacksOf(seat, ring.lacks()),
          refused: seat.refused + opened.refused.length + folded.forks + folded.refused,
          ...(last ? reachedOf(seat, batch.filter, last, past) : {}),
        },
        books,
      );
      await adopt(store, opened.adopted, world.now());
      if (opened.desk.invitation !== desk.invitation) await putInvitation(store, opened.desk.invitation);
      const me = { member: member.id, by: member.name, now: world.now() };
      const fresh = [...folded.tickets].flatMap(([id, { isNew }]) => (isNew ? id : []));
      await onlyLists(store, fresh, seat.telling?.after, me);
      changes = await changesOf(store, past ? await newsOf(store, folded) : folded, books);
    },
    changes: async () => changes,
  });
  world.changed(topicsOf(folded, opened.desk.roster !== desk.roster || opened.refused.length > 0));
  const judgeAnew = folded?.tables.has('rules') || folded?.tables.has('agents') || false;
  return { desk: opened.desk, claims: folded?.claims ?? new Map(), judgeAnew, missed: opened.missed };
}

/** Own keys that only the server had are used on: in place of a new one, which would destroy them. */
async function adopt({ ticketKeys }: Store, keys: OpenedBatch['adopted'], at: Instant): Promise<void> {
  for (const key of keys) if (!(await ticketKeys.get(key.id))) await ticketKeys.put({ ...key, state: 'told', at });
}

/** As many are asked for whenever the team is dialled. */
const MOST_LACKS = 50;

function lacksOf({ lacks: known = [] }: TeamSeat, news: readonly string[]): Pick<TeamSeat, 'lacks'> {
  return news.length > 0 ? { lacks: [...new Set([...known, ...news])].slice(-MOST_LACKS) } : {};
}

/** How far it came, for the seat. */
function reachedOf({ cursors, past = {} }: TeamSeat, filter: string, { seq, id }: WireEvent, isPast: boolean) {
  if (!isPast) return { cursors: { ...cursors, [filter]: { seq, id } } };
  const to = past[filter]?.to;
  return to === undefined ? {} : { past: { ...past, [filter]: { seq, to } } };
}

/** Of what was said before, the tickets of which something was not known: mostly none, and none is judged for nothing. */
async function newsOf(store: Store, folded: Folded): Promise<Pick<Folded, 'tickets'>> {
  const saw = [...folded.tickets.values()].flatMap((one) => one.saw.flatMap(({ messages }) => messages));
  const ids = saw.map(({ id }) => id);
  const known = new Set((await store.messages.bulkGet(ids)).map((message) => message?.id));
  const seen = new Set(
    await store.tickets
      .where('id')
      .anyOf([...folded.tickets.keys()])
      .primaryKeys(),
  );
  const isNews = ({ isMoved, saw }: NonNullable<ReturnType<Folded['tickets']['get']>>, id: TicketId): boolean =>
    isMoved ||
    (saw.length > 0 && (!seen.has(id) || saw.some((one) => one.messages.some((said) => !known.has(said.id)))));
  return { tickets: new Map([...folded.tickets].filter(([id, one]) => isNews(one, id))) };
}

/** Inside the transaction, once all is folded: what tickets show is what the stream says under what waits here. */
async function changesOf(
  store: Store,
  { tickets: told }: Pick<Folded, 'tickets'>,
  { heard }: Books,
): Promise<readonly Change[]> {
  const changes: Change[] = [];
  const all = [...told];
  // Asked at once, they are answered one after the other without a pause between.
  const waits = (await hasPending(store))
    ? await Promise.all(all.map(([id, { own }]) => pendingOf(store, id, own)))
    : [];
  const unseen = all.flatMap(([id, { saw }]) => (saw.length === 0 ? id : []));
  const tickets = await store.tickets.bulkGet(unseen);
  const here = new Map(unseen.map((id, at) => [id, tickets[at]]));
  for (const [at, [id, { team, saw }]] of all.entries()) {
    const decided = rebase(team.decided, waits[at] ?? []);
    // What this device said itself, come back, is mostly nothing new, and judging takes the longest of all.
    if (here.has(id) && same(here.get(id)?.decided ?? decided, decided)) continue;
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
