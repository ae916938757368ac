import type { CDPSession } from 'playwright';
import { aThread } from '../../e2e/journeys.ts';
import { deliver } from '../../portal-lab/kit/route.ts';
import { type Load, loadBetween } from './attribute.ts';
import type { Contender } from './contenders.ts';
import type { Place } from './places.ts';
import { startTrace, traceNow } from './trace.ts';

/** Observed after the page's load event, ms: every contender has read the page by then. */
const SETTLE = 1_000;
/** Observed after a message arrived, ms. */
const BURST = 1_000;

export interface Visit {
  readonly load: Load;
  /** Script time until the page had settled, by the browser's own counter, ms. */
  readonly script: number;
  readonly burst: Load;
  readonly idle?: Load;
}

async function scriptTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0) * 1_000;
}

/** Opens the place in a new tab, lets one message arrive, and waits `idle` ms more if asked to. */
export async function visit({ browser, lab, world }: Contender, place: Place, idle = 0): Promise<Visit> {
  const page = await browser.newPage();
  const session = await browser.newCDPSession(page);
  await session.send('Performance.enable');
  const endTrace = await startTrace(session);
  const start = await traceNow(session);
  await place.open(page, lab);
  await page.waitForTimeout(SETTLE);
  const settled = await traceNow(session);
  const script = await scriptTime(session);
  await deliver(lab, [page], { threadId: aThread(lab, place.portal).id, text: 'Is there any news about my parcel?' });
  await page.waitForTimeout(BURST);
  const arrived = await traceNow(session);
  if (idle > 0) await page.waitForTimeout(idle);
  const end = await traceNow(session);
  const events = await endTrace();
  await page.close();
  const between = (from: number, to: number) => loadBetween(events, world, from, to);
  return {
    load: between(start, settled),
    script,
    burst: between(settled, arrived),
    ...(idle > 0 ? { idle: between(arrived, end) } : {}),
  };
}
