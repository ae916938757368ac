import { describe, expect, test } from 'vitest';
import { checkTemplate, isSound } from '@/components/templates/check-template.ts';
import { differences } from '@/components/templates/difference.ts';
import { byFolder, EVERYTHING, filtered, foldersOf, tidyFolder } from '@/components/templates/sorted-out.ts';
import type { Template, TemplateField } from '@/lib/domain/template.ts';
import { createI18n } from '@/lib/i18n/index.ts';

const aTemplate = (part: Partial<Template> = {}): Template => ({
  id: 'one',
  name: 'On its way',
  intents: [],
  portals: [],
  fulfilments: [],
  bodies: { en: 'It is on its way.' },
  changedAt: 0,
  ...part,
});

describe('a template before it is saved', () => {
  const field = (part: Partial<TemplateField>): TemplateField => ({ id: 'a', label: 'A', type: 'text', ...part });
  test.each([
    ['a name with a blank', [field({ id: 'my days' })], ['idBad']],
    ['a name that begins with a digit', [field({ id: '2days' })], ['idBad']],
    ['one name twice', [field({}), field({})], [undefined, 'idTaken']],
    ['no question', [field({ label: ' ' })], ['labelNeeded']],
    ['a choice of one', [field({ type: 'choice', options: ['x'] })], ['optionsNeeded']],
    ['all that is needed', [field({ type: 'choice', options: ['x', 'y'] })], [undefined]],
  ] as const)('a field with %s', (_, fields, problems) => {
    const found = checkTemplate(aTemplate({ fields }), []);
    expect(found.fields).toEqual(problems);
    expect(isSound(found)).toBe(problems.every((problem) => problem === undefined));
  });
  test('a partial shares its name with no other partial, a reply may', () => {
    const sig = aTemplate({ id: 'two', kind: 'partial', name: 'Signature' });
    expect(checkTemplate(aTemplate({ kind: 'partial', name: 'signature ' }), [sig]).name).toBe('nameTaken');
    expect(checkTemplate(aTemplate({ name: 'signature' }), [sig]).name).toBeUndefined();
  });
  test('every variant has a text', () => {
    const variants = [
      { language: 'en', body: 'x' },
      { language: 'de', tone: 'warm', body: ' ' },
    ] as const;
    expect(checkTemplate(aTemplate({ variants }), []).emptyVariants).toEqual([1]);
  });
});

describe('the library', () => {
  const templates = [
    aTemplate({ id: 'a', name: 'Zoll', folder: 'Shipping/Customs', scope: 'team' }),
    aTemplate({ id: 'b', name: 'Später', folder: 'Shipping', shortcut: 'late' }),
    aTemplate({ id: 'c', name: 'Gruß', kind: 'partial' }),
    aTemplate({ id: 'd', name: 'Other', folder: 'Shippingx' }),
  ];
  const uses = new Map([['b', { id: 'b', favourite: true, count: 2, byIntent: {} }]]);
  test.each([
    [{ search: 'spater' }, ['b']],
    [{ search: '/late shipping' }, ['b']],
    [{ search: 'on its way' }, ['a', 'b', 'c', 'd']],
    [{ folder: 'Shipping' }, ['a', 'b']],
    [{ scope: 'team' as const }, ['a']],
    [{ scope: 'own' as const }, ['b', 'c', 'd']],
    [{ kind: 'partial' as const }, ['c']],
    [{ favourites: true }, ['b']],
  ])('is filtered by %o', (filter, ids) => {
    expect(filtered(templates, { ...EVERYTHING, ...filter }, uses).map(({ id }) => id)).toEqual(ids);
  });
  test('has folders in folders, and those without one last', () => {
    expect(foldersOf(templates)).toEqual(['Shipping', 'Shipping/Customs', 'Shippingx']);
    expect(byFolder(templates).map(([folder]) => folder)).toEqual(['Shipping', 'Shipping/Customs', 'Shippingx', '']);
    expect(tidyFolder(' /Shipping // Customs/ ')).toBe('Shipping/Customs');
    expect(tidyFolder(' / ')).toBeUndefined();
  });
});

describe('the difference between two versions', () => {
  const { t } = createI18n('en');
  const told = (older: Partial<Template>, newer: Partial<Template>) =>
    differences(t, aTemplate(older), aTemplate(newer), (language) => language).map(({ part, stretches }) => [
      part,
      stretches.map(({ words, only }) => (only === 'older' ? `-${words}-` : only ? `+${words}+` : words)).join(''),
    ]);
  test('is shown word by word', () => {
    expect(told({ bodies: { en: 'It comes on Monday.' } }, { bodies: { en: 'It comes on Friday.' } })).toEqual([
      ['en', 'It comes on -Monday-+Friday+.'],
    ]);
  });
  test('of a script without spaces too', () => {
    const [[, words = ''] = []] = told(
      { bodies: { zh: '您的包裹正在路上。' } },
      { bodies: { zh: '您的订单正在路上。' } },
    );
    expect(words).toBe('您的-包裹-+订单+正在路上。');
  });
  test('names what else was changed, and nothing when nothing was', () => {
    expect(told({}, {})).toEqual([]);
    expect(
      told({ scope: 'team' }, { name: 'Late', variants: [{ language: 'en', tone: 'firm', body: 'No.' }] }),
    ).toEqual([
      ['Name', expect.stringContaining('Late')],
      ['Whose', '-Team-+Mine+'],
      ['en · Firm', '+No.+'],
    ]);
  });
});
