/** Telling leads, once, that a portal built a page anew. */
import type { PageHealth } from '@/lib/domain/record.ts';
import type { Settings } from '@/lib/domain/settings.ts';
import type { ErrandRow, LayoutErrand } from '@/lib/store/rows.ts';
import type { Store } from '@/lib/store/store.ts';
import { mayLead } from '../replies/approvals.ts';

export const isLayout = (errand: ErrandRow): errand is LayoutErrand => errand.kind === 'layout';

/** Changed pages that are still news to a lead: not half built when they were met, and not noted meanwhile. */
export async function changedPages(
  store: Store,
  errands: readonly LayoutErrand[],
  settings: Settings,
): Promise<ReadonlyMap<LayoutErrand, PageHealth>> {
  if (errands.length === 0 || !mayLead(settings.role)) return new Map();
  const rows = await store.health.bulkGet(errands.map(({ healthId }) => healthId));
  return new Map(
    errands.flatMap((errand, index) => {
      const row = rows[index];
      return row?.changedAt !== undefined && row.noticedAt === undefined ? [[errand, row] as const] : [];
    }),
  );
}
