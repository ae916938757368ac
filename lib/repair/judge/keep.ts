/** What is kept of how reading goes: one row a portal, page, layout and language. Pure; the shell stores it. */
import { type Fingerprint, likeness, SAME_LAYOUT } from '@/lib/domain/layout.ts';
import type { Reading } from '@/lib/domain/reading.ts';
import type { PageHealth, ReadDay } from '@/lib/domain/record.ts';
import { DAY, type Instant, MINUTE } from '@/lib/domain/time.ts';
import type { Judged } from './judge.ts';

/** Days of counts that are kept. */
export const DAYS_KEPT = 14;
/** A page being built looks like one layout after another; only what stands longer than this is one. */
export const SETTLING = MINUTE / 2;
/** Rows a page may have; a page that is built differently every time must not fill the store. */
const MOST_ROWS = 24;
/** How often a row is written when nothing but its counts changed. */
const SAME_NEWS = MINUTE;

export interface Kept {
  /** How reading the page goes now. */
  readonly row: PageHealth;
  /** Whether that is worth writing: it changed, or was written long ago. */
  readonly news: boolean;
  /** Rows that the new one takes the place of. */
  readonly gone: readonly PageHealth[];
}

type Reads = Pick<ReadDay, 'reads' | 'faulty'>;

const dayOf = (at: Instant): string => new Date(at).toISOString().slice(0, 10);

/** So many more reads today. */
function counted(days: readonly ReadDay[], now: Instant, { reads, faulty }: Reads): readonly ReadDay[] {
  if (reads === 0) return days;
  const day = dayOf(now);
  const oldest = dayOf(now - (DAYS_KEPT - 1) * DAY);
  const today = days.find((each) => each.day === day) ?? { day, reads: 0, faulty: 0 };
  return [
    ...days.filter((each) => each.day !== day && each.day >= oldest),
    { day, reads: today.reads + reads, faulty: today.faulty + faulty },
  ].toSorted((a, b) => (a.day < b.day ? -1 : 1));
}

const newestFirst = (rows: readonly PageHealth[]): readonly PageHealth[] => rows.toSorted((a, b) => b.at - a.at);

/** Of a page that is not understood nobody knows whether a ticket is open on it. */
const sameView = (row: PageHealth, { state, focus }: Reading): boolean =>
  state === 'unknown' || row.state === 'unknown' || row.opened === (focus !== undefined);

/** Nor which layout it would be, of those that its reader has names for. */
const mayBe = (row: PageHealth, reading: Reading): boolean =>
  sameView(row, reading) && (reading.state === 'unknown' || row.state === 'unknown' || row.layout === reading.layout);

/** The known layout that is most like this one, and enough so. */
function alike(rows: readonly PageHealth[], print: Fingerprint): Fingerprint | undefined {
  const [best] = rows
    .map(({ fingerprint }) => ({ fingerprint, share: likeness(fingerprint, print) }))
    .filter(({ share }) => share >= SAME_LAYOUT)
    .toSorted((a, b) => b.share - a.share);
  return best?.fingerprint;
}

/** Met only just, and perhaps only half built then. */
const isSettling = ({ since }: PageHealth, now: Instant): boolean => now - since < SETTLING;

interface Place {
  readonly fingerprint: Fingerprint;
  /** The row whose story goes on. */
  readonly before?: PageHealth;
  /** `known`: the layout was met before; `changed`: it was not, and another was. */
  readonly is: 'known' | 'new' | 'changed';
}

/** Where a read belongs. `rows`: all that is known of the page. */
function placeOf(rows: readonly PageHealth[], { reading }: Judged, now: Instant): Place {
  const { fingerprint: print = '', locale } = reading;
  const own = newestFirst(rows.filter((row) => row.locale === locale));
  // A page that shows nothing tells nothing of its layout: it counts for the one last met.
  const known =
    print === ''
      ? (own[0] ?? newestFirst(rows)[0])?.fingerprint
      : (rows.find(({ fingerprint }) => fingerprint === print)?.fingerprint ??
        alike(
          rows.filter((row) => mayBe(row, reading)),
          print,
        ));
  if (known !== undefined) {
    const before = own.find(({ fingerprint }) => fingerprint === known);
    return { fingerprint: known, ...(before ? { before } : {}), is: 'known' };
  }
  // Until now the page was empty, or is still being built.
  const [latest] = own.filter((row) => row.fingerprint === '' || sameView(row, reading));
  if (latest && (latest.fingerprint === '' || isSettling(latest, now)))
    return { fingerprint: print, before: latest, is: 'new' };
  const others = rows.some((row) => row.fingerprint !== '' && sameView(row, reading));
  // A page that is built anew is so with a ticket open on it and without: one change, told once.
  const told = rows.some(({ changedAt = Number.NEGATIVE_INFINITY }) => now - changedAt < DAY);
  return { fingerprint: print, is: others && !told ? 'changed' : 'new' };
}

const saying = ({ level, state, layout, missing, weak, implausible, ways }: PageHealth): string =>
  JSON.stringify([level, state, layout, missing, weak, implausible, Object.entries(ways).toSorted()]);

/**
 * Adds one judged read to what is known of its page. `waiting`: reads of a row, this one not counted, that were not
 * worth writing. Nothing is kept of a page that is loading or that no reader is for: `row` then says how it is and
 * is no news.
 */
export function keepHealth(
  rows: readonly PageHealth[],
  judged: Judged,
  now: Instant,
  waiting: (row: PageHealth) => Reads = () => ({ reads: 0, faulty: 0 }),
): Kept {
  const { reading, level, missing, weak, implausible, ways } = judged;
  const { portal, page, layout, state, locale } = reading;
  const { fingerprint, before, is } = placeOf(rows, judged, now);
  const rests = level === 'resting';
  const unwritten = before ? waiting(before) : { reads: 0, faulty: 0 };
  const read = rests
    ? unwritten
    : { reads: unwritten.reads + 1, faulty: unwritten.faulty + (level === 'full' ? 0 : 1) };
  // What shows nothing tells nothing of how things are found.
  const like = state === 'ready' || state === 'unknown' ? undefined : before;
  const lastGoodAt = level === 'full' ? now : before?.lastGoodAt;
  const row: PageHealth = {
    portal,
    page,
    level,
    layout: like?.layout ?? layout,
    fingerprint,
    locale,
    opened: like?.opened ?? reading.focus !== undefined,
    state,
    missing,
    weak,
    implausible,
    ways: like?.ways ?? ways,
    since: before?.since ?? now,
    at: now,
    ...(lastGoodAt === undefined ? {} : { lastGoodAt }),
    ...(is === 'changed' ? { changedAt: now } : before?.changedAt === undefined ? {} : { changedAt: before.changedAt }),
    ...(before?.noticedAt === undefined ? {} : { noticedAt: before.noticedAt }),
    days: counted(before?.days ?? [], now, read),
  };
  if (state === 'loading' || page === 'unknown') return { row, news: false, gone: [] };
  const stale = before?.fingerprint === fingerprint ? [] : before ? [before] : [];
  // A layout met only just, before the page was one that is known: the same page, half built.
  const halves = rows.filter(
    (each) =>
      is === 'known' &&
      each !== before &&
      each.locale === locale &&
      each.changedAt !== undefined &&
      sameView(each, reading) &&
      isSettling(each, now),
  );
  const others = newestFirst(rows.filter((each) => ![...stale, ...halves, before].includes(each)));
  const gone = [...stale, ...halves, ...others.slice(MOST_ROWS - 1)];
  const news =
    !before || gone.length > 0 || saying(before) !== saying(row) || now - before.at >= SAME_NEWS || before.at > now;
  return { row, news, gone };
}
