import { DUE_SPANS, type DueCounts, type DueSpan, SPAN_HOURS, spanOf } from '@/lib/domain/due.ts';
import type { TicketId } from '@/lib/domain/ticket.ts';
import { FAR_FUTURE, HOUR, type Instant } from '@/lib/domain/time.ts';
import { SEVERITIES, type Severity } from '@/lib/domain/vocabulary.ts';
import type { Store } from './store.ts';

/** Of each severity so many are told apart; more say nothing that a person could act on. */
const MOST = 2_000;
const LONGEST = SPAN_HOURS.h24 * HOUR;

type Key = readonly [status: string, severity: Severity, actBy: Instant, id: TicketId];

/** Keys of the open tickets of one severity that fall due within a day; read from the index alone, never a row. */
const keysOf = async (store: Store, severity: Severity, now: Instant): Promise<readonly Key[]> =>
  (await store.tickets
    .where('[derived.status+derived.severity+derived.actBy+id]')
    .between(['open', severity, -FAR_FUTURE, ''], ['open', severity, now + LONGEST, '\uffff'])
    .limit(MOST)
    .keys()) as unknown as readonly Key[];

/** How many open tickets fall due when, of all stores or of one (`portal:store`). `more`: some severity holds more than are counted. */
export async function dueCounts(
  store: Store,
  now: Instant,
  shop?: string,
): Promise<{ readonly counts: DueCounts; readonly more: boolean }> {
  const found = await Promise.all(SEVERITIES.map((severity) => keysOf(store, severity, now)));
  const counts = Object.fromEntries(
    DUE_SPANS.map((span) => [span, Object.fromEntries(SEVERITIES.map((severity) => [severity, 0]))]),
  ) as Record<DueSpan, Record<Severity, number>>;
  const prefix = shop ? `${shop}:` : '';
  for (const [, severity, actBy, id] of found.flat()) {
    const span = spanOf(actBy, now);
    if (span && id.startsWith(prefix)) counts[span][severity] += 1;
  }
  return { counts, more: found.some(({ length }) => length >= MOST) };
}

/** The worst severity among the open tickets whose act-by time has come; one look into the index each. */
export async function worstDue(store: Store, now: Instant): Promise<Severity | undefined> {
  for (const severity of SEVERITIES.toReversed()) {
    const [first] = await store.tickets
      .where('[derived.status+derived.severity+derived.actBy+id]')
      .between(['open', severity, -FAR_FUTURE, ''], ['open', severity, now, '\uffff'])
      .limit(1)
      .primaryKeys();
    if (first !== undefined) return severity;
  }
  return undefined;
}
