/** What a lead does to repair a page: opens the view, points in the page, takes a way, saves. */
import type { Frame, Locator, Page } from 'playwright';
import { english } from '@/lib/i18n/en/index.ts';
import { openSidebar } from './browser.ts';
import { expect } from './fixtures.ts';
import { clickInFrame } from './journeys.ts';
import { middleOf } from './panel.ts';

const { repair, health } = english;

/** The line that says how well the page is read. */
export const healthLine = (frame: Frame): Locator => frame.getByTitle(health.details);

/** Opens the repair view of the page beside the sidebar, with the pointer. */
export async function openRepair(page: Page): Promise<Frame> {
  const frame = await openSidebar(page);
  await healthLine(frame).click();
  await frame.getByRole('button', { name: health.repair, exact: true }).click();
  await expect(frame.getByRole('heading', { name: repair.title })).toBeVisible();
  await expect(frame.locator('[data-field]').first()).toBeVisible();
  return frame;
}

/** The row of one field: `ticket.buyer`, `page.buyer`, `message.text`, `composer`. */
export const fieldRow = (frame: Frame, field: string): Locator => frame.locator(`[data-field="${field}"]`);

/** A click in the page's own place of an element, whatever lies over it. */
export async function clickAt(page: Page, target: Locator): Promise<void> {
  await target.scrollIntoViewIfNeeded();
  const { x, y } = await middleOf(target);
  await page.mouse.move(x - 3, y - 1);
  await page.mouse.move(x, y, { steps: 3 });
  await page.mouse.down();
  await page.mouse.up();
}

/** Starts pointing for a field. */
export async function pointFor(frame: Frame, field: string): Promise<void> {
  await fieldRow(frame, field)
    .getByRole('button', { name: /^Point at/ })
    .click();
  await expect(frame.getByRole('application', { name: repair.pointing.keys })).toBeVisible();
}

/** Takes the way proposed first. */
export async function takeFirst(frame: Frame): Promise<void> {
  await frame.getByRole('button', { name: repair.asked.use }).click();
  await expect(frame.getByRole('button', { name: repair.asked.use })).toHaveCount(0);
}

/** One field from one example. */
export async function teachField(page: Page, frame: Frame, field: string, example: Locator): Promise<void> {
  await pointFor(frame, field);
  await clickAt(page, example);
  await takeFirst(frame);
}

/** Who wrote a message, from one of each side. */
export async function teachSides(page: Page, frame: Frame, ours: Locator, theirs: Locator): Promise<void> {
  await pointFor(frame, 'message.ours');
  await clickAt(page, ours);
  await frame.getByRole('button', { name: repair.side.theirs }).click();
  await clickAt(page, theirs);
  await takeFirst(frame);
}

/** Saves what was taught; the view goes away by itself. */
export async function saveTaught(page: Page, frame: Frame): Promise<void> {
  await clickInFrame(page, frame.getByRole('button', { name: repair.save, exact: true }));
  await expect(frame.getByText(repair.saved)).toBeVisible();
  await expect(frame.getByRole('heading', { name: repair.title })).toHaveCount(0);
}
