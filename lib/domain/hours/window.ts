/** How far an obligation's window has run, on the clock it runs on. */
import type { Calendar, Hours } from '../calendar.ts';
import type { Obligation } from '../obligation.ts';
import { FAR_FUTURE, type Instant } from '../time.ts';
import { addWorking, workingBetween } from './working-time.ts';

type Window = Pick<Obligation, 'kind' | 'startedAt' | 'deadline' | 'calendar'>;

/** The calendar an obligation's clock follows; none: it runs day and night. `shop` is `portal:store`. */
export const calendarOf = ({ calendar }: Pick<Window, 'calendar'>, hours: Hours, shop: string): Calendar | undefined =>
  calendar && (calendar.of === 'store' ? hours.stores[shop] : hours.common);

/**
 * When so many percent of a window have passed; over 100: after the deadline, by as much again. An own clock counts its
 * open hours, a pause in it as part of the window; a reminder has no window and is due at its moment. `FAR_FUTURE`: the
 * clock stands still.
 */
export function windowMoment(due: Window, percent: number, calendar?: Calendar): Instant {
  const { startedAt, deadline } = due;
  if (deadline >= FAR_FUTURE) return FAR_FUTURE;
  if (deadline <= startedAt || percent === 100) return deadline;
  if (due.kind === 'follow_up' && percent < 100) return deadline;
  const whole = workingBetween(calendar, startedAt, deadline);
  return percent < 100
    ? addWorking(calendar, startedAt, Math.round((whole * percent) / 100))
    : addWorking(calendar, deadline, Math.round((whole * (percent - 100)) / 100));
}
