/** From element to element by keys: up, down, beside, and along all that shows something. */
import type { Move } from '@/lib/domain/repair.ts';
import { lineOf } from '@/lib/portals/kit/dom.ts';
import { around, isOurs, isSeen, within } from './places.ts';

const FIELDS = 'textarea, input, [contenteditable]';
const SKIPPED = new Set('script style noscript template head link meta svg'.split(' '));
/** Most elements gone through for one key. */
const MOST = 40_000;

const ownText = (element: Element): boolean =>
  Array.from(element.childNodes).some((node) => node.nodeType === Node.TEXT_NODE && /\S/.test(node.nodeValue ?? ''));

/** Everything that shows a text of its own, says one by an attribute, or takes one; in the page's order. */
export function telling(root: Element): readonly Element[] {
  const found: Element[] = [];
  let left = MOST;
  const visit = (element: Element): void => {
    left -= 1;
    if (left < 0 || SKIPPED.has(element.localName) || isOurs(element)) return;
    const said =
      element.matches(FIELDS) || ownText(element) || (element.localName.includes('-') && element.hasAttribute('label'));
    if (said && isSeen(element)) found.push(element);
    for (const child of within(element)) visit(child);
  };
  visit(root);
  return found;
}

const siblings = (element: Element): readonly Element[] => {
  const parent = around(element);
  return parent ? within(parent).filter((one) => !SKIPPED.has(one.localName) && !isOurs(one) && isSeen(one)) : [];
};

/** The page as a whole is nothing to point at. */
const canBe = (element: Element | undefined): Element | undefined =>
  element && !/^(?:html|body)$/.test(element.localName) ? element : undefined;

/** Where a key leads; undefined where there is nothing. `from` undefined: the first there is, in `start` if there is one. */
export function moved(document: Document, from: Element | undefined, to: Move, start?: Element): Element | undefined {
  if (!from?.isConnected) return telling(start ?? document.body)[0] ?? telling(document.body)[0];
  if (to === 'parent') return canBe(around(from));
  if (to === 'child') return within(from).find((one) => !SKIPPED.has(one.localName) && isSeen(one));
  if (to === 'after' || to === 'before') {
    const beside = siblings(from);
    return beside[beside.indexOf(from) + (to === 'after' ? 1 : -1)];
  }
  return along(telling(document.body), from, to === 'next' ? 1 : -1);
}

/** The next one in the page's order, also from an element that is none of them. */
function along(all: readonly Element[], from: Element, step: 1 | -1): Element | undefined {
  const at = all.indexOf(from);
  if (at >= 0) return all[(at + step + all.length) % all.length];
  const inside = all.findIndex((one) => from.contains(one));
  return all[step === 1 ? Math.max(inside, 0) : Math.max(inside - 1, 0)];
}

/** The next element after `from`, around the end, whose own words have these in them; case and blanks do not count. */
export function sought(document: Document, from: Element | undefined, words: string): Element | undefined {
  const fold = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
  const wanted = fold(words);
  const all = telling(document.body);
  const start = from ? all.indexOf(from) + 1 : 0;
  return [...all.slice(start), ...all.slice(0, start)].find((one) => fold(lineOf(one)).includes(wanted));
}
