// @vitest-environment happy-dom
import { createElement } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { HoursSection } from '@/components/settings/hours-section.tsx';
import { readHolidayFile, tryHours } from '@/lib/background/hours.ts';
import { commands, valid } from '@/lib/background/validate.ts';
import type { Client } from '@/lib/client/client.ts';
import { DEFAULT_SETTINGS, type Settings } from '@/lib/domain/settings.ts';
import type { UiLanguage } from '@/lib/domain/vocabulary.ts';
import type { Commands } from '@/lib/protocol.ts';
import { rendering } from '../rendering.ts';
import { dressed } from '../support/dressed.tsx';
import { NOW } from '../support/make.ts';
import { calendarOf } from '../triage/hours/written.ts';

/** A background with nothing but settings, which judges what it is told as the real one does. */
function aClient(first: Partial<Settings> = {}) {
  let settings: Settings = { ...DEFAULT_SETTINGS, language: 'en', ...first };
  const listeners = new Set<Parameters<Client['onChanged']>[0]>();
  const answers = {
    'settings.get': () => settings,
    'hours.stores': () => [{ portal: 'shopify', store: 'demo' }],
    'hours.try': (ask: Parameters<typeof tryHours>[0]) => tryHours(ask, NOW),
    'holidays.read': (ask: Parameters<typeof readHolidayFile>[0]) => readHolidayFile(ask, NOW),
    'store.state': () => ({ state: 'open' }),
  } as Record<string, (ask: never) => unknown>;
  const client = {
    state: 'ready',
    ask: async (name: string, data: unknown) => answers[name]?.(data as never),
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
  return { client, stored: () => settings.hours };
}

const page = rendering();

const soon = (check: () => void) => vi.waitFor(check, { timeout: 10_000 });
const says = (text: string) => soon(() => expect(page.place.textContent).toContain(text));

const show = (client: Client, language: UiLanguage = 'en') =>
  page.root.render(dressed(client, language, createElement(HoursSection)));

const named = (name: string): HTMLButtonElement | undefined =>
  [...page.place.querySelectorAll('button')].find(
    (element) => element.getAttribute('aria-label') === name || element.textContent === name,
  );
const press = (name: string) =>
  soon(() => {
    const button = named(name);
    if (!button || button.disabled) throw new Error(`no button ${name}: ${page.place.textContent?.slice(-900)}`);
    button.click();
  });

async function choose(text: string): Promise<void> {
  const input = page.place.querySelector<HTMLInputElement>('input[type=file]');
  if (!input) throw new Error('no file can be chosen');
  Object.defineProperty(input, 'files', { value: [new File([text], 'off.ics')], configurable: true });
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

const FILE = [
  'BEGIN:VCALENDAR',
  'BEGIN:VEVENT',
  'DTSTART;VALUE=DATE:20261225',
  'SUMMARY:Christmas',
  'END:VEVENT',
  'BEGIN:VEVENT',
  'DTSTART:20261226T090000Z',
  'SUMMARY:Breakfast',
  'END:VEVENT',
  'END:VCALENDAR',
].join('\r\n');
const BERLIN = calendarOf('Europe/Berlin', 'Mon-Fri 09:00-18:00', ['2026-10-03']);

describe('the business hours of the options', { timeout: 60_000 }, () => {
  test('begin as nothing, are set, and are saved as the background takes them', async () => {
    const { client, stored } = aClient();
    show(client);
    await says('No business hours');
    await press('Set business hours');
    await says('Open 45 hours a week.');
    await says('By a platform’s clock it would be');
    await press('Add hours on Saturday');
    await says('Open 54 hours a week.');
    await press('Add hours on Monday');
    await press('Copy the hours of Monday to Monday to Friday');
    await press('Save');
    await says('Saved');
    const monday = [
      { from: 540, to: 1080 },
      { from: 1140, to: 1380 },
    ];
    expect(stored().common?.week).toEqual([monday, monday, monday, monday, monday, [{ from: 540, to: 1080 }], []]);
  });

  test('that no clock can follow are said to be so, and not saved', async () => {
    show(aClient().client);
    await press('Set business hours');
    for (const day of ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'])
      await press(`Remove 09:00 to 18:00 on ${day}`);
    await says('Every day is closed');
    expect(named('Save')?.disabled).toBe(true);
  });

  test('say in Chinese what they come to', async () => {
    show(aClient({ hours: { common: BERLIN, stores: {} } }).client, 'zh-CN');
    await says('每周营业 45小时。');
    await says('现在营业，');
    await says(' 18:00 结束。');
  });

  test('of one store begin as those of all, and go away again with a word', async () => {
    const { client, stored } = aClient({ hours: { common: BERLIN, stores: {} } });
    show(client);
    await says('Days off');
    page.place.querySelector<HTMLInputElement>('input')?.click();
    await soon(() => {
      const options = [...document.querySelectorAll<HTMLElement>('[role=option]')];
      options.find(({ textContent }) => textContent === 'Shopify · demo')?.click();
      expect(page.place.textContent).toContain('This store follows the hours of all stores: 45 hours a week.');
    });
    await press('Give this store its own hours');
    await press('Remove all');
    await press('Save');
    await soon(() => expect(stored().stores['shopify:demo']).toEqual({ ...BERLIN, holidays: [] }));
    expect(stored().common).toEqual(BERLIN);
    await press('Remove these hours');
    await press('Save');
    await soon(() => expect(stored()).toEqual({ common: BERLIN, stores: {} }));
  });

  test('take days off from a file beside those known, or instead of them', async () => {
    for (const [button, expected] of [
      ['Add them', ['2026-10-03', '2026-12-25']],
      ['Replace all by them', ['2026-12-25']],
    ] as const) {
      const { client, stored } = aClient({ hours: { common: BERLIN, stores: {} } });
      show(client);
      await says('Days off');
      await choose(FILE);
      await says('one day off found');
      await says('Breakfast: it is not a whole day');
      await press(button);
      await press('Save');
      await soon(() => expect(stored().common?.holidays.map(({ from }) => from)).toEqual(expected));
      page.anew();
    }
  });

  test('refuse a damaged file with its line, and change nothing', async () => {
    const { client } = aClient({ hours: { common: BERLIN, stores: {} } });
    show(client);
    await says('Days off');
    await choose(FILE.replace('20261225', '20261325'));
    await says('line 3: this date does not exist. Nothing was changed.');
    expect(named('Add them')).toBeUndefined();
    expect(named('Save')?.disabled).toBe(true);
  });
});
