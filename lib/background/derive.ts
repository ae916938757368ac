import type { Derived, Ticket } from '@/lib/domain/ticket.ts';
import { FAR_FUTURE, HOUR } from '@/lib/domain/time.ts';
import { nextChange } from '@/lib/routing/next-change.ts';
import type { Routable } from '@/lib/routing/routable.ts';
import { type CompiledRules, route } from '@/lib/routing/route.ts';
import type { Watch } from '@/lib/routing/watch.ts';
import { type Assessment, type Evidence, perceive } from '@/lib/triage/assess.ts';
import { judge } from '@/lib/triage/judge.ts';
import { because } from '@/lib/triage/reason-codes.ts';

/** What rules look at while a ticket is judged. */
export function routableFrom(evidence: Omit<Evidence, 'messages'>, assessed: Assessment): Routable {
  const { now, observed, decided, order, history, strain, dispatched, settings } = evidence;
  return {
    now,
    observed,
    decided,
    assessed,
    hours: settings.hours,
    ...(order ? { order } : {}),
    ...(history ? { history } : {}),
    ...(strain ? { strain } : {}),
    ...(dispatched ? { dispatched } : {}),
  };
}

/**
 * Everything that follows from what was seen and what was chosen. Pure but for `watch`, which measures rules: the same
 * evidence, the same answer. `recheckAt` also is the next moment that any of the rules waits for.
 */
export function derive(evidence: Evidence, rules: CompiledRules, watch?: Watch): Derived {
  let looked: Routable | undefined;
  const derived = judge(evidence, perceive(evidence), (assessed) => {
    looked = routableFrom(evidence, assessed);
    return route(looked, rules, watch);
  });
  const next = looked ? nextChange(looked, rules, derived.obligations) : FAR_FUTURE;
  return { ...derived, recheckAt: Math.min(derived.recheckAt, next) };
}

/** No portal's window for a reply is shorter. */
const SHORTEST_WINDOW = 12 * HOUR;

/**
 * What follows, or, where something in a ticket makes judging it throw, that it could not be judged: it stands in the
 * queue as urgent work for a person, and every other ticket of the page is stored as if it were not there.
 */
export function deriveOrSayWhyNot(evidence: Evidence, rules: CompiledRules, watch?: Watch): Derived {
  try {
    return derive(evidence, rules, watch);
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

/** What is known of a stored ticket beside itself. */
export type KnownBeside = Pick<Routable, 'now' | 'order' | 'history' | 'strain' | 'hours' | 'before'>;

/**
 * A stored ticket as rules look at it: severity as triage had it, so that rules do not see what they did themselves.
 * Own targets that rules set are in its obligations, though.
 */
export function routableOf({ observed, decided, derived, dispatched }: Ticket, beside: KnownBeside): Routable {
  const assessed = { ...derived, severity: derived.triaged ?? derived.severity };
  return { ...beside, observed, decided, assessed, ...(dispatched ? { dispatched } : {}) };
}
