/** A made-up floor for the simulation: forty agents in three zones and fourteen languages, and a week of tickets. */
import type { AccountId } from '@/lib/domain/account.ts';
import { type Agent, DEFAULT_CAPACITY, type LanguageLevel, LOAD } from '@/lib/domain/agent.ts';
import type { Block } from '@/lib/domain/calendar.ts';
import { DAY, HOUR, type Instant, MINUTE } from '@/lib/domain/time.ts';
import type { Language, Severity } from '@/lib/domain/vocabulary.ts';

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

type Speaks = Readonly<Partial<Record<Language, LanguageLevel>>>;

/** People who are equals: same languages, same shift. */
interface Team {
  readonly name: string;
  readonly people: number;
  readonly zone: string;
  readonly speaks: Speaks;
  /** Hours of the local day; to over 24: on into the next. */
  readonly hours: readonly [from: number, to: number];
  /** 0 Monday to 6 Sunday. */
  readonly days: readonly number[];
  readonly skills?: readonly string[];
  readonly stores?: readonly AccountId[];
}

const SHANGHAI = 'Asia/Shanghai';
const BERLIN = 'Europe/Berlin';
const BOGOTA = 'America/Bogota';
const WORKDAYS = [0, 1, 2, 3, 4];
const LATER = [2, 3, 4, 5, 6];
const ROUND = [0, 1, 4, 5, 6];

export const STORES: readonly AccountId[] = [
  'amazon:us',
  'amazon:eu',
  'amazon:jp',
  'shopify:main',
  'tiktok:us',
  'tiktok:sea',
];
const ASIA: readonly AccountId[] = ['amazon:jp', 'shopify:main', 'tiktok:sea'];

const TEAMS: readonly Team[] = [
  { name: 'en-day', people: 4, zone: SHANGHAI, hours: [9, 18], days: WORKDAYS, speaks: { en: 'fluent', de: 'basic' } },
  {
    name: 'en-es',
    people: 4,
    zone: SHANGHAI,
    hours: [14, 23],
    days: LATER,
    speaks: { en: 'fluent', es: 'fluent' },
    skills: ['claims'],
  },
  {
    name: 'en-night',
    people: 3,
    zone: SHANGHAI,
    hours: [22, 31],
    days: ROUND,
    speaks: { en: 'fluent' },
    skills: ['claims'],
  },
  {
    name: 'ja',
    people: 3,
    zone: SHANGHAI,
    hours: [8, 17],
    days: WORKDAYS,
    speaks: { ja: 'fluent', en: 'fluent' },
    skills: ['claims'],
  },
  {
    name: 'ko-ja',
    people: 2,
    zone: SHANGHAI,
    hours: [10, 19],
    days: LATER,
    speaks: { ko: 'native', ja: 'fluent', en: 'basic' },
    skills: ['claims'],
    stores: ASIA,
  },
  {
    name: 'ko',
    people: 1,
    zone: SHANGHAI,
    hours: [8, 17],
    days: WORKDAYS,
    speaks: { ko: 'fluent', en: 'fluent' },
    skills: ['claims'],
  },
  {
    name: 'sea',
    people: 2,
    zone: SHANGHAI,
    hours: [9, 18],
    days: ROUND,
    speaks: { th: 'native', vi: 'native', en: 'basic' },
    skills: ['claims'],
  },
  {
    name: 'sea-late',
    people: 1,
    zone: SHANGHAI,
    hours: [14, 23],
    days: LATER,
    speaks: { th: 'native', vi: 'fluent' },
    skills: ['claims'],
  },
  {
    name: 'de',
    people: 3,
    zone: BERLIN,
    hours: [8, 17],
    days: WORKDAYS,
    speaks: { de: 'native', en: 'fluent' },
    skills: ['claims'],
  },
  {
    name: 'de-nl',
    people: 2,
    zone: BERLIN,
    hours: [12, 21],
    days: LATER,
    speaks: { de: 'native', nl: 'fluent', en: 'fluent' },
    skills: ['claims'],
  },
  {
    name: 'fr-it',
    people: 3,
    zone: BERLIN,
    hours: [8, 17],
    days: WORKDAYS,
    speaks: { fr: 'native', it: 'fluent', en: 'fluent' },
    skills: ['claims'],
  },
  {
    name: 'it-fr',
    people: 2,
    zone: BERLIN,
    hours: [11, 20],
    days: LATER,
    speaks: { it: 'native', fr: 'fluent', es: 'basic' },
    skills: ['claims'],
  },
  {
    name: 'pl-sv',
    people: 2,
    zone: BERLIN,
    hours: [9, 18],
    days: ROUND,
    speaks: { pl: 'native', sv: 'fluent', de: 'basic', tr: 'fluent' },
    skills: ['claims'],
  },
  {
    name: 'nl-tr',
    people: 1,
    zone: BERLIN,
    hours: [9, 18],
    days: WORKDAYS,
    speaks: { nl: 'native', tr: 'fluent', sv: 'basic', pl: 'basic', en: 'fluent' },
    skills: ['claims'],
  },
  {
    name: 'es-pt',
    people: 4,
    zone: BOGOTA,
    hours: [8, 17],
    days: WORKDAYS,
    speaks: { es: 'native', pt: 'fluent', en: 'fluent' },
    skills: ['claims'],
  },
  {
    name: 'en-pt',
    people: 3,
    zone: BOGOTA,
    hours: [12, 21],
    days: ROUND,
    speaks: { en: 'native', pt: 'fluent', fr: 'basic' },
    skills: ['claims'],
  },
];

const at = (hour: number) => hour * 60;

/** Two blocks where the shift goes over midnight; an hour's break in the middle of it. */
function blocksOf({ hours: [from, to], days }: Team): readonly (readonly Block[])[] {
  const week: Block[][] = [[], [], [], [], [], [], []];
  const middle = from + 4;
  for (const day of days)
    for (const [start, end] of [
      [from, middle],
      [middle + 1, to],
    ] as const) {
      const next = (day + 1) % 7;
      if (start < 24) week[day]?.push({ from: at(start), to: at(Math.min(end, 24)) });
      if (end > 24) week[next]?.push({ from: at(Math.max(start, 24) - 24), to: at(end - 24) });
    }
  return week.map((blocks) => blocks.sort((a, b) => a.from - b.from));
}

export interface Member extends Agent {
  readonly team: string;
}

export const AGENTS: readonly Member[] = TEAMS.flatMap((team) =>
  Array.from({ length: team.people }, (_, index) => ({
    id: `${team.name}-${index + 1}`,
    team: team.name,
    role: 'agent' as const,
    languages: team.speaks,
    skills: team.skills ?? [],
    stores: team.stores ?? [],
    capacity: DEFAULT_CAPACITY,
    shifts: { zone: team.zone, week: blocksOf(team), exceptions: [] },
  })),
);

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
    const store = pick(STORES_OF[language] ?? ['amazon:eu', 'amazon:eu', 'shopify:main'], random());
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
