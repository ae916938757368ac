/** How much an agent works before a moment. Asked of everybody for every ticket, so it walks the days by itself. */
import type { Agent } from '@/lib/domain/agent.ts';
import type { LocalDay } from '@/lib/domain/hours/local-days.ts';
import { FAR_FUTURE, type Instant } from '@/lib/domain/time.ts';
import { rosterOf } from './roster.ts';

export interface Ahead {
  /** When they next work, now included; absent: not before `to`. */
  readonly starts?: Instant;
  /** How long they work before `to`, ms; not counted on once it is enough. */
  readonly worked: number;
}

const NEVER: Ahead = { worked: 0 };

const ALWAYS: LocalDay = { start: -FAR_FUTURE, next: FAR_FUTURE, open: [[-FAR_FUTURE, FAR_FUTURE]] };

/** How long an agent works between two moments, and when they begin; `enough` ms end the count. */
export function workAhead(agent: Agent, from: Instant, to: Instant, enough: number): Ahead {
  const roster = rosterOf(agent);
  if (roster === 'never') return NEVER;
  const gone = agent.away?.since ?? FAR_FUTURE;
  const back = agent.away?.until ?? FAR_FUTURE;
  let starts: Instant | undefined;
  let worked = 0;
  for (let number = roster === 'always' ? 0 : roster.dayAt(from); worked < enough; number += 1) {
    const day = roster === 'always' ? ALWAYS : roster.day(number);
    if (day.start >= to) break;
    for (const [open, close] of day.open) {
      const start = Math.max(open, from);
      const end = Math.min(close, to);
      const missed = Math.max(0, Math.min(end, back) - Math.max(start, gone));
      if (end - start <= missed) continue;
      starts ??= start >= gone && start < back ? back : start;
      worked += end - start - missed;
    }
    if (day === ALWAYS) break;
  }
  return starts === undefined ? NEVER : { starts, worked };
}
