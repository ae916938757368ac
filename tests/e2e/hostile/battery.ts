/** The reading battery: what a hostile page tries, and what came of it. */
import type { BrowserContext, Page } from 'playwright';
import { listenToEverything } from './listen.ts';
import type { Probe } from './page-types.ts';
import { ADDRESS_PROBES } from './probes-address.ts';
import { CHANNEL_PROBES } from './probes-channel.ts';
import { DOM_PROBES } from './probes-dom.ts';
import { PAINT_PROBES } from './probes-paint.ts';
import { SELECTION_PROBES } from './probes-selection.ts';

export const PROBES: readonly Probe[] = [
  ...DOM_PROBES,
  ...SELECTION_PROBES,
  ...PAINT_PROBES,
  ...CHANNEL_PROBES,
  ...ADDRESS_PROBES,
];

/** Text that stands in the sidebar and nowhere in the portal's page. Its last character is asked for as a font. */
export const aSecret = (): string => `CANARY-${crypto.randomUUID()}ꙮ`;

/** Eight characters in a row are taken for a leak: enough that the page does not show them by chance. */
const PIECE = 8;
export const holds = (text: string, secret: string): boolean =>
  Array.from({ length: secret.length - PIECE + 1 }, (_, at) => secret.slice(at, at + PIECE)).some((piece) =>
    text.includes(piece),
  );

/** Makes a page hostile from its first script on. Call before it goes anywhere. `own`: the extension's public id. */
export async function makeHostile(page: Page, own: string): Promise<void> {
  await page.addInitScript(listenToEverything, own);
}

export interface Found {
  readonly name: string;
  readonly text: string;
}

/** Runs every probe in the page's world; gives back what each got hold of. */
export async function runProbes(page: Page, secret: string, own: string): Promise<Found[]> {
  const source = PROBES.map(({ name, run }) => `{ name: ${JSON.stringify(name)}, run: ${run.toString()} }`).join(',\n');
  return page.evaluate(`(async () => {
    const probes = [${source}];
    const found = [];
    for (const { name, run } of probes) {
      const late = new Promise((done) => setTimeout(() => done('(no answer)'), 1500));
      let text;
      try {
        text = window.hostile.see(await Promise.race([run(${JSON.stringify(secret)}, ${JSON.stringify(own)}), late]));
      } catch (error) {
        text = 'threw ' + error;
      }
      found.push({ name, text: String(text).slice(0, 2_000_000) });
    }
    // What the probes themselves left to hear is none of the extension's doing.
    await new Promise((done) => setTimeout(done, 50));
    window.hostile.heard.length = 0;
    performance.clearResourceTimings();
    return found;
  })()`);
}

/** Names of the probes that learnt the secret. */
export const leaking = (found: readonly Found[], secret: string): string[] =>
  found.filter(({ text }) => holds(text, secret)).map(({ name }) => name);

/** Requests of the whole browser that carry the secret, in address or body. */
export function watchRequests(context: BrowserContext, secret: string): string[] {
  const caught: string[] = [];
  context.on('request', (request) => {
    const said = `${decodeURIComponent(request.url())} ${request.postData() ?? ''}`;
    if (holds(said, secret)) caught.push(request.url());
  });
  return caught;
}
