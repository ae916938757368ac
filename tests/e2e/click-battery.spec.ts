/** T4: clicks made while the page hides, covers, shrinks or moves the frame. None of them may insert anything. */
import type { Page } from 'playwright';
import type { TicketId } from '@/lib/domain/ticket.ts';
import { ask } from './ask.ts';
import { HIDES, type HideAttack } from './attacks/hide.ts';
import { installKit } from './attacks/kit.ts';
import { FLASHES, MOVES } from './attacks/move.ts';
import { clickRail } from './browser.ts';
import { expect, test } from './fixtures.ts';
import { aThread, focusOf, heldBy } from './journeys.ts';
import { empty, middleOf, openPanel, type Panel } from './panel.ts';
import { type Clip, difference, pictureOf } from './pictures.ts';
import { report } from './table.ts';

const TEXT = 'Thank you for writing. Your parcel left us yesterday.';

interface Attack extends Partial<Omit<HideAttack, 'name'>> {
  readonly name: string;
  /** Ends with the click. */
  run(page: Page, button: { x: number; y: number }): Promise<void>;
}

/** The pointer is on the button as the page begins, rests as a person's does, and presses. */
const hidden: readonly Attack[] = HIDES.map((attack) => ({
  ...attack,
  async run(page, { x, y }) {
    const rest = () => page.mouse.move(x + 3, y - 2, { steps: 3 });
    await page.mouse.move(x - 60, y - 2, { steps: 2 });
    if (attack.frozen) await rest();
    await page.evaluate(attack.start);
    if (!attack.frozen) await rest();
    await page.waitForTimeout(400);
    await Promise.all([page.mouse.down(), page.mouse.up()]);
  },
}));

/** Where the frame stands: at the right edge of a window of the usual size. */
const PANEL: Clip = { x: 1130, y: 0, width: 370, height: 900 };

const groups = { hiding: hidden, moving: MOVES as readonly Attack[], uncovering: FLASHES as readonly Attack[] };

for (const [group, attacks] of Object.entries(groups)) {
  test(`clicks on the frame while the page is ${group} it act on nothing, and an honest click after each does`, async ({
    lab,
    browserWith,
    view,
  }) => {
    test.setTimeout(240_000);
    const page = await browserWith.context.newPage();
    const panel = await openPanel(page, aThread(lab, 'amazon'));
    await installKit(page);
    const id = await focusOf(view);
    await page.bringToFront();
    await seenFor(panel);
    for (const attack of attacks) await judge(attack, panel, view, id);
  });
}

async function judge(attack: Attack, panel: Panel, view: Page, id: TicketId): Promise<void> {
  const { page, button, field, composer } = panel;
  await field.fill(TEXT);
  await field.blur();
  const box = (await button.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const spot = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  await page.evaluate((place) => Object.assign(window.__kit.button, place), box);
  await page.mouse.move(700, 300);
  const inserts = await insertsOf(view, id);

  const inSight =
    attack.start && !attack.frozen && !attack.drives
      ? await inSightOf(attack, attack.start, page, box, view)
      : undefined;
  await panel.delivered();
  await attack.run(page, spot);
  const delivered = await panel.delivered();
  await page.waitForTimeout(150);
  const gone = !(await standsOpen(page));
  const refusedBy = gone ? 'the frame gave way' : await panel.refusal();
  const acted = (await insertsOf(view, id)) > inserts || (await heldBy(composer)) !== '';
  await page.evaluate(() => window.__kit.undo());

  const row = {
    attack: attack.name,
    clicks: delivered,
    inSight: inSight === undefined ? '' : inSight ? 'yes' : 'no',
    acted: acted ? 'yes' : 'no',
    refusedBy: refusedBy ?? (acted ? '-' : delivered === 0 ? 'not reached' : 'portal hidden'),
  };
  if (attack.harmless) expect(inSight ?? true, `${attack.name}: the panel is no longer in sight`).toBe(true);
  else {
    expect(acted, attack.name).toBe(false);
    if (delivered > 0) expect(refusedBy, `${attack.name}: why nothing happened must be said`).toBeDefined();
  }
  if (attack.delivered) expect(delivered, `${attack.name}: the click no longer reaches the frame`).toBeGreaterThan(0);
  expect(gone, `${attack.name}: whether the frame gave way`).toBe(attack.drives === true);
  if (gone) await clickRail(page);
  if (attack.blocked) expect(delivered, attack.name).toBe(0);

  const honest = await clickHonestly(attack.name, acted, panel);
  report('isolation: clicks', { ...row, honestClickAfter: honest === 1 ? 'first' : 'second' });
}

/** Undone, and without a reload: the same button works for an honest click. Answers which one. */
async function clickHonestly(attack: string, acted: boolean, panel: Panel): Promise<number> {
  const { page, button, field, composer } = panel;
  if (acted) {
    await empty(composer);
    await field.fill(TEXT);
  }
  await seenFor(panel);
  const { x, y } = await middleOf(button);
  await page.mouse.move(x - 30, y, { steps: 2 });
  let honest = 0;
  do {
    await page.waitForTimeout(400);
    await page.mouse.down();
    await page.mouse.up();
    honest += 1;
    await expect.poll(async () => (await heldBy(composer)) || (await panel.refusal()), attack).not.toBe(undefined);
    // A panel that stands elsewhere than it did is watched a little longer, and says so.
  } while (honest < 2 && (await panel.refusal()) === 'moved');
  await expect.poll(async () => (await heldBy(composer)) || (await panel.said()), attack).toBe(TEXT);
  await expect(field).toHaveValue('');
  await empty(composer);
  return honest;
}

/** What must stay in sight is looked at again when something else of the panel changed meanwhile (a notice that goes). */
async function inSightOf(
  { harmless }: Attack,
  start: () => void,
  page: Page,
  box: Clip,
  scratch: Page,
): Promise<boolean> {
  for (let tries = harmless ? 3 : 1; tries > 0; tries--) if (await staysInSight(page, start, box, scratch)) return true;
  return false;
}

/** Whether one would still see the reply and its button while the attack lasts, by the pixels. */
async function staysInSight(page: Page, start: () => void, box: Clip, scratch: Page): Promise<boolean> {
  const before = await pictureOf(page, PANEL);
  await page.evaluate(start);
  await page.waitForTimeout(50);
  const during = await pictureOf(page, PANEL);
  await page.evaluate(() => window.__kit.undo());
  await page.waitForTimeout(950);
  const near = { x: 0, y: box.y - 60, width: PANEL.width, height: 100 };
  const changes = [await difference(scratch, before, during), await difference(scratch, before, during, near)];
  return changes.every((share) => share < 0.02);
}

const standsOpen = (page: Page): Promise<boolean> =>
  page.evaluate(() => window.__kit.host().matches(':popover-open') && window.__kit.host().offsetWidth > 0);

const insertsOf = async (view: Page, id: TicketId): Promise<number> =>
  ((await ask(view, 'ticket.get', { id }))?.events ?? []).filter(({ what }) => what === 'inserted').length;

/** As long as the gate wants the panel in sight, as a person has it in sight before deciding to click. */
const seenFor = ({ page }: Panel) => page.waitForTimeout(950);
