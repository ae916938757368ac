import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Template, TemplateUse } from '@/lib/domain/template.ts';
import { DAY } from '@/lib/domain/time.ts';
import { INTENTS, PORTALS } from '@/lib/domain/vocabulary.ts';
import { foldersOf, standsIn } from '@/lib/replies/folders.ts';
import { arrange, digitsOf, rankOf, shownOf } from '@/lib/replies/rank.ts';
import { NOW } from '../support/make.ts';
import { aTicket } from '../support/ticket.ts';

const aTemplate = (id: string, fields: Partial<Template> = {}): Template => ({
  id,
  name: id,
  intents: [],
  portals: [],
  fulfilments: [],
  bodies: { en: id },
  changedAt: 0,
  ...fields,
});
const aUse = (id: string, fields: Partial<TemplateUse> = {}): TemplateUse => ({
  id,
  count: 0,
  byIntent: {},
  ...fields,
});
const TICKET = aTicket('amazon:na:message:1', { fulfilment: 'fba' }, { intent: 'wismo', language: 'de' });

const around = (uses: readonly TemplateUse[] = [], ticket: typeof TICKET | null = TICKET) => ({
  uses: new Map(uses.map((use) => [use.id, use])),
  now: NOW,
  ...(ticket ? { ticket } : {}),
});
const placed = (
  templates: readonly Template[],
  uses: readonly TemplateUse[] = [],
  ticket: typeof TICKET | null = null,
) => {
  const candidates = templates.map((template, place) => ({ template, found: 0, place }));
  return arrange(
    candidates,
    false,
    around(uses, ticket),
    digitsOf(uses, () => true),
  ).map(({ template, group }) => `${group}: ${template.id}`);
};

describe('a template fits better', () => {
  test.each<[string, Template, Template, TemplateUse[]?]>([
    ['by its intent', aTemplate('a', { intents: ['wismo'] }), aTemplate('b')],
    ['without an intent than with another', aTemplate('a'), aTemplate('b', { intents: ['safety'] })],
    ['made for this portal', aTemplate('a', { portals: ['amazon'] }), aTemplate('b')],
    ['made for whoever ships', aTemplate('a', { fulfilments: ['fba'] }), aTemplate('b')],
    ['in the buyer’s language', aTemplate('a', { bodies: { de: 'x' } }), aTemplate('b')],
    [
      'neutral than for another portal, even with the right intent',
      aTemplate('a'),
      aTemplate('b', { intents: ['wismo'], portals: ['shopify'] }),
      [aUse('b', { count: 50, byIntent: { wismo: 50 } })],
    ],
    [
      'used in like tickets',
      aTemplate('a'),
      aTemplate('b'),
      [aUse('a', { count: 1, byIntent: { wismo: 1 } }), aUse('b', { count: 9 })],
    ],
    [
      'used lately',
      aTemplate('a'),
      aTemplate('b'),
      [aUse('a', { count: 2, lastAt: NOW - DAY }), aUse('b', { count: 2, lastAt: NOW - 60 * DAY })],
    ],
    ['used more', aTemplate('a'), aTemplate('b'), [aUse('a', { count: 9 }), aUse('b', { count: 2 })]],
    ['as a favourite', aTemplate('a'), aTemplate('b'), [aUse('a', { favourite: true })]],
    [
      'used over and over for this intent than one that only names it',
      aTemplate('a'),
      aTemplate('b', { intents: ['wismo'] }),
      [aUse('a', { count: 30, byIntent: { wismo: 30 } })],
    ],
  ])('%s', (_, better, worse, uses = []) => {
    expect(rankOf(better, around(uses)).points).toBeGreaterThan(rankOf(worse, around(uses)).points);
  });

  test('and says why, most telling first', () => {
    const template = aTemplate('a', { intents: ['wismo'], fulfilments: ['fba'], bodies: { de: 'x' } });
    expect(rankOf(template, around([aUse('a', { count: 14, byIntent: { wismo: 12 } })])).fits).toEqual([
      { because: 'intent', intent: 'wismo' },
      { because: 'like', intent: 'wismo', count: 12 },
      { because: 'fulfilment', fulfilment: 'fba' },
      { because: 'language', language: 'de' },
    ]);
    expect(rankOf(template, around([aUse('a', { count: 14 })], null)).fits).toEqual([{ because: 'used', count: 14 }]);
  });
});

describe('without a search', () => {
  test('suggestions stand on top, then favourites by their keys, then what was used last, then the rest by name', () => {
    const templates = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) =>
      aTemplate(id, id === 'f' ? { intents: ['wismo'] } : {}),
    );
    const uses = [
      aUse('e', { favourite: true, favouriteAt: 1 }),
      aUse('b', { favourite: true, favouriteAt: 2 }),
      aUse('a', { count: 1, lastAt: NOW - 2 * DAY }),
      aUse('c', { count: 9, lastAt: NOW - 3 * DAY }),
    ];
    expect(placed(templates, uses, TICKET)).toEqual([
      'suggested: f',
      'favourite: e',
      'favourite: b',
      'recent: a',
      'recent: c',
      'other: d',
    ]);
  });

  test('what a routing rule asks for stands first, whatever else fits', () => {
    const asked = { ...TICKET, derived: { ...TICKET.derived, asks: { templateId: 'asked' } } };
    const all = [aTemplate('fits', { intents: ['wismo'] }), aTemplate('asked', { portals: ['shopify'] })];
    const habits = [aUse('fits', { count: 50, byIntent: { wismo: 50 }, favourite: true })];
    expect(placed(all, habits, asked)).toEqual(['suggested: asked', 'suggested: fits']);
    expect(all.map((one) => rankOf(one, around(habits, asked)).fits[0]?.because)).toEqual(['intent', 'rule']);
  });

  test('nothing made for elsewhere is suggested, and at most five are', () => {
    const right = Array.from({ length: 7 }, (_, at) => aTemplate(`t${at}`, { intents: ['wismo'] }));
    const elsewhere = aTemplate('x', { intents: ['wismo'], portals: ['tiktok'] });
    const rows = placed([elsewhere, ...right], [], TICKET);
    expect(rows.filter((row) => row.startsWith('suggested'))).toHaveLength(5);
    expect(rows.at(-1)).toBe('other: x');
  });

  test('without a ticket nothing is suggested', () => {
    expect(placed([aTemplate('a', { intents: ['wismo'] })])).toEqual(['other: a']);
  });
});

describe('the keys of favourites', () => {
  test('are given in the order they became favourites, nine at most, to those that still exist', () => {
    const uses = Array.from({ length: 12 }, (_, at) => aUse(`t${at}`, { favourite: true, favouriteAt: 100 - at }));
    const digits = digitsOf([...uses, aUse('never')], (id) => id !== 't11');
    expect([...digits]).toEqual(['t10', 't9', 't8', 't7', 't6', 't5', 't4', 't3', 't2'].map((id, at) => [id, at + 1]));
  });
});

test('folders count what stands in them and under them', () => {
  const templates = ['Shipping/Late', 'Shipping', ' Shipping / Late ', undefined, 'Returns'].map((folder, at) =>
    aTemplate(`t${at}`, folder === undefined ? {} : { folder }),
  );
  expect(foldersOf(templates)).toEqual([
    { path: 'Returns', count: 1 },
    { path: 'Shipping', count: 3 },
    { path: 'Shipping/Late', count: 2 },
  ]);
  expect(templates.filter((template) => standsIn(template, 'Shipping')).map(({ id }) => id)).toEqual([
    't0',
    't1',
    't2',
  ]);
  expect(templates.filter((template) => standsIn(template, 'Ship'))).toEqual([]);
});

test('a picker is told everything but the bodies', () => {
  const template = aTemplate('a', {
    folder: 'x',
    shortcut: 's',
    bodies: { zh: 'secret', de: 'secret' },
    variants: [{ language: 'fr', body: 'secret' }],
  });
  const [row] = arrange([{ template, found: 1, place: 0 }], true, around(), new Map());
  if (!row) throw new Error('nothing arranged');
  const shown = shownOf(row, aUse('a', { count: 3, favourite: true }), 2);
  expect(shown).toMatchObject({
    id: 'a',
    shortcut: 's',
    folder: 'x',
    languages: ['de', 'fr', 'zh'],
    digit: 2,
    count: 3,
    favourite: true,
  });
  expect(JSON.stringify(shown)).not.toContain('secret');
});

test('whatever comes in whatever order, all of it stands once and in the same order', () => {
  const use = fc.record(
    {
      favourite: fc.boolean(),
      count: fc.nat(50),
      lastAt: fc.integer({ min: NOW - 100 * DAY, max: NOW }),
      byIntent: fc.dictionary(fc.constantFrom(...INTENTS), fc.nat(50)),
    },
    { requiredKeys: ['count', 'byIntent'] },
  );
  const rows = fc.array(
    fc.record({
      intents: fc.subarray([...INTENTS], { maxLength: 2 }),
      portals: fc.subarray([...PORTALS], { maxLength: 1 }),
      use,
      found: fc.nat(3),
    }),
    { maxLength: 15 },
  );
  fc.assert(
    fc.property(rows, fc.boolean(), fc.boolean(), (made, searching, forTicket) => {
      const uses = made.map((row, at) => ({ ...row.use, id: `t${at}` }) as TemplateUse);
      const candidates = made.map(({ intents, portals, found }, place) => ({
        template: aTemplate(`t${place}`, { intents, portals }),
        found,
        place,
      }));
      const digits = digitsOf(uses, () => true);
      const ids = (list: typeof candidates) =>
        arrange(list, searching, around(uses, forTicket ? TICKET : null), digits).map(({ template }) => template.id);
      expect(ids(candidates.toReversed())).toEqual(ids(candidates));
      expect(ids(candidates).toSorted()).toEqual(candidates.map(({ template }) => template.id).toSorted());
    }),
  );
});
