/** A portal rebuilt its pages: a lead repairs them by pointing, and every tab reads again. */
import { english } from '@/lib/i18n/en/index.ts';
import { sentOn } from '../portal-lab/kit/route.ts';
import type { Lab } from '../portal-lab/kit/server.ts';
import type { LabThread } from '../portal-lab/world/types.ts';
import { ask } from './ask.ts';
import { openSidebar } from './browser.ts';
import { expect, test } from './fixtures.ts';
import { composerOf, openThread, waitingThreads } from './journeys.ts';
import { rebuild, rehashed, renamed } from './rebuilt.ts';
import { clickAt, fieldRow, healthLine, openRepair, pointFor, saveTaught, teachField, teachSides } from './teaching.ts';

const { repair, health } = english;

/** One with words of both sides. */
function aTalk(lab: Lab, portal: 'amazon' | 'shopify', store: string): LabThread {
  const talk = waitingThreads(lab, portal, store).find(
    ({ messages, flags }) =>
      messages.some(({ direction }) => direction === 'outbound') &&
      messages.some(({ direction }) => direction === 'inbound') &&
      !flags.includes('card_number_exposed'),
  );
  if (!talk) throw new Error('the world has no such thread');
  return talk;
}

test('a lost conversation is repaired by pointing only, for this tab, after a reload and in another tab', async ({
  lab,
  browserWith: { context },
  view,
}) => {
  test.setTimeout(180_000);
  await rebuild(context, lab, 'https://inbox.shopify.com/**', rehashed);
  const talk = aTalk(lab, 'shopify', 'northwind-goods');
  const page = await context.newPage();
  await openThread(page, talk);
  /** The first message of a side, as it stands in the thread. */
  const bubble = (direction: 'inbound' | 'outbound') =>
    page.locator('section [role=listitem]').nth(talk.messages.findIndex((message) => message.direction === direction));
  await expect(bubble('inbound')).toBeVisible();
  const sidebar = await openSidebar(page);
  await expect(healthLine(sidebar)).toContainText('Reading partly');

  const frame = await openRepair(page);
  await teachField(page, frame, 'page.buyer', page.locator('section header h2').first());
  await teachField(page, frame, 'message.text', bubble('inbound').locator('p'));
  await teachField(page, frame, 'message.at', bubble('inbound').locator('div').last().locator('span').first());
  await teachSides(page, frame, bubble('outbound').locator('p'), bubble('inbound').locator('p'));
  await expect(frame.getByRole('status').filter({ hasText: 'With this the page gives' })).toContainText(
    `${talk.messages.length} messages`,
  );
  await saveTaught(page, frame);
  await expect(healthLine(frame)).toContainText(health.level.full);

  const { focus } = await beside();
  const detail = focus && (await ask(view, 'ticket.get', { id: focus }));
  // What was read before, by a way that guessed, may stand beside it.
  const stored = detail?.messages.map(({ direction, text }) => `${direction}: ${text}`) ?? [];
  expect(stored).toEqual(expect.arrayContaining(talk.messages.map(({ direction, text }) => `${direction}: ${text}`)));

  await page.reload();
  await expect(healthLine(await openSidebar(page))).toContainText(health.level.full);
  const second = await context.newPage();
  await openThread(second, talk);
  await expect(healthLine(await openSidebar(second))).toContainText(health.level.full);

  async function beside() {
    await view.bringToFront();
    await expect.poll(async () => (await ask(view, 'tab.context', {})).focus).toBeDefined();
    const told = await ask(view, 'tab.context', {});
    await page.bringToFront();
    return told;
  }
});

test('rows are repaired by keyboard only', async ({ lab, browserWith: { context } }) => {
  test.setTimeout(180_000);
  await rebuild(context, lab, 'https://sellercentral.amazon.com/**', rehashed, renamed('kat-list-item', 'ix-cell'));
  const talk = aTalk(lab, 'amazon', 'na');
  const page = await context.newPage();
  await openThread(page, talk);
  const frame = await openSidebar(page);
  await expect(healthLine(frame)).toContainText('by a weak way');

  const press = (key: string) => page.keyboard.press(key);
  /** Tabs on until the focus is on something of this name. */
  async function tabTo(name: string): Promise<void> {
    for (let tries = 0; tries < 80; tries++) {
      const at = await frame.evaluate(() => {
        const element = document.activeElement;
        return `${element?.getAttribute('aria-label') ?? ''}|${element?.getAttribute('title') ?? ''}|${element?.textContent ?? ''}`;
      });
      if (at.split('|').some((said) => said.startsWith(name))) return;
      await press('Tab');
    }
    throw new Error(`no Tab leads to ${name}`);
  }
  await frame.locator('body').focus();
  await frame.evaluate(() => window.focus());
  await tabTo(health.details);
  await press('Enter');
  await tabTo(health.repair);
  await press('Enter');
  await expect(fieldRow(frame, 'ticket.buyer')).toBeVisible();
  await tabTo(repair.pointNamed.replace('{{field}}', repair.field.buyer));
  await press('Enter');
  const keys = frame.getByRole('application', { name: repair.pointing.keys });
  await expect(keys).toBeFocused();
  // Past the page's menus to the first row's buyer, by its words.
  await press('Tab');
  await expect(keys).not.toContainText(repair.pointing.nothing);
  const buyer = (await page.locator('ix-cell a > div > span').first().innerText()).trim();
  const field = frame.getByRole('textbox', { name: repair.pointing.seek });
  await field.focus();
  await page.keyboard.type(buyer);
  await press('Enter');
  await expect(keys).toBeFocused();
  await expect(keys).toContainText(buyer);
  await press('ArrowUp');
  await expect(keys).not.toHaveText(`${repair.pointing.at}${buyer}`);
  await press('ArrowDown');
  await expect(keys).toContainText(buyer);
  await press('Enter');
  await tabTo(repair.asked.use);
  await press('Enter');
  await expect(fieldRow(frame, 'ticket.buyer')).toContainText(repair.status.taught);
  await tabTo(repair.save);
  await page.waitForTimeout(1_000);
  await press('Enter');
  await expect(frame.getByText(repair.saved)).toBeVisible();
});

test('while somebody points, the page hears no click, and what sends is refused', async ({
  lab,
  browserWith: { context },
}) => {
  const talk = aTalk(lab, 'shopify', 'northwind-goods');
  const page = await context.newPage();
  await page.addInitScript(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    for (const type of ['pointerdown', 'mousedown', 'mouseup', 'click', 'dblclick'])
      window.addEventListener(
        type,
        ({ target }) => target instanceof Element && target.closest('body') && heard.push(type),
        true,
      );
  });
  await openThread(page, talk);
  const { send } = composerOf(page, 'shopify');
  await send.waitFor();
  const frame = await openRepair(page);
  await page.evaluate(() => Object.assign(window, { heard: [] }));
  const heard = () => page.evaluate(() => (window as Window & { heard?: string[] }).heard);

  await pointFor(frame, 'composer');
  await clickAt(page, send);
  await expect(frame.getByRole('alert')).toContainText(repair.problem.send);
  await frame.getByRole('button', { name: repair.asked.none }).click();
  await pointFor(frame, 'page.buyer');
  await clickAt(page, send);
  await expect(frame.getByRole('alert')).toContainText(repair.problem.send);
  expect(await heard()).toEqual([]);
  expect(await sentOn(page)).toBe(0);
});
