/** How much an agent works before a moment. */
import type { Agent } from '@/lib/domain/agent.ts';
import type { Instant } from '@/lib/domain/time.ts';
import { eachStretch } from './presence.ts';

export interface Ahead {
  /** When they next work, now included; absent: not before `to`. */
  readonly starts?: Instant;
  /** Whether they can work for so long before `to`. */
  readonly enough: boolean;
}

/** Whether an agent works `ms` between two moments, and when they begin. */
export function workAhead(agent: Agent, from: Instant, to: Instant, ms: number): Ahead {
  let starts: Instant | undefined;
  let worked = 0;
  eachStretch(agent, from, to, (span) => {
    const start = Math.max(from, span.from);
    starts ??= start;
    worked += Math.min(to, span.to) - start;
    return worked >= ms;
  });
  return starts === undefined ? { enough: false } : { starts, enough: worked >= ms };
}
