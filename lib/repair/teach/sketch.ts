/** How alike two elements are built, whatever they say. */
import { shadowOf } from '@/lib/portals/kit/dom.ts';

const DEEPEST = 5;
const MOST = 120;

const sketches = new WeakMap<Element, ReadonlySet<string>>();

/** Paths of tags below an element. Pages change: what is remembered of one is only used while somebody points at it. */
function sketchOf(element: Element): ReadonlySet<string> {
  const known = sketches.get(element);
  if (known) return known;
  const paths = new Set<string>([element.localName]);
  const visit = (parent: ParentNode, path: string, depth: number) => {
    for (const child of Array.from(parent.children)) {
      if (paths.size >= MOST || depth > DEEPEST) return;
      if (/^(?:template|style|script|link|br|svg)$/.test(child.localName)) continue;
      const own = `${path}>${child.localName}`;
      paths.add(own);
      visit(child, own, depth + 1);
      const shadow = shadowOf(child);
      if (shadow) visit(shadow, `${own}/`, depth + 1);
    }
  };
  visit(element, '', 1);
  const shadow = shadowOf(element);
  if (shadow) visit(shadow, '/', 1);
  sketches.set(element, paths);
  return paths;
}

/** 0 to 1: the share of what two elements are made of that both have. */
export function alike(a: Element, b: Element): number {
  const [left, right] = [sketchOf(a), sketchOf(b)];
  let both = 0;
  for (const path of left) if (right.has(path)) both += 1;
  return both / (left.size + right.size - both);
}
