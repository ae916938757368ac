/**
 * Styles set one by one through CSSOM: a page's content policy blocks style elements, not this, and `important`
 * keeps the page's own sheets out.
 */
export function dress(element: HTMLElement, styles: Readonly<Record<string, string>>): void {
  for (const [property, value] of Object.entries(styles)) element.style.setProperty(property, value, 'important');
}

/** An element with a closed root of our own, with everything the page could inherit into it reset. */
export function makeHost(document: Document): { host: HTMLElement; root: ShadowRoot } {
  const host = document.createElement('div');
  dress(host, { all: 'initial' });
  return { host, root: host.attachShadow({ mode: 'closed' }) };
}
