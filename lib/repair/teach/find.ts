/** Finds what a taught selector names: in saved and live pages, in Node and in the browser alike. */
import type { TaughtSelector } from '@/lib/domain/taught.ts';
import { lineOf, shadowOf } from '@/lib/portals/kit/dom.ts';
import { type Compound, parseSelector } from './selector.ts';

/** Elements looked at for one question; a page that asks for more is answered with nothing rather than with a part. */
const MOST_LOOKED_AT = 60_000;

interface Budget {
  left: number;
}

/** An open shadow root, or the document of a frame that is ours to read. */
export function insideOf(element: Element): ParentNode | undefined {
  const shadow = shadowOf(element);
  if (shadow) return shadow;
  if (!/^i?frame$/.test(element.localName)) return undefined;
  try {
    return (element as HTMLIFrameElement).contentDocument ?? undefined;
  } catch {
    // Of another origin.
    return undefined;
  }
}

const isElement = (node: ParentNode): node is Element => node.nodeType === 1;

function related(from: ParentNode, { relation, css }: Compound): readonly Element[] {
  const fits = (element: Element) => css === '' || element.matches(css);
  if (relation === '&') return isElement(from) && fits(from) ? [from] : [];
  if (relation === ' ') return Array.from(from.querySelectorAll(css || '*'));
  if (relation === '>') return Array.from(from.children).filter(fits);
  const found: Element[] = [];
  for (let next = isElement(from) ? from.nextElementSibling : null; next; next = next.nextElementSibling) {
    if (fits(next)) found.push(next);
    if (relation === '+') break;
  }
  return found;
}

/** Cheap first: a whole list is not read to learn that it is no label. */
const says = (element: Element, text: string): boolean =>
  (element.textContent ?? '').length <= text.length * 4 + 200 && lineOf(element) === text;

const FOLLOWING = 4;

function step(from: readonly ParentNode[], compounds: readonly Compound[], budget: Budget): readonly Element[] {
  let found: readonly ParentNode[] = from;
  for (const compound of compounds) {
    const next = new Set<Element>();
    for (const root of found) {
      for (const element of related(root, compound)) {
        budget.left -= 1;
        if (compound.text === undefined || says(element, compound.text)) next.add(element);
      }
      if (budget.left < 0) return [];
    }
    // Children of several parents, and siblings, may come out of the page's order.
    const mixed = found.length > 1 && compound.relation !== ' ' && compound.relation !== '&';
    const inOrder = [...next];
    if (mixed) inOrder.sort((a, b) => (a.compareDocumentPosition(b) & FOLLOWING ? -1 : 1));
    found = inOrder;
  }
  // After at least one compound there are only elements.
  return found as readonly Element[];
}

/**
 * Every element the selector names, in the page's order. `where` is what it starts from: a document or a row. Nothing
 * for a selector that is not understood; never throws.
 */
export function find(where: ParentNode, selector: TaughtSelector): readonly Element[] {
  const steps = parseSelector(selector);
  if (!steps) return [];
  if (steps.length === 0) return isElement(where) ? [where] : Array.from(where.children).slice(0, 1);
  const budget: Budget = { left: MOST_LOOKED_AT };
  try {
    let found: readonly Element[] = [];
    for (const [index, compounds] of steps.entries()) {
      const from = index === 0 ? [where] : found.flatMap((element) => insideOf(element) ?? []);
      found = step(from, compounds, budget);
    }
    return found;
  } catch {
    // A DOM that does not know a selector which is plain CSS.
    return [];
  }
}
