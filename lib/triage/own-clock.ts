/** A clock of one's own shop: it follows business hours and stands still while it is nobody's turn here. */
import type { Calendar } from '@/lib/domain/calendar.ts';
import { compile } from '@/lib/domain/hours/compile.ts';
import { addWorking, merged, type Pause, workingBetween } from '@/lib/domain/hours/working-time.ts';
import type { Settings } from '@/lib/domain/settings.ts';
import type { Decided, Observed } from '@/lib/domain/ticket.ts';
import { FAR_FUTURE, HOUR, type Instant } from '@/lib/domain/time.ts';
import type { Due } from './obligation.ts';
import { pausesOf, restartOf } from './pauses.ts';
import type { Thread } from './thread.ts';

/** What an obligation says of an own clock. */
export type OwnDue = Pick<Due, 'startedAt' | 'deadline' | 'calendar' | 'paused' | 'ranAt'>;

export interface OwnClock {
  /** `hours` of the clock after a start. It is due at `FAR_FUTURE` while it stands still until somebody does something. */
  due(startedAt: Instant, hours: number, alsoPaused?: readonly Pause[]): OwnDue;
  /** The buyer's message that began the matter anew after it was settled. */
  readonly restartedAt: () => Instant | undefined;
}

interface Followed {
  readonly calendar: Calendar;
  readonly of: 'store' | 'common';
}

/** The calendar a store's clocks follow; one that no clock can follow counts as none, so that they run early, not late. */
function followed({ hours }: Settings, { portal, store }: Observed): Followed | undefined {
  const own = hours.stores[`${portal}:${store}`];
  if (own && compile(own)) return { calendar: own, of: 'store' };
  return hours.common && compile(hours.common) ? { calendar: hours.common, of: 'common' } : undefined;
}

/** Worked out when asked for: most tickets have no own clock. */
export function ownClockOf(observed: Observed, decided: Decided, thread: Thread, settings: Settings): OwnClock {
  let known: readonly Pause[] | undefined;
  let restarted: { readonly at: Instant | undefined } | undefined;
  return {
    restartedAt: () => {
      restarted ??= { at: restartOf(decided, thread) };
      return restarted.at;
    },
    due(startedAt, hours, alsoPaused = []) {
      known ??= pausesOf(decided, thread, observed);
      const pauses = merged([...known, ...alsoPaused].filter(({ to }) => to > startedAt));
      const calendar = followed(settings, observed);
      const ms = Math.round(hours * HOUR);
      const deadline = addWorking(calendar?.calendar, startedAt, ms, pauses);
      const still = pauses.some(({ from, to }) => to === FAR_FUTURE && from < deadline);
      if (still) return { startedAt, deadline: FAR_FUTURE };
      const paused = pauses.length === 0 ? 0 : workingBetween(calendar?.calendar, startedAt, deadline) - ms;
      return {
        startedAt,
        deadline,
        ranAt: (share) => addWorking(calendar?.calendar, startedAt, Math.round(ms * share), pauses),
        ...(calendar ? { calendar: { of: calendar.of, zone: calendar.calendar.zone } } : {}),
        ...(paused > 0 ? { paused } : {}),
      };
    },
  };
}
