import type { Lab } from '../portal-lab/kit/server.ts';
import type { FirefoxPage } from './page.ts';

/** A message arrives while this page is open, exactly as the portal's push would bring it. */
export async function deliver(lab: Lab, page: FirefoxPage, arrival: Parameters<Lab['arrive']>[0]): Promise<void> {
  const detail = lab.arrive(arrival);
  await page.evaluate((news) => {
    window.dispatchEvent(new CustomEvent('lab:arrive', { detail: news }));
  }, detail);
}
