/** The tour as it stands in the settings, so that it goes on in whichever sidebar one looks at next. */
import { useCommand } from '@/lib/client/live.tsx';
import { TOUR_STEPS, type Tour, type TourStep } from '@/lib/domain/settings.ts';
import { useSettings } from '../ui/use-settings.ts';

const FIRST = TOUR_STEPS[0];

export interface TourControls {
  /** Where it stands while it is going. */
  readonly step: TourStep | undefined;
  readonly number: number;
  /** Put away half-way. */
  readonly waits: boolean;
  start(): void;
  resume(): void;
  next(): void;
  back(): void;
  putAway(): void;
}

export function useTour(): TourControls {
  const change = useCommand('settings.change');
  const stored = useSettings().tour;
  const tour: Tour | undefined = change.isPending ? (change.variables.change.tour ?? stored) : stored;
  const at = TOUR_STEPS.indexOf(tour?.step ?? FIRST);
  const put = (place: number, state: Tour['state']) =>
    change.mutate({ change: { tour: { step: TOUR_STEPS[place] ?? FIRST, state } } });
  return {
    step: tour?.state === 'going' ? tour.step : undefined,
    number: at + 1,
    waits: tour?.state === 'later',
    start: () => put(0, 'going'),
    resume: () => put(at, 'going'),
    next: () => (at + 1 < TOUR_STEPS.length ? put(at + 1, 'going') : put(at, 'done')),
    back: () => put(Math.max(0, at - 1), 'going'),
    putAway: () => put(at, 'later'),
  };
}
