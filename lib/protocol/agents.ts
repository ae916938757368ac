/** People who work on tickets. */
import type { Agent, Away } from '@/lib/domain/agent.ts';

/** A person, and what they carry now. */
export interface AgentView extends Agent {
  /** Open tickets that are theirs. */
  readonly open: number;
  /** What these weigh, in the units of `LOAD`. */
  readonly load: number;
}

/** Somebody who is away, as they or their lead say it; since when, the background writes. */
export type AwayOrder = Omit<Away, 'since'>;

export interface AgentQueries {
  /** By name. */
  'agent.list': (ask: Record<string, never>) => readonly AgentView[];
}

export interface AgentCommands {
  /** Adds somebody, or replaces what is known of them. Leads and admins; everybody for their own row, save its role. */
  'agent.put': (order: { agent: Agent }) => { stored: true };
  /** Tickets that name them stay theirs until somebody decides; those that assignment gave them are assigned anew. */
  'agent.delete': (order: { id: string }) => { stored: true };
  /** Goes away, or is back (`null`). Leads and admins; everybody for themselves. */
  'agent.away': (order: { id: string; away: AwayOrder | null }) => { stored: true };
}
