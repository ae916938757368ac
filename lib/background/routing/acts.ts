/** What rules did in one settle: gathered ticket by ticket, written with the tickets. */
import type { Alert } from '@/lib/domain/alert.ts';
import type { TicketEvent } from '@/lib/domain/record.ts';
import type { Firing, RuleTrouble } from '@/lib/domain/rule.ts';
import type { TicketId } from '@/lib/domain/ticket.ts';
import { HOUR, type Instant } from '@/lib/domain/time.ts';
import type { Moment } from '@/lib/routing/moments.ts';
import type { Store } from '@/lib/store/store.ts';
import { actPrefix } from './act.ts';
import type { Turned } from './rounds.ts';

/** A rule acts so often on one ticket within an hour; more is a rule that feeds on itself or on a page that flickers. */
export const MOST_ACTS = 10;

export interface Acts {
  readonly records: readonly TicketEvent[];
  readonly alerts: readonly Alert[];
  /** Ids of rules, once for each ticket. */
  readonly hits: readonly string[];
  readonly troubles: readonly RuleTrouble[];
}

export const NO_ACTS: Acts = { records: [], alerts: [], hits: [], troubles: [] };

export function gatherActs(store: Store, now: Instant) {
  const records: TicketEvent[] = [];
  const alerts: Alert[] = [];
  const hits: string[] = [];
  const troubles = new Map<string, RuleTrouble>();

  const trouble = (ruleId: string, kind: RuleTrouble['kind'], detail: string) => {
    if (!troubles.has(ruleId)) troubles.set(ruleId, { ruleId, kind, at: now, detail });
  };

  return {
    /** A rule that cannot run at all. */
    broken: (ruleId: string, detail: string) => trouble(ruleId, 'broken', detail),
    ranAway: ({ ruleId, times }: Firing) => trouble(ruleId, 'runaway', `${times}/h`),
    /** Whether a rule may act on a ticket; one that runs away is left out from here on. */
    mayAct:
      (id: TicketId) =>
      async ({ rule, id: moment }: Moment) => {
        if (troubles.has(rule.id)) return false;
        const prefix = actPrefix(rule.id, id);
        const done = await store.events
          .where('id')
          .between(`${prefix}${now - HOUR}`, `${prefix}\uffff`)
          .primaryKeys();
        // The change that caused it is repeated.
        if (done.some((key) => key.startsWith(`${moment}|`))) return false;
        const moments = new Set(done.map((key) => key.slice(prefix.length).split('|')[0]));
        if (moments.size < MOST_ACTS) return true;
        trouble(rule.id, 'runaway', `${moments.size}/h`);
        return false;
      },
    keep({ records: news, alerts: said, hits: rules }: Turned) {
      records.push(...news);
      alerts.push(...said);
      hits.push(...rules);
    },
    all: (watched: readonly RuleTrouble[]): Acts => {
      for (const one of watched) trouble(one.ruleId, one.kind, one.detail);
      return { records, alerts, hits, troubles: [...troubles.values()] };
    },
  };
}
