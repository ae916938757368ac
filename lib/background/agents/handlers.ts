/** People, kept; what they carry; and who may change whom. */
import type { Agent } from '@/lib/domain/agent.ts';
import { REFUSALS } from '@/lib/domain/refusal.ts';
import { FAR_FUTURE } from '@/lib/domain/time.ts';
import type { Role } from '@/lib/domain/vocabulary.ts';
import { same } from '@/lib/ingest/same.ts';
import type { AgentCommands, AgentQueries, AwayOrder } from '@/lib/protocol/agents.ts';
import type { Handlers } from '@/lib/protocol.ts';
import { commit } from '@/lib/store/commit.ts';
import type { Store } from '@/lib/store/store.ts';
import { tallyOf } from '@/lib/store/tally.ts';
import { askRecompute } from '../ask-recompute.ts';
import { mayLead } from '../replies/approvals.ts';
import { settingsOf } from '../settings.ts';
import type { Shell } from '../shell.ts';
import type { World } from '../world.ts';

export const agentQueries = ({ store }: World) =>
  ({
    'agent.list': async () => {
      const [agents, { byAssignee, loadByAssignee }] = await Promise.all([store.agents.toArray(), tallyOf(store)]);
      return agents
        .map((agent) => ({ ...agent, open: byAssignee[agent.id] ?? 0, load: loadByAssignee[agent.id] ?? 0 }))
        .sort((a, b) => a.id.localeCompare(b.id));
    },
  }) satisfies Handlers<AgentQueries, unknown>;

/** Whether some rule asks who fits: only then does a change of people judge tickets anew. */
async function asksWhoFits(store: Store): Promise<boolean> {
  const rules = await store.rules.toArray();
  return rules.some(({ enabled, actions }) => enabled && actions.some((action) => action.do === 'assign_fit'));
}

interface May {
  readonly lead: boolean;
  readonly self: boolean;
  /** What I am here. */
  readonly role: Role;
}
type Change = (known: Agent | undefined, may: May) => Agent | null;

/** Writes what `change` makes of a person (`null`: nobody) in one commit. Answers whether anything is different. */
async function write({ store }: World, id: string, change: Change): Promise<boolean> {
  return commit(store, [store.agents, store.rules], async (books) => {
    const { me, role } = await settingsOf(store);
    const known = await store.agents.get(id);
    const next = change(known, { lead: mayLead(role), self: id === me, role });
    if (same(known ?? null, next)) return false;
    if (next) await store.agents.put(next);
    else await store.agents.delete(id);
    if (await asksWhoFits(store)) await askRecompute(store);
    books.write();
    return true;
  });
}

/** Away since now; somebody who is away already stays so since then. */
function withAway({ away: before, ...agent }: Agent, away: AwayOrder | null, now: number): Agent {
  const still = before && (before.until ?? FAR_FUTURE) > now;
  return away === null ? agent : { ...agent, away: { ...away, since: still ? before.since : now } };
}

export function agentActions(shell: Shell) {
  const { world } = shell;
  const change = async (id: string, make: Change): Promise<{ stored: true }> => {
    if (await write(world, id, make)) {
      // `counts`: the background looks whether somebody left, or came back.
      world.changed(['agents', 'counts']);
      shell.recompute();
    }
    return { stored: true };
  };
  return {
    'agent.put': ({ agent }) =>
      change(agent.id, (known, { lead, self, role }) => {
        if (!lead && !(self && agent.role === (known?.role ?? role))) throw new Error(REFUSALS.leadsOnly);
        return agent;
      }),
    'agent.delete': ({ id }) =>
      change(id, (_known, { lead }) => {
        if (!lead) throw new Error(REFUSALS.leadsOnly);
        return null;
      }),
    'agent.away': ({ id, away }) =>
      change(id, (known, { lead, self }) => {
        if (!lead && !self) throw new Error(REFUSALS.leadsOnly);
        if (!known) throw new Error(REFUSALS.agentGone);
        return withAway(known, away, world.now());
      }),
  } satisfies Handlers<AgentCommands, unknown>;
}
