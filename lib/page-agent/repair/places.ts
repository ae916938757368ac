/** Where elements stand in the window: through open shadow roots and frames of the same origin. */
import { parentOf } from '@/lib/portals/kit/dom.ts';

/** Firefox writes `all: initial` out as every property there is; no page's element has a tenth of that. */
const RESET = 100;

/** Chromium keeps `all` as one property, of which it tells the priority but no value. */
const isReset = ({ style }: HTMLElement): boolean =>
  style.getPropertyPriority('all') === 'important' || style.length > RESET;

/** Rail, frame, mark and outline: they stand beside <body>, with all their styles reset. */
export const isOurs = (element: Element): boolean =>
  element.localName === 'div' &&
  element.parentElement === element.ownerDocument.documentElement &&
  isReset(element as HTMLElement);

/** The document of a frame that is ours to read. */
export function documentIn(element: Element): Document | undefined {
  if (!/^i?frame$/.test(element.localName)) return undefined;
  try {
    return (element as HTMLIFrameElement).contentDocument ?? undefined;
  } catch {
    // Of another origin.
    return undefined;
  }
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The frame whose document an element stands in; undefined in the page itself. */
const frameOf = (element: Element): Element | undefined => element.ownerDocument.defaultView?.frameElement ?? undefined;

/** Its box in the window of the page, CSS pixels. */
export function boxOf(element: Element): Box {
  const { left, top, width, height } = element.getBoundingClientRect();
  const box = { left, top, width, height };
  for (let frame = frameOf(element); frame; frame = frameOf(frame)) {
    const around = frame.getBoundingClientRect();
    box.left += around.left + frame.clientLeft;
    box.top += around.top + frame.clientTop;
  }
  return box;
}

/** The innermost element at a point of the window that is not ours. */
export function elementAt(document: Document, x: number, y: number): Element | undefined {
  let found = document.elementsFromPoint(x, y).find((element) => !isOurs(element));
  while (found) {
    const inside = documentIn(found);
    if (inside) {
      const { left, top } = found.getBoundingClientRect();
      return elementAt(inside, x - left - found.clientLeft, y - top - found.clientTop) ?? found;
    }
    const root: ShadowRoot | null = found.shadowRoot;
    // A root answers with what stands around and above it, too: our own pane, which lies over everything.
    const deeper = root?.elementsFromPoint(x, y).find((element) => element.getRootNode() === root);
    if (!deeper) return found;
    found = deeper;
  }
  return undefined;
}

/** The element around it, out of shadow roots and frames. */
export const around = (element: Element): Element | undefined => parentOf(element) ?? frameOf(element);

/** What stands right in it: in its shadow root, its frame, or below it. */
export function within(element: Element): readonly Element[] {
  const root: ParentNode = documentIn(element)?.body ?? element.shadowRoot ?? element;
  const own = Array.from(root.children);
  // What is put into a shadow root's slots stands in the page's tree.
  return element.shadowRoot && root !== element ? [...own, ...Array.from(element.children)] : own;
}

/** It takes room and can be seen, as far as styles tell. */
export function isSeen(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0 && element.checkVisibility({ checkVisibilityCSS: true, checkOpacity: true });
}

/** Scrolls the nearest box that can be scrolled that way, as the wheel would without us over the page. */
export function scrollAround(element: Element | undefined, left: number, top: number): boolean {
  for (let up = element; up; up = around(up)) {
    const [x, y] = [up.scrollLeft, up.scrollTop];
    const { overflowX, overflowY } = getComputedStyle(up);
    const scrolls = (overflow: string) => overflow === 'auto' || overflow === 'scroll';
    if (!scrolls(overflowY) && !scrolls(overflowX)) continue;
    up.scrollBy({ left, top, behavior: 'instant' });
    if (up.scrollLeft !== x || up.scrollTop !== y) return true;
  }
  return false;
}
