/** The lab itself: answers addresses of all portals from one world, and takes what arrives or is sent into it. */
import type { Instant } from '@/lib/domain/time.ts';
import type { World } from '../world/types.ts';
import { type Arrival, afterArrival } from './arrival.ts';
import { assetOf } from './assets.ts';
import type { LabPage, LabPortal, LabState } from './contract.ts';
import { html, raw } from './html.ts';
import { recordedPages } from './recorded.ts';

export interface LabAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
}

export interface LabQuestion {
  readonly method?: string;
  readonly cookie?: string;
  readonly body?: string;
}

/** What a page is told with the `lab:arrive` event; it then asks the server what the thread looks like now. */
export interface ArrivalDetail {
  readonly portal: string;
  readonly threadId: string;
}

export interface Lab {
  readonly portals: readonly LabPortal[];
  /** The world of this moment; replaced when something arrives. */
  readonly world: World;
  readonly now: () => Instant;
  /** Pages, `/__lab/` assets and what the pages' clients post. */
  respond(address: string, question?: LabQuestion): Promise<LabAnswer>;
  /** The whole document of an address as a saved page has it, for the readers in Node. */
  servedPage(address: string): string;
  /** Puts a message into the world; dispatch the result as `lab:arrive` in open pages (see `deliver`). */
  arrive(arrival: Omit<Arrival, 'at'> & { readonly at?: Instant }): ArrivalDetail;
}

const STATES: readonly LabState[] = ['ready', 'empty', 'loading', 'signed-out', 'error'];

const onHost = (pattern: string, host: string): boolean => {
  const wanted = pattern.replace(/^[^:]*:\/\//, '').replace(/\/.*$/, '');
  return wanted.startsWith('*.') ? host.endsWith(wanted.slice(1)) : host === wanted;
};

const cookieOf = (cookies: string | undefined, name: string): string | undefined =>
  cookies
    ?.split(/;\s*/)
    .find((pair) => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1);

const documentOf = (portal: LabPortal, page: LabPage, locale: string): string =>
  `<!doctype html>\n${html`<html lang="${locale}"><head><meta charset="utf-8"><title>${page.title}</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/__lab/${portal.id}.css"><script defer src="/__lab/${portal.id}.js"></script></head><body class="lab-${portal.id}"><div data-lab-root data-lab-behaviours="${page.behaviours?.join(' ') ?? ''}">${raw(page.body)}</div></body></html>`}`;

const NOT_FOUND: LabAnswer = { status: 404, contentType: 'text/html; charset=utf-8', body: '<h1>404</h1>' };

/** Serves `portals` from `world`. `now` (default: the world's own) dates relative times and arrivals. */
export function createLab(options: { portals: readonly LabPortal[]; world: World; now?: () => Instant }): Lab {
  let world = options.world;
  const now = options.now ?? (() => options.world.now);
  const portalOf = (url: URL) =>
    options.portals.find((portal) => portal.hosts.some((pattern) => onHost(pattern, url.hostname)));

  const page = (address: string, cookie?: string): LabAnswer => {
    const url = new URL(address);
    const portal = portalOf(url);
    if (!portal) return NOT_FOUND;
    const wanted = url.searchParams.get('lab-recorded');
    const recorded = wanted === null ? undefined : recordedPages().find(({ name }) => name === wanted);
    if (recorded) return { ...NOT_FOUND, status: 200, body: recorded.html };
    const asked = url.searchParams.get('lab-locale') ?? cookieOf(cookie, 'lab-locale');
    const locale = asked ?? portal.defaultLocale?.(url) ?? 'en';
    const state = STATES.find((known) => known === url.searchParams.get('lab-state')) ?? 'ready';
    const layout = url.searchParams.get('lab-layout') ?? '';
    const answer = portal.respond({ url, locale, state, layout, world, now: now() });
    if (!answer) return NOT_FOUND;
    return { ...NOT_FOUND, status: answer.status ?? 200, body: documentOf(portal, answer, locale) };
  };

  const arrive: Lab['arrive'] = (arrival) => {
    world = afterArrival(world, { at: now(), ...arrival });
    const thread = world.threads.find(({ id }) => id === arrival.threadId);
    return { portal: thread?.portal ?? '', threadId: arrival.threadId };
  };

  return {
    portals: options.portals,
    get world() {
      return world;
    },
    now,
    servedPage: (address) => page(address).body,
    arrive,
    async respond(address, { method = 'GET', cookie, body } = {}) {
      const url = new URL(address);
      if (method === 'POST' && url.pathname === '/__lab/send' && body) {
        const { threadId, text } = JSON.parse(body) as { threadId: string; text: string };
        arrive({ threadId, text, direction: 'outbound' });
        return { status: 200, contentType: 'application/json', body: '{"sent":true}' };
      }
      if (!url.pathname.startsWith('/__lab/')) return page(address, cookie);
      return (await assetOf(options.portals, url.pathname.slice('/__lab/'.length))) ?? NOT_FOUND;
    },
  };
}
