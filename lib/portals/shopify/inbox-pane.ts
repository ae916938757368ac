/** Where the open thread of Shopify Inbox stands, apart from the list of conversations. */
import { all, first, parentOf, type Scope } from '../kit/dom.ts';
import { BESIDE_THREAD, CONVERSATION_LINKS, MESSAGES, SKELETON } from './selectors.ts';

const up = function* (from: Element): Generator<Element> {
  for (let box = parentOf(from); box && !box.matches('body, html'); box = parentOf(box)) yield box;
};

/** All that stands around some elements. */
const around = (elements: readonly Element[]): ReadonlySet<Element> =>
  new Set(elements.flatMap((element) => [...up(element)]));

/**
 * The box of the open thread: the widest one around the reply box (else around a message) in which nothing of the list
 * of conversations stands, be it there or still to come.
 */
export function paneOf(scope: Scope, composer: Element | undefined): Element | undefined {
  const messages = all(scope, MESSAGES[0]);
  const start = composer ?? messages[0];
  if (!start) return undefined;
  const lists = around([...all(scope, BESIDE_THREAD), ...all(scope, CONVERSATION_LINKS)]);
  const comes = around(all(scope, SKELETON));
  let pane = parentOf(start) ?? start;
  for (const box of up(pane)) {
    // A message may still lack its picture; what joins a skeleton to a whole thread is more than the thread.
    if (lists.has(box) || (comes.has(box) && first(pane, MESSAGES.join()))) break;
    pane = box;
  }
  return pane;
}
