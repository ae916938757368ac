/** Somebody's shift ended or they went away: what becomes of their open tickets that are due before they are back. */
import type { Agent, Handover } from '@/lib/domain/agent.ts';
import type { Settings } from '@/lib/domain/settings.ts';
import type { Ticket, TicketId } from '@/lib/domain/ticket.ts';
import { FAR_FUTURE, type Instant } from '@/lib/domain/time.ts';
import {
  chosenFor,
  type HandedOver,
  handOver,
  type Leaving,
  leavings,
  nextLeaving,
} from '@/lib/routing/assign/hand-over.ts';
import { presenceOf } from '@/lib/routing/shifts/presence.ts';
import { commit } from '@/lib/store/commit.ts';
import type { Store } from '@/lib/store/store.ts';
import { settingsOf } from '../settings.ts';
import { settle } from '../settle.ts';
import type { World } from '../world.ts';
import { wantedOf } from './assign.ts';
import { handed } from './handed.ts';
import { tell } from './tell.ts';

/** Most tickets of one person looked at, and of everybody else when theirs are given away. */
const MOST = 500;
const MOST_OTHERS = 60;

/** In a message, where tickets stay with whoever left. */
const NOBODY = '—';

const ticketsOf = ({ tickets }: Store, agent: string, until: Instant, most: number): Promise<Ticket[]> =>
  tickets
    .where('[derived.status+derived.assignee+derived.actBy+id]')
    .between(['open', agent, -FAR_FUTURE, ''], ['open', agent, until, '\uffff'], true, true)
    .limit(most)
    .toArray();

const carriedOf = ({ id, derived, dispatched }: Ticket) => ({
  id,
  assignee: derived.assignee,
  severity: derived.severity,
  actBy: derived.actBy,
  ...(dispatched?.assigned ? { assignedAt: dispatched.assigned.at } : {}),
});

/** What becomes of their tickets, soonest due first. */
async function fates(
  store: Store,
  agents: readonly Agent[],
  { agent }: Leaving,
  chosen: Handover,
  now: Instant,
): Promise<readonly HandedOver[]> {
  const { back = FAR_FUTURE } = presenceOf(agent, now);
  const own = await ticketsOf(store, agent.id, back, MOST);
  if (own.length === 0) return [];
  const others = agents.filter(({ id }) => id !== agent.id);
  const carried = chosen === 'reassign' ? others.map(({ id }) => ticketsOf(store, id, FAR_FUTURE, MOST_OTHERS)) : [];
  return handOver(
    agent,
    chosen,
    own.map((ticket) => ({ ...carriedOf(ticket), wanted: wantedOf(ticket) })),
    { agents, carried: (await Promise.all(carried)).flat().map(carriedOf) },
    now,
  );
}

/** Looks after one who left. Repeated, after a killed worker, it does to each ticket once. */
async function lookAfter(world: World, agents: readonly Agent[], leaving: Leaving, settings: Settings, ui: string) {
  const { store } = world;
  const now = world.now();
  const chosen = chosenFor(leaving, settings.routing.shiftEnd);
  if (chosen === 'keep') return;
  const found = await fates(store, agents, leaving, chosen, now);
  const language = settings.language === 'auto' ? ui : settings.language;
  for (const fate of found) {
    const operation = `handover|${leaving.agent.id}|${leaving.at}|${fate.id}`;
    const done = handed(leaving, fate, { operation, now, language, queue: settings.routing.fallbackQueue });
    await settle(world, {
      operation,
      changes: [{ id: fate.id as TicketId, apply: ({ ticket }) => ticket && done.apply(ticket) }],
      event: (before, after) => done.event(before, after),
    });
  }
  if (found.length === 0) return;
  const { back } = presenceOf(leaving.agent, now);
  const takers = [...new Set(found.flatMap(({ choice }) => choice?.agent ?? []))].sort();
  await commit(store, [store.outbox], async (books) => {
    await tell(
      store,
      [
        {
          id: `handover|${leaving.agent.id}|${leaving.at}`,
          kind: 'handover',
          at: leaving.at,
          values: {
            from: leaving.agent.id,
            to: takers.join(', ') || NOBODY,
            count: found.length,
            becomes: chosen,
            ...(back === undefined ? {} : { back }),
          },
        },
      ],
      now,
    );
    books.write();
  });
}

/** Whoever said that they are away while off shift leaves as well: their shift's end did not know of it. */
function goneOff(agents: readonly Agent[], known: readonly Leaving[], from: Instant, to: Instant): readonly Leaving[] {
  return agents.flatMap((agent): Leaving[] => {
    const at = agent.away?.since;
    if (at === undefined || at <= from || at > to) return [];
    return known.some((one) => one.agent.id === agent.id && one.at === at) ? [] : [{ agent, at, why: 'away' }];
  });
}

/**
 * Looks after everybody who stopped working since it looked last, and answers when the next one will. `wentAway` hears
 * of each who is away, before their tickets are handed over, for rules that wait for it. The first time it only notes from when on it looks.
 */
export async function lookAfterLeavings(
  world: World,
  ui: string,
  wentAway: (agentId: string, since: Instant) => Promise<void>,
): Promise<Instant> {
  const { store } = world;
  const now = world.now();
  const [agents, row, settings] = await Promise.all([
    store.agents.toArray(),
    store.settings.get('left'),
    settingsOf(store),
  ]);
  const from = row?.key === 'left' ? row.value : now;
  const shifts = leavings(agents, from, now);
  const all = [...shifts, ...goneOff(agents, shifts, from, now)].sort((a, b) => a.at - b.at);
  // Who left several times while the browser was closed left once.
  const newest = new Map(all.map((leaving) => [leaving.agent.id, leaving]));
  for (const leaving of newest.values()) {
    // Whoever is back already, or was when the browser slept through their absence, has their tickets themselves.
    if (presenceOf(leaving.agent, now).state === 'working') continue;
    if (leaving.why === 'away') await wentAway(leaving.agent.id, leaving.at);
    await lookAfter(world, agents, leaving, settings, ui);
  }
  if (all.length > 0 || row === undefined)
    await commit(store, [], async (books) => {
      await store.settings.put({ key: 'left', value: now });
      books.write();
    });
  return nextLeaving(agents, now) ?? FAR_FUTURE;
}
