import type { Order } from '@/lib/domain/order.ts';
import type { Derived, Dispatched, Ticket } from '@/lib/domain/ticket.ts';
import { FAR_FUTURE, HOUR } from '@/lib/domain/time.ts';
import type { Routable } from '@/lib/routing/routable.ts';
import { type CompiledRules, route } from '@/lib/routing/route.ts';
import { assess, type Evidence } from '@/lib/triage/assess.ts';
import { finish } from '@/lib/triage/finish.ts';
import { because } from '@/lib/triage/reason-codes.ts';

/** Everything that follows from what was seen and what was chosen. Pure: the same evidence, the same answer. */
export function derive(evidence: Evidence, rules: CompiledRules, dispatched?: Dispatched): Derived {
  const { observed, decided, order, settings } = evidence;
  const assessed = assess(evidence);
  const routed = route(
    { observed, decided, assessed, ...(order ? { order } : {}), ...(dispatched ? { dispatched } : {}) },
    rules,
  );
  return finish(assessed, routed, decided, settings);
}

/** No portal's window for a reply is shorter. */
const SHORTEST_WINDOW = 12 * HOUR;

/**
 * What follows, or, where something in a ticket makes judging it throw, that it could not be judged: it stands in the
 * queue as urgent work for a person, and every other ticket of the page is stored as if it were not there.
 */
export function deriveOrSayWhyNot(
  evidence: Evidence,
  rules: CompiledRules,
  dispatched?: Dispatched,
): Derived {
  try {
    return derive(evidence, rules, dispatched);
  } catch {
    const { observed, decided } = evidence;
    const actBy = observed.deadline ?? (observed.last?.at ?? observed.changedAt) + SHORTEST_WINDOW;
    return {
      status: decided.status ?? 'open',
      queue: decided.queue ?? 'inbox',
      assignee: decided.assignee ?? '',
      severity: decided.severity ?? 'high',
      severityReasons: [because('not_judged')],
      tags: decided.tags ?? [],
      tier: 'standard',
      language: 'und',
      intent: 'other',
      confidence: 0,
      intentWords: [],
      flags: [],
      obligations: [],
      actBy,
      route: [],
      recheckAt: FAR_FUTURE,
    };
  }
}

/** A stored ticket as rules look at it. */
export const routableOf = ({ observed, decided, derived, dispatched }: Ticket, order: Order | undefined): Routable => ({
  observed,
  decided,
  assessed: derived,
  ...(order ? { order } : {}),
  ...(dispatched ? { dispatched } : {}),
});
