/** Last values written into what the store holds of the team. */
import { LOST, type TeamApproval } from '@/lib/domain/approval.ts';
import type { Books } from '@/lib/store/ledger.ts';
import type { Store } from '@/lib/store/store.ts';
import type { Joining } from '@/lib/store/team-rows.ts';
import { rebase } from '@/lib/sync/fold/index.ts';
import type { Change } from '../../apply.ts';
import { settle } from '../../settle.ts';
import type { World } from '../../world.ts';
import { factsOf, mergedOrder } from '../facts.ts';
import { tablesOfFold } from '../fold.ts';
import { NoSeat } from '../hear.ts';
import { onlyLists } from '../old.ts';
import { pendingOf } from '../pending.ts';
import { putSeat, seatOf } from '../seat.ts';
import { type Found, foundOf } from './found.ts';
import type { OpenedValues } from './take.ts';
import { putWhole, wholeOf } from './whole.ts';

interface Place {
  readonly team: string;
  readonly member: string;
  readonly name: string;
}

/** Rejects with `NoSeat` where this device sits elsewhere by now. Twice is once. */
export async function storeValues(
  world: World,
  { values, refused }: OpenedValues,
  { team, member, name }: Place,
  begun: Joining,
): Promise<void> {
  let changes: readonly Change[] = [];
  await settle(world, {
    tables: tablesOfFold(world.store),
    first: async (store, books) => {
      const seat = await seatOf(store);
      if (seat?.team !== team || seat.member !== member) throw new NoSeat();
      const found = await foundOf(store, values);
      const fresh = found.flatMap(({ id, isNew }) => (isNew ? id : []));
      const here = new Set(await store.tickets.where('id').anyOf(fresh).primaryKeys());
      const cameOf = ({ id, isNew }: Found) => (seat.telling && isNew && !here.has(id) ? { came: true as const } : {});
      await store.teamTickets.bulkPut(found.flatMap((one) => (one.isFurther ? { ...one.team, ...cameOf(one) } : [])));
      await takeApprovals(store, books, found);
      await takeOrders(store, books, found);
      const me = { member, by: name, now: world.now() };
      await onlyLists(store, [...here], seat.telling?.after, me);
      const pending = await hasPending(store);
      const whole = pending ? [] : found.flatMap((one) => wholeOf(one, here) ?? []);
      await putWhole(store, books, whole);
      const put = new Set(whole.map(({ ticket }) => ticket.id));
      const others = found.filter(({ id }) => !put.has(id));
      changes = await changesOf(store, others, pending, books);
      await putSeat(store, { ...seat, refused: seat.refused + refused, joining: { begun } }, books);
    },
    changes: async () => changes,
  });
  world.changed([
    'team',
    'tickets',
    'counts',
    ...(values.some(({ now }) => now.approvals) ? (['approvals'] as const) : []),
  ]);
}

async function takeApprovals(store: Store, books: Books, found: readonly Found[]): Promise<void> {
  for (const { id, now, isFurther } of found)
    for (const approval of now.approvals ?? []) {
      const known = (await store.approvals.get(approval.id)) as TeamApproval | undefined;
      // What was decided here, or heard behind it, stands; so does whatever is known where the value only says that it was asked.
      if (known && (!isFurther || known.place === undefined || approval.place?.asked === LOST)) continue;
      books.heard.approvals.add(approval.id);
      await store.approvals.put({ ...approval, ticketId: id });
      books.write();
    }
}

async function takeOrders(store: Store, books: Books, found: readonly Found[]): Promise<void> {
  const told = found.flatMap(({ now }) => now.order ?? []);
  const known = new Map((await store.orders.bulkGet(told.map(({ id }) => id))).map((order) => [order?.id, order]));
  const orders = new Map(told.map((order) => [order.id, mergedOrder(known.get(order.id), order)]));
  if (orders.size === 0) return;
  for (const id of orders.keys()) books.heard.orders.add(id);
  await store.orders.bulkPut([...orders.values()]);
  books.write({ orders: [...orders.keys()].filter((id) => !known.has(id)).length });
}

/** Whether anything of this device's own waits to be read back: who joins has mostly nothing. */
const hasPending = async ({ teamOwn, outbox }: Store): Promise<boolean> =>
  (await teamOwn.limit(1).count()) + (await outbox.where('id').startsWith('team|did|').limit(1).count()) > 0;

/** As of what is heard: what tickets show is what the team says under what waits here. */
async function changesOf(
  store: Store,
  found: readonly Found[],
  pending: boolean,
  { heard }: Books,
): Promise<readonly Change[]> {
  const changes: Change[] = [];
  for (const { id, team, own, now } of found) {
    const decided = pending ? rebase(team.decided, await pendingOf(store, id, own)) : team.decided;
    heard.decided.set(id, decided);
    const { observed, messages } = now;
    if (observed) heard.facts.add(id);
    const saw = observed ? [{ observed, messages }] : [];
    changes.push({
      id,
      quiet: true,
      apply: ({ ticket, messages: known }) => ({ ...factsOf(ticket, known, saw, id), decided }),
    });
  }
  return changes;
}
