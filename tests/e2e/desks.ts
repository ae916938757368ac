/** Two people at two browsers, each with a profile of its own, and the server between them. */
import type { Page } from 'playwright';
import type { TeamStatus } from '@/lib/domain/team.ts';
import type { Message, Ticket, TicketId } from '@/lib/domain/ticket.ts';
import type { Lab } from '../portal-lab/kit/server.ts';
import type { LabThread } from '../portal-lab/world/types.ts';
import { ask } from './ask.ts';
import { type Launched, launch } from './browser.ts';
import { consistent } from './consistent.ts';
import { test as base, expect, folder } from './fixtures.ts';
import { focusOf, openThread } from './journeys.ts';
import { theLab } from './lab.ts';
import { aPlace, type Invited, startServer, type TeamServer } from './team-server.ts';

export interface Desk {
  readonly name: string;
  readonly browser: Launched;
  /** One of our own pages, from which a test asks this background. */
  readonly view: Page;
  readonly invited: Invited;
}

export interface Desks {
  readonly lab: Lab;
  readonly server: TeamServer;
  /** An admin; the portals are open in her browser. */
  readonly ada: Desk;
  /** An agent, who has no portal page open. */
  readonly ben: Desk;
  /** One more browser, or the same again: its profile is there before and stays after. The test closes it. */
  open(name: string, invited: Invited, profile: string): Promise<Desk>;
}

const English = { change: { language: 'en' as const } };

/** Nobody has joined yet. */
export const test = base.extend<{ readonly desks: Desks }>({
  desks: async ({ browserName: _ }, use) => {
    const lab = theLab();
    const place = await aPlace();
    const started = { folder, lab, reach: [place.reach], args: [place.trust] };
    const browsers = await Promise.all([launch(started), launch(started)]);
    const [hers, his] = browsers;
    const server = await startServer(place, hers.extensionId);
    const invited = await server.invite('Ben', 'agent');
    const deskOf = async (name: string, browser: Launched, invited: Invited): Promise<Desk> => {
      // A click that never comes through says so, instead of the whole test that time is up.
      browser.context.setDefaultTimeout(15_000);
      const view = await browser.context.newPage();
      await view.goto(`chrome-extension://${browser.extensionId}/options.html#team`);
      await ask(view, 'settings.change', English);
      return { name, browser, view, invited };
    };
    await use({
      lab,
      server,
      ada: await deskOf('Ada', hers, server.admin),
      ben: await deskOf('Ben', his, invited),
      open: async (name, invited, profile) => deskOf(name, await launch({ ...started, profile }), invited),
    });
    // The browsers first: a server that goes away would have them dial once more.
    await Promise.all(browsers.map((browser) => browser.close()));
    await server.stop();
  },
});

/** Joins without the form, which has a test of its own. */
export async function join({ view, invited: { text, passphrase } }: Desk): Promise<void> {
  expect(await ask(view, 'team.join', { invitation: text, passphrase })).toEqual({ joined: 'Harbour' });
}

export const joinAll = ({ ada, ben }: Desks): Promise<unknown> => Promise.all([join(ada), join(ben)]);

export const statusOf = ({ view }: Desk): Promise<TeamStatus> => ask(view, 'team.status', {});

/** Told all, and read all that was told until then; `link` says only how the wire is. Else says how it stands. */
export const upToDate = async (...desks: readonly Desk[]): Promise<void> => {
  for (const desk of desks)
    await expect
      .poll(() => statusOf(desk), { timeout: 20_000, message: `how ${desk.name} stands` })
      .toMatchObject({ link: 'up-to-date' });
};

interface Held {
  readonly tickets: Readonly<Record<string, Pick<Ticket, 'observed' | 'decided'>>>;
  readonly messages: Readonly<Record<string, string>>;
  readonly notes: readonly string[];
}

/** His sidebar, or hers, in a tab of its own: no portal page is needed for it. */
export async function sidebarOf({ browser: { context, extensionId } }: Desk): Promise<Page> {
  const page = await context.newPage();
  await page.setViewportSize({ width: 420, height: 900 });
  await page.goto(`chrome-extension://${extensionId}/sidebar.html`);
  await page.locator('[data-portside-ready]').waitFor({ state: 'attached' });
  return page;
}

/** The thread stands on the page of one portal in Ada's browser; answers with the ticket, once both have it. */
export async function shared({ ada, ben }: Desks, thread: LabThread): Promise<{ page: Page; id: TicketId }> {
  const page = await ada.browser.context.newPage();
  await openThread(page, thread);
  await ada.view.bringToFront();
  const id = await focusOf(ada.view);
  const told = async () => (await ask(ben.view, 'ticket.get', { id }))?.messages.length ?? 0;
  await expect.poll(told, { timeout: 20_000 }).toBeGreaterThan(0);
  await page.bringToFront();
  return { page, id };
}

/** What of a browser's store its team shares, in an order of its own. Fails where a row, a message or a note is there twice. */
export async function heldBy({ view }: Desk): Promise<Held> {
  const tables = await consistent(view);
  const tickets = tables.tickets.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const messages = (tables.messages as readonly Message[]).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const notes = tickets.flatMap(({ id, decided }) => decided.notes.map((note) => `${id} ${note.id}`));
  expect(new Set(notes).size, 'notes that are there twice').toBe(notes.length);
  const said = messages.map(({ ticketId, direction, at, text }) => JSON.stringify([ticketId, direction, at, text]));
  expect(new Set(said).size, 'messages that are there twice').toBe(said.length);
  return {
    tickets: Object.fromEntries(tickets.map(({ id, observed, decided }) => [id, { observed, decided }])),
    messages: Object.fromEntries(messages.map(({ id, text }) => [id, text])),
    notes,
  };
}

/** Both browsers come to hold the same; answers with it. */
export async function equal({ ada, ben }: Desks): Promise<Held> {
  await upToDate(ada, ben);
  await expect(async () => expect(await heldBy(ben)).toEqual(await heldBy(ada))).toPass({ timeout: 20_000 });
  return heldBy(ada);
}
