/**
 * Pages made of open shadow roots and of frames of their own origin, live or saved; what a frame shows counts as its
 * root. In a saved page a root may still stand as `<template shadowrootmode="open">`; its content counts as the root. On
 * a live page only custom elements are asked for one: to look at each of 10,000 elements costs 7 ms, to let the browser
 * find those with a dash in their name 1 ms.
 */
import { once } from './steady.ts';

/** A part of a page with all its open shadow roots found: make it once a read, then ask it often. */
export interface Scope {
  /** The start itself, then every shadow root in it, in the order of the page. */
  readonly roots: readonly ParentNode[];
  /** Custom elements and frames without one, which may get one later. */
  readonly bare: readonly Element[];
}

/** Where to look: a node (its shadow roots are found once a read) or a scope. */
export type Where = ParentNode | Scope;

const hosts = new WeakMap<object, Element>();
/** Some DOMs keep what a template holds as its children: then the template itself is the root. */
let childrenAsRoot = false;

function templateRoot(host: Element): ParentNode | undefined {
  for (let child = host.firstElementChild; child; child = child.nextElementSibling) {
    if (child.localName !== 'template' || child.getAttribute('shadowrootmode') !== 'open') continue;
    const content = 'content' in child ? (child.content as DocumentFragment) : undefined;
    const root = content && content.childNodes.length > 0 ? content : child;
    hosts.set(root, host);
    childrenAsRoot ||= root === child;
    return root;
  }
  return undefined;
}

const isFrame = ({ localName }: Element): boolean => localName === 'iframe';

/** What a frame shows, as far as the browser lets us look: only into one of the page's own origin. */
function frameRoot(frame: Element): ParentNode | undefined {
  const inside = 'contentDocument' in frame ? (frame.contentDocument as Document | null) : undefined;
  const body = inside?.body;
  if (!body?.firstElementChild) return undefined;
  hosts.set(inside as Document, frame);
  return body;
}

const mayHost = (element: Element): boolean =>
  element.localName.includes('-') || isFrame(element) || element.firstElementChild?.localName === 'template';

/** The open shadow root of an element, attached or still a template; of a frame what it shows. */
export const shadowOf = (element: Element): ParentNode | undefined => {
  if (element.shadowRoot) return element.shadowRoot;
  if (!mayHost(element)) return undefined;
  return (isFrame(element) ? frameRoot(element) : undefined) ?? templateRoot(element);
};

const HOSTS = "descendant::*[contains(local-name(), '-') or self::iframe or template]";
const SNAPSHOT = 7;
const FRAGMENT = 11;
let expression: XPathExpression | undefined;

/** Asked one by one: most shadow roots hold no more. */
const FEW = 40;

/** Elements below a node that may have a shadow root. XPath starts at no fragment, but at each of its elements. */
function hostsIn(root: ParentNode): readonly Element[] {
  const elements = root.querySelectorAll('*');
  if (elements.length <= FEW || typeof XPathEvaluator === 'undefined') return Array.from(elements).filter(mayHost);
  if (root.nodeType === FRAGMENT) return Array.from(root.children).flatMap((child) => [child, ...hostsIn(child)]);
  expression ??= new XPathEvaluator().createExpression(HOSTS);
  const found = expression.evaluate(root, SNAPSHOT);
  // Only elements match.
  return Array.from({ length: found.snapshotLength }, (_, index) => found.snapshotItem(index) as Element);
}

function rootsBelow(root: ParentNode): Scope {
  const roots: ParentNode[] = [];
  const bare: Element[] = [];
  const visit = (from: ParentNode) => {
    roots.push(from);
    for (const element of hostsIn(from)) {
      const shadow = shadowOf(element);
      if (shadow) visit(shadow);
      else if (element.localName.includes('-') || isFrame(element)) bare.push(element);
    }
  };
  visit(root);
  const own = 'localName' in root ? shadowOf(root as Element) : undefined;
  if (own) visit(own);
  return { roots, bare };
}

/** Finds the shadow roots below (and of) a node. */
export const deep: (root: ParentNode) => Scope = once(rootsBelow);

export const rootsOf = (where: Where): readonly ParentNode[] => ('roots' in where ? where.roots : deep(where).roots);

/** The parent element, out of a shadow root to its host. */
export function parentOf(node: Node): Element | undefined {
  const parent = node.parentElement;
  if (parent && !(parent.localName === 'template' && hosts.has(parent))) return parent;
  const root = node.parentNode;
  if (!root) return undefined;
  return ('host' in root ? (root.host as Element) : undefined) ?? hosts.get(root);
}

/** The host of the shadow root an element stands in. */
export function hostOf(element: Element): Element | undefined {
  if (childrenAsRoot) {
    for (let at = element.parentElement; at; at = at.parentElement) {
      const host = hosts.get(at);
      if (host) return host;
    }
  }
  const root: object = element.getRootNode();
  return ('host' in root ? (root.host as Element) : undefined) ?? hosts.get(root);
}

/** True when `inner` stands in `outer` or is it, through shadow roots. */
export function contains(outer: Element, inner: Element): boolean {
  for (let at: Element | undefined = inner; at; at = hostOf(at)) if (outer.contains(at)) return true;
  return false;
}

/** Those elements that stand in no other of them. */
export function outermost(elements: readonly Element[]): readonly Element[] {
  const chosen = new Set(elements);
  return elements.filter((element) => !isWithin(element, chosen));
}

/** True when an element stands in one of the others. */
export function isWithin(element: Element, others: ReadonlySet<Element>): boolean {
  for (let up = others.size > 0 ? parentOf(element) : undefined; up; up = parentOf(up)) if (others.has(up)) return true;
  return false;
}
