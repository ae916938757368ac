/** A made-up week on a floor of forty agents: tickets of fourteen languages, as they come. */
import type { AccountId } from '@/lib/domain/account.ts';
import { LOAD } from '@/lib/domain/agent.ts';
import { DAY, HOUR, type Instant, MINUTE } from '@/lib/domain/time.ts';
import type { Language, Severity } from '@/lib/domain/vocabulary.ts';
import { AGENTS } from './people.ts';

/** The week in which Europe's clocks are put back. */
export const MONDAY: Instant = Date.UTC(2026, 9, 19);
export const WEEK = 7 * DAY;

export interface Job {
  readonly id: string;
  readonly at: Instant;
  readonly deadline: Instant;
  readonly language: Language;
  readonly store: AccountId;
  readonly skills: readonly string[];
  readonly severity: Severity;
  /** What it really takes, ms; the assigner does not know. */
  readonly takes: number;
  readonly last?: string;
}

/** mulberry32: the same numbers for the same seed, on every machine. */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Share of tickets by language, percent, and the UTC hour at which most of them come. */
const DEMAND: readonly (readonly [Language, number, number])[] = [
  ['en', 44, 20],
  ['de', 13, 13],
  ['es', 10, 18],
  ['fr', 8, 13],
  ['it', 6, 13],
  ['ja', 5, 5],
  ['pt', 4, 18],
  ['nl', 2, 13],
  ['ko', 2, 5],
  ['pl', 2, 13],
  ['sv', 1, 13],
  ['tr', 1, 13],
  ['th', 1, 6],
  ['vi', 1, 6],
];

const EUROPE: readonly AccountId[] = ['amazon:eu', 'amazon:eu', 'shopify:main'];
const STORES_OF: Readonly<Partial<Record<Language, readonly AccountId[]>>> = {
  en: ['amazon:us', 'amazon:us', 'shopify:main', 'tiktok:us'],
  ja: ['amazon:jp'],
  ko: ['shopify:main', 'amazon:jp'],
  th: ['tiktok:sea'],
  vi: ['tiktok:sea'],
};

export const LANGUAGES_SPOKEN: readonly Language[] = DEMAND.map(([language]) => language);

/** Windows of the platforms and of one's own targets, hours, with how often they come, percent. */
const WINDOWS: readonly (readonly [hours: number, share: number])[] = [
  [24, 62],
  [12, 18],
  [48, 12],
  [4, 8],
];
const SEVERITY: readonly (readonly [Severity, number])[] = [
  ['low', 20],
  ['normal', 52],
  ['high', 20],
  ['critical', 8],
];

function drawn<Value>(table: readonly (readonly [Value, number, ...unknown[]])[], random: number): Value {
  let left = random * table.reduce((sum, [, share]) => sum + share, 0);
  for (const [value, share] of table) {
    left -= share;
    if (left < 0) return value;
  }
  return (table.at(-1) as readonly [Value, number])[0];
}

const pick = <Value>(values: readonly Value[], random: number): Value =>
  values[Math.floor(random * values.length)] as Value;

/** More by day than by night, round the hour at which a language's buyers write most. */
function momentIn(peak: number, random: () => number): Instant {
  for (;;) {
    const moment = MONDAY + Math.floor(random() * WEEK);
    const hour = (moment % DAY) / HOUR;
    if (random() < (1 + 0.8 * Math.cos(((hour - peak) / 24) * 2 * Math.PI)) / 1.8) return moment;
  }
}

/** `count` tickets of a week, in the order in which they come. */
export function jobsOf(count: number, seed: number): readonly Job[] {
  const random = randomOf(seed);
  const peaks = new Map(DEMAND.map(([language, , peak]) => [language, peak]));
  const jobs = Array.from({ length: count }, (_, index): Job => {
    const language = drawn(DEMAND, random());
    const arrives = momentIn(peaks.get(language) ?? 12, random);
    const severity = drawn(SEVERITY, random());
    const speakers = AGENTS.filter(({ languages }) => languages[language]);
    const store = pick(STORES_OF[language] ?? EUROPE, random());
    const serving = speakers.filter(({ stores }) => stores.length === 0 || stores.includes(store));
    const last = random() < 0.25 ? pick(serving, random()).id : undefined;
    return {
      id: `T-${index}`,
      at: arrives,
      deadline: arrives + drawn(WINDOWS, random()) * HOUR,
      language,
      store,
      skills: random() < 0.06 ? ['claims'] : [],
      severity,
      takes: Math.round(LOAD[severity] * 1.8 * MINUTE * (0.4 + 1.2 * random())),
      ...(last === undefined ? {} : { last }),
    };
  });
  return jobs.sort((a, b) => a.at - b.at);
}
