// @vitest-environment happy-dom
/** The options' way about: groups, arrow keys, search. */
import { createElement } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { linkAfter } from '@/components/settings/navigation/keys.ts';
import { Navigation } from '@/components/settings/navigation/navigation.tsx';
import { SECTION_IDS } from '@/components/settings/sections.ts';
import { UnsavedProvider } from '@/components/settings/unsaved.tsx';
import type { Client } from '@/lib/client/client.ts';
import type { UiLanguage } from '@/lib/domain/vocabulary.ts';
import { rendering } from '../rendering.ts';
import { dressed } from '../support/dressed.tsx';

const page = rendering();
const until = (check: () => void) => vi.waitFor(check, { timeout: 15_000 });
const client = {
  state: 'ready',
  ask: async () => ({}),
  onChanged: () => () => {},
  onState: () => () => {},
} as unknown as Client;

function show(language: UiLanguage = 'en') {
  const onFound = vi.fn();
  const nav = createElement(Navigation, { shown: 'targets', onFound });
  page.root.render(dressed(client, language, createElement(UnsavedProvider, null, nav)));
  return onFound;
}

const links = () => [...page.place.querySelectorAll<HTMLAnchorElement>('a[href]')];
const search = () => page.place.querySelector<HTMLInputElement>('input[type=search]');
const press = (target: Element | null, key: string) =>
  target?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));

function type(text: string) {
  const input = search();
  if (!input) throw new Error('no search');
  // React hears the setter of the element's own class only.
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text);
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

describe('the navigation', () => {
  test('shows every section in its group; one of them is where one is, and alone a tab stop', async () => {
    show();
    await until(() => expect(links()).toHaveLength(SECTION_IDS.length));
    expect([...page.place.querySelectorAll('[role=group]')].map((group) => group.getAttribute('aria-label'))).toEqual([
      'Work',
      'Portals and shops',
      'Replies',
      'This computer',
    ]);
    const here = links().filter((link) => link.getAttribute('aria-current') === 'page');
    expect(here.map((link) => link.getAttribute('href'))).toEqual(['#targets']);
    expect(links().filter(({ tabIndex }) => tabIndex === 0)).toEqual(here);
  });

  test('moves with arrow keys, and / leads to the search', async () => {
    show();
    await until(() => expect(links()).toHaveLength(SECTION_IDS.length));
    links()[0]?.focus();
    press(document.activeElement, 'ArrowDown');
    expect(document.activeElement).toBe(links()[1]);
    press(document.activeElement, 'End');
    expect(document.activeElement).toBe(links().at(-1));
    press(document.activeElement, '/');
    expect(document.activeElement).toBe(search());
    press(document.activeElement, 'ArrowDown');
    expect(document.activeElement).toBe(links()[0]);
    press(document.activeElement, 'ArrowUp');
    expect(document.activeElement).toBe(search());
  });

  test.each([
    ['en', 'first reply', 'First reply', 'Nothing found'],
    ['zh-CN', 'first reply', '首次回复时限', '没有找到'],
  ] as const)(
    'finds settings in %s by words of either language, and says when there are none',
    async (language, typed, label, nothing) => {
      const onFound = show(language);
      await until(() => expect(search()).not.toBeNull());
      type(typed);
      await until(() => expect(links()[0]?.textContent).toContain(label));
      links()[0]?.click();
      expect(onFound).toHaveBeenCalledWith('targets', label);
      await until(() => expect(links()).toHaveLength(SECTION_IDS.length));
      type('qqxqq');
      await until(() => expect(page.place.querySelector('[role=status]')?.textContent).toContain(nothing));
      expect(links()).toEqual([]);
      press(search(), 'Escape');
      await until(() => expect(links()).toHaveLength(SECTION_IDS.length));
    },
  );
});

test('keys that lead nowhere are left to the page', () => {
  expect([linkAfter('ArrowDown', 2, 3), linkAfter('ArrowUp', 0, 3), linkAfter('ArrowUp', -1, 3)]).toEqual([
    2,
    -1,
    undefined,
  ]);
  expect([linkAfter('Home', -1, 3), linkAfter('x', 1, 3), linkAfter('ArrowDown', -1, 0)]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});
