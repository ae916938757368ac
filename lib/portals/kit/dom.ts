/**
 * Looking at pages made of open shadow roots, live or saved. In a saved page a shadow root may still stand as
 * `<template shadowrootmode="open">`; its content counts as the root. Only plain DOM calls, so that Node reads alike.
 */

/** A part of a page with all its open shadow roots found: make it once a read, then ask it often. */
export interface Scope {
  /** The start itself, then every shadow root in it, in the order of the page. */
  readonly roots: readonly ParentNode[];
}

/** Where to look: a node (its shadow roots are found each time) or a scope. */
export type Where = ParentNode | Scope;

const ELEMENT = 1;
const TEXT = 3;

const hosts = new WeakMap<object, Element>();

function templateRoot(host: Element): ParentNode | undefined {
  for (const child of Array.from(host.children)) {
    if (child.localName !== 'template' || child.getAttribute('shadowrootmode') !== 'open') continue;
    const content = 'content' in child ? (child.content as DocumentFragment) : undefined;
    const root = content && content.childNodes.length > 0 ? content : child;
    hosts.set(root, host);
    return root;
  }
  return undefined;
}

/** The open shadow root of an element, attached or still a template. */
export const shadowOf = (element: Element): ParentNode | undefined => {
  if (element.shadowRoot) return element.shadowRoot;
  return element.localName.includes('-') || element.firstElementChild?.localName === 'template'
    ? templateRoot(element)
    : undefined;
};

/** Finds the shadow roots below (and of) a node once. */
export function deep(root: ParentNode): Scope {
  const roots: ParentNode[] = [];
  const visit = (from: ParentNode) => {
    roots.push(from);
    const elements = from.querySelectorAll('*');
    for (let index = 0; index < elements.length; index += 1) {
      const element = elements[index];
      const shadow = element && shadowOf(element);
      if (shadow) visit(shadow);
    }
  };
  visit(root);
  const own = 'localName' in root ? shadowOf(root as Element) : undefined;
  if (own) visit(own);
  return { roots };
}

const rootsOf = (where: Where): readonly ParentNode[] => ('roots' in where ? where.roots : deep(where).roots);

/** Every match, through open shadow roots. */
export const all = (where: Where, selector: string): Element[] =>
  rootsOf(where).flatMap((root) => Array.from(root.querySelectorAll(selector)));

/** The first match, through open shadow roots; undefined when there is none. */
export function first(where: Where, selector: string): Element | undefined {
  for (const root of rootsOf(where)) {
    const found = root.querySelector(selector);
    if (found) return found;
  }
  return undefined;
}

/** The parent element, out of a shadow root to its host. */
export function parentOf(node: Node): Element | undefined {
  if (node.parentElement && !hosts.has(node.parentElement)) return node.parentElement;
  const root = node.parentNode;
  if (!root) return undefined;
  return ('host' in root ? (root.host as Element) : undefined) ?? hosts.get(root);
}

/** The nearest element that matches, itself included, out of shadow roots too. */
export function closest(node: Node, selector: string): Element | undefined {
  let element = node.nodeType === ELEMENT ? (node as Element) : parentOf(node);
  while (element && !element.matches(selector)) element = parentOf(element);
  return element;
}

/** Hidden by the page's own markup; there is no layout in Node, so style sheets do not count. */
export const isHidden = (element: Element): boolean =>
  element.hasAttributes() &&
  (element.hasAttribute('hidden') ||
    element.getAttribute('aria-hidden') === 'true' ||
    /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(element.getAttribute('style') ?? ''));

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
    const folded = text.replace(/[\s\u00a0]+/g, ' ');
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
      out = `${out.replace(/[ \t]+$/, '')}\n`;
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
    .map((part) => part.replace(/^[ \t]+|[ \t]+$/g, ''))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

const isTemplate = (node: Node): boolean => node.nodeType === ELEMENT && (node as Element).localName === 'template';

/** The host of the shadow root an element stands in. */
function hostOf(element: Element): Element | undefined {
  let current: Node = element;
  while (current.parentNode && !hosts.has(current)) current = current.parentNode;
  return hosts.get(current) ?? ('host' in current ? (current.host as Element) : undefined);
}

/** `textOf` on one line. */
export const lineOf = (node: Node | undefined | null): string => textOf(node).replace(/\s*\n\s*/g, ' ');
