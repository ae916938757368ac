// @vitest-environment happy-dom
import { createElement } from 'react';
import { expect, test, vi } from 'vitest';
import { CustomersSection } from '@/components/settings/customers-section.tsx';
import type { Client } from '@/lib/client/client.ts';
import { DEFAULT_SETTINGS, type Settings } from '@/lib/domain/settings.ts';
import { rendering } from '../rendering.ts';
import { dressed } from '../support/dressed.tsx';
import { fieldOf, write } from '../support/fields.ts';

const page = rendering();
const soon = (check: () => void) => vi.waitFor(check, { timeout: 15_000 });

function aPage(mayDecide: boolean) {
  let settings: Settings = DEFAULT_SETTINGS;
  const changes: Partial<Settings>[] = [];
  const heard = new Set<(topics: readonly string[]) => void>();
  const elsewhere = (change: Partial<Settings>) => {
    settings = { ...settings, ...change };
    for (const listener of heard) listener(['settings']);
  };
  const client = {
    state: 'ready',
    ask: async (name: string) => (name === 'settings.get' ? settings : { mayDecide }),
    command: async (_name: string, { change }: { change: Partial<Settings> }) => {
      changes.push(change);
      elsewhere(change);
      return settings;
    },
    onChanged: (listener: (topics: readonly string[]) => void) => {
      heard.add(listener);
      return () => heard.delete(listener);
    },
    onState: () => () => {},
  } as unknown as Client;
  page.root.render(dressed(client, 'en', createElement(CustomersSection)));
  return { changes, elsewhere };
}
const press = (name: string) =>
  soon(() => {
    const button = [...page.place.querySelectorAll('button')].find(({ textContent }) => textContent === name);
    if (!button || button.disabled) throw new Error(`${name} cannot be pressed`);
    button.click();
  });

const VALUED = 'Valued: paid in all';
const PERCENT = 'Partial refund up to';

test('an agent changes the tiers, and nothing that is for leads goes with them', async () => {
  const { changes } = aPage(false);
  await soon(() => expect(fieldOf(page.place, PERCENT).disabled).toBe(true));
  write(fieldOf(page.place, VALUED), '77');
  await press('Save');
  await soon(() => expect(changes).toEqual([{ tiers: { ...DEFAULT_SETTINGS.tiers, valuedSpent: 77 } }]));
});

test('what was changed elsewhere while the form was open is shown, and not written back', async () => {
  const { changes, elsewhere } = aPage(true);
  await soon(() => fieldOf(page.place, VALUED));
  write(fieldOf(page.place, VALUED), '77');
  elsewhere({ compensation: { ...DEFAULT_SETTINGS.compensation, partialPercent: 3 } });
  await soon(() => expect(fieldOf(page.place, PERCENT).value).toContain('3 '));
  await press('Save');
  await soon(() => expect(changes.map((change) => Object.keys(change))).toEqual([['tiers']]));
  await press('Undo');
  await soon(() => expect(changes[1]).toEqual({ tiers: DEFAULT_SETTINGS.tiers }));
});
