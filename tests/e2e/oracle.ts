/** What must never happen while somebody's words are shown, watched from the outside and from within every page. */
import type { Frame, Page } from 'playwright';
import type { Launched } from './browser.ts';

interface Seen {
  readonly longest: number;
  readonly violations: readonly string[];
  readonly pwned: unknown;
}

declare global {
  interface Window {
    __seen?: { longest: number; violations: string[] };
    __pwned?: unknown;
  }
}

/** Element names that a buyer's words would make if they became markup, and that none of our pages has. */
const FORBIDDEN =
  'img, image, iframe, object, embed, applet, frame, frameset, video, audio, source, track, picture, base, meta[http-equiv]:not(head > meta[content="connect-src \'self\'"]), math, form, template, marquee, portal, fencedframe, dialog, xmp, plaintext, listing, noembed, isindex, bgsound, x, foreignObject, animate, set, use, [srcdoc], [background], [formaction], [ping]';

/** Longest silence of a page that only a freeze explains, ms on a machine that has nothing else to do. */
const FROZEN = 3_000;
const BEAT = 500;
/** Work of a beat, ms. */
const SPIN = 12;
/** No machine is so busy that more time than this many times over would still be its fault. */
const MOST_SLOWED = 4;

/** How many times longer work takes because others have the processors, as met by most of the work. */
function slowness() {
  const ratios: number[] = [];
  const beat = setInterval(() => {
    const [wall, cpu] = [performance.now(), process.cpuUsage()];
    let spent = 0;
    while (spent < SPIN) {
      const { user, system } = process.cpuUsage(cpu);
      spent = (user + system) / 1_000;
    }
    ratios.push((performance.now() - wall) / spent);
  }, BEAT);
  beat.unref();
  return () => {
    const sorted = ratios.toSorted((a, b) => a - b);
    return Math.min(MOST_SLOWED, Math.max(1, sorted[Math.floor(sorted.length * 0.95)] ?? 1));
  };
}

/** Watches a browser from now on. Call `verdict` at the end with the pages of ours that are still open. */
export async function watchFor({ context, extensionId, knocked }: Launched) {
  const alarms: string[] = [];
  let requests = 0;
  const slowed = slowness();
  const own = `chrome-extension://${extensionId}/`;
  await context.addInitScript(() => {
    const seen = { longest: 0, violations: [] as string[] };
    window.__seen = seen;
    addEventListener('securitypolicyviolation', (event) =>
      seen.violations.push(`${event.violatedDirective}: ${event.blockedURI}`),
    );
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration);
    }).observe({ type: 'longtask' });
  });
  context.on('request', (request) => {
    const url = request.url();
    if (url.startsWith(own) || /^(data|blob):/.test(url)) return;
    // The portals' pages themselves are the lab's; a page of ours asks for nothing but itself.
    const ours = request.frame().url().startsWith(own) && !request.isNavigationRequest();
    if (ours || /leak\.example\.com/.test(url)) alarms.push(`request: ${url}`);
    else requests++;
  });
  context.on('console', (message) => {
    if (message.type() === 'error' && message.location().url.startsWith(own)) alarms.push(`console: ${message.text()}`);
  });
  context.on('weberror', (error) => {
    if (error.page()?.url().startsWith(own)) alarms.push(`error: ${error.error().message}`);
  });
  context.on('dialog', (dialog) => {
    alarms.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });

  return {
    alarms,
    /** Elements in a page of ours that only markup from outside can have made. */
    markupIn: (page: Page | Frame): Promise<string[]> =>
      page.evaluate((forbidden) => {
        const made = [...document.querySelectorAll(forbidden)].map((element) => element.outerHTML.slice(0, 120));
        for (const element of document.querySelectorAll('*')) {
          const { localName, attributes } = element;
          if (localName === 'script' && !(element as HTMLScriptElement).src.startsWith(location.origin))
            made.push('script');
          // Our own pages link to each other, and from the name of a rule's source to where it stands; to nothing else.
          const href = element.getAttribute('href') ?? '#';
          const cited =
            element.closest('[data-source]') && /^https:/.test(href) && !element.closest('[data-thread], bdi');
          if (localName === 'a' && !cited && !/^(#|\/options\.html)/.test(href)) made.push('a');
          if (localName === 'svg' && !element.closest('[class*="icon"], button, span, div')) made.push('svg');
          for (const { name, value } of attributes) {
            if (/^on/.test(name) || (/^(href|src|style|action)$/.test(name) && /__pwned|leak\.example/.test(value))) {
              made.push(`${localName}[${name}=${value.slice(0, 60)}]`);
            }
          }
        }
        return made;
      }, FORBIDDEN),
    /**
     * The longest time in which one of these pages could not hear its user, ms, and from where it is a freeze, given how
     * busy the machine was; and everything that went wrong.
     */
    async verdict(pages: readonly (Page | Frame)[]) {
      let longest = 0;
      for (const page of pages) {
        const seen: Seen = await page.evaluate(() => ({
          longest: window.__seen?.longest ?? 0,
          violations: window.__seen?.violations ?? [],
          pwned: window.__pwned,
        }));
        longest = Math.max(longest, seen.longest);
        alarms.push(...seen.violations.map((violation) => `policy: ${violation}`));
        if (seen.pwned !== undefined) alarms.push('a payload ran');
      }
      alarms.push(...knocked.map((line) => `left: ${line}`));
      return { alarms, longest: Math.round(longest), frozen: Math.round(FROZEN * slowed()), requests };
    },
  };
}
