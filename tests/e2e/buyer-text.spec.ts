/** Every hostile string in every place of the UI that shows words of others: there as text, and as nothing else. */
import type { Page } from 'playwright';
import type { Ticket } from '@/lib/domain/ticket.ts';
import { beginning, shownLine, withoutPiles } from '@/lib/i18n/shown.ts';
import { routeLab } from '../portal-lab/kit/route.ts';
import { ask, askEach } from './ask.ts';
import { test as base, expect } from './fixtures.ts';
import { folded, hostileLists, hostileThreads, SAYABLE, TEXTS } from './hostile-lab.ts';
import { watchFor } from './oracle.ts';
import { report } from './table.ts';

const { lab, tickets } = hostileThreads(10);
const test = base.extend({ lab: async ({ browserName: _ }, use) => use(lab) });

/** Rows of a page: the readers' time grows with them, and this test is not about it. */
const ROWS = 180;

const PORTAL = 'https://sellercentral.amazon.com';

async function allTickets(view: Page): Promise<Ticket[]> {
  const found: Ticket[] = [];
  for (;;) {
    const last = found.at(-1);
    const after = last ? { after: { actBy: last.derived.actBy, id: last.id } } : {};
    const { rows, more } = await ask(view, 'queue.list', { filter: {}, limit: 500, ...after });
    found.push(...rows.map(({ ticket }) => ticket));
    if (!more) return found;
  }
}

/** How long the worker takes to answer, ms. */
async function ping(view: Page): Promise<number> {
  const start = Date.now();
  await ask(view, 'queue.counts', {});
  return Date.now() - start;
}

/** Sorted pieces of a text compared as a person would see them: white space aside. */
const textsIn = (page: Page, selector: string): Promise<string[]> =>
  page.evaluate((where) => [...document.querySelectorAll(where)].map((element) => element.textContent ?? ''), selector);

test('threads, notes, tags, history: every string is stored and shown as text', async ({ browserWith, view }) => {
  test.setTimeout(600_000);
  const watch = await watchFor(browserWith);
  const portal = await browserWith.context.newPage();
  let slowest = 0;
  for (const thread of lab.world.threads.filter(({ store, portal }) => portal === 'amazon' && store === 'na')) {
    await portal.goto(`${PORTAL}/messaging/inbox-v3?fi=responseNeeded&cc=${thread.id}`);
    const id = `amazon:na:message:${thread.orderId}` as const;
    await expect
      .poll(async () => {
        slowest = Math.max(slowest, await ping(view));
        return (await ask(view, 'ticket.get', { id }))?.messages.length;
      })
      .toBe(thread.messages.length);
  }
  const ids = lab.world.threads.slice(0, tickets.length).map(({ orderId }) => `amazon:na:message:${orderId}` as const);
  const stored = new Set<string>();
  for (const id of ids)
    for (const { text } of (await ask(view, 'ticket.get', { id }))?.messages ?? []) stored.add(folded(text));
  expect(SAYABLE.filter((text) => !stored.has(folded(text)))).toEqual([]);
  // People write too: every string as a note, and as a tag where a tag may be so long.
  const [first] = ids;
  if (!first) throw new Error('no ticket');
  const notes = TEXTS.filter((text) => text.trim() !== '');
  await askEach(
    view,
    'ticket.note',
    notes.map((text, at) => ({ id: ids[at % ids.length] ?? first, text })),
  );
  const tags = TEXTS.filter((text) => text !== '' && text.length <= 300);
  for (const [at, id] of ids.slice(1, 4).entries()) {
    await ask(view, 'ticket.decide', { id, decision: { tags: tags.slice(at * 400, (at + 1) * 400) } });
  }

  const sidebar = await browserWith.context.newPage();
  await sidebar.setViewportSize({ width: 420, height: 1_600 });
  await sidebar.goto(`chrome-extension://${browserWith.extensionId}/sidebar.html`);
  const shown = { messages: new Set<string>(), notes: new Set<string>(), tags: new Set<string>(), history: '' };
  const markup: string[] = [];
  for (const id of ids) {
    await sidebar.locator(`[data-ticket="${id}"]`).click();
    await sidebar.locator('[data-thread]').waitFor();
    await sidebar.getByRole('button', { name: /^Show .* earlier/ }).click();
    const said = await textsIn(sidebar, '[data-thread] > li > bdi');
    for (const text of said) shown.messages.add(folded(text));
    for (const text of await textsIn(sidebar, '[data-direction="internal"] > bdi')) shown.notes.add(text);
    for (const text of await textsIn(sidebar, 'header bdi')) shown.tags.add(text);
    await sidebar.locator('summary').last().click();
    shown.history += (await textsIn(sidebar, 'details')).join(' ');
    markup.push(...(await watch.markupIn(sidebar)));
    await sidebar.keyboard.press('Escape');
    await sidebar.getByRole('listbox').first().waitFor();
  }
  const { longest, frozen, alarms, requests } = await watch.verdict([sidebar, view]);
  report('buyer text', {
    place: 'thread, subject, facts, flags, why',
    strings: SAYABLE.length,
    markup: markup.length,
    requests: 0,
    slowest_ms: longest,
  });
  report('buyer text', {
    place: 'notes, tags, history',
    strings: notes.length,
    markup: markup.length,
    requests: 0,
    slowest_ms: longest,
  });
  report('buyer text', {
    place: 'worker while ingesting',
    strings: SAYABLE.length,
    markup: 0,
    requests: alarms.length,
    slowest_ms: slowest,
  });
  expect(SAYABLE.filter((text) => !shown.messages.has(withoutPiles(folded(text))))).toEqual([]);
  const noted = new Set([...shown.notes].map(folded));
  expect(notes.filter((text) => !noted.has(withoutPiles(folded(text.trim()))))).toEqual([]);
  expect(tags.slice(0, 1_200).filter((tag) => !shown.tags.has(shownLine(tag)))).toEqual([]);
  expect(tags.slice(0, 400).filter((tag) => !shown.history.includes(shownLine(tag).trim()))).toEqual([]);
  expect(markup).toEqual([]);
  expect(alarms).toEqual([]);
  expect(longest).toBeLessThan(frozen);
  expect(slowest).toBeLessThan(frozen);
  expect(requests).toBeGreaterThan(0);
});

test('lists: rows show every name and text as text, and the string itself finds its ticket', async ({
  browserWith,
  view,
}) => {
  test.setTimeout(600_000);
  const watch = await watchFor(browserWith);
  const portal = await browserWith.context.newPage();
  for (let from = 0; from < SAYABLE.length; from += ROWS) {
    const slice = SAYABLE.slice(from, from + ROWS);
    await routeLab(browserWith.context, hostileLists(slice, from));
    // A return shows name, item and words of its buyer; the ratings of a few show that they go the same way.
    for (const path of from === 0 ? ['/feedback-manager/index.html', '/gp/returns/list'] : ['/gp/returns/list']) {
      const count = async () => (await ask(view, 'queue.counts', {})).open;
      const before = await count();
      await portal.goto(PORTAL + path);
      await expect.poll(count, { timeout: 60_000 }).toBeGreaterThan(before + slice.length / 2);
    }
  }
  const tickets = await allTickets(view);
  const names = new Set(tickets.map(({ observed }) => folded(observed.buyer ?? '')));
  const texts = new Set(
    tickets.flatMap(({ observed: { last, reason } }) => [folded(last?.text ?? ''), folded(reason ?? '')]),
  );
  // In a table "Comment: late" says late: words before a colon are taken for the cell's label.
  const unlabelled = (text: string) => folded(text.replace(/^[^:：]*[:：]/, ''));
  expect(
    SAYABLE.filter((text) => texts.has(folded(text)) || texts.has(unlabelled(text))).length,
  ).toBeGreaterThanOrEqual(900);
  expect(SAYABLE.filter((text) => names.has(folded(text))).length).toBeGreaterThanOrEqual(900);

  const sidebar = await browserWith.context.newPage();
  await sidebar.setViewportSize({ width: 400, height: 6_000 });
  await sidebar.goto(`chrome-extension://${browserWith.extensionId}/sidebar.html`);
  const list = sidebar.getByRole('listbox').first();
  await list.locator('[role=option]').first().waitFor();
  const rows = new Map<string, { name: string; preview: string; height: number }>();
  const markup: string[] = [];
  await expect
    .poll(
      async () => {
        const seen = await list.evaluate((element) => {
          const rows = [...element.querySelectorAll<HTMLElement>('[data-ticket]')].map((row) => {
            const [name, preview] = [row.querySelector('bdi'), [...row.children].at(-1)?.querySelector('bdi')];
            const { height } = row.getBoundingClientRect();
            return [
              row.dataset.ticket ?? '',
              { name: name?.textContent ?? '', preview: preview?.textContent ?? '', height },
            ] as const;
          });
          element.scrollBy(0, element.clientHeight - 200);
          return rows;
        });
        for (const [id, row] of seen) rows.set(id, row);
        markup.push(...(await watch.markupIn(sidebar)));
        return rows.size;
      },
      { intervals: [50], timeout: 90_000 },
    )
    .toBe(tickets.length);
  const wrong = tickets.filter(({ id, observed: { buyer, last, reason } }) => {
    const row = rows.get(id);
    const line = (text: string) => folded(shownLine(beginning(text, 200)));
    return (
      row?.height !== 78 ||
      (buyer && folded(row.name) !== line(buyer)) ||
      ((last || reason) && folded(row.preview) !== line(last?.text ?? reason ?? ''))
    );
  });
  expect(wrong.map(({ id, observed }) => [id, observed.buyer, rows.get(id)])).toEqual([]);

  // The string itself as the words looked for: answered, and where it has words the ticket that says it is found.
  const searches = SAYABLE.filter((text) => text.length <= 2_000);
  const answers = await askEach(
    view,
    'queue.list',
    searches.map((search) => ({ filter: { search }, limit: 500 })),
  );
  const found = searches.filter((text, at) =>
    answers[at]?.rows.some(({ ticket: { observed } }) =>
      folded(`${observed.buyer} ${observed.last?.text} ${observed.reason}`).includes(folded(text)),
    ),
  ).length;
  expect(found).toBeGreaterThanOrEqual(900);

  const { alarms, longest, frozen } = await watch.verdict([sidebar, view]);
  const row = { markup: markup.length, requests: alarms.length, slowest_ms: longest };
  report('buyer text', { place: 'queue row: name and preview', strings: SAYABLE.length, ...row });
  report('buyer text', { place: 'search with the string itself', strings: searches.length, ...row });
  expect(markup).toEqual([]);
  expect(alarms).toEqual([]);
  expect(longest).toBeLessThan(frozen);
});

test('titles, composer, notices, search and palette show the names that a person works with as text', async ({
  browserWith,
  view,
}) => {
  test.setTimeout(600_000);
  const watch = await watchFor(browserWith);
  await routeLab(
    browserWith.context,
    hostileLists(
      SAYABLE.filter((_, at) => at % (process.env.PORTSIDE_DEEP ? 53 : 71) === 0),
      5_000,
    ),
  );
  const portal = await browserWith.context.newPage();
  await portal.goto(`${PORTAL}/gp/returns/list`);
  await expect.poll(async () => (await ask(view, 'queue.counts', {})).open, { timeout: 60_000 }).toBeGreaterThan(10);
  const sample = await allTickets(view);
  const sidebar = await browserWith.context.newPage();
  sidebar.setDefaultTimeout(20_000);
  await sidebar.setViewportSize({ width: 400, height: 900 });
  await sidebar.goto(`chrome-extension://${browserWith.extensionId}/sidebar.html`);
  const markup: string[] = [];
  for (const { id, observed } of sample) {
    const name = observed.buyer ?? '';
    const title = shownLine(name).slice(0, 40).trim();
    const search = sidebar.getByPlaceholder('Search buyer, order or words');
    await search.fill(observed.orderId ?? '');
    await sidebar.locator(`[role=option][data-ticket="${id}"]`).click();
    await expect(sidebar.locator('h2')).toContainText(title);
    await sidebar.keyboard.press('r');
    await expect(sidebar.getByRole('region', { name: 'Reply' }).first()).toContainText(title);
    await sidebar.getByRole('textbox', { name: 'Reply text' }).fill(name);
    markup.push(...(await watch.markupIn(sidebar)));
    await sidebar.keyboard.press('Escape');
    await sidebar.getByRole('button', { name: 'Resolve' }).click();
    // Some of these words sound of danger or of a claim: then a required step is open, and a reason is asked for.
    const reason = sidebar.getByRole('dialog').getByRole('textbox');
    await expect(reason.or(sidebar.locator('.mantine-Notification-root')).first()).toBeVisible();
    if (await reason.isVisible()) {
      await reason.fill(name.trim() || 'as agreed');
      await sidebar.getByRole('button', { name: 'Resolve anyway' }).click();
    }
    await expect(sidebar.locator('.mantine-Notification-root').last()).toContainText(title);
    markup.push(...(await watch.markupIn(sidebar)));
    await sidebar.getByRole('button', { name: 'Undo' }).last().click();
    await sidebar.getByRole('button', { name: 'Back', exact: true }).click();
    await search.fill(name.slice(0, 200));
    markup.push(...(await watch.markupIn(sidebar)));
    await search.fill('');
    await sidebar.getByRole('button', { name: 'Commands' }).click();
    const palette = sidebar.getByPlaceholder('Find a command or a ticket');
    await palette.fill(name.slice(0, 200));
    await palette.fill(observed.orderId ?? '');
    await expect(sidebar.getByRole('dialog')).toContainText(title);
    markup.push(...(await watch.markupIn(sidebar)));
    await sidebar.keyboard.press('Escape');
  }
  const { alarms, longest, frozen } = await watch.verdict([sidebar, view]);
  const row = { markup: markup.length, requests: alarms.length, slowest_ms: longest };
  report('buyer text', { place: 'title, composer, notice, palette', strings: sample.length, ...row });
  expect(markup).toEqual([]);
  expect(alarms).toEqual([]);
  expect(longest).toBeLessThan(frozen);
});
