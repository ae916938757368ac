/**
 * Eight hours of an agent's day in a few minutes: a buyer writes every 20 simulated seconds, on three portals in turn,
 * while ten tabs are open. Only the messages are hurried; timers and alarms keep the real clock. The open conversations
 * stay as they are, so that the portal's own pages do not grow.
 */
import { BUILT_IN_PORTALS } from '@/lib/domain/vocabulary.ts';
import { ask } from '../../e2e/ask.ts';
import { launch } from '../../e2e/browser.ts';
import { aThread, waitingThreads } from '../../e2e/journeys.ts';
import { theLab } from '../../e2e/lab.ts';
import { deliver } from '../../portal-lab/kit/route.ts';
import type { Bench } from '../bench.ts';
import type { Figure, Section } from '../figure.ts';
import { median } from '../statistics.ts';
import { openDesk } from './desk.ts';
import { type Probe, probeOf, probeWorker, type Sample } from './probe.ts';

const MESSAGES = 1_440;
/** One each simulated half hour. */
const SAMPLES = 16;
/** At least so long between two messages, ms. */
const PAUSE = 120;
const FLAT = 1.1;

const WORDS = ['Where is my parcel?', 'It came broken, please refund.', 'I want to return it.', 'Still no answer!'];

export async function soak({ folder, short, say }: Bench): Promise<Section> {
  const lab = theLab();
  const launched = await launch({ folder, lab });
  try {
    const { inboxes, sidebar, view } = await openDesk(launched, lab);
    const probes: Record<string, Probe> = {
      worker: await probeWorker(launched.context),
      'sidebar frame': await probeOf(launched.context, sidebar),
    };
    for (const [portal, page] of Object.entries(inboxes))
      probes[`${portal} page with its agent`] = await probeOf(launched.context, page);

    const stores: Readonly<Record<string, string>> = { amazon: 'na', shopify: 'northwind-goods', tiktok: 'us' };
    // Not into the open conversation: that would grow the portal's own page.
    const threads = BUILT_IN_PORTALS.map((portal) =>
      waitingThreads(lab, portal, stores[portal]).filter(({ id }) => id !== aThread(lab, portal).id),
    );
    const messages = short ? MESSAGES / 9 : MESSAGES;
    const samples: Record<string, Sample[]> = Object.fromEntries(Object.keys(probes).map((name) => [name, []]));
    let last = '';
    for (let index = 0; index < messages; index++) {
      const own = threads[index % threads.length] ?? [];
      const thread = own[Math.floor(index / threads.length) % own.length];
      const page = thread && inboxes[thread.portal];
      if (!thread || !page) throw new Error('nobody to write');
      last = `note${index}x`;
      await deliver(lab, [page], { threadId: thread.id, text: `${last} ${WORDS[index % WORDS.length]}` });
      await page.waitForTimeout(PAUSE);
      if ((index + 1) % (messages / SAMPLES) !== 0) continue;
      for (const [name, probe] of Object.entries(probes)) samples[name]?.push(await probe());
      if (samples.worker?.length === SAMPLES / 2) say(`four hours, ${index + 1} messages`);
    }
    const found = await arrived(() => ask(view, 'queue.list', { filter: { search: last }, limit: 5 }));
    return {
      name: `Soak: ${messages} messages, 10 tabs, second quarter against last`,
      figures: [
        { what: 'the last message is found by search', unit: 'count', ours: found },
        ...Object.entries(samples).flatMap(([name, taken]) => figuresOf(name, taken)),
      ],
    };
  } finally {
    await launched.close();
  }
}

/** The last page is read and stored a moment after the message came. */
async function arrived(search: () => Promise<{ rows: readonly unknown[] }>): Promise<number> {
  for (let attempt = 0; attempt < 40; attempt++) {
    const { rows } = await search();
    if (rows.length > 0) return rows.length;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  return 0;
}

function figuresOf(name: string, samples: readonly Sample[]): Figure[] {
  const quarter = (nth: number, read: (sample: Sample) => number) =>
    median(samples.slice((nth * samples.length) / 4, ((nth + 1) * samples.length) / 4).map(read));
  const figure = (what: string, unit: Figure['unit'], read: (sample: Sample) => number): Figure => {
    const values = samples.map(read);
    return {
      what: `${name}: ${what}`,
      unit,
      ours: quarter(3, read),
      beside: { name: 'second quarter', value: quarter(1, read) },
      aim: { most: FLAT, of: 'ratio' },
      note: `${samples.length} samples, ${Math.min(...values).toFixed(1)} to ${Math.max(...values).toFixed(1)}`,
    };
  };
  return [
    figure('heap', 'MB', ({ heap }) => heap),
    ...(samples[0]?.nodes === undefined
      ? []
      : [
          figure('DOM nodes', 'count', ({ nodes = 0 }) => nodes),
          figure('listeners', 'count', ({ listeners = 0 }) => listeners),
        ]),
  ];
}
