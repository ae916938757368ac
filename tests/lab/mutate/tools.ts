/** What every kind of change works with: the page's content through open shadow roots, and a seeded choice. */

import { type Chance, chanceOf } from './chance.ts';
import type { Hints } from './kind.ts';
import { groupsIn, type Rows } from './rows.ts';

export interface Tools extends Chance {
  readonly document: Document;
  readonly hints: Hints;
  /** The live page of a browser: shadow roots are attached; on a saved page they are templates. */
  readonly live: boolean;
  /** What holds the page's own content, without bars and menus. */
  main(): Element;
  /** All elements below a node, through open shadow roots; what scripts and styles hold is left out. */
  elements(root?: ParentNode): Element[];
  /** All texts of the content that are not blank, through open shadow roots. */
  texts(root?: ParentNode): Text[];
  /** Lists of like rows, the longest first; a row may be several elements that belong together. */
  rows(): readonly Rows[];
  make(name: string, attributes?: Readonly<Record<string, string>>, ...inside: (Node | string)[]): HTMLElement;
  /** A copy with its shadow roots, and without what a live page's scripts know it by. */
  copy(element: Element): Element;
  /** Puts nodes into an open shadow root of an element that has none. */
  shadowInto(host: Element, nodes: readonly Node[]): void;
  shadowOf(element: Element): ParentNode | undefined;
  /** Another element around or in place of one; attributes and content are kept. */
  renamed(element: Element, name: string): Element;
}

const UNSEEN = new Set(['script', 'style', 'link', 'meta', 'title', 'noscript', 'svg']);
const ELEMENT = 1;
const TEXT = 3;

const isShadowTemplate = (element: Element): boolean =>
  element.localName === 'template' && element.getAttribute('shadowrootmode') === 'open';

/** What a template holds, whether this DOM keeps it as its content or as its children. */
export const contentOf = (template: Element): ParentNode => {
  const content = 'content' in template ? (template.content as DocumentFragment) : undefined;
  return content && content.childNodes.length > 0 ? content : template;
};

export const templateOf = (element: Element): Element | undefined =>
  Array.from(element.children).find((child) => isShadowTemplate(child));

export function toolsFor(document: Document, hints: Hints, seed: number, live = false): Tools {
  const shadowOf = (element: Element): ParentNode | undefined => {
    if (element.shadowRoot) return element.shadowRoot;
    const template = templateOf(element);
    return template && contentOf(template);
  };

  const walk = (root: ParentNode, seen: (node: Node) => void): void => {
    for (const node of Array.from(root.childNodes)) {
      if (node.nodeType === TEXT) seen(node);
      if (node.nodeType !== ELEMENT) continue;
      const element = node as Element;
      if (UNSEEN.has(element.localName) || isShadowTemplate(element)) continue;
      seen(element);
      const shadow = shadowOf(element);
      if (shadow) walk(shadow, seen);
      walk(element, seen);
    }
  };

  const main = (): Element =>
    document.querySelector('main, [role="main"]') ?? document.querySelector('[data-lab-root]') ?? document.body;

  const collect = <T extends Node>(root: ParentNode, wanted: (node: Node) => boolean): T[] => {
    const found: T[] = [];
    const take = (node: Node) => {
      if (wanted(node)) found.push(node as T);
    };
    const own = 'localName' in root ? shadowOf(root as Element) : undefined;
    if (own) walk(own, take);
    walk(root, take);
    return found;
  };
  const elements = (root: ParentNode = main()) => collect<Element>(root, ({ nodeType }) => nodeType === ELEMENT);
  const texts = (root: ParentNode = main()) =>
    collect<Text>(root, (node) => node.nodeType === TEXT && /\S/.test(node.nodeValue ?? ''));

  const make: Tools['make'] = (name, attributes = {}, ...inside) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...inside);
    return element;
  };

  return {
    ...chanceOf(seed),
    document,
    hints,
    live,
    main,
    elements,
    texts,
    rows: () => groupsIn(elements(), texts),
    make,
    shadowOf,
    copy(element) {
      const copied = element.cloneNode(true) as Element;
      for (const each of [copied, ...elements(copied)]) {
        for (const name of ['id', 'data-lab-key', 'data-lab-row', 'data-lab-thread']) each.removeAttribute(name);
      }
      return copied;
    },
    shadowInto(host, nodes) {
      if (live) {
        host.attachShadow({ mode: 'open' }).append(...nodes);
        return;
      }
      const template = document.createElement('template');
      template.setAttribute('shadowrootmode', 'open');
      template.content.append(...nodes);
      host.prepend(template);
    },
    renamed(element, name) {
      const other = document.createElement(name);
      for (const { name: key, value } of Array.from(element.attributes)) other.setAttribute(key, value);
      const shadow = element.shadowRoot;
      if (shadow) {
        // A live shadow root cannot move; where the new element may not have one, its content takes its place.
        const nodes = Array.from(shadow.childNodes);
        if (name.includes('-') || name === 'div') other.attachShadow({ mode: 'open' }).append(...nodes);
        else other.append(...nodes);
      }
      other.append(...Array.from(element.childNodes));
      element.replaceWith(other);
      return other;
    },
  };
}
