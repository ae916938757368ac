// @vitest-environment happy-dom
import { createElement } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { InsertModes } from '@/components/settings/insert-modes.tsx';
import type { Client } from '@/lib/client/client.ts';
import { DEFAULT_SETTINGS, type Settings } from '@/lib/domain/settings.ts';
import { TOOL_RULES } from '@/lib/domain/tool-rules.ts';
import { PORTALS, UI_LANGUAGES } from '@/lib/domain/vocabulary.ts';
import { rendering } from '../rendering.ts';
import { dressed } from '../support/dressed.tsx';

const page = rendering();
/** A machine that is shared draws late. */
const until = (check: () => void) => vi.waitFor(check, { timeout: 15_000 });

function aClient({ refuses = false } = {}) {
  let settings: Settings = { ...DEFAULT_SETTINGS, insertModes: { tiktok: 'copy' } };
  const heard = new Set<(topics: readonly string[]) => void>();
  const orders: unknown[] = [];
  const client = {
    state: 'ready',
    onChanged: (listener: (topics: readonly string[]) => void) => {
      heard.add(listener);
      return () => heard.delete(listener);
    },
    onState: () => () => {},
    ask: async () => settings,
    command: async (_: string, order: { change: Partial<Settings> }) => {
      orders.push(order);
      if (refuses) throw new Error('The disk is full: this could not be saved.');
      settings = { ...settings, ...order.change };
      for (const listener of heard) listener(['settings']);
      return settings;
    },
  } as unknown as Client;
  return { client, orders };
}

const chosen = () =>
  [...page.place.querySelectorAll<HTMLInputElement>('input[type=radio]')].map(({ value, checked }) => [value, checked]);
const radio = (nth: number) => page.place.querySelectorAll<HTMLInputElement>('input[type=radio]')[nth];

describe.each(UI_LANGUAGES)('how replies get into the page, in %s', (language) => {
  test('a choice is stored for its portal alone', async () => {
    const { client, orders } = aClient();
    page.root.render(dressed(client, language, createElement(InsertModes)));
    await until(() => expect(chosen()).toHaveLength(2 * PORTALS.length));
    expect(
      chosen()
        .filter(([, checked]) => checked)
        .map(([mode]) => mode),
    ).toEqual(PORTALS.map((portal) => (portal === 'tiktok' ? 'copy' : 'insert')));
    radio(1)?.click();
    await until(() => expect(orders).toEqual([{ change: { insertModes: { tiktok: 'copy', amazon: 'copy' } } }]));
    await until(() => expect(radio(1)?.checked).toBe(true));
  });

  test('every rule on tools is quoted with its source and the day it was read, and says when it is second hand', async () => {
    page.root.render(dressed(aClient().client, language, createElement(InsertModes)));
    await until(() => expect(page.place.querySelectorAll('q')).toHaveLength(TOOL_RULES.length));
    for (const { quote, asOf, from } of TOOL_RULES) {
      const rule = [...page.place.querySelectorAll('section')].find(({ textContent }) => textContent?.includes(quote));
      expect(rule?.querySelector('q')?.lang).toBe('en');
      const source = rule?.querySelector('[data-source]')?.textContent ?? '';
      expect(source).toContain(asOf);
      expect(source.includes(language === 'en' ? 'second hand' : '二手来源')).toBe(from !== 'page');
    }
  });

  test('a portal alone can be shown; what could not be stored is said', async () => {
    const { client } = aClient({ refuses: true });
    page.root.render(dressed(client, language, createElement(InsertModes, { portals: ['amazon'] })));
    await until(() =>
      expect(chosen()).toEqual([
        ['insert', true],
        ['copy', false],
      ]),
    );
    radio(1)?.click();
    await until(() =>
      expect(page.place.querySelector('[role=status]')?.textContent).toMatch(
        language === 'en' ? /^Not saved/ : /^未能保存/,
      ),
    );
    expect(radio(0)?.checked).toBe(true);
  });
});
