/** People for `route --agents AGENTS.json`: whom assignment chooses, each ticket in the light of those before it. */
import * as v from 'valibot';
import { agent } from '@/lib/background/doors/agents.ts';
import type { Agent, Assigned } from '@/lib/domain/agent.ts';
import type { Ticket } from '@/lib/domain/ticket.ts';
import type { Instant } from '@/lib/domain/time.ts';
import { assign } from '@/lib/routing/assign/assign.ts';
import { tallyOf } from '@/lib/routing/assign/tally.ts';
import { assignedOf } from '@/lib/routing/assign/wanted.ts';

export type ParsedAgents = { readonly agents: readonly Agent[] } | { readonly problems: readonly string[] };

const list = v.pipe(
  v.array(agent),
  v.check((agents) => new Set(agents.map(({ id }) => id)).size === agents.length, 'two agents of one name'),
);

/** A list of agents, or `{"agents": [...]}`: all of them, or what is wrong with them; never some. */
export function parseAgents(text: string): ParsedAgents {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { problems: ['not JSON'] };
  }
  const given: unknown = typeof json === 'object' && json !== null && 'agents' in json ? json.agents : json;
  const parsed = v.safeParse(list, given);
  if (parsed.success) return { agents: parsed.output as readonly Agent[] };
  return {
    problems: parsed.issues.map((issue) => [v.getDotPath(issue), issue.message].filter(Boolean).join(': ')),
  };
}

/** Whom a ticket goes to that rules want given to whoever fits. What was given before counts in everybody's load. */
export function chooserOf(agents: readonly Agent[], now: Instant): (ticket: Ticket) => Assigned {
  const tally = tallyOf([]);
  let turn = now;
  return ({ id, observed, derived, dispatched }) => {
    const { language, severity, actBy, asks } = derived;
    const last = dispatched?.assigned?.agent;
    const choice = assign(
      {
        language,
        store: `${observed.portal}:${observed.store}`,
        skills: asks?.fit ?? [],
        severity,
        actBy,
        ...(last === undefined ? {} : { last }),
      },
      agents,
      tally.loads,
      now,
    );
    // All happen at one moment; a little later each, so that equals take turns.
    turn += 1;
    tally.put({ id, assignee: choice.agent ?? '', severity, actBy, assignedAt: turn });
    return assignedOf(choice, now);
  };
}
