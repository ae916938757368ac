/** Rows without known names: the largest part of the page around each mark that holds no other mark. */
import { parentOf } from '../kit/dom.ts';

/** Something that stands once in each row: an order number, a link to a thread, a time. */
export interface Mark {
  readonly element: Element;
  /** Marks of one row share it. */
  readonly key: string;
}

export interface Block {
  readonly key: string;
  readonly element: Element;
}

const ROW =
  'tr, li, article, kat-table-row, kat-list-item, kat-box, [role="row"], [role="option"], [role="listitem"], [class*="row" i], [class*="card" i], [class*="item" i], [class*="entry" i], [class*="request" i], [class*="claim" i]';
const FRAME =
  'html, body, main, table, tbody, thead, ul, ol, form, kat-table, kat-table-body, kat-list, [role="main"], [role="table"], [role="rowgroup"], [role="list"], [role="listbox"], [role="grid"]';

/** One block a key, in the order of the marks. */
export function blocksOf(marks: readonly Mark[]): readonly Block[] {
  const keysAt = new Map<Element, string | undefined>();
  for (const { element, key } of marks) {
    for (let at: Element | undefined = element; at; at = parentOf(at)) {
      const known = keysAt.has(at);
      const single = !known || keysAt.get(at) === key;
      if (known && !single && keysAt.get(at) === undefined) break;
      keysAt.set(at, single ? key : undefined);
    }
  }
  const blocks = new Map<string, Element>();
  for (const { element, key } of marks) {
    if (blocks.has(key)) continue;
    let best = element;
    let row: Element | undefined;
    for (let at: Element | undefined = element; at && keysAt.get(at) === key && !at.matches(FRAME); at = parentOf(at)) {
      best = at;
      if (at.matches(ROW)) row ??= at;
      if (row === undefined || parentOf(row) !== at || !at.matches(ROW)) continue;
      row = at;
    }
    blocks.set(key, alone(keysAt) ? (row ?? best) : best);
  }
  return [...blocks].map(([key, element]) => ({ key, element }));
}

/** With a single key on the page the largest part would be the page itself: then the nearest row-like part counts. */
const alone = (keysAt: ReadonlyMap<Element, string | undefined>): boolean => {
  for (const key of keysAt.values()) if (key === undefined) return false;
  return true;
};
