/** Whether the click battery bites: its attacks against a frame without our walls. */

import { controlClicks, standControl } from './attacks/control.ts';
import { HIDES } from './attacks/hide.ts';
import { installKit } from './attacks/kit.ts';
import { expect, test } from './fixtures.ts';
import { difference, pictureOf } from './pictures.ts';
import { report } from './table.ts';

const PANEL = { x: 1130, y: 0, width: 370, height: 900 };
const NEAR = { x: 0, y: 860, width: 370, height: 40 };
const BUTTON = { x: 1120, y: 864, width: 380, height: 36 };

test('without the walls the same attacks hide a frame and deliver a click into it', async ({ browserWith, view }) => {
  const page = await browserWith.context.newPage();
  await page.goto('https://sellercentral.amazon.com/feedback-manager/index.html');
  await installKit(page);
  await standControl(page);
  await page.evaluate((button) => Object.assign(window.__kit.button, button), BUTTON);
  for (const { name, start, frozen } of HIDES.filter((attack) => attack.bites)) {
    await page.mouse.move(700, 300);
    const before = await pictureOf(page, PANEL);
    await page.evaluate(start);
    await page.waitForTimeout(120);
    await page.mouse.move(1300, 880, { steps: 3 });
    await page.waitForTimeout(80);
    await page.mouse.down();
    await page.mouse.up();
    await expect.poll(() => controlClicks(page), name).toBe(1);
    const after = await pictureOf(page, PANEL);
    const hidden = frozen
      ? 1
      : Math.max(await difference(view, before, after), await difference(view, before, after, NEAR));
    await page.evaluate(() => window.__kit.undo());
    report('isolation: clicks, without our walls', {
      attack: name,
      delivered: 1,
      changedInSight: `${Math.round(100 * hidden)} %`,
    });
    expect(hidden, `${name} hides nothing`).toBeGreaterThan(0.05);
  }
});
