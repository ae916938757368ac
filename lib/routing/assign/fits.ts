/** Who may have a ticket at all, whatever the hour and the load. */
import type { Agent } from '@/lib/domain/agent.ts';
import type { Reason } from '@/lib/domain/reason.ts';
import { servesStore, speaks } from '../shifts/coverage.ts';
import { because } from './reason-codes.ts';
import type { Wanted } from './wanted.ts';

const hasSkills = ({ skills }: Agent, wanted: readonly string[]): boolean =>
  wanted.every((skill) => skills.includes(skill));

const hasRole = ({ role }: Agent, roles: Wanted['roles']): boolean =>
  !roles || roles.length === 0 || roles.includes(role);

/** Whether an agent may have a ticket: they speak its language, work in its store and bring skills and role. */
const fits = (agent: Agent, { language, store, skills, roles, except }: Wanted): boolean =>
  speaks(agent, language) &&
  servesStore(agent, store) &&
  hasSkills(agent, skills) &&
  hasRole(agent, roles) &&
  !except?.includes(agent.id);

export const able = (agents: readonly Agent[], wanted: Wanted): readonly Agent[] =>
  agents.filter((agent) => fits(agent, wanted));

/** The first thing that nobody has, in the order in which a lead would look: language, store, skills, role. */
export function whyNone(agents: readonly Agent[], wanted: Wanted): Reason {
  const { language, store, skills, roles, except } = wanted;
  const there = agents.filter(({ id }) => !except?.includes(id));
  if (there.length === 0) return because('nobody_agents');
  const speakers = there.filter((agent) => speaks(agent, language));
  if (speakers.length === 0) return because('nobody_language', { language });
  const local = speakers.filter((agent) => servesStore(agent, store));
  if (local.length === 0) return because('nobody_store', { store });
  const skilled = local.filter((agent) => hasSkills(agent, skills));
  if (skilled.length === 0) return because('nobody_skills', { skills: skills.join(', ') });
  return because('nobody_role', { roles: (roles ?? []).join(', ') });
}

/**
 * Whether who was chosen may keep a ticket as it is now: language, store, skills and role still fit. Hours and load do
 * not count here: what becomes of tickets when somebody leaves is `handOver`'s to say.
 */
export function mayKeep(id: string, agents: readonly Agent[], wanted: Wanted): boolean {
  const agent = agents.find((one) => one.id === id);
  return agent !== undefined && fits(agent, wanted);
}
