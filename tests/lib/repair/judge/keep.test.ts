import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Reading } from '@/lib/domain/reading.ts';
import type { PageHealth } from '@/lib/domain/record.ts';
import { DAY, HOUR, MINUTE } from '@/lib/domain/time.ts';
import { expectationOf } from '@/lib/portals/expectations.ts';
import { judge } from '@/lib/repair/judge/judge.ts';
import { DAYS_KEPT, keepHealth, SETTLING } from '@/lib/repair/judge/keep.ts';
import { aReading, aSeen, NOW } from '../../support/make.ts';

/** A sketch of 32 slots; two of different letters have nothing in common. */
const print = (letter: string, changed = 0) => `${letter.repeat(2).repeat(32 - changed)}${'99'.repeat(changed)}`;
const read = (fields: Partial<Reading> = {}, at = NOW) =>
  judge(aReading([aSeen()], { fingerprint: print('a'), ...fields }), expectationOf('amazon', 'inbox'), at);
const broken = (fields: Partial<Reading> = {}, at = NOW) =>
  judge(
    aReading([], { state: 'unknown', missing: ['threads'], fingerprint: print('b'), ...fields }),
    expectationOf('amazon', 'inbox'),
    at,
  );

/** Rows as the store would hold them after these reads. */
function kept(reads: readonly (readonly [judged: ReturnType<typeof read>, at: number])[]) {
  let rows: readonly PageHealth[] = [];
  let last: ReturnType<typeof keepHealth> | undefined;
  for (const [judged, at] of reads) {
    last = keepHealth(rows, judged, at);
    const { row, gone, news } = last;
    const same = (each: PageHealth) => each.fingerprint === row.fingerprint && each.locale === row.locale;
    if (news) rows = [...rows.filter((each) => !gone.includes(each) && !same(each)), row];
  }
  return { rows, last };
}

describe('how reading goes', () => {
  test('begins with the first read', () => {
    const { rows } = kept([[read(), NOW]]);
    expect(rows).toMatchObject([
      {
        portal: 'amazon',
        page: 'inbox',
        level: 'full',
        fingerprint: print('a'),
        locale: 'en-US',
        since: NOW,
        at: NOW,
        lastGoodAt: NOW,
        days: [{ day: '2026-11-24', reads: 1, faulty: 0 }],
      },
    ]);
    expect(rows[0]).not.toHaveProperty('changedAt');
  });

  test('is one row for pages that are built alike, and one more for every language', () => {
    const { rows } = kept([
      [read(), NOW],
      [read({ fingerprint: print('a', 12) }), NOW + HOUR],
      [read({ locale: 'de-DE', fingerprint: print('a', 3) }), NOW + 2 * HOUR],
    ]);
    expect(rows.map(({ fingerprint, locale }) => [fingerprint, locale])).toEqual([
      [print('a'), 'en-US'],
      [print('a'), 'de-DE'],
    ]);
    expect(rows.some(({ changedAt }) => changedAt !== undefined)).toBe(false);
  });

  test('a layout that is like none known is new, once', () => {
    const { rows } = kept([
      [read(), NOW],
      [broken(), NOW + HOUR],
      [broken(), NOW + 2 * HOUR],
    ]);
    expect(rows).toMatchObject([{ level: 'full' }, { level: 'none', changedAt: NOW + HOUR, at: NOW + 2 * HOUR }]);
  });

  test('the same new layout in another language is news no more', () => {
    const { rows } = kept([
      [read(), NOW],
      [broken(), NOW + HOUR],
      [broken({ locale: 'de-DE' }), NOW + 2 * HOUR],
    ]);
    expect(rows.filter(({ changedAt }) => changedAt !== undefined)).toHaveLength(1);
  });

  test('a list with a ticket open beside it is another view, not another layout', () => {
    const focus = { kind: 'message', externalId: '111-2222222-3333333' } as const;
    const opened = (fingerprint: string, at: number) => [read({ focus, fingerprint }, at), at] as const;
    const { rows } = kept([
      [read(), NOW],
      opened(print('b'), NOW + HOUR),
      [read(), NOW + 2 * HOUR],
      opened(print('b', 9), NOW + 3 * HOUR),
    ]);
    expect(rows.map(({ fingerprint, opened: is, changedAt }) => [fingerprint, is, changedAt])).toEqual([
      [print('a'), false, undefined],
      [print('b'), true, undefined],
    ]);
    // Built anew, with and without one open: told once.
    const later = kept([
      [read(), NOW],
      opened(print('b'), NOW + HOUR),
      opened(print('c'), NOW + 2 * HOUR),
      [read({ fingerprint: print('d') }), NOW + 3 * HOUR],
    ]).rows;
    expect(later.filter(({ changedAt }) => changedAt !== undefined)).toMatchObject([{ fingerprint: print('c') }]);
  });

  test('layouts that their reader tells apart are two, however alike they are built', () => {
    const { rows } = kept([
      [read({ layout: 'v2' }), NOW],
      [read({ layout: 'v3', fingerprint: print('a', 9) }), NOW + HOUR],
    ]);
    expect(rows).toMatchObject([{ layout: 'v2' }, { layout: 'v3', changedAt: NOW + HOUR }]);
  });

  test('a page half built is forgotten when it is built', () => {
    const { rows } = kept([
      [read(), NOW],
      [broken(), NOW + HOUR],
      [read({}, NOW + HOUR + 2_000), NOW + HOUR + 2_000],
    ]);
    expect(rows).toMatchObject([{ fingerprint: print('a'), level: 'full' }]);
  });

  test('a page that was half built at the very first look takes on its whole layout', () => {
    const { rows } = kept([
      [broken(), NOW],
      [read(), NOW + 2_000],
    ]);
    expect(rows).toMatchObject([{ fingerprint: print('a'), level: 'full', since: NOW }]);
    expect(rows[0]).not.toHaveProperty('changedAt');
  });

  test('an empty page tells nothing of its layout', () => {
    const empty = judge(aReading([], { state: 'empty' }), expectationOf('amazon', 'inbox'), NOW);
    expect(
      kept([
        [empty, NOW],
        [read(), NOW + DAY],
      ]).rows,
    ).toMatchObject([{ fingerprint: print('a') }]);
    const after = kept([
      [read(), NOW],
      [empty, NOW + DAY],
    ]).rows;
    expect(after).toMatchObject([{ fingerprint: print('a'), state: 'empty', level: 'full' }]);
    expect(after[0]).not.toHaveProperty('changedAt');
  });

  test('is not counted while the page loads or is signed out, and a loading page is not kept', () => {
    const out = judge(aReading([], { state: 'signed-out' }), expectationOf('amazon', 'inbox'), NOW);
    const loading = judge(aReading([], { state: 'loading' }), expectationOf('amazon', 'inbox'), NOW);
    expect(kept([[loading, NOW]]).rows).toEqual([]);
    const { rows } = kept([
      [read(), NOW],
      [out, NOW + MINUTE],
    ]);
    expect(rows).toMatchObject([{ state: 'signed-out', lastGoodAt: NOW, days: [{ reads: 1, faulty: 0 }] }]);
  });

  test('the same again is written at most once a minute, with what was not written before', () => {
    const [first] = kept([[read(), NOW]]).rows;
    const quiet = keepHealth([first as PageHealth], read(), NOW + 1_000);
    expect(quiet.news).toBe(false);
    const later = keepHealth([first as PageHealth], read(), NOW + MINUTE, () => ({ reads: 7, faulty: 2 }));
    expect(later.news).toBe(true);
    expect(later.row.days).toEqual([{ day: '2026-11-24', reads: 9, faulty: 2 }]);
  });

  test('what changed is written at once', () => {
    const [first] = kept([[read(), NOW]]).rows;
    const partly = judge(
      aReading([aSeen({ missing: ['subject'] })], { fingerprint: print('a') }),
      expectationOf('amazon', 'inbox'),
      NOW,
    );
    const { news, row } = keepHealth([first as PageHealth], partly, NOW + 1_000);
    expect(news).toBe(true);
    expect(row).toMatchObject({ level: 'partly', lastGoodAt: NOW, days: [{ reads: 2, faulty: 1 }] });
  });

  test('two weeks of days are kept', () => {
    const { rows } = kept(
      Array.from({ length: 40 }, (_, day) => [read({}, NOW + day * DAY), NOW + day * DAY] as const),
    );
    expect(rows[0]?.days).toHaveLength(DAYS_KEPT);
    expect(rows[0]?.days.at(-1)?.day).toBe('2027-01-02');
  });
});

describe('whatever a page does', () => {
  const step = fc.record({
    letter: fc.constantFrom('a', 'b', 'c', 'd', ''),
    locale: fc.constantFrom('en', 'zh-CN'),
    fine: fc.boolean(),
    wait: fc.integer({ min: 0, max: 3 * SETTLING }),
  });

  test('rows stay few, counts add up, and no layout is new twice', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 80 }), (steps) => {
        let at = NOW;
        let rows: readonly PageHealth[] = [];
        for (const { letter, locale, fine, wait } of steps) {
          at += wait;
          const fields = { locale, fingerprint: letter && print(letter) };
          const { row, gone } = keepHealth(rows, fine ? read(fields, at) : broken(fields, at), at);
          const same = (each: PageHealth) => each.fingerprint === row.fingerprint && each.locale === row.locale;
          rows = [...rows.filter((each) => !gone.includes(each) && !same(each)), row];
          for (const { days, changedAt, since } of rows) {
            expect(changedAt === undefined || changedAt >= since).toBe(true);
            for (const { reads: all, faulty } of days) expect(all).toBeGreaterThanOrEqual(faulty);
          }
        }
        expect(rows.length).toBeLessThanOrEqual(24);
        const ids = rows.map(({ fingerprint, locale }) => `${fingerprint} ${locale}`);
        expect(new Set(ids).size).toBe(ids.length);
        const told = rows.filter(({ changedAt }) => changedAt !== undefined).map(({ fingerprint }) => fingerprint);
        expect(new Set(told).size).toBe(told.length);
      }),
    );
  });
});
