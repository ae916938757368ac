import type { Page } from 'playwright';
import { ask } from '../ask.ts';
import { expect } from '../fixtures.ts';

type Row = Readonly<Record<string, unknown>>;
type Tables = Readonly<Record<string, readonly Row[]>>;

interface Held {
  /** What only a person's command can change. */
  readonly decided: unknown;
  readonly ticketIds: readonly string[];
}

const exported = async (view: Page): Promise<Tables> =>
  (JSON.parse(await ask(view, 'data.export', {})) as { tables: Tables }).tables;

/** What people decided, wrote and set, apart from what the page shows, which goes on being read meanwhile. */
export async function held(view: Page): Promise<Held> {
  // The starter rules and templates come a moment after the first start.
  await expect.poll(async () => (await exported(view)).settings?.some(({ key }) => key === 'seeded')).toBe(true);
  const { tickets = [], settings = [], rules, templates, events } = await exported(view);
  const decided = tickets.map(({ id, decided: choice }) => [id, choice] as const);
  return {
    decided: {
      choices: decided.filter(([, choice]) => JSON.stringify(choice) !== '{"notes":[]}'),
      settings: settings.filter(({ key }) => key === 'settings' || key === 'seeded'),
      rules,
      templates,
      events,
    },
    ticketIds: decided.map(([id]) => String(id)),
  };
}

/** Nothing of it was changed or taken away, and nothing made up has come in. */
export async function expectUntouched(view: Page, before: Held): Promise<void> {
  const after = await held(view);
  expect(after.decided).toEqual(before.decided);
  expect(after.ticketIds).toEqual(expect.arrayContaining([...before.ticketIds]));
  expect(JSON.stringify(await exported(view))).not.toMatch(/forged|lie-\d|evil/);
}
