/** Browser side: looking through open shadow roots, and making one tree like another by re-using its nodes. */

/** All matches below `root`, through open shadow roots. */
export function deepAll(root: ParentNode, selector: string): HTMLElement[] {
  const found: HTMLElement[] = [];
  const visit = (node: ParentNode) => {
    for (const element of node.querySelectorAll<HTMLElement>('*')) {
      if (element.matches(selector)) found.push(element);
      if (element.shadowRoot) visit(element.shadowRoot);
    }
  };
  visit(root);
  return found;
}

const keyOf = (node: Node): string | undefined => (node instanceof HTMLElement ? node.dataset.labKey : undefined);

const isOwn = (node: Node): boolean => node instanceof HTMLElement && node.dataset.labOwn !== undefined;

const alike = (a: Node, b: Node): boolean =>
  a.nodeName === b.nodeName &&
  keyOf(a) === keyOf(b) &&
  isOwn(a) === isOwn(b) &&
  Boolean((a as Element).shadowRoot) === Boolean((b as Element).shadowRoot);

function morphAttributes(target: Element, source: Element): void {
  for (const { name } of [...target.attributes]) if (!source.hasAttribute(name)) target.removeAttribute(name);
  for (const { name, value } of source.attributes) {
    if (target.getAttribute(name) !== value) target.setAttribute(name, value);
  }
}

/** Makes `target` look like `source`, keeping nodes: by `data-lab-key` where there is one, else by place and name. */
export function morph(target: Element, source: Element): void {
  if (isOwn(target)) {
    target.dispatchEvent(new CustomEvent('lab:source', { detail: source }));
    return;
  }
  morphAttributes(target, source);
  if (target.shadowRoot && source.shadowRoot) morphChildren(target.shadowRoot, source.shadowRoot);
  morphChildren(target, source);
}

/** The same for what is inside two elements or shadow roots. */
export function morphChildren(target: ParentNode & Node, source: ParentNode & Node): void {
  const old = [...target.childNodes];
  for (const wanted of [...source.childNodes]) {
    const index = old.findIndex((candidate) => alike(candidate, wanted));
    const kept = index < 0 ? undefined : old.splice(index, 1)[0];
    if (!kept) {
      target.insertBefore(wanted, old[0] ?? null);
    } else {
      if (old[0] && kept.compareDocumentPosition(old[0]) & Node.DOCUMENT_POSITION_PRECEDING) {
        target.insertBefore(kept, old[0]);
      }
      if (kept instanceof Element && wanted instanceof Element) morph(kept, wanted);
      else if (kept.nodeValue !== wanted.nodeValue) kept.nodeValue = wanted.nodeValue;
    }
  }
  for (const gone of old) gone.parentNode?.removeChild(gone);
}
