/** What every kind of page is expected to yield. Only the background judges: page agents do not carry it. */
import type { Expectation } from '@/lib/domain/expectation.ts';
import type { PortalId } from '@/lib/domain/vocabulary.ts';
import { amazonExpectations } from './amazon/expectations.ts';
import { shopifyExpectations } from './shopify/expectations.ts';
import { tiktokExpectations } from './tiktok/expectations.ts';

const expectations: Readonly<Partial<Record<PortalId, Readonly<Record<string, Expectation>>>>> = {
  amazon: amazonExpectations,
  shopify: shopifyExpectations,
  tiktok: tiktokExpectations,
};

/** Of one page definition; undefined where none is written down, as for a page that a lead taught from nothing. */
export const expectationOf = (portal: PortalId, page: string): Expectation | undefined => {
  const pages = expectations[portal];
  return pages && Object.hasOwn(pages, page) ? pages[page] : undefined;
};
