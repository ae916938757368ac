/** Looking at pages, through open shadow roots. Only plain DOM calls, so that Node reads alike. */

import { seen } from './plain.ts';
import { hostOf, parentOf, rootsOf, shadowOf, type Where } from './roots.ts';
import { once } from './steady.ts';

export { contains, deep, isWithin, outermost, parentOf, type Scope, shadowOf, type Where } from './roots.ts';

const ELEMENT = 1;
const TEXT = 3;

/** Every match, through open shadow roots. */
export const all = (where: Where, selector: string): Element[] =>
  rootsOf(where).flatMap((root) => Array.from(root.querySelectorAll(selector)));

/** The first match, through open shadow roots; undefined when there is none. */
export function first(where: Where, selector: string): Element | undefined {
  // Most are found before any shadow root need be looked for.
  const found = 'roots' in where ? undefined : where.querySelector(selector);
  if (found) return found;
  for (const root of rootsOf(where)) {
    const inside = root === where ? undefined : root.querySelector(selector);
    if (inside) return inside;
  }
  return undefined;
}

/** The nearest element that matches, itself included, out of shadow roots too. */
export function closest(node: Node, selector: string): Element | undefined {
  let element = node.nodeType === ELEMENT ? (node as Element) : parentOf(node);
  for (; element; element = hostOf(element)) {
    const found = element.closest(selector);
    if (found) return found;
  }
  return undefined;
}

/** Hidden by the page's own markup; there is no layout in Node, so style sheets do not count. */
export const isHidden = (element: Element): boolean =>
  element.hasAttributes() &&
  (element.hasAttribute('hidden') ||
    element.getAttribute('aria-hidden') === 'true' ||
    /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(element.getAttribute('style') ?? ''));

/** Hidden by itself or by what it stands in. */
export function isUnseen(element: Element): boolean {
  for (let at: Element | undefined = element; at; at = parentOf(at)) if (isHidden(at)) return true;
  return false;
}

const SKIPPED = new Set(['script', 'style', 'template', 'noscript', 'head', 'svg', 'textarea', 'select']);
const BLOCK = new Set(
  (
    'address article aside blockquote dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 ' +
    'h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul body html'
  ).split(' '),
);

/**
 * A written text whose own line breaks show (`white-space: pre-wrap` in a style sheet we do not read): its lines are
 * not indented, as those of mere markup are.
 */
const hasOwnLines = (text: string): boolean => /\S\n+\S/.test(text) && !/\n[ \t]+\S/.test(text);

const isBlank = (text: string, at: number): boolean => text[at] === ' ' || text[at] === '\t';

/**
 * A text without the blanks at its end and, unless told otherwise, its start. By hand, because `/[ \t]+$/` starts anew
 * at every blank of a long run: a message of 64,000 blanks held the page for five seconds.
 */
function withoutBlanks(text: string, start = true): string {
  let [from, to] = [0, text.length];
  while (to > 0 && isBlank(text, to - 1)) to -= 1;
  while (start && from < to && isBlank(text, from)) from += 1;
  return text.slice(from, to);
}

/**
 * Text as a person would see it: `<br>` and blocks break lines, white space is folded outside `<pre>`. With `written`
 * (a message someone typed) line breaks inside a text are kept unless they look like indented markup.
 */
export function textOf(node: Node | undefined | null, written = false): string {
  if (!node) return '';
  let out = '';
  const line = () => {
    if (out !== '' && !out.endsWith('\n')) out = `${out.trimEnd()}\n`;
  };
  const words = (text: string, pre: boolean) => {
    if (pre || (written && hasOwnLines(text))) {
      out += text;
      return;
    }
    const folded = (written ? text : seen(text)).replace(/[\s\u00a0]+/g, ' ');
    out += out === '' || /\s$/.test(out) ? folded.trimStart() : folded;
  };
  const children = (parent: Node, pre: boolean) => {
    for (let child = parent.firstChild; child; child = child.nextSibling) walk(child, pre);
  };
  const slotted = (slot: Element, host: Element, pre: boolean) => {
    const name = slot.getAttribute('name') ?? '';
    const assigned = Array.from(host.childNodes).filter(
      (child) => (child.nodeType === ELEMENT ? ((child as Element).getAttribute('slot') ?? '') : '') === name,
    );
    const visible = assigned.filter((child) => child.nodeType === TEXT || !isTemplate(child));
    if (visible.some((child) => child.nodeType === ELEMENT || /\S/.test(child.textContent ?? ''))) {
      for (const child of visible) walk(child, pre);
    } else children(slot, pre);
  };
  const walk = (current: Node, pre: boolean) => {
    if (current.nodeType === TEXT) return words(current.nodeValue ?? '', pre);
    if (current.nodeType !== ELEMENT) return current.nodeType === 11 ? children(current, pre) : undefined;
    const element = current as Element;
    const name = element.localName;
    if (name === 'br') {
      out = `${withoutBlanks(out, false)}\n`;
      return undefined;
    }
    if (SKIPPED.has(name) || isHidden(element)) return undefined;
    if (name === 'slot') {
      const owner = hostOf(element);
      return owner ? slotted(element, owner, pre) : children(element, pre);
    }
    const kept = pre || name === 'pre' || /white-space\s*:\s*(?:pre|break)/.test(element.getAttribute('style') ?? '');
    const block = BLOCK.has(name);
    if (block) line();
    const shadow = shadowOf(element);
    if (shadow) children(shadow as unknown as Node, kept);
    else children(element, kept);
    // A custom element saved without its shadow root says what it showed in an attribute.
    if (!shadow && name.includes('-') && !/\S/.test(element.textContent ?? '')) {
      words(element.getAttribute('label') ?? element.getAttribute('text') ?? '', kept);
    }
    if (block) line();
    return undefined;
  };
  walk(node, false);
  return out
    .split('\n')
    .map((part) => withoutBlanks(part))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

const isTemplate = (node: Node): boolean => node.nodeType === ELEMENT && (node as Element).localName === 'template';

const oneLine = once((node: Node) => textOf(node).replace(/\n+/g, ' '));

/** `textOf` on one line. */
export const lineOf = (node: Node | undefined | null): string => (node ? oneLine(node) : '');
