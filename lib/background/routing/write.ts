/** Writes what rules did: the record, errands, hits and troubles. Call it inside the transaction of `settle`. */
import type { Alert } from '@/lib/domain/alert.ts';
import type { RuleHits, RuleTrouble } from '@/lib/domain/rule.ts';
import { DAY, type Instant } from '@/lib/domain/time.ts';
import type { Books } from '@/lib/store/ledger.ts';
import type { RuleErrand } from '@/lib/store/rows.ts';
import type { Store } from '@/lib/store/store.ts';
import { askRecompute } from '../ask-recompute.ts';
import type { Acts } from './acts.ts';

/** Days of hits that are kept. */
const HIT_DAYS = 30;

const dayOf = (at: Instant): string => new Date(at).toISOString().slice(0, 10);

const errandOf = (alert: Alert): RuleErrand => ({ id: alert.id, kind: 'rule-alert', alert, dueAt: alert.at, tries: 0 });

export async function writeActs(store: Store, acts: Acts, now: Instant, books: Books): Promise<void> {
  const { records, alerts, hits, troubles } = acts;
  if (records.length > 0) {
    await store.events.bulkAdd([...records]);
    books.write({ events: records.length });
  }
  if (alerts.length > 0) await store.outbox.bulkPut(alerts.map(errandOf));
  if (hits.length > 0) await countHits(store, hits, now);
  if (troubles.length > 0) await writeTroubles(store, troubles);
  if (alerts.length + hits.length + troubles.length > 0) books.write();
}

const lastGone = (now: Instant): string => dayOf(now - HIT_DAYS * DAY);

/** The last 30 days. */
export const hitsOf = ({ ruleHits }: Store, now: Instant): Promise<RuleHits[]> =>
  ruleHits.where('day').above(lastGone(now)).toArray();

async function countHits(store: Store, hits: readonly string[], now: Instant): Promise<void> {
  const day = dayOf(now);
  const counts = new Map<string, number>();
  for (const ruleId of hits) counts.set(ruleId, (counts.get(ruleId) ?? 0) + 1);
  const ids = [...counts.keys()];
  const known = await store.ruleHits.bulkGet(ids.map((ruleId): [string, string] => [ruleId, day]));
  await store.ruleHits.bulkPut(
    ids.map((ruleId, index) => ({ ruleId, day, hits: (known[index]?.hits ?? 0) + (counts.get(ruleId) ?? 0) })),
  );
  // A day's first hit of a rule takes away the days that no longer count.
  if (known.some((row) => !row)) await store.ruleHits.where('day').belowOrEqual(lastGone(now)).delete();
}

/** Marks rules that are left out from now on, and says so to whoever leads. */
async function writeTroubles(store: Store, troubles: readonly RuleTrouble[]): Promise<void> {
  const known = await store.ruleTroubles.bulkGet(troubles.map(({ ruleId }) => ruleId));
  const news = troubles.filter((_, index) => !known[index]);
  if (news.length === 0) return;
  await store.ruleTroubles.bulkPut(news);
  // What it did to other tickets is taken back where they are judged again.
  await askRecompute(store);
  const rules = await store.rules.bulkGet(news.map(({ ruleId }) => ruleId));
  await store.outbox.bulkPut(
    news.map(({ ruleId, kind, at }, index) =>
      errandOf({
        id: `rule_stopped|${ruleId}|${at}`,
        kind: 'rule_stopped',
        at,
        values: { rule: rules[index]?.name ?? ruleId, trouble: kind },
      }),
    ),
  );
}
