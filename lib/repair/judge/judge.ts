/** Judges one reading against what a page of its kind must yield. Pure and total. */
import { DISPUTED, type Expectation, type Expected, type Need } from '@/lib/domain/expectation.ts';
import type { Observation, Reading } from '@/lib/domain/reading.ts';
import type { ReadLevel } from '@/lib/domain/record.ts';
import type { Instant } from '@/lib/domain/time.ts';
import { plausible } from './plausible.ts';
import { weakOf } from './weak.ts';

export interface Judged {
  readonly level: ReadLevel;
  /** Names as in `Reading.missing`, each once, in the order of the alphabet; so below. */
  readonly missing: readonly string[];
  readonly weak: readonly string[];
  readonly implausible: readonly string[];
  /** field -> the way it was found by; of several rows the weakest, else the most frequent. */
  readonly ways: Readonly<Record<string, string>>;
  /** What may be kept: without what cannot be true, and with what is missing said. */
  readonly reading: Reading;
}

/** On so many things of one type a usual field is expected at least once. */
const SEVERAL = 4;

const once = (names: readonly string[]): readonly string[] => [...new Set(names)].toSorted();

const has = (seen: Observation, field: string): boolean =>
  seen.type === 'account' ? seen.metrics.some(({ id }) => id === field) : field in seen;

const needing = (expected: Expected | undefined, need: Need): readonly string[] =>
  Object.entries(expected?.fields ?? {})
    .filter(([, field]) => field.need === need)
    .map(([field]) => field);

/** With every required field that is not there among the missing. */
function complete(seen: Observation, expectation: Expectation | undefined): Observation {
  const lacks = needing(expectation?.[seen.type], 'required').filter((field) => !has(seen, field));
  const missing = [...new Set([...seen.missing, ...lacks])];
  return missing.length === seen.missing.length ? seen : { ...seen, missing };
}

/** Usual fields that none of several things of their type has. */
function lost(seen: readonly Observation[], expectation: Expectation | undefined): readonly string[] {
  return (['ticket', 'order', 'account'] as const).flatMap((type) => {
    const ofType = seen.filter((each) => each.type === type);
    if (ofType.length < SEVERAL) return [];
    return needing(expectation?.[type], 'usual').filter((field) => !ofType.some((each) => has(each, field)));
  });
}

/** A page that counts fewer tickets that await a reply than were read from it contradicts itself or was misread. */
function disputed(seen: readonly Observation[], count: number | undefined): readonly Observation[] {
  const waits = (each: Observation): boolean => each.type === 'ticket' && each.needsReply === true;
  if (count === undefined || seen.filter(waits).length <= count) return seen;
  // Which of them do not wait is unknown, and to drop one that does would lose its deadline: they stay, as guesses.
  return seen.map((each) => (waits(each) ? { ...each, ways: { ...each.ways, needsReply: DISPUTED } } : each));
}

/** Rows of which nothing that each must have could be read are none; what a row is known by tells nothing of it. */
function isBlank(seen: readonly Observation[], expectation: Expectation | undefined): boolean {
  const told = seen.flatMap((each) => {
    const required = needing(expectation?.[each.type], 'required').filter((field) => field !== 'externalId');
    return required.length === 0 ? [true] : [required.some((field) => has(each, field))];
  });
  return told.length > 0 && !told.includes(true);
}

/** A missing field counts unless it is one that many rightly lack. */
const counts =
  (expected: Expected | undefined) =>
  (field: string): boolean =>
    expected?.fields[field]?.need !== 'optional';

function waysOf(seen: readonly Observation[], expectation: Expectation | undefined): Readonly<Record<string, string>> {
  const found = new Map<string, Map<string, number>>();
  for (const each of seen) {
    const weak = weakOf(each, expectation);
    for (const [field, way] of Object.entries(each.ways)) {
      const times = found.get(field) ?? new Map<string, number>();
      // One guess outweighs any number of rows that were read well.
      times.set(way, (times.get(way) ?? 0) + (weak.includes(field) ? seen.length + 1 : 1));
      found.set(field, times);
    }
  }
  const most = (times: ReadonlyMap<string, number>): string =>
    [...times].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? '';
  return Object.fromEntries([...found].map(([field, times]) => [field, most(times)]));
}

function levelOf(reading: Reading, blank: boolean, faults: number): ReadLevel {
  // An address no reader is for is not a page that changed.
  if (reading.page === 'unknown') return 'resting';
  if (reading.state === 'unknown' || blank) return 'none';
  if (reading.state !== 'ready' && reading.state !== 'empty') return 'resting';
  return faults > 0 ? 'partly' : 'full';
}

export function judge(reading: Reading, expectation: Expectation | undefined, now: Instant): Judged {
  const checked = reading.observations.map((seen) => plausible(seen, expectation, now));
  const kept = checked.flatMap(({ seen }) => (seen ? [complete(seen, expectation)] : []));
  const observations = disputed(kept, reading.needsReplyCount);
  const implausible = once([...checked.flatMap(({ out }) => out), ...(observations === kept ? [] : ['needsReply'])]);
  const gone = checked.some(({ seen }) => !seen) ? ['externalId'] : [];
  const own = [...new Set([...reading.missing, ...lost(observations, expectation), ...gone])];
  const missing = once([
    ...own,
    ...observations.flatMap((seen) => seen.missing.filter(counts(expectation?.[seen.type]))),
  ]);
  const weak = once(observations.flatMap((seen) => weakOf(seen, expectation)));
  return {
    level: levelOf(reading, isBlank(observations, expectation), missing.length + implausible.length),
    missing,
    weak,
    implausible,
    ways: waysOf(observations, expectation),
    reading: { ...reading, observations, missing: own },
  };
}
