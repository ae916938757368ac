/** What the options ask about business hours. Nothing in here writes. */
import type { HoursTried } from '@/lib/domain/calendar.ts';
import { addWorking, HORIZON, openAt } from '@/lib/domain/hours/working-time.ts';
import { dayOf, momentOf } from '@/lib/domain/hours/zone.ts';
import type { StoreRef } from '@/lib/domain/ticket.ts';
import { HOUR, type Instant } from '@/lib/domain/time.ts';
import { PORTALS } from '@/lib/domain/vocabulary.ts';
import type { AnswerOf, DataOf, Queries } from '@/lib/protocol.ts';
import type { Store } from '@/lib/store/store.ts';
import { readHolidays } from '@/lib/triage/hours/ical.ts';
import { IcalError } from '@/lib/triage/hours/ical-lines.ts';

/** More stores than this are no choice any more. */
const MOST_STORES = 500;

/** Stores of the stored tickets: one step over the ids a store, however many tickets it has. */
export async function storesOf(store: Store): Promise<readonly StoreRef[]> {
  const found: StoreRef[] = [];
  let after = '';
  while (found.length < MOST_STORES) {
    const [id] = await store.tickets.where('id').above(after).limit(1).primaryKeys();
    if (id === undefined) break;
    const [portal, name = ''] = id.split(':');
    const known = PORTALS.find((one) => one === portal);
    if (known) found.push({ portal: known, store: name });
    after = `${portal}:${name}:\uffff`;
  }
  return found;
}

/** What a calendar makes of now and of a clock somebody tries. */
export function tryHours({ calendar, clock }: DataOf<Queries['hours.try']>, now: Instant): HoursTried {
  const state = openAt(calendar, now);
  if (!clock) return state;
  const [date = '', time = ''] = clock.start.split('T');
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const start = momentOf(calendar.zone, dayOf(date), hour * 60 + minute);
  const deadline = addWorking(calendar, start, clock.hours * HOUR);
  return { ...state, due: { start, deadline: deadline < start + HORIZON ? deadline : null } };
}

/** Years ahead for which yearly days off are written out. */
const YEARS_AHEAD = 5;

/** Days off of a file, from the year before this one on: tickets of last year may still be open. */
export function readHolidayFile(
  { text, zone }: DataOf<Queries['holidays.read']>,
  now: Instant,
): AnswerOf<Queries['holidays.read']> {
  const year = new Date(now).getUTCFullYear();
  try {
    return readHolidays(text, { from: `${year - 1}-01-01`, to: `${year + YEARS_AHEAD}-12-31`, zone });
  } catch (error) {
    if (error instanceof IcalError) return { problem: { code: error.code, line: error.line } };
    throw error;
  }
}
