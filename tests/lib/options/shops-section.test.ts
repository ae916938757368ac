// @vitest-environment happy-dom
import { createElement } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { ShopsSection } from '@/components/settings/shops-section.tsx';
import { commands, valid } from '@/lib/background/validate.ts';
import type { Client } from '@/lib/client/client.ts';
import { DEFAULT_SETTINGS, type Settings } from '@/lib/domain/settings.ts';
import type { UiLanguage } from '@/lib/domain/vocabulary.ts';
import type { Commands } from '@/lib/protocol.ts';
import { rendering } from '../rendering.ts';
import { dressed } from '../support/dressed.tsx';

/** A background with nothing but settings, which judges what it is told as the real one does. */
function aClient(shops: Settings['shops'] = {}) {
  let settings: Settings = { ...DEFAULT_SETTINGS, shops };
  const listeners = new Set<Parameters<Client['onChanged']>[0]>();
  const client = {
    state: 'ready',
    ask: async (name: string) =>
      name === 'settings.get' ? settings : name === 'hours.stores' ? [{ portal: 'amazon', store: 'eu' }] : undefined,
    command: async (name: string, data: { change: Partial<Settings> }) => {
      valid<Commands>(commands, name, data);
      settings = { ...settings, ...data.change };
      for (const listener of listeners) listener(['settings']);
      return settings;
    },
    onChanged: (listener: Parameters<Client['onChanged']>[0]) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onState: () => () => {},
  } as unknown as Client;
  return { client, stored: () => settings.shops };
}

const page = rendering();
const soon = (check: () => void) => vi.waitFor(check, { timeout: 10_000 });
const show = (client: Client, language: UiLanguage = 'en') =>
  page.root.render(dressed(client, language, createElement(ShopsSection)));

function labelled(label: string): HTMLInputElement {
  const found = [...page.place.querySelectorAll('label')].find(({ textContent }) => textContent === label);
  const input = found && document.getElementById(found.htmlFor);
  return input instanceof HTMLInputElement ? input : expect.fail(`no field ${label}`);
}
function type(label: string, text: string) {
  const field = labelled(label);
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
const button = (name: string) =>
  [...page.place.querySelectorAll('button')].find(({ textContent }) => textContent === name);
const save = () =>
  soon(() => {
    const found = button('Save');
    if (!found || found.disabled) throw new Error('nothing to save');
    found.click();
  });

describe('what replies say of a shop', () => {
  test('is entered, saved through the door, and taken away again when emptied', async () => {
    const { client, stored } = aClient();
    show(client);
    await soon(() => labelled('Return period'));
    type('Return period', '30');
    await soon(() => expect(labelled('Return period').value).toBe('30 days'));
    type('Warranty', '24');
    await save();
    await soon(() => expect(stored()).toEqual({ all: { returnDays: 30, warrantyMonths: 24 } }));
    await soon(() => expect(page.place.textContent).toContain('Saved'));
    type('Return period', '');
    await soon(() => expect(labelled('Return period').value).toBe(''));
    type('Warranty', '');
    await save();
    await soon(() => expect(stored()).toEqual({}));
  });

  test('what is no number of days is said and not saved', async () => {
    const { client } = aClient({ all: { returnDays: 5 } });
    show(client);
    await soon(() => expect(labelled('Return period').value).toContain('5'));
    type('Return period', '5000');
    await soon(() => expect(page.place.textContent).toContain('Write a whole number'));
    expect(button('Save')?.disabled).not.toBe(false);
  });

  test('whether TikTok’s chatbot is on is asked of all shops and of those on TikTok, and goes through the door', async () => {
    const shops = { 'tiktok:us': { chatbot: false }, 'amazon:eu': { name: 'Lamps' } };
    const { client } = aClient(shops);
    show(client);
    await soon(() => expect(labelled('TikTok Shop chatbot').value).toBe('Not set'));
    for (const chatbot of [true, false])
      expect(() =>
        valid<Commands>(commands, 'settings.change', { change: { shops: { all: { chatbot } } } }),
      ).not.toThrow();
  });

  test('all of it is said in Chinese too', async () => {
    show(aClient().client, 'zh-CN');
    await soon(() => expect(page.place.textContent).toContain('退货期'));
    expect(page.place.textContent).toContain('{{ return.by }}');
  });
});

test.each([
  { all: { returnDays: -1 } },
  { all: { returnDays: 1.5 } },
  { all: { name: '' } },
  { all: { chatbot: 'on' } },
  { all: { colour: 'red' } },
])('the door refuses %o', (shops) => {
  expect(() => valid<Commands>(commands, 'settings.change', { change: { shops } })).toThrow('not as expected');
});
