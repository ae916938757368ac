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

/** A reset element has every property there is in its own style; no page's has a tenth of that. */
const RESET = 100;

/**
 * Takes away what an agent of an earlier version left: Firefox ends its script at once, so that it cannot tidy up.
 * Nothing but an element of ours stands beside <body> with all its styles reset.
 */
export function sweep(document: Document): void {
  for (const child of [...document.documentElement.children]) {
    if (child.localName === 'div' && (child as HTMLElement).style.length > RESET) child.remove();
  }
}
