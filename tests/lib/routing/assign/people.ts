/** The people of the simulation: forty in three zones, in teams of equals. */
import type { AccountId } from '@/lib/domain/account.ts';
import { type Agent, DEFAULT_CAPACITY, type LanguageLevel } from '@/lib/domain/agent.ts';
import type { Block } from '@/lib/domain/calendar.ts';
import type { Language } from '@/lib/domain/vocabulary.ts';

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
