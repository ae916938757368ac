/** Puts the lab behind the portals' real addresses in a Playwright browser. */
import type { BrowserContext, Page } from 'playwright';
import type { Lab } from './server.ts';

const hostPattern = (match: string): string => match.replace(/^\*:\/\//, 'https://').replace(/\/\*?$/, '/**');

/** Every request to a portal's host is answered by the lab; nothing reaches the network. */
export async function routeLab(context: BrowserContext, lab: Lab): Promise<void> {
  for (const pattern of lab.portals.flatMap((portal) => portal.hosts)) {
    await context.route(hostPattern(pattern), async (route) => {
      const request = route.request();
      const cookie = (await request.allHeaders()).cookie;
      const body = request.postData();
      const answer = await lab.respond(request.url(), {
        method: request.method(),
        ...(cookie === undefined ? {} : { cookie }),
        ...(body === null ? {} : { body }),
      });
      await route.fulfill({ status: answer.status, contentType: answer.contentType, body: answer.body });
    });
  }
}

/** A message arrives while these pages are open, exactly as the portal's push would bring it. */
export async function deliver(lab: Lab, pages: readonly Page[], arrival: Parameters<Lab['arrive']>[0]): Promise<void> {
  const detail = lab.arrive(arrival);
  for (const page of pages) {
    await page.evaluate((news) => window.dispatchEvent(new CustomEvent('lab:arrive', { detail: news })), detail);
  }
}

/** How often somebody pressed a portal's own send button on this page. */
export const sentOn = (page: Page): Promise<number> =>
  page.evaluate(() => (window as Window & { __labSent?: number }).__labSent ?? 0);
