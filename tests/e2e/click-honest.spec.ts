/** T4, the other side: clicks as people make them, over many states of page and window. Fewer than 1 % may be refused. */
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import { BUILT_IN_PORTALS, type BuiltInPortal } from '@/lib/domain/vocabulary.ts';
import { type Launched, launch } from './browser.ts';
import { expect, test } from './fixtures.ts';
import { aThread } from './journeys.ts';
import { theLab } from './lab.ts';
import { openPanel, type Panel } from './panel.ts';
import { report } from './table.ts';

/** A portal; three times as many with `PORTSIDE_DEEP=1`, which the published share is measured with. */
const CLICKS = process.env.PORTSIDE_DEEP ? 102 : 36;
/** After so many clicks the window, its zoom or the page's place changes: each state is met in every run. */
const ROUND = CLICKS / 6;
const STATES = [
  { width: 1500, height: 900, zoom: 1 },
  { width: 1280, height: 720, zoom: 1 },
  { width: 1500, height: 900, zoom: 1.5 },
  { width: 1000, height: 800, zoom: 0.8 },
  { width: 1920, height: 1000, zoom: 1.25 },
  { width: 820, height: 640, zoom: 1 },
] as const;

/** A fixed sequence in which nothing repeats for long. */
function chance(seed: number) {
  let state = seed;
  return (from: number, to: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return from + (state / 2_147_483_648) * (to - from);
  };
}

test('clicks as people make them are refused in fewer than one of a hundred', async ({ browserName: _ }) => {
  test.setTimeout(300_000);
  const counts = await Promise.all(BUILT_IN_PORTALS.map((portal, lane) => clickThrough(portal, chance(lane + 11))));
  const refused = counts.flat();
  const clicks = CLICKS * BUILT_IN_PORTALS.length;
  const share = (100 * refused.length) / clicks;
  report('isolation: clicks, honest', {
    clicks,
    states: `${STATES.length} windows and zooms x 3 portals`,
    refused: refused.length,
    share: `${share.toFixed(2)} %`,
    refusedBy: [...new Set(refused)].join(', ') || '-',
  });
  expect(clicks).toBeGreaterThanOrEqual(100);
  expect(share, refused.join(', ')).toBeLessThan(1);
});

/** The refusals met on one portal. The portal's reply box holds own words: what passes the gate is answered with a question. */
async function clickThrough(portal: BuiltInPortal, any: ReturnType<typeof chance>): Promise<string[]> {
  const lab = theLab();
  const folder = fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url));
  const launched = await launch({ folder, lab });
  const refused: string[] = [];
  try {
    const page = await launched.context.newPage();
    const panel = await openPanel(page, aThread(lab, portal));
    await panel.composer.fill('my own words');
    for (let click = 0; click < CLICKS; click++) {
      if (click % ROUND === 0) await change(launched, page, click / ROUND);
      // Another word takes away what was said of the click before.
      await panel.field.fill(`Thank you for writing, reply ${click}.`);
      if (click % ROUND === 0) await page.waitForTimeout(1_000);
      const refusal = await clickAsPeopleDo(panel, any);
      if (refusal) refused.push(refusal);
    }
  } finally {
    await launched.close();
  }
  return refused;
}

async function change({ worker }: Launched, page: Page, round: number): Promise<void> {
  const { width, height, zoom } = STATES[round % STATES.length] ?? STATES[0];
  await page.setViewportSize({ width, height });
  await (await worker()).evaluate(async (factor) => {
    const { chrome } = globalThis as unknown as {
      chrome: {
        tabs: {
          query(wanted: object): Promise<{ id: number }[]>;
          setZoom(id: number, factor: number): Promise<void>;
        };
      };
    };
    for (const { id } of await chrome.tabs.query({ url: 'https://*/*' })) await chrome.tabs.setZoom(id, factor);
  }, zoom);
  await page.mouse.wheel(0, round % 2 === 0 ? 300 : -300);
}

/** Comes from somewhere, fast or slowly, rests 350 ms or longer, presses for a moment. Answers what refused it. */
async function clickAsPeopleDo({ page, button, refusal, said }: Panel, any: ReturnType<typeof chance>) {
  const box = await button.boundingBox();
  if (!box) throw new Error('no button');
  const outside = any(0, 1) < 0.3;
  await page.mouse.move(outside ? box.x - any(40, 200) : box.x + any(5, box.width - 5), box.y - any(20, 300));
  const [x, y] = [box.x + any(8, box.width - 8), box.y + any(5, box.height - 5)];
  await page.mouse.move(x, y, { steps: Math.round(any(1, 8)) });
  await page.waitForTimeout(any(350, 480));
  await page.mouse.down();
  await page.waitForTimeout(any(10, 60));
  await page.mouse.up();
  await expect.poll(said).not.toBe('');
  return refusal();
}
