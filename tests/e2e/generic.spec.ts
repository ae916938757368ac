/**
 * A site that no built-in portal knows: added in the options, taught by a signed file, and then worked in like any
 * portal. The browser's permission dialog no test can press; the build under test may enter the lab's hosts already, so
 * that asking is answered at once (see `tests/granted.ts`).
 */
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import { english } from '@/lib/i18n/en/index.ts';
import { deliver, sentOn } from '../portal-lab/kit/route.ts';
import type { LabThread } from '../portal-lab/world/types.ts';
import { ERP_HOST, INBOX_HOST } from '../portal-lab/world/unknown.ts';
import { ask } from './ask.ts';
import { openSidebar } from './browser.ts';
import { test as base, expect } from './fixtures.ts';
import { asTyped, focusOf, heldBy, REPLY } from './journeys.ts';
import { theWiderLab } from './lab.ts';
import { fieldRow, healthLine, saveTaught, teachField, teachSides } from './teaching.ts';

const test = base.extend({
  lab: async ({ browserName: _ }, use) => {
    await use(theWiderLab());
  },
});

const { sites, taught } = english;
const INBOX = `https://${INBOX_HOST}`;
const fileOf = (name: string): string => fileURLToPath(new URL(`../portal-lab/${name}/taught.json`, import.meta.url));

// Each goes through several pages of ours, of which the options are the slowest to open.
test.slow();

/** Adds a site as a person does, and gives back the tab that it opens in, which asks before the lab's routes reach it. */
async function addSite(view: Page, address: string, name = ''): Promise<Page> {
  await view.evaluate(() => {
    location.hash = 'sites';
  });
  await view.getByLabel(sites.address).fill(address);
  await view.getByLabel(sites.name).fill(name);
  const opening = view.context().waitForEvent('page');
  await view.getByRole('button', { name: sites.allow, exact: true }).click();
  const opened = await opening;
  // Where it was sent first it gets an answer or an error; only then may it go elsewhere.
  await opened.waitForLoadState().catch(() => undefined);
  return opened;
}

/** Takes a file of taught pages as a person does. */
async function takeFile(view: Page, name: string): Promise<void> {
  await view.bringToFront();
  await view.evaluate(() => {
    location.hash = 'reading';
  });
  await view.locator('input[type=file]').last().setInputFiles(fileOf(name));
  await view.getByRole('button', { name: taught.file.take }).click();
  await expect(view.getByText(/\d pages? taken\./)).toBeVisible();
}

function aWaitingThread(threads: readonly LabThread[]): LabThread {
  const found = threads.find(({ store, needsReply, orderId }) => store === INBOX_HOST && needsReply && orderId);
  if (!found) throw new Error('nobody waits on the unknown site');
  return found;
}

test('an address is looked at before anything is asked for', async ({ options: view }) => {
  await view.evaluate(() => {
    location.hash = 'sites';
  });
  const address = view.getByLabel(sites.address);
  const allow = view.getByRole('button', { name: sites.allow, exact: true });
  await expect(allow).toBeDisabled();
  for (const [typed, problem] of [
    ['http://erp.example', 'not-https'],
    ['no address', 'no-address'],
    ['https://sellercentral.amazon.com/home', 'built-in'],
  ] as const) {
    await address.fill(typed);
    await expect(view.getByText(sites.problem[problem])).toBeVisible();
    await expect(allow).toBeDisabled();
  }
  await address.fill(`${INBOX}/messages/12?from=mail`);
  await expect(
    view.getByText(sites.asks.replace('{{origin}}', INBOX).replace('{{insert}}', english.composer.insert)),
  ).toBeVisible();
  await expect(allow).toBeEnabled();
  expect(await ask(view, 'site.list', {})).toEqual([]);
});

test('a site that was added is read as taught, has act-by times, and takes a reply into its own box', async ({
  lab,
  options: view,
}) => {
  const page = await addSite(view, `${INBOX_HOST}/messages`, 'Harbourmarket');
  expect(await ask(view, 'site.list', {})).toEqual([{ origin: INBOX, name: 'Harbourmarket', granted: true, pages: 0 }]);
  const thread = aWaitingThread(lab.world.threads);
  await page.goto(`${INBOX}/messages/${thread.id}`);
  // Not taught yet: nothing is stored, and the sidebar offers to teach it.
  await page.bringToFront();
  const sidebar = await openSidebar(page);
  await expect(sidebar.getByText(sites.untaught).last()).toBeVisible();
  await takeFile(view, 'unknown-inbox');
  // A page that nobody looks at is not read.
  await page.bringToFront();
  // The repair helper is brought, learns what was taught and has the page read anew.
  await expect(sidebar.getByText(sites.untaught)).toHaveCount(0, { timeout: 40_000 });
  await view.bringToFront();

  const id = await focusOf(view);
  expect(id).toBe(`generic:${INBOX_HOST}:message:${thread.id}`);
  const waiting = lab.world.threads.filter(({ store, needsReply }) => store === INBOX_HOST && needsReply);
  await expect.poll(async () => (await ask(view, 'queue.counts', {})).byPortal.generic).toBe(waiting.length);
  const detail = await ask(view, 'ticket.get', { id });
  expect(detail?.messages.map(({ direction }) => direction)).toEqual(thread.messages.map(({ direction }) => direction));
  const [first] = detail?.ticket.derived.obligations ?? [];
  // One's own target alone: no rule of a platform is made up.
  expect(first?.id).toMatch(/^own-/);
  expect(detail?.ticket.derived.actBy).toBeLessThan(Date.now() + 7 * 86_400_000);

  await page.bringToFront();
  await expect(sidebar.locator(`[role=option][data-ticket="${id}"] [data-portal=generic]`)).toHaveAttribute(
    'aria-label',
    'Harbourmarket',
  );

  const field = page.locator('form textarea');
  const send = page.locator('form button');
  await expect(send).toBeDisabled();
  expect(await ask(view, 'reply.insert', { id, text: REPLY, draft: 'ask' })).toEqual({ result: 'inserted' });
  expect(asTyped(await heldBy(field))).toBe(REPLY);
  await expect(send).toBeEnabled();
  await field.focus();
  await page.keyboard.press('Control+z');
  await expect.poll(async () => asTyped(await heldBy(field))).toBe('');
  expect(await sentOn(page)).toBe(0);

  // What arrives while the page is open is told like on any portal.
  await deliver(lab, [page], { threadId: thread.id, text: 'I will open a claim tomorrow.' });
  await expect
    .poll(async () => (await ask(view, 'ticket.get', { id }))?.messages.at(-1)?.text)
    .toBe('I will open a claim tomorrow.');
});

test('an ERP of shadow roots gives returns with the deadline that its table shows', async ({ lab, options: view }) => {
  const page = await addSite(view, ERP_HOST);
  await page.goto(`https://${ERP_HOST}/after-sales`);
  await takeFile(view, 'unknown-erp');
  await page.bringToFront();
  const cases = lab.world.returns.filter(({ store, state }) => store === ERP_HOST && state === 'pending');
  await expect.poll(async () => (await ask(view, 'queue.counts', {})).byPortal.generic).toBe(cases.length);
  const { rows } = await ask(view, 'queue.list', { filter: {}, limit: 50 });
  for (const { ticket } of rows) {
    const { kind, deadline } = ticket.observed;
    expect(kind).toBe('return');
    expect(
      ticket.derived.obligations.some(({ id, deadline: due }) => id === 'return-decision' && due === deadline),
    ).toBe(true);
  }
});

test('a site that is removed is not read any more; its tickets stay, what was taught is taken back', async ({
  options: view,
}) => {
  const page = await addSite(view, INBOX_HOST);
  await page.goto(`${INBOX}/messages`);
  await takeFile(view, 'unknown-inbox');
  await expect.poll(async () => (await ask(view, 'queue.counts', {})).byPortal.generic ?? 0).toBeGreaterThan(0);
  const before = await ask(view, 'queue.counts', {});
  await view.evaluate(() => {
    location.hash = 'sites';
  });
  await expect(view.getByText('2 pages', { exact: true })).toBeVisible();
  await view.getByRole('button', { name: `Remove ${INBOX_HOST}` }).click();
  await view.getByRole('group').getByRole('button', { name: sites.remove, exact: true }).click();
  await expect(view.getByText(sites.empty)).toBeVisible();
  expect(await ask(view, 'site.list', {})).toEqual([]);
  expect((await ask(view, 'taught.list', {})).every(({ gone }) => gone)).toBe(true);
  await page.bringToFront();
  await page.reload();
  await page.waitForTimeout(1_000);
  expect((await ask(view, 'queue.counts', {})).byPortal).toEqual(before.byPortal);
  // Without its agent the page stands beside no view: nothing of it is known.
  await page.goto(`${INBOX}/messages`);
  await page.waitForTimeout(1_000);
  await view.bringToFront();
  expect((await ask(view, 'tab.context', {})).portal).toBeUndefined();
});

test('a conversation page that nobody knows is taught by pointing only, and answered', async ({
  lab,
  options: view,
}) => {
  test.setTimeout(500_000);
  const page = await addSite(view, INBOX_HOST);
  const thread = lab.world.threads.find(
    ({ store, needsReply, orderId, messages }) =>
      store === INBOX_HOST && needsReply && orderId && new Set(messages.map(({ direction }) => direction)).size === 2,
  );
  if (!thread) throw new Error('no such conversation on the unknown site');
  await page.goto(`${INBOX}/messages/${thread.id}`);
  await page.bringToFront();
  const frame = await openSidebar(page);
  await expect(healthLine(frame)).toContainText(sites.untaught);
  await healthLine(frame).click();
  await frame.getByRole('button', { name: sites.teach, exact: true }).click();
  await expect(fieldRow(frame, 'ticket.buyer')).toBeVisible();

  const row = page
    .locator('main ul > li')
    .filter({ has: page.locator('.hm-badge') })
    .first();
  await teachField(page, frame, 'ticket.buyer', row.locator('.hm-name'));
  await teachField(page, frame, 'ticket.last.text', row.locator('.hm-preview'));
  await teachField(page, frame, 'ticket.last.at', row.locator('time'));
  await teachField(page, frame, 'ticket.needsReply', row.locator('.hm-badge'));
  await teachField(page, frame, 'page.buyer', page.locator('section h2'));
  await teachField(page, frame, 'page.orderId', page.locator('section header a'));
  const said = (direction: 'inbound' | 'outbound') =>
    page.locator('section ol > li').nth(thread.messages.findIndex((message) => message.direction === direction));
  await teachField(page, frame, 'message.text', said('inbound').locator('[dir=auto]'));
  await teachField(page, frame, 'message.at', said('inbound').locator('time'));
  await teachSides(page, frame, said('outbound').locator('[dir=auto]'), said('inbound').locator('[dir=auto]'));
  await teachField(page, frame, 'composer', page.locator('form textarea'));
  await saveTaught(page, frame);
  await expect(healthLine(frame)).toContainText(english.health.level.full);

  await view.bringToFront();
  const id = await focusOf(view);
  expect(id).toBe(`generic:${INBOX_HOST}:message:${thread.id}`);
  const detail = await ask(view, 'ticket.get', { id });
  expect(detail?.ticket.observed).toMatchObject({
    orderId: thread.orderId,
    buyer: lab.world.buyers.get(thread.buyerId)?.name,
    needsReply: true,
  });
  expect(detail?.messages.map(({ direction, text }) => `${direction}: ${text}`)).toEqual(
    thread.messages.map(({ direction, text }) => `${direction}: ${text}`),
  );
  const waiting = lab.world.threads.filter(({ store, needsReply }) => store === INBOX_HOST && needsReply);
  expect((await ask(view, 'queue.counts', {})).byPortal.generic).toBe(waiting.length);
  await page.bringToFront();
  expect(await ask(view, 'reply.insert', { id, text: REPLY, draft: 'ask' })).toEqual({ result: 'inserted' });
  expect(asTyped(await heldBy(page.locator('form textarea')))).toBe(REPLY);
  expect(await sentOn(page)).toBe(0);
});
