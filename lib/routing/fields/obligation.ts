/** What is owed. "The nearest" is the obligation whose deadline comes first; own clocks that stand still have none. */
import { calendarOf, windowMoment } from '@/lib/domain/hours/window.ts';
import { workingBetween } from '@/lib/domain/hours/working-time.ts';
import { OBLIGATION_KINDS, type Obligation } from '@/lib/domain/obligation.ts';
import { FAR_FUTURE, type Instant, MINUTE } from '@/lib/domain/time.ts';
import type { Field } from '../field.ts';
import type { Routable } from '../routable.ts';
import { shopOf } from './store.ts';

/** The obligation whose deadline comes first. */
export function nearest(
  { assessed }: Pick<Routable, 'assessed'>,
  counts: (one: Obligation) => boolean = () => true,
): Obligation | undefined {
  let first: Obligation | undefined;
  for (const one of assessed.obligations)
    if (one.deadline < (first?.deadline ?? FAR_FUTURE) && counts(one)) first = one;
  return first;
}

const isHard = ({ hard }: Obligation) => hard;
/** A begun minute counts as a whole one. */
const minutesTo = (deadline: Instant | undefined, now: Instant) =>
  deadline === undefined ? undefined : Math.ceil((deadline - now) / MINUTE) + 0;

/** When so many percent of an obligation's window have passed, on the clock it runs on. */
export const passes = (routable: Routable, due: Obligation, percent: number): Instant =>
  windowMoment(due, percent, routable.hours && calendarOf(due, routable.hours, shopOf(routable)));

/** Percent of the window that has passed on the clock it runs on; over 100 after the deadline. */
function passed(routable: Routable): number | undefined {
  const due = nearest(routable);
  if (!due) return undefined;
  const calendar = routable.hours && calendarOf(due, routable.hours, shopOf(routable));
  const whole = workingBetween(calendar, due.startedAt, due.deadline);
  if (whole <= 0) return routable.now < due.deadline ? 0 : 100;
  // `windowMoment` rounds to the ms: by 49 hundredths of one more, its moment is the first of its percent.
  return Math.floor((100 * workingBetween(calendar, due.startedAt, routable.now) + 49) / whole);
}

export const obligationFields: readonly Field[] = [
  {
    id: 'needsReply',
    about: 'obligation',
    type: 'boolean',
    read: ({ assessed }) => assessed.obligations.some(({ kind }) => kind === 'reply'),
  },
  {
    id: 'owed',
    about: 'obligation',
    type: 'set',
    options: OBLIGATION_KINDS,
    read: ({ assessed }) => assessed.obligations.map(({ kind }) => kind),
  },
  {
    id: 'owedCount',
    about: 'obligation',
    type: 'number',
    unit: 'count',
    read: ({ assessed }) => assessed.obligations.length,
  },
  { id: 'deadline', about: 'obligation', type: 'time', read: (routable) => nearest(routable)?.deadline },
  /** Less than zero once it has passed. */
  {
    id: 'minutesLeft',
    about: 'obligation',
    type: 'number',
    unit: 'minutes',
    read: (routable) => minutesTo(nearest(routable)?.deadline, routable.now),
    reaches: (routable, minutes) => {
      const due = nearest(routable);
      return due && due.deadline - minutes * MINUTE;
    },
  },
  /** Of the nearest, on the clock it runs on; over 100 after the deadline. */
  {
    id: 'windowPassed',
    about: 'obligation',
    type: 'number',
    unit: 'percent',
    read: passed,
    reaches: (routable, percent) => {
      const due = nearest(routable);
      return due && passes(routable, due, percent);
    },
  },
  /** The nearest is set by a platform, not by ourselves. */
  { id: 'hardDeadline', about: 'obligation', type: 'boolean', read: (routable) => nearest(routable)?.hard },
  {
    id: 'hardMinutesLeft',
    about: 'obligation',
    type: 'number',
    unit: 'minutes',
    read: (routable) => minutesTo(nearest(routable, isHard)?.deadline, routable.now),
    reaches: (routable, minutes) => {
      const due = nearest(routable, isHard);
      return due && due.deadline - minutes * MINUTE;
    },
  },
  /** The nearest deadline rests on a weak reading. */
  {
    id: 'weakDeadline',
    about: 'obligation',
    type: 'boolean',
    read: (routable) => {
      const due = nearest(routable);
      return due && due.weak === true;
    },
  },
  {
    id: 'breached',
    about: 'obligation',
    type: 'boolean',
    read: ({ assessed, now }) => assessed.obligations.some(({ deadline }) => deadline <= now),
    turns: ({ assessed }) => assessed.obligations.map(({ deadline }) => deadline),
  },
];
