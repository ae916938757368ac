/** The pages measured: on each portal one with a list and an open conversation, and a list of orders. */
import type { Page } from 'playwright';
import type { BuiltInPortal } from '@/lib/domain/vocabulary.ts';
import { aThread, openThread } from '../../e2e/journeys.ts';
import type { Lab } from '../../portal-lab/kit/server.ts';

export interface Place {
  readonly name: string;
  readonly portal: BuiltInPortal;
  /** Share of a page's elements that carry an open shadow root, as the portal's design system has it. */
  readonly shadows: number;
  open(page: Page, lab: Lab): Promise<void>;
}

const conversation = (portal: BuiltInPortal, name: string, shadows: number): Place => ({
  name,
  portal,
  shadows,
  open: (page, lab) => openThread(page, aThread(lab, portal)),
});

export const places: readonly Place[] = [
  conversation('amazon', 'Amazon buyer messages', 0.05),
  {
    name: 'Amazon orders',
    portal: 'amazon',
    shadows: 0.05,
    open: async (page) => {
      await page.goto('https://sellercentral.amazon.com/orders-v3');
    },
  },
  conversation('shopify', 'Shopify Inbox', 0.01),
  conversation('tiktok', 'TikTok chat', 0),
];

/** How many elements the page holds, open shadow roots included. */
export const elementsOf = (page: Page): Promise<number> =>
  page.evaluate(() => {
    let count = 0;
    const todo: ParentNode[] = [document];
    for (let root = todo.pop(); root; root = todo.pop()) {
      for (const element of root.querySelectorAll('*')) {
        count++;
        if (element.shadowRoot) todo.push(element.shadowRoot);
      }
    }
    return count;
  });
