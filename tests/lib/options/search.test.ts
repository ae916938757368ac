// @vitest-environment happy-dom
/** The search over settings: what it finds, in both languages, and where it leads. */
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { findSettings, MOST_FOUND } from '@/components/settings/search/find-settings.ts';
import { fieldNamed, markField } from '@/components/settings/search/mark-field.ts';
import { settingsIndex } from '@/components/settings/search/settings-index.ts';
import { SECTION_IDS, SECTIONS, sectionOf } from '@/components/settings/sections.ts';
import { english } from '@/lib/i18n/en/index.ts';
import { chinese } from '@/lib/i18n/zh-cn/index.ts';

const index = settingsIndex();
const first = (typed: string) => findSettings(index, typed).found[0];

describe('the index', () => {
  test('has every section under its name in both languages', () => {
    for (const id of SECTION_IDS) {
      const entry = index.find(({ section, kind }) => section === id && kind === 'section');
      expect(entry?.names).toEqual([english.settings.nav[id], chinese.settings.nav[id]]);
    }
  });

  test('finds the texts of every section where it says they are', () => {
    const without = SECTION_IDS.filter(
      (id) => SECTIONS[id].texts.length > 0 && !index.some(({ section, kind }) => section === id && kind === 'label'),
    );
    expect(without).toEqual([]);
    for (const id of SECTION_IDS)
      for (const place of SECTIONS[id].texts) {
        const at = place.includes(':') ? `${place}.` : `${place}:`;
        expect([id, place, index.some(({ section, key }) => section === id && key.startsWith(at))]).toEqual([
          id,
          place,
          true,
        ]);
      }
  });

  test('has both languages of every entry', () => {
    expect(index.filter(({ names }) => names.length !== 2 || names.some((name) => name === ''))).toEqual([]);
  });
});

describe('the search', () => {
  test.each([
    ['first reply', 'targets', 'settings:targets.firstReply'],
    ['首次回复时限', 'targets', 'settings:targets.firstReply'],
    ['time zone', 'hours', 'hours:zone'],
    ['时区', 'hours', 'hours:zone'],
    ['VIP', 'customers', 'account:settings.vipSpent'],
    ['语言', undefined, undefined],
    ['glossary', 'glossary', 'settings:nav.glossary'],
    ['术语表', 'glossary', 'settings:nav.glossary'],
    ['ＴＡＲＧＥＴＳ', 'targets', 'settings:nav.targets'],
  ])('finds “%s”', (typed, section, key) => {
    const found = first(typed);
    expect(found).toBeDefined();
    if (section) expect([found?.section, found?.key]).toEqual([section, key]);
  });

  test('finds a field by what its hint says, in either language', () => {
    const keys = (typed: string) => findSettings(index, typed).found.map(({ key }) => key);
    expect(keys('engravings')).toContain('settings:targets.personalization');
    expect(keys('刻字')).toContain('settings:targets.personalization');
  });

  test('finds nothing for nothing and for nonsense', () => {
    expect(findSettings(index, '  ').found).toEqual([]);
    expect(findSettings(index, 'qqxqq').found).toEqual([]);
  });

  test('finds every name by itself, never more than it may show, and takes any text', () => {
    const named = index.filter(({ kind }) => kind !== 'sentence');
    fc.assert(
      fc.property(fc.constantFrom(...named), fc.integer({ min: 0, max: 1 }), (entry, language) => {
        const name = entry.names[language] ?? '';
        const { found } = findSettings(index, name);
        expect(found.some(({ names }) => names[language] === name)).toBe(true);
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        expect(findSettings(index, typed).found.length).toBeLessThanOrEqual(MOST_FOUND);
      }),
    );
  });

  test('is quick enough to follow one who types', () => {
    const began = performance.now();
    for (let turn = 0; turn < 20; turn += 1) findSettings(index, 're');
    // Twenty keys; half a second would already be felt.
    expect((performance.now() - began) / 20).toBeLessThan(100);
  });
});

describe('what is found on the page', () => {
  const place = document.createElement('main');
  document.body.append(place);
  afterEach(() => place.replaceChildren());

  test('is marked, and its field has the focus', () => {
    place.innerHTML = '<section><h3>First reply</h3><label for="a">First reply</label><input id="a"></section>';
    const stop = markField(place, 'First reply');
    expect(place.querySelector('[data-found]')?.tagName).toBe('LABEL');
    expect(document.activeElement?.id).toBe('a');
    stop();
    expect(place.querySelector('[data-found]')).toBeNull();
  });

  test('is waited for while its section loads', async () => {
    const stop = markField(place, 'Time zone');
    expect(place.querySelector('[data-found]')).toBeNull();
    const label = document.createElement('legend');
    label.textContent = ' Time  zone ';
    place.append(label);
    await vi.waitFor(() => expect(label.hasAttribute('data-found')).toBe(true));
    stop();
  });

  test('is a name by itself, not a sentence with the name in it, and nothing hidden', () => {
    place.innerHTML = '<div hidden><label>Week</label></div><p>Week after week</p><button aria-label="Week">x</button>';
    expect(fieldNamed(place, 'Week')?.tagName).toBe('BUTTON');
    expect(fieldNamed(place, 'Month')).toBeUndefined();
  });
});

test('unsaved changes are told of the section they are in', () => {
  expect(['targets', 'rule', 'translation:deepl', 'agent', 'nobody'].map(sectionOf)).toEqual([
    'targets',
    'rules',
    'translation',
    'people',
    undefined,
  ]);
});
