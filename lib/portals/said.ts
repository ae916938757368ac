/**
 * Every word and every name that the readers of the built-in portals look for, whatever table it stands in. Nothing is
 * read with this list: recordings keep what is on it, and nothing else of what a page says.
 */
import * as amazonLabels from './amazon/labels.ts';
import * as amazonMetrics from './amazon/metric-words.ts';
import * as amazonSelectors from './amazon/selectors.ts';
import * as amazonWords from './amazon/words.ts';
import * as shopifySelectors from './shopify/selectors.ts';
import * as shopifySigns from './shopify/signs.ts';
import * as shopifyWords from './shopify/words.ts';
import * as tiktokSelectors from './tiktok/selectors.ts';
import * as tiktokSigns from './tiktok/signs.ts';
import * as tiktokWords from './tiktok/words.ts';

/** Patterns, nested as their tables are. */
export const SAID: readonly object[] = [
  amazonWords,
  amazonLabels,
  amazonMetrics,
  shopifyWords,
  shopifySigns,
  tiktokWords,
  tiktokSigns,
];

/** Selectors, likewise. */
export const NAMED: readonly object[] = [amazonSelectors, shopifySelectors, tiktokSelectors];
