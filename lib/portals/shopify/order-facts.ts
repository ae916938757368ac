/** What an order's page, row and line have in common. */
import type { OrderState } from '@/lib/domain/reading.ts';
import { closest, parentOf } from '../kit/dom.ts';
import type { Leaf } from '../kit/leaves.ts';
import { idWithin, orderIdIn } from './address.ts';
import { ORDER_LINKS, ROWS } from './selectors.ts';
import { ORDER_BADGES } from './words.ts';

/** The state that the strongest of the texts names; undefined when none is a badge we know. */
export function orderState(texts: readonly string[]): OrderState | undefined {
  const bare = texts.map((text) => text.replace(/\s*\(\d+\)$|[.。]$/, '').trim());
  return ORDER_BADGES.find(([, words]) => bare.some((text) => words.test(text)))?.[0];
}

const ROW_LIKE = [...ROWS, '[role="listitem"]', '[role="option"]', 'li', 'article'].join(', ');
const TOO_WIDE = 'main, section, body, ul, ol, table, tbody, [role="table"], [role="list"], [role="main"]';

/** The row an order's link stands in: a known row, else the widest box that holds no other order. */
export function rowOf(link: Element): Element {
  const row = closest(link, ROW_LIKE);
  if (row) return row;
  const own = idWithin(link, orderIdIn);
  let box = link;
  for (let depth = 0; depth < 6; depth += 1) {
    const parent = parentOf(box);
    if (!parent || parent.matches(TOO_WIDE)) break;
    const others = Array.from(parent.querySelectorAll(ORDER_LINKS)).some((other) => idWithin(other, orderIdIn) !== own);
    if (others) break;
    box = parent;
  }
  return box;
}

/** `#1001`, `1001`, `NG-1001-EU`: how stores write an order's name. */
export const ORDER_NAME = /^#?[A-Z]{0,6}-?\d{3,9}(?:-[A-Z]{1,4})?$/i;

/** Reads the first of the leaves that `read` understands. */
export function firstOf<T>(leaves: readonly Leaf[], read: (text: string) => T | undefined): T | undefined {
  for (const { text } of leaves) {
    const value = read(text);
    if (value !== undefined) return value;
  }
  return undefined;
}
