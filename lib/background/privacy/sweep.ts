/** The rest of a nightly run: the record of tickets that are gone, counts, examples, letters; few rows, or by day. */
import { pseudonymIn } from '@/lib/continuity/privacy/marks.ts';
import { limitsOf } from '@/lib/continuity/privacy/retention.ts';
import type { Retention, RowCounts } from '@/lib/domain/privacy.ts';
import type { TicketId } from '@/lib/domain/ticket.ts';
import { DAY } from '@/lib/domain/time.ts';
import { PORTALS, type PortalId } from '@/lib/domain/vocabulary.ts';
import type { Books } from '@/lib/store/ledger.ts';
import type { Store, Table } from '@/lib/store/store.ts';
import { letGo } from './audit.ts';
import type { Moment, Step } from './due.ts';
import { type Key, Take } from './take.ts';

/** Lines of the record looked at in one go: for each go the chain is looked through for what went. */
const STEP = 2_000;

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** What the run will have done before the sweep; of a run that came so far it stands in the store already. */
interface Before {
  /** Tickets that went. */
  readonly gone: ReadonlySet<string>;
  /** Rows that were taken with their tickets. */
  readonly corrections: ReadonlySet<Key>;
  readonly deadLetters: ReadonlySet<Key>;
}
const NOTHING_BEFORE: Before = { gone: new Set(), corrections: new Set(), deadLetters: new Set() };

/** Lines of the record whose ticket is gone and whose own time is over. `ids`: which. */
export async function eventStep(
  store: Store,
  after: string,
  { retention, now }: Moment,
  { gone } = NOTHING_BEFORE,
): Promise<Step & { readonly ids: ReadonlySet<string> }> {
  const oldest = now - limitsOf(retention, 'generic').statistics;
  const events = await store.events.where('id').above(after).limit(STEP).toArray();
  const isGone = (ticketId: TicketId) => gone.has(ticketId) || pseudonymIn(ticketId) !== undefined;
  const ids = events.filter(({ at, ticketId }) => at <= oldest && isGone(ticketId)).map(({ id }) => id);
  const take = new Take(store);
  take.remove('events', ids);
  const last = events.length === STEP ? events.at(-1)?.id : undefined;
  return { take, ids: new Set(ids), ...(last ? { last } : {}) };
}

/** Classes of subjects under which tickets' words lie sealed; what else this device said stays to be told again. */
const WORDY: readonly (string | undefined)[] = ['tk', 'ap'];

/** That a key was destroyed is kept for as long as a copy of the server may bring it back, see `eventAge`, ms. */
const REMEMBERED = 427 * DAY;

/** For how long words are kept that stand apart from their ticket: as the strictest portal of the store wants it. */
async function shortest({ tickets, orders }: Store, retention: Retention): Promise<number> {
  const here: PortalId[] = [];
  for (const portal of PORTALS) {
    const of = (table: Table) => table.where('id').startsWith(`${portal}:`).limit(1).count();
    if ((await of(tickets)) + (await of(orders)) > 0) here.push(portal);
  }
  const strict: readonly PortalId[] = here.length > 0 ? here : PORTALS;
  return Math.min(...strict.map((portal) => limitsOf(retention, portal).personal));
}

/** What of everything else is due, by table. */
async function restOf(store: Store, { retention, now }: Moment, before: Before) {
  const words = now - (await shortest(store, retention));
  const counts = now - limitsOf(retention, 'generic').statistics;
  const month = dayOf(counts).slice(0, 7);
  const known = new Set(await store.tickets.toCollection().primaryKeys());
  const isGone = (ticketId: TicketId) => !known.has(ticketId) || before.gone.has(ticketId);
  return {
    purges: store.purges.where('at').belowOrEqual(counts),
    ruleHits: store.ruleHits.where('day').belowOrEqual(dayOf(counts)),
    meters: store.meters.filter(({ id }) => (id.split(':').at(-1) ?? '') < month),
    deadLetters: store.deadLetters
      .where('at')
      .belowOrEqual(words)
      .filter(({ id }) => !before.deadLetters.has(id)),
    asides: store.asides.where('at').belowOrEqual(words),
    corrections: store.corrections.filter(
      ({ id, at, text }) => at <= words && text !== '' && !before.corrections.has(id),
    ),
    aliases: store.aliases.filter(({ ticketId }) => isGone(ticketId)),
    teamOwn: store.teamOwn.filter(
      ({ state, at, subject }) => state === 'heard' && at <= words && WORDY.includes(subject.split('.')[4]),
    ),
    ticketKeys: store.ticketKeys.filter(
      ({ key, state, at }) => key === undefined && state === 'told' && at <= now - REMEMBERED,
    ),
  };
}

const some = (counts: RowCounts): RowCounts =>
  Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));

/** How many rows `sweepRest` would take after that. Changes nothing. */
export async function countRest(store: Store, moment: Moment, before: Before): Promise<RowCounts> {
  const rest = await restOf(store, moment, before);
  const counts = Object.entries<{ count(): PromiseLike<number> }>(rest).map(
    async ([table, rows]) => [table, await rows.count()] as const,
  );
  return some(Object.fromEntries(await Promise.all(counts)));
}

/** Everything else in one go. Inside the commit; answers what went. */
export async function sweepRest(store: Store, moment: Moment, books: Books): Promise<RowCounts> {
  const rest = await restOf(store, moment, NOTHING_BEFORE);
  await letGo(store, 'purge', new Set(await rest.purges.clone().primaryKeys()));
  const gone = some({
    purges: await rest.purges.delete(),
    ruleHits: await rest.ruleHits.delete(),
    meters: await rest.meters.delete(),
    deadLetters: await rest.deadLetters.delete(),
    asides: await rest.asides.delete(),
    corrections: await rest.corrections.modify({ text: '' }),
    aliases: await rest.aliases.delete(),
    teamOwn: await rest.teamOwn.delete(),
    ticketKeys: await rest.ticketKeys.delete(),
  });
  if (Object.keys(gone).length > 0) books.write();
  return gone;
}
