/** Gives tickets to people, within `settle`: the choice is kept with the ticket for as long as it fits. */
import type { Agent } from '@/lib/domain/agent.ts';
import type { Settings } from '@/lib/domain/settings.ts';
import type { Observed, Ticket } from '@/lib/domain/ticket.ts';
import { HOUR, type Instant } from '@/lib/domain/time.ts';
import type { Role } from '@/lib/domain/vocabulary.ts';
import { same } from '@/lib/ingest/same.ts';
import { assign } from '@/lib/routing/assign/assign.ts';
import { mayKeep } from '@/lib/routing/assign/fits.ts';
import { assignedOf, type Choice, type Wanted } from '@/lib/routing/assign/wanted.ts';
import type { Store } from '@/lib/store/store.ts';
import { type KeptLoads, keptLoads } from './loads.ts';

/** Whoever nobody fits is tried again on this beat at the latest, since loads change without news of the ticket. */
const BEAT = HOUR / 2;

/** Earlier tickets of a buyer looked at for who had the last one. */
const EARLIER = 20;

/** Who had the buyer's last ticket in this store. */
async function lastAgent({ tickets }: Store, { id, observed }: Ticket): Promise<string | undefined> {
  const { portal, store, buyer }: Observed = observed;
  if (!buyer) return undefined;
  const earlier = await tickets
    .where('[observed.portal+observed.store+observed.buyer]')
    .equals([portal, store, buyer])
    .limit(EARLIER)
    .toArray();
  return earlier
    .filter((ticket) => ticket.id !== id && ticket.derived.assignee !== '')
    .sort((a, b) => b.observed.changedAt - a.observed.changedAt)[0]?.derived.assignee;
}

/** What a ticket needs of somebody. */
export const wantedOf = ({ observed, derived }: Ticket): Wanted => ({
  language: derived.language,
  store: `${observed.portal}:${observed.store}`,
  skills: derived.asks?.fit ?? [],
  severity: derived.severity,
  actBy: derived.actBy,
});

/** With its assignment, kept or new. A choice that says the same as before is the one from before. */
function withChoice(ticket: Ticket, choice: Choice, { now, settings }: Scene): Ticket {
  const { derived, decided, dispatched } = ticket;
  const before = dispatched?.assigned;
  const chosen = assignedOf(choice, now);
  const stays = before !== undefined && same({ ...before, at: 0 }, { ...chosen, at: 0 });
  const assigned = stays ? before : chosen;
  const kept = { ...ticket, dispatched: { fired: [], ...dispatched, assigned } };
  if (choice.agent !== undefined) return { ...kept, derived: { ...derived, assignee: choice.agent } };
  const queue = decided.queue ?? settings.routing.fallbackQueue;
  const again = Math.min(choice.retryAt ?? Number.POSITIVE_INFINITY, Math.ceil((now + 1) / BEAT) * BEAT);
  return { ...kept, derived: { ...derived, assignee: '', queue, recheckAt: Math.min(derived.recheckAt, again) } };
}

export interface Scene {
  readonly settings: Settings;
  readonly now: Instant;
}

/** People and loads of one transaction, read when somebody is first asked for. */
export function assigner(store: Store, scene: Scene) {
  let agents: Promise<readonly Agent[]> | undefined;
  let kept: Promise<KeptLoads> | undefined;
  const people = (): Promise<readonly Agent[]> => {
    agents ??= store.agents.toArray();
    return agents;
  };

  /** Whom assignment finds for a ticket; a choice counts at once in everybody's load. */
  async function choose(ticket: Ticket, only: { roles?: readonly Role[]; except?: readonly string[] } = {}) {
    const everybody = await people();
    kept ??= keptLoads(store, everybody, scene.now);
    const { loads, gave } = await kept;
    const last = ticket.dispatched?.assigned?.agent ?? (await lastAgent(store, ticket));
    const wanted = { ...wantedOf(ticket), ...(last === undefined ? {} : { last }), ...only };
    const choice = assign(wanted, everybody, loads, scene.now);
    if (choice.agent !== undefined) await gave(choice.agent, ticket.derived.severity, ticket.derived.actBy);
    return choice;
  }

  return {
    choose,
    /** The ticket with whom it belongs to. Whom people or rules chose stays. */
    async assigned(ticket: Ticket): Promise<Ticket> {
      const { derived, decided, dispatched } = ticket;
      const had = dispatched?.assigned?.agent;
      const named = derived.assignee !== '' && derived.assignee !== had;
      if (decided.assignee !== undefined || named) return ticket;
      if (had !== undefined && mayKeep(had, await people(), wantedOf(ticket)))
        return { ...ticket, derived: { ...derived, assignee: had } };
      if (!derived.asks?.fit || derived.status !== 'open') return ticket;
      return withChoice(ticket, await choose(ticket), scene);
    },
  };
}
