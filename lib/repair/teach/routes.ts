/** Selectors that lead from a row or a page to one element in it, the shortest and most lasting first. */
import type { TaughtSelector } from '@/lib/domain/taught.ts';
import { lineOf } from '@/lib/portals/kit/dom.ts';
import { hostOf } from '@/lib/portals/kit/roots.ts';
import { HOLDS, type Hold } from './contract.ts';
import { find, insideOf } from './find.ts';
import { type Mark, marksOf, type Taboo } from './marks.ts';
import { INTO, LONGEST_SELECTOR, quoted } from './selector.ts';

const MOST = 24;

export interface Route {
  readonly selector: TaughtSelector;
  /** The weakest thing it hangs on. */
  readonly hold: Hold;
}

export const weakest = (...holds: readonly Hold[]): Hold =>
  HOLDS[Math.max(...holds.map((hold) => HOLDS.indexOf(hold)), 0)] ?? 'position';

/** What an element's root is the inside of: a shadow root's host, a frame. */
const outside = (element: Element): Element | undefined =>
  hostOf(element) ?? element.ownerDocument.defaultView?.frameElement ?? undefined;

const DEEPEST = 8;

/** The hosts between a row or page and an element in it, outermost first; undefined where it is not in there. */
export function hostsBetween(top: ParentNode, element: Element): readonly Element[] | undefined {
  const hosts: Element[] = [];
  for (let at: Element | undefined = element; at && hosts.length <= DEEPEST; at = outside(at)) {
    if (at !== element) hosts.unshift(at);
    if (top.contains(at)) return hosts;
  }
  return undefined;
}

const placeOf = (element: Element): string => {
  const { localName, parentNode } = element;
  const alike = Array.from(parentNode?.children ?? []).filter((other) => other.localName === localName);
  return alike.length > 1 ? `${localName}:nth-of-type(${alike.indexOf(element) + 1})` : localName;
};

/** Elements between `top` and the target, the nearest first. */
function above(top: ParentNode, target: Element): readonly Element[] {
  const found: Element[] = [];
  for (let up = target.parentElement; up && up !== top && found.length < 30; up = up.parentElement) found.push(up);
  return found;
}

const LABEL_TAGS = /^(?:dt|th|label)$/;
const LONGEST_LABEL = 40;

/**
 * A label without a sign of one stands among others like it: pairs of a name without digits and a value, of which some
 * are numbers and some are not. A buyer's name beside a time is no such thing.
 */
function inPairs(label: Element): boolean {
  const pair = label.parentElement;
  const pairs = Array.from(pair?.parentElement?.children ?? []).filter(({ children }) => children.length === 2);
  const names = pairs.map(({ firstElementChild }) => lineOf(firstElementChild));
  const values = pairs.map(({ lastElementChild }) => /\d/.test(lineOf(lastElementChild)));
  const told = new Set(names).size === names.length && names.every((name) => name !== '' && !/\d/.test(name));
  return pair?.children.length === 2 && pairs.length >= 3 && told && new Set(values).size === 2;
}

const isLabel = (element: Element, text: string): boolean =>
  /[:：]$/.test(text) || LABEL_TAGS.test(element.localName) || inPairs(element);

/** The words before an element that name it, as a selector that ends beside it. */
function labelsOf(target: Element, taboo: Taboo): readonly { readonly label: string; readonly from: Element }[] {
  const found: { label: string; from: Element }[] = [];
  for (let at: Element | null = target, depth = 0; at && depth < 3; at = at.parentElement, depth += 1) {
    const before = at.previousElementSibling;
    const text = before ? lineOf(before) : '';
    if (!before || text === '' || text.length > LONGEST_LABEL || /\d/.test(text) || taboo(text)) continue;
    const said = /\p{L}/u.test(text) && isLabel(before, text) ? quoted(text) : undefined;
    if (said) found.push({ label: `${before.localName}:text(${said}) + ${at.localName}`, from: at });
  }
  return found;
}

/** How routes are looked for. */
export interface Search {
  /** What must not stand in one. */
  readonly taboo: Taboo;
  /** How many are tried within each root. */
  readonly most?: number;
  /** To a badge, which is there or not: its own words and states count, its place does not. */
  readonly badge?: boolean;
}

/** A badge by what it says. */
function byWords(target: Element, taboo: Taboo): string | undefined {
  const text = lineOf(target);
  if (text === '' || text.length > LONGEST_LABEL || /\d/.test(text) || taboo(text)) return undefined;
  const said = quoted(text);
  return said && `${target.localName}:text(${said})`;
}

/** Every route within one root, tried out. */
function withinRoot(top: ParentNode, target: Element, { taboo, most = MOST, badge = false }: Search): readonly Route[] {
  if ((top as Node) === target) return [{ selector: '&', hold: 'test-id' }];
  const routes = new Map<string, Hold>();
  const offer = (selector: string, hold: Hold): void => {
    if (routes.size >= most || routes.has(selector) || selector.length > LONGEST_SELECTOR) return;
    if (find(top, selector)[0] === target) routes.set(selector, hold);
  };
  const tag: Mark = { css: target.localName, hold: 'position' };
  const place: Mark = { css: placeOf(target), hold: 'position' };
  const own = marksOf(target, taboo, badge);
  for (const { css, hold } of own) offer(css, hold);
  const words = badge ? byWords(target, taboo) : undefined;
  if (words) offer(words, 'label');
  const labels = labelsOf(target, taboo);
  for (const { label, from } of labels) {
    const rest = from === target ? '' : ` ${own[0]?.css ?? target.localName}`;
    offer(`${label}${rest}`, 'label');
    if (rest) offer(`${label} ${target.localName}`, 'label');
  }
  const around = above(top, target);
  for (const box of around.slice(0, 8)) {
    for (const outer of marksOf(box, taboo).slice(0, 4)) {
      for (const inner of [...own.slice(0, 3), tag, place]) {
        const hold = inner.hold === 'position' && box === target.parentElement ? outer.hold : inner.hold;
        const between = box === target.parentElement ? ' > ' : ' ';
        offer(`${outer.css}${between}${inner.css}`, inner === place ? 'position' : weakest(outer.hold, hold));
      }
    }
  }
  if (badge) return [...routes].map(([selector, hold]) => ({ selector, hold }));
  offer(tag.css, 'position');
  let path = place.css;
  for (const box of around) {
    offer(path, 'position');
    for (const outer of marksOf(box, taboo).slice(0, 2)) offer(`${outer.css} > ${path}`, 'position');
    path = `${placeOf(box)} > ${path}`;
  }
  offer(path, 'position');
  if (top.nodeType === 1 || top.nodeType === 11) offer(`> ${path}`, 'position');
  return [...routes].map(([selector, hold]) => ({ selector, hold }));
}

/**
 * Selectors that find the element first, seen from `top`, through shadow roots and frames between them; none where no
 * short one does.
 */
export function routesTo(top: ParentNode, element: Element, search: Search): readonly Route[] {
  const hosts = hostsBetween(top, element);
  if (!hosts) return [];
  let starts: readonly (Route & { readonly root: ParentNode })[] = [{ selector: '', hold: 'test-id', root: top }];
  for (const host of hosts) {
    const root = insideOf(host);
    if (!root) return [];
    starts = starts.flatMap((start) =>
      withinRoot(start.root, host, { taboo: search.taboo, most: 3 })
        .slice(0, 2)
        .map(({ selector, hold }) => ({
          selector: `${start.selector}${selector}${INTO}`,
          hold: weakest(start.hold, hold),
          root,
        })),
    );
    starts = starts.slice(0, 4);
  }
  const routes = starts.flatMap((start, index) =>
    withinRoot(start.root, element, index === 0 ? search : { ...search, most: 4 }).map(({ selector, hold }) => ({
      selector: `${start.selector}${selector}`,
      hold: weakest(start.hold, hold),
    })),
  );
  return routes.filter(({ selector }) => find(top, selector)[0] === element);
}
