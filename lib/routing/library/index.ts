/** Ready rules, group by group. A new group is one file and one line here. */
import amazon from './amazon.ts';
import clock from './clock.ts';
import type { LibraryRule, RuleFamily } from './library.ts';
import money from './money.ts';
import orders from './orders.ts';
import people from './people.ts';
import reviews from './reviews.ts';
import risk from './risk.ts';
import shopify from './shopify.ts';
import tiktok from './tiktok.ts';

export const LIBRARY: readonly RuleFamily[] = [amazon, tiktok, shopify, orders, money, risk, reviews, people, clock];

export const libraryRules: readonly LibraryRule[] = LIBRARY.flatMap(({ rules }) => rules);

export { ruleFrom } from './library.ts';
