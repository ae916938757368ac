/** One local week of coverage, as a grid of days and hours. Pure. */
import type { AccountId } from '@/lib/domain/account.ts';
import type { Agent } from '@/lib/domain/agent.ts';
import { dayAt, momentOf, weekdayOf } from '@/lib/domain/hours/zone.ts';
import { DAY, HOUR, type Instant, MINUTE } from '@/lib/domain/time.ts';
import type { Language } from '@/lib/domain/vocabulary.ts';
import { coverage } from '@/lib/routing/shifts/coverage.ts';
import type { Span } from '@/lib/routing/shifts/roster.ts';

/** Every zone's clock is off by a multiple of this, ms. */
const QUARTER = 15 * MINUTE;
const HOURS = 24;

/** A week from Monday, by the wall clock of a zone; `first` is its Monday as a day counted from 1970-01-01. */
export interface Week {
  readonly zone: string;
  readonly first: number;
  readonly from: Instant;
  readonly to: Instant;
}

/** The week of a moment, or so many weeks from it. */
export function weekOf(zone: string, at: Instant, ahead = 0): Week {
  const today = dayAt(zone, at);
  const first = today - weekdayOf(today) + 7 * ahead;
  return { zone, first, from: momentOf(zone, first, 0), to: momentOf(zone, first + 7, 0) };
}

export interface Grid {
  /** Seven days of 24 hours: fewest at work at any moment of it; undefined: an hour that the clocks skip. */
  readonly days: readonly (readonly (number | undefined)[])[];
  readonly gaps: readonly Span[];
  /** All gaps together, ms. */
  readonly uncovered: number;
  /** How many could take such a ticket at some time. */
  readonly able: number;
}

export interface Asked {
  readonly language: Language;
  readonly store: AccountId;
}

const lasting = (spans: readonly Span[]): number => spans.reduce((sum, { from, to }) => sum + to - from, 0);

/** Coverage of a language in a store, hour by hour of the wall clock. An hour that comes twice is one cell. */
export function gridOf(agents: readonly Agent[], { zone, first, from, to }: Week, { language, store }: Asked): Grid {
  const [row] = coverage(agents, { from, to, cell: QUARTER, languages: [language], stores: [store] });
  const cells = row?.cells ?? [];
  const fewest = (start: Instant, end: Instant): number | undefined => {
    const held = cells.slice(Math.floor((start - from) / QUARTER), Math.ceil((end - from) / QUARTER));
    return held.length === 0 ? undefined : Math.min(...held);
  };
  const days = Array.from({ length: 7 }, (_, day) =>
    Array.from({ length: HOURS }, (_, hour) =>
      fewest(momentOf(zone, first + day, hour * 60), momentOf(zone, first + day, (hour + 1) * 60)),
    ),
  );
  const gaps = row?.gaps ?? [];
  return { days, gaps, uncovered: lasting(gaps), able: row?.agents.length ?? 0 };
}

/** How long nobody is there for each of these languages, ms. */
export function uncovered(
  agents: readonly Agent[],
  { from, to }: Week,
  languages: readonly Language[],
  store: AccountId,
): ReadonlyMap<Language, number> {
  const rows = coverage(agents, { from, to, cell: HOUR, languages, stores: [store] });
  return new Map(rows.map(({ language, gaps }) => [language, lasting(gaps)]));
}

/** Monday's date of a week. */
export const mondayOf = ({ first }: Week): string => new Date(first * DAY).toISOString().slice(0, 10);
