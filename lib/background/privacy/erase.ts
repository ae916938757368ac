/** One buyer's data goes, everywhere on this machine, in one transaction; and the next page does not bring it back. */
import type { ErasurePreview, ErasureReason, RowCounts, Subject } from '@/lib/domain/privacy.ts';
import { REFUSALS } from '@/lib/domain/refusal.ts';
import { FAR_FUTURE, type Instant } from '@/lib/domain/time.ts';
import { commit } from '@/lib/store/commit.ts';
import { destroyed } from '@/lib/store/ticket-keys.ts';
import { settingsOf } from '../settings.ts';
import { settle } from '../settle.ts';
import type { World } from '../world.ts';
import { chainUp } from './audit.ts';
import { pseudonymsOf } from './check.ts';
import { taking } from './erasing.ts';
import { mark, markerOf } from './marks.ts';
import { mentionsOf, type Reach, reachOf, traitsIn } from './reach.ts';
import { eventsOf, takenFrom } from './take.ts';

/** Looks again when something came in between; a busy page comes to rest well before. */
const TRIES = 8;

/** What an erasure would take; undefined where nothing is stored of them. Changes nothing. */
export async function previewErasure(world: World, subject: Subject): Promise<ErasurePreview | undefined> {
  const reach = await reachOf(world.store, subject);
  if (!reach || reach.tickets.length + reach.orders.length === 0) return undefined;
  const { take, owed } = await taking(
    world,
    reach,
    () => '',
    () => '',
  );
  return { rows: take.counts(), tickets: take.tickets, owed, mentions: await mentionsOf(world.store, reach) };
}

interface Erased {
  readonly rows: RowCounts;
  readonly marks: number;
}

/**
 * Erases, and marks the buyer as not to be known again. A ticket on which something is owed stays, bare, until it is
 * done; the record stays under a pseudonym. All or nothing; repeating it changes nothing. Throws where nothing is stored.
 * `at`: when marks of the same erasure were set before; else now.
 */
export async function erase(
  world: World,
  operation: string,
  order: { readonly subject: Subject; readonly reason: ErasureReason },
  { tell, at }: { readonly tell: boolean; readonly at?: Instant } = { tell: true },
): Promise<Erased> {
  const { store } = world;
  for (let tries = 0; tries < TRIES; tries++) {
    const done = await store.purges.get(operation);
    if (done) return { rows: done.rows, marks: 0 };
    await chainUp(world);
    const reach = await reachOf(store, order.subject);
    if (!reach || reach.tickets.length + reach.orders.length === 0) throw new Error(REFUSALS.buyerGone);
    const erased = await eraseReach(world, operation, { ...order, reach, tell, at: at ?? world.now() });
    if (erased) return erased;
  }
  throw new Error(REFUSALS.busy);
}

interface Asked {
  readonly subject: Subject;
  readonly reason: ErasureReason;
  readonly reach: Reach;
  /** The team hears of it. */
  readonly tell: boolean;
  /** Of all its marks. */
  readonly at: Instant;
}

async function eraseReach(
  world: World,
  operation: string,
  { subject, reason, reach, tell, at }: Asked,
): Promise<Erased | undefined> {
  const { store, teamMark } = world;
  const marker = await markerOf(world);
  const marks = (await Promise.all(traitsIn(reach).map((trait) => marker.marksOf(trait)))).flat();
  const shared = tell ? await Promise.all(traitsIn(reach).map(({ shop, key }) => teamMark?.(shop, key))) : [];
  const told = shared.filter((mark) => mark !== undefined);
  const ids = [...reach.tickets, ...reach.aliases].map(({ id }) => id);
  const others = (tell && (await world.othersKeys?.(ids))) || [];
  const names = new Map(
    await Promise.all(reach.tickets.map(async ({ id }) => [id, await marker.pseudonymOf(id)] as const)),
  );
  const pseudonyms = await pseudonymsOf(
    world,
    await eventsOf(
      store,
      reach.tickets.map(({ id }) => id),
    ),
  );
  const now = world.now();
  const tables = [...takenFrom(store), store.erased, store.purges];
  const erased = await commit(store, tables, async (books): Promise<Erased | undefined> => {
    // The team hears of the buyer's mark alone, below; rows that go are no decisions.
    books.quiet = true;
    const again = await reachOf(store, subject);
    // Something came in between: its marks and pseudonyms are not made yet.
    if (!again || traitsIn(again).length !== traitsIn(reach).length) return undefined;
    const events = await eventsOf(
      store,
      again.tickets.map(({ id }) => id),
    );
    if (events.some(({ id }) => !pseudonyms.has(id)) || again.tickets.some(({ id }) => !names.has(id)))
      return undefined;
    const { take } = await taking(
      world,
      again,
      ({ id }) => pseudonyms.get(id) ?? '',
      (id) => names.get(id) ?? 'unknown',
    );
    await take.done(books);
    // Everybody destroys their own once they hear of it; some are never here again.
    if (await store.settings.get('team')) await store.ticketKeys.bulkPut(others.map((id) => destroyed(id, now)));
    await mark(store, marks, at);
    const rows = take.counts();
    const { me } = await settingsOf(store);
    await store.purges.put({ id: operation, at: now, why: 'erasure', rows, by: me, reason });
    if (told.length > 0 && (await store.settings.get('team')))
      await store.outbox.bulkPut(
        told.map((buyer) => ({
          id: `team|erased|${buyer}`,
          kind: 'team' as const,
          // Its place among what the team is told, as in `lib/store/tell.ts`; no channel's business.
          at: books.commits * 1_000,
          dueAt: FAR_FUTURE,
          tries: 0,
          tell: { kind: 'erased' as const, buyer },
        })),
      );
    books.write();
    return { rows, marks: new Set(marks).size };
  });
  if (!erased) return undefined;
  await judgeOwed(world, reach);
  world.changed(['tickets', 'counts', 'drafts', 'translations', 'approvals', 'corrections', 'accounts', 'privacy']);
  return erased;
}

/** Search words and counts of bare tickets follow from what is left of them. */
async function judgeOwed(world: World, { tickets }: Reach): Promise<void> {
  const left = (await world.store.tickets.bulkGet(tickets.map(({ id }) => id))).flatMap((ticket) => ticket?.id ?? []);
  if (left.length > 0) await settle(world, { changes: left.map((id) => ({ id, quiet: true, apply: () => ({}) })) });
}
