/** The rest of a nightly run: the record of tickets that are gone, counts, examples, letters; few rows, or by day. */
import { pseudonymIn } from '@/lib/continuity/privacy/marks.ts';
import { limitsOf } from '@/lib/continuity/privacy/retention.ts';
import type { RowCounts } from '@/lib/domain/privacy.ts';
import type { Books } from '@/lib/store/ledger.ts';
import type { Store } from '@/lib/store/store.ts';
import { letGo } from './audit.ts';
import type { Moment, Step } from './due.ts';
import { Take } from './take.ts';

/** Lines of the record looked at in one go: for each go the chain is looked through for what went. */
const STEP = 2_000;

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** Lines of the record whose ticket is gone and whose own time is over. `ids`: which. */
export async function eventStep(
  store: Store,
  after: string,
  { retention, now }: Moment,
): Promise<Step & { readonly ids: ReadonlySet<string> }> {
  const oldest = now - limitsOf(retention, 'generic').statistics;
  const events = await store.events.where('id').above(after).limit(STEP).toArray();
  const ids = events
    .filter(({ at, ticketId }) => at <= oldest && pseudonymIn(ticketId) !== undefined)
    .map(({ id }) => id);
  const take = new Take(store);
  take.remove('events', ids);
  const last = events.length === STEP ? events.at(-1)?.id : undefined;
  return { take, ids: new Set(ids), ...(last ? { last } : {}) };
}

/** Classes of subjects under which tickets' words lie sealed; what else this device said stays to be told again. */
const WORDY: readonly (string | undefined)[] = ['tk', 'ap'];

/** Everything else in one go. Inside the commit; answers what went. */
export async function sweepRest(store: Store, { retention, now }: Moment, books: Books): Promise<RowCounts> {
  const { personal, statistics } = limitsOf(retention, 'generic');
  const [words, counts] = [now - personal, now - statistics];
  const old = await store.purges.where('at').belowOrEqual(counts).primaryKeys();
  await letGo(store, 'purge', new Set(old));
  const month = dayOf(counts).slice(0, 7);
  const known = new Set(await store.tickets.toCollection().primaryKeys());
  const gone = {
    purges: await store.purges.where('id').anyOf(old).delete(),
    ruleHits: await store.ruleHits.where('day').belowOrEqual(dayOf(counts)).delete(),
    meters: await store.meters.filter(({ id }) => (id.split(':').at(-1) ?? '') < month).delete(),
    deadLetters: await store.deadLetters.where('at').belowOrEqual(words).delete(),
    corrections: await store.corrections.filter(({ at, text }) => at <= words && text !== '').modify({ text: '' }),
    aliases: await store.aliases.filter(({ ticketId }) => !known.has(ticketId)).delete(),
    teamOwn: await store.teamOwn
      .filter(({ state, at, subject }) => state === 'heard' && at <= words && WORDY.includes(subject.split('.')[4]))
      .delete(),
  };
  if (Object.values(gone).some((count) => count > 0)) books.write();
  return Object.fromEntries(Object.entries(gone).filter(([, count]) => count > 0));
}
