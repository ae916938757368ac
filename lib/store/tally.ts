import { LOAD } from '@/lib/domain/agent.ts';
import type { Tally } from '@/lib/domain/record.ts';
import type { Ticket } from '@/lib/domain/ticket.ts';
import type { Store } from './store.ts';

export const EMPTY_TALLY: Tally = {
  byStatus: {},
  byPortal: {},
  byQueue: {},
  bySeverity: {},
  byLanguage: {},
  byAssignee: {},
  loadByAssignee: {},
};

const add = (counts: Readonly<Record<string, number>>, key: string, by: number) => {
  const { [key]: was = 0, ...rest } = counts;
  return was + by === 0 ? rest : { ...rest, [key]: was + by };
};

function count(tally: Tally, { observed, derived }: Ticket, by: 1 | -1): Tally {
  const byStatus = add(tally.byStatus, derived.status, by);
  if (derived.status !== 'open') return { ...tally, byStatus };
  return {
    byStatus,
    byPortal: add(tally.byPortal, observed.portal, by),
    byQueue: add(tally.byQueue, derived.queue, by),
    bySeverity: add(tally.bySeverity, derived.severity, by),
    byLanguage: add(tally.byLanguage, derived.language, by),
    byAssignee: add(tally.byAssignee, derived.assignee, by),
    loadByAssignee: add(tally.loadByAssignee, derived.assignee, by * LOAD[derived.severity]),
  };
}

/** The tally after one ticket changed from `before` to `after` (absent: it was not there). */
export function tallyChange(tally: Tally, before: Ticket | undefined, after: Ticket | undefined): Tally {
  const without = before ? count(tally, before, -1) : tally;
  return after ? count(without, after, 1) : without;
}

/** The counts in force. */
export const tallyOf = async (store: Pick<Store, 'settings'>): Promise<Tally> =>
  ((await store.settings.get('counts'))?.value as Tally | undefined) ?? EMPTY_TALLY;
