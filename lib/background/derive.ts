import type { Order } from '@/lib/domain/order.ts';
import type { Derived, Ticket } from '@/lib/domain/ticket.ts';
import type { Routable } from '@/lib/routing/routable.ts';
import { type CompiledRules, route } from '@/lib/routing/route.ts';
import { assess, type Evidence } from '@/lib/triage/assess.ts';
import { finish } from '@/lib/triage/finish.ts';

/** Everything that follows from what was seen and what was chosen. Pure: the same evidence, the same answer. */
export function derive(evidence: Evidence, rules: CompiledRules): Derived {
  const { observed, decided, order, settings } = evidence;
  const assessed = assess(evidence);
  const routed = route({ observed, decided, assessed, ...(order ? { order } : {}) }, rules);
  return finish(assessed, routed, decided, settings);
}

/** A stored ticket as rules look at it. */
export const routableOf = ({ observed, decided, derived }: Ticket, order: Order | undefined): Routable => ({
  observed,
  decided,
  assessed: derived,
  ...(order ? { order } : {}),
});
