/** Keeps how reading goes, in the transaction that stores what was read. */
import type { PageHealth } from '@/lib/domain/record.ts';
import type { Settings } from '@/lib/domain/settings.ts';
import type { Instant } from '@/lib/domain/time.ts';
import type { Judged } from '@/lib/repair/judge/judge.ts';
import { keepHealth, SETTLING } from '@/lib/repair/judge/keep.ts';
import type { Books } from '@/lib/store/ledger.ts';
import type { Store } from '@/lib/store/store.ts';
import { isTaken } from '../alerts/channels.ts';

export interface HealthPlace {
  readonly store: Store;
  readonly settings: Settings;
  readonly now: Instant;
  readonly books: Books;
}

interface Reads {
  readonly reads: number;
  readonly faulty: number;
}

const NONE: Reads = { reads: 0, faulty: 0 };

/**
 * Reads that were not worth writing, by row. A worker that is killed forgets them: a day's counts are of use as shares,
 * not to the last read, and to write a row at every read would cost more than all else that a quiet page asks for.
 */
const unwritten = new WeakMap<Store, Map<string, Reads>>();

export const healthId = ({
  portal,
  page,
  fingerprint,
  locale,
}: Pick<PageHealth, 'portal' | 'page' | 'fingerprint' | 'locale'>): string =>
  `${portal}:${page}:${fingerprint}:${locale}`;

/** How the page reads now, and whether that was written. */
export async function writeHealth(
  judged: Judged,
  { store, settings, now, books }: HealthPlace,
): Promise<{ readonly health: PageHealth; readonly written: boolean }> {
  const { portal, page, state } = judged.reading;
  const waiting = unwritten.get(store) ?? new Map<string, Reads>();
  unwritten.set(store, waiting);
  const rows = await store.health.where('[portal+page]').equals([portal, page]).toArray();
  const { row, news, gone } = keepHealth(rows, judged, now, (known) => waiting.get(healthId(known)) ?? NONE);
  // A site that people teach has many pages that nobody teaches; of those nothing is kept.
  if (portal === 'generic' && rows.length === 0 && judged.reading.observations.length === 0)
    return { health: row, written: false };
  const id = healthId(row);
  if (!news) {
    const { reads, faulty } = waiting.get(id) ?? NONE;
    const counts = judged.level !== 'resting' && state !== 'loading';
    if (counts) waiting.set(id, { reads: reads + 1, faulty: faulty + (judged.level === 'full' ? 0 : 1) });
    return { health: row, written: false };
  }
  const left = gone.map(healthId);
  for (const each of [id, ...left]) waiting.delete(each);
  await store.health.bulkDelete(left);
  await store.health.put({ ...row, id });
  // Told only once the page stands: it may just be half built, and then the row is gone, or another's, by then.
  const met = !rows.some((each) => healthId(each) === id) && now - (row.changedAt ?? 0) < SETTLING;
  if (met && row.noticedAt === undefined && isTaken('layout', settings))
    await store.outbox.put({ id: `layout|${id}`, kind: 'layout', healthId: id, dueAt: now + SETTLING, tries: 0 });
  books.write();
  return { health: row, written: true };
}
