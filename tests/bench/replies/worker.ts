/** The same templates in the real extension: asked over the port as the popup asks, and after the worker was killed. */
import type { Page } from 'playwright';
import { ask } from '../../e2e/ask.ts';
import { killWorker, launch } from '../../e2e/browser.ts';
import { theLab } from '../../e2e/lab.ts';
import type { Bench } from '../bench.ts';
import type { Section } from '../figure.ts';
import { quantile } from '../statistics.ts';
import { MANY, manyTemplates } from './many-templates.ts';
import { searchesOf } from './queries.ts';

/** Templates saved at the same time. */
const TOGETHER = 25;

interface Chrome {
  readonly runtime: {
    connect(info: { name: string }): {
      postMessage(message: unknown): void;
      disconnect(): void;
      readonly onMessage: { addListener(listener: (message: { t: string }) => void): void };
    };
  };
}

/** How long each search takes from the asking page and back, ms. */
const timesOf = (view: Page, searches: readonly string[]): Promise<number[]> =>
  view.evaluate(async (all) => {
    const { chrome } = globalThis as unknown as { chrome: Chrome };
    const port = chrome.runtime.connect({ name: 'portside:view' });
    // No function gets a name in here: tsx would call a helper for it that the page does not have.
    const waiting: { resolve?: () => void } = {};
    port.onMessage.addListener(({ t }) => t !== 'push' && waiting.resolve?.());
    const times: number[] = [];
    for (const search of all) {
      const from = performance.now();
      await new Promise<void>((resolve) => {
        waiting.resolve = resolve;
        port.postMessage({ t: 'ask', id: crypto.randomUUID(), name: 'template.find', data: { search } });
      });
      times.push(performance.now() - from);
    }
    port.disconnect();
    return times;
  }, searches);

export async function worker({ folder, short, say }: Bench): Promise<Section> {
  const templates = manyTemplates(short ? 200 : MANY);
  const searches = searchesOf(templates, short ? 40 : 300).map(({ typed }) => typed);
  const { context, extensionId, close } = await launch({ folder, lab: theLab() });
  try {
    const view = await context.newPage();
    await view.goto(`chrome-extension://${extensionId}/icon/16.png`);
    say(`${templates.length} templates saved`);
    for (let at = 0; at < templates.length; at += TOGETHER)
      await Promise.all(templates.slice(at, at + TOGETHER).map((template) => ask(view, 'template.save', { template })));
    await ask(view, 'template.find', { search: 'refund' });
    const warm = await timesOf(view, searches);
    const opened: number[] = [];
    const searched: number[] = [];
    for (let round = 0; round < (short ? 2 : 6); round++) {
      say(`worker killed, ${round + 1}`);
      for (const [times, data] of [
        [opened, {}],
        [searched, { search: 'refund' }],
      ] as const) {
        await killWorker(context, view);
        const from = performance.now();
        await ask(view, 'template.find', data);
        times.push(performance.now() - from);
      }
    }
    const note = `${opened.length} kills; the worker starts, opens the database and reads all templates`;
    return {
      name: `Templates: ${templates.length.toLocaleString('en')} in the extension`,
      figures: [
        { what: 'a search over the port, p50', unit: 'ms', ours: quantile(warm, 0.5), aim: { most: 16, of: 'ours' } },
        { what: 'a search over the port, p99', unit: 'ms', ours: quantile(warm, 0.99) },
        { what: 'popup opened after the worker was killed, p50', unit: 'ms', ours: quantile(opened, 0.5), note },
        {
          what: 'first search after the worker was killed, p50',
          unit: 'ms',
          ours: quantile(searched, 0.5),
          note: 'and indexes them',
        },
      ],
    };
  } finally {
    await close();
  }
}
