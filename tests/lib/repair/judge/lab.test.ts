import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { expectationOf } from '@/lib/portals/expectations.ts';
import { portals } from '@/lib/portals/index.ts';
import { judge } from '@/lib/repair/judge/judge.ts';
import { ADDRESSES, NOW, readAt } from './pages.ts';

const judged = ADDRESSES.map((address) => {
  const reading = readAt(address);
  const expectation = expectationOf(reading.portal, reading.page);
  return { address, reading, expectation, ...{ verdict: judge(reading, expectation, NOW) } };
});

/** What a taught page yields, whoever taught it says. */
const builtIn = portals.filter(({ id }) => id !== 'generic');

describe('what pages are expected to yield', () => {
  test.each(builtIn.flatMap(({ id, pages }) => pages.map((page) => [id, page.id] as const)))(
    'is written down for %s: %s',
    (portal, page) => {
      expect(expectationOf(portal, page)).toBeDefined();
    },
  );

  test('names every field and every way that readers say anything of on the lab', () => {
    const unsaid = judged.flatMap(({ address, reading, expectation }) =>
      reading.observations.flatMap((seen) => {
        const expected = expectation?.[seen.type];
        const told = seen.type === 'account' ? seen.metrics.map(({ id }) => id) : Object.keys(seen);
        const fields = told.filter(
          (field) => !['type', 'kind', 'externalId', 'missing', 'ways', 'metrics'].includes(field),
        );
        return [
          ...fields.filter((field) => !expected?.fields[field]).map((field) => `${reading.page}: field ${field}`),
          ...Object.entries(seen.ways)
            .filter(([field, way]) => {
              const ways = field === 'row' ? expected?.row : expected?.fields[field];
              return field !== 'externalId' && field in { ...seen, row: 1 } && !ways?.ways.includes(way);
            })
            .map(([field, way]) => `${reading.portal} ${reading.page}: ${field} by ${way} (${address})`),
        ];
      }),
    );
    expect([...new Set(unsaid)]).toEqual([]);
  });

  test('names only ways that stand in the portal’s readers', () => {
    const lost = builtIn.flatMap(({ id, pages }) => {
      const folder = new URL(`../../../../lib/portals/${id}/`, import.meta.url);
      const sources = readdirSync(folder)
        .filter((name) => name !== 'expectations.ts')
        .map((name) => readFileSync(new URL(name, folder), 'utf8'))
        .join('\n');
      return pages.flatMap((page) => {
        const expectation = expectationOf(id, page.id);
        const types = [expectation?.ticket, expectation?.order, expectation?.account];
        const ways = types.flatMap((expected) => [
          ...(expected?.row?.ways ?? []),
          ...Object.values(expected?.fields ?? {}).flatMap((field) => field.ways),
        ]);
        return [...new Set(ways)]
          .filter((way) => !sources.includes(`'${way}'`) && !/^structure-\d$/.test(way))
          .map((way) => `${id} ${page.id}: ${way}`);
      });
    });
    expect(lost).toEqual([]);
  });
});

describe('a whole page of the lab', () => {
  test('is read fully, with nothing left out', () => {
    const faults = judged
      .filter(({ verdict }) => verdict.level !== 'full' || verdict.implausible.length > 0)
      .map(({ address, verdict: { level, missing, implausible } }) => [address, level, missing, implausible]);
    expect(faults).toEqual([]);
  });

  test('loses nothing by being judged', () => {
    for (const { reading, verdict } of judged) expect(verdict.reading.observations).toEqual(reading.observations);
  });

  test('is hardly ever a guess', () => {
    const guesses = judged.flatMap(({ reading, verdict }) =>
      verdict.weak.map(
        (field) => `${reading.portal} ${reading.page} ${reading.layout} ${field}: ${verdict.ways[field]}`,
      ),
    );
    const known = new Set([
      // No public source shows how the newest inbox names the buyer in a row: it is the first text that is one.
      'amazon inbox v3 buyer: structure',
      'amazon returns  amount: text',
      'amazon returns  openedAt: text',
      'shopify inbox  orderId: only',
      'tiktok chat  orderId: only',
    ]);
    expect(guesses.filter((guess) => !known.has(guess))).toEqual([]);
  });
});
