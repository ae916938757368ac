import type { CivilDay } from '../civil-day.ts';
import { plusDays, plusWorkdays } from '../civil-day.ts';
import { voiceOf } from '../context.ts';
import type { Voice } from '../format.ts';
import { civil } from './variable.ts';

const on = (id: string, means: string, turn: (today: CivilDay, voice: Voice) => CivilDay) =>
  civil(`date.${id}`, means, (context, language) => {
    const voice = voiceOf(context, language);
    return voice.today && turn(voice.today, voice);
  });
const inDays = (id: string, means: string, days: number) => on(id, means, (today) => plusDays(today, days));
const inWorkdays = (id: string, means: string, days: number) =>
  on(id, means, (today, { market }) => plusWorkdays(today, days, market));

/** Of the buyer's country. Working days leave out its weekend, not its holidays. */
export const dates = [
  on('today', 'today', (today) => today),
  inDays('yesterday', 'yesterday', -1),
  inDays('tomorrow', 'tomorrow', 1),
  inDays('in_two_days', 'the day after tomorrow', 2),
  inDays('in_three_days', 'three days from today', 3),
  inDays('in_a_week', 'a week from today', 7),
  inDays('in_two_weeks', 'two weeks from today', 14),
  inDays('in_thirty_days', '30 days from today', 30),
  inWorkdays('next_workday', 'the next working day', 1),
  inWorkdays('in_two_workdays', 'two working days from today', 2),
  inWorkdays('in_five_workdays', 'five working days from today', 5),
];
