/** Comparisons of moments: with now, with the nearest deadline, and with the wall clock of a zone. */
import { type Instant, MINUTE } from '@/lib/domain/time.ts';
import { both, type OperatorTaking } from '../operator.ts';
import { hoursOf, nextTurn, weekdaysOf } from '../wall-clock.ts';
import { knownOrNot } from './any.ts';

/** `holds` is told how many ms the moment lies behind now; `turns` are the moments at which the answer changes. */
const overNow = (
  id: string,
  holds: (behind: number, wanted: number) => boolean,
  turns: (seen: Instant, wanted: number) => readonly Instant[],
): OperatorTaking<Instant, 'minutes'> => ({
  id,
  takes: 'minutes',
  prepare: (minutes) => (seen, sight) => seen !== undefined && holds(sight.routable.now - seen, minutes * MINUTE),
  flips: (minutes, seen) => turns(seen, minutes * MINUTE),
});

/** `holds` is told how many ms the moment lies before the nearest deadline. */
const overDeadline = (
  id: string,
  holds: (before: number, wanted: number) => boolean,
): OperatorTaking<Instant, 'minutes'> => ({
  id,
  takes: 'minutes',
  prepare: (minutes) => (seen, sight) => {
    const { deadline } = sight;
    return seen !== undefined && deadline !== undefined && holds(deadline - seen, minutes * MINUTE);
  },
});

/** Ends are a ms late: a span that takes its last moment in is over just after it. */
export const timeOperators = [
  ...both(
    overNow(
      'older_than',
      (behind, wanted) => behind > wanted,
      (seen, wanted) => [seen + wanted + 1],
    ),
    'not_older_than',
  ),
  ...both(
    overNow(
      'within_last',
      (behind, wanted) => behind >= 0 && behind <= wanted,
      (seen, wanted) => [seen, seen + wanted + 1],
    ),
    'not_within_last',
  ),
  ...both(
    overNow(
      'within_next',
      (behind, wanted) => behind <= 0 && -behind <= wanted,
      (seen, wanted) => [seen - wanted, seen + 1],
    ),
    'not_within_next',
  ),
  ...both(
    overDeadline('before_deadline', (before, wanted) => before >= wanted),
    'not_before_deadline',
  ),
  ...both(
    overDeadline('after_deadline', (before, wanted) => -before >= wanted),
    'not_after_deadline',
  ),
  ...knownOrNot,
];

const inHours: OperatorTaking<Instant, 'hours'> = {
  id: 'between_hours',
  takes: 'hours',
  prepare(wanted) {
    const hours = hoursOf(wanted);
    return (seen) => seen !== undefined && hours.holds(seen);
  },
  flips: (wanted, seen) => [nextTurn(seen, hoursOf(wanted))],
};

const onWeekdays: OperatorTaking<Instant, 'weekdays'> = {
  id: 'on_weekdays',
  takes: 'weekdays',
  prepare(wanted) {
    const days = weekdaysOf(wanted);
    return (seen) => seen !== undefined && days.holds(seen);
  },
  flips: (wanted, seen) => [nextTurn(seen, weekdaysOf(wanted))],
};

export const clockOperators = [...both(inHours, 'not_between_hours'), ...both(onWeekdays, 'not_on_weekdays')];
