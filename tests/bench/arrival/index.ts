/** From a message in the portal's page to the sidebar of the same tab, and of ten other tabs. */
import type { Page } from 'playwright';
import { BUILT_IN_PORTALS, type BuiltInPortal } from '@/lib/domain/vocabulary.ts';
import { launch, openSidebar } from '../../e2e/browser.ts';
import { openThread, waitingThreads } from '../../e2e/journeys.ts';
import { theLab } from '../../e2e/lab.ts';
import { deliver } from '../../portal-lab/kit/route.ts';
import type { Lab } from '../../portal-lab/kit/server.ts';
import type { LabThread } from '../../portal-lab/world/types.ts';
import type { Bench } from '../bench.ts';
import type { Figure, Section } from '../figure.ts';
import { quantile } from '../statistics.ts';
import { markerOf, seenIn, watchFor } from './sightings.ts';
import { openSidebarWindow } from './window.ts';

const STORES = { amazon: 'na', shopify: 'northwind-goods', tiktok: 'us' } as const;
const OTHERS = 10;
/** Pause between two messages, ms. */
const PAUSE = 900;

/** The conversation that has waited longest stands at the top of every queue, where it can be seen. */
function longestWaiting(lab: Lab, portal: BuiltInPortal): LabThread {
  const [thread] = waitingThreads(lab, portal, STORES[portal]).toSorted(
    (a, b) => (a.messages.at(-1)?.at ?? 0) - (b.messages.at(-1)?.at ?? 0),
  );
  if (!thread) throw new Error(`nobody waits on ${portal}`);
  return thread;
}

export async function arrival({ folder, short, say }: Bench): Promise<Section> {
  const figures: Figure[] = [];
  for (const portal of BUILT_IN_PORTALS) {
    say(`messages on ${portal}`);
    figures.push(...(await onPortal(folder, portal, short ? 6 : 40)));
  }
  return { name: 'New message in the page, to visible in the sidebar', figures };
}

async function onPortal(folder: string, portal: BuiltInPortal, messages: number): Promise<Figure[]> {
  const lab = theLab();
  const { context, extensionId, close } = await launch({ folder, lab });
  try {
    const view = await context.newPage();
    await view.goto(`chrome-extension://${extensionId}/icon/16.png`);
    const thread = longestWaiting(lab, portal);
    const here = await context.newPage();
    await openThread(here, thread);
    const near = await openSidebar(here);
    await near.waitForSelector('[data-ticket]');
    const far: Page[] = [];
    for (let index = 0; index < OTHERS; index++) far.push(await openSidebarWindow(context, view));
    await here.bringToFront();
    await watchFor(here, false);
    for (const frame of [near, ...far]) await watchFor(frame, true);
    await send(lab, here, thread.id, messages);
    const [start, own, ...others] = await Promise.all([here, near, ...far].map(seenIn));
    return figuresOf(portal, messages, start ?? {}, own ?? {}, others);
  } finally {
    await close();
  }
}

async function send(lab: Lab, page: Page, threadId: string, messages: number): Promise<void> {
  for (let index = 0; index < messages; index++) {
    await deliver(lab, [page], { threadId, text: `${markerOf(index)} Where is my parcel? It has not come.` });
    await page.waitForTimeout(PAUSE);
  }
}

type Seen = Readonly<Record<string, number>>;

function figuresOf(portal: BuiltInPortal, messages: number, start: Seen, own: Seen, others: readonly Seen[]): Figure[] {
  const markers = Array.from({ length: messages }, (_, index) => markerOf(index));
  const delays = (seen: Seen) =>
    markers.flatMap((marker) => (seen[marker] && start[marker] ? seen[marker] - start[marker] : []));
  const near = delays(own);
  const far = others.flatMap(delays);
  const unseen = messages * (1 + OTHERS) - near.length - far.length;
  const note = (count: number) => `${count} sightings, ${unseen} of ${messages * (1 + OTHERS)} not seen`;
  const row = (what: string, values: readonly number[], share: number, most?: number): Figure => ({
    what: `${portal}: ${what}, p${share * 100}`,
    unit: 'ms',
    ours: quantile(values, share),
    ...(most ? { aim: { most, of: 'ours' } } : {}),
    note: note(values.length),
  });
  return [
    row('same tab', near, 0.5),
    row('same tab', near, 0.99, 100),
    row('ten others, each in its window', far, 0.5),
    row('ten others, each in its window', far, 0.99, 150),
  ];
}
