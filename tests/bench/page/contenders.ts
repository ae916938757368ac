/** Three browsers side by side: with Portside, with the usual way of doing it, and with no extension at all. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from 'playwright';
import { launch } from '../../e2e/browser.ts';
import { flags } from '../../e2e/flags.ts';
import { theLab } from '../../e2e/lab.ts';
import { routeLab } from '../../portal-lab/kit/route.ts';
import type { Lab } from '../../portal-lab/kit/server.ts';
import { buildReactPeer, PEER_NAME } from '../peers/build-react-page.ts';
import { type Padding, paddedLab } from './padded-lab.ts';

export interface Contender {
  readonly id: 'none' | 'ours' | 'peer';
  readonly browser: BrowserContext;
  readonly lab: Lab;
  /** Name of the isolated world its scripts run in; empty where there is none. */
  readonly world: string;
  close(): Promise<void>;
}

export const OUR_WORLD = 'Portside: triage for seller portals';

/** A browser as the tests start it, but with another extension or none. */
async function withOther(id: 'none' | 'peer', world: string, lab: Lab, folder?: string): Promise<Contender> {
  const profile = mkdtempSync(join(tmpdir(), `portside-${id}-`));
  const browser = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    timezoneId: 'America/New_York',
    viewport: { width: 1500, height: 900 },
    args: [
      ...flags('en-US', true),
      ...(folder ? [`--disable-extensions-except=${folder}`, `--load-extension=${folder}`] : []),
    ],
  });
  await routeLab(browser, lab);
  const close = async () => {
    await browser.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
    if (folder) rmSync(folder, { recursive: true, force: true });
  };
  return { id, browser, lab, world, close };
}

async function withPortside(folder: string, lab: Lab): Promise<Contender> {
  const { context, close } = await launch({ folder, lab });
  return { id: 'ours', browser: context, lab, world: OUR_WORLD, close };
}

/** Each has a world of its own with the same seed, so that each sees the same pages and the same messages. */
export async function startContenders(folder: string, padding: Padding): Promise<Contender[]> {
  const lab = () => paddedLab(theLab(), padding);
  return [
    await withOther('none', '', lab()),
    await withPortside(folder, lab()),
    await withOther('peer', PEER_NAME, lab(), await buildReactPeer(folder)),
  ];
}
