/** Replay of changed rules over a large store, and what somebody who works meanwhile feels of it. */
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import { launch } from '../../e2e/browser.ts';
import { theLab } from '../../e2e/lab.ts';
import type { Bench } from '../bench.ts';
import { bundle } from '../bundle.ts';
import type { Section } from '../figure.ts';
import { median, quantile } from '../statistics.ts';
import { openQuietPage } from '../store/quiet-page.ts';

const RULES = 200;
/** Longest that an input may wait for the sidebar to begin with it, ms. */
const LONGEST_DELAY = 50;

interface Replayed {
  readonly took: number;
  readonly told: number;
  readonly calm: readonly number[];
  readonly busy: readonly number[];
  readonly looked: number;
  readonly moved: number;
}

type Delays = typeof globalThis & { portsideDelays?: number[] };

/** Has the sidebar's page note how long each input waits before anything is done about it (Event Timing). */
async function watchInputs(page: Page): Promise<void> {
  await page.evaluate(() => {
    const here = globalThis as Delays;
    const delays: number[] = [];
    here.portsideDelays = delays;
    // Inputs that are dealt with and painted within 16 ms are not listed: none of them waited for long.
    // TypeScript's own types do not know the threshold (Event Timing, 3.4). No function gets a name in here: tsx would
    // call a helper for it that the page does not have.
    const inputs = { type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit;
    for (const wanted of [inputs, { type: 'first-input', buffered: true }])
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as PerformanceEventTiming[])
          delays.push(entry.processingStart - entry.startTime);
      }).observe(wanted);
  });
}

/** Somebody who goes up and down the list until told to stop; answers how often a key was pressed. */
async function goOn(page: Page, going: () => boolean): Promise<number> {
  let pressed = 0;
  while (going()) {
    await page.keyboard.press(pressed % 8 < 4 ? 'j' : 'k');
    pressed += 1;
    await page.waitForTimeout(120);
  }
  return pressed;
}

export async function replay({ folder, short, say }: Bench): Promise<Section> {
  const size = short ? 2_000 : 100_000;
  const launched = await launch({ folder, lab: theLab() });
  try {
    const script = await bundle(fileURLToPath(new URL('in-page.ts', import.meta.url)));
    const quiet = await openQuietPage(launched.context, launched.extensionId, script);
    say(`filling up to ${size} tickets`);
    await quiet.call('fill', { to: size });
    const sidebar = await launched.context.newPage();
    await sidebar.goto(`chrome-extension://${launched.extensionId}/sidebar.html`);
    await sidebar.locator('[data-ticket]').first().waitFor();
    await watchInputs(sidebar);
    say(`${RULES} rules over ${size} tickets`);
    let going = true;
    const replaying = quiet.call<Replayed>('replay', { rules: RULES }).finally(() => {
      going = false;
    });
    const pressed = await goOn(sidebar, () => going);
    const { took, told, calm, busy, looked, moved } = await replaying;
    const delays = await sidebar.evaluate(() => (globalThis as Delays).portsideDelays ?? []);
    if (looked !== size) throw new Error(`replayed ${looked} of ${size} tickets`);
    return {
      name: `Replay: ${RULES} rules over ${size} stored tickets`,
      figures: [
        { what: 'tickets a second', unit: '/s', ours: (looked * 1_000) / took, note: `${moved} would move` },
        { what: 'from start to result', unit: 'ms', ours: took, note: `progress asked for ${told} times` },
        {
          what: 'longest wait of a key in the sidebar',
          unit: 'ms',
          ours: Math.max(0, ...delays),
          aim: { most: LONGEST_DELAY, of: 'ours' },
          note: `${pressed} keys, ${delays.length} of them painted after 16 ms or more`,
        },
        {
          what: 'first page of the queue meanwhile, p50',
          unit: 'ms',
          ours: median(busy),
          beside: { name: 'without a replay', value: median(calm) },
          note: `${busy.length} asked`,
        },
        {
          what: 'first page of the queue meanwhile, p99',
          unit: 'ms',
          ours: quantile(busy, 0.99),
          beside: { name: 'without a replay', value: quantile(calm, 0.99) },
        },
      ],
    };
  } finally {
    await launched.close();
  }
}
