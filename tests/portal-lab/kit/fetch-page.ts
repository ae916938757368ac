/** Browser side: asks the lab for an address and keeps the `lab-` parameters of the page one is on. */

/** `href` made absolute, with the current page's `lab-` parameters unless it has its own. */
export function withLabParams(href: string): URL {
  const url = new URL(href, location.href);
  for (const [name, value] of new URLSearchParams(location.search)) {
    if (/^lab-(locale|layout)$/.test(name) && !url.searchParams.has(name)) url.searchParams.set(name, value);
  }
  return url;
}

/** The page at `address` as a document, all rows of its lists included, shadow roots in place. */
export async function fetchPage(address: URL | string): Promise<Document> {
  const url = new URL(address, location.href);
  url.searchParams.set('lab-rows', 'all');
  const answer = await fetch(url);
  return Document.parseHTMLUnsafe(await answer.text());
}

export const rootOf = (page: Document): HTMLElement => {
  const root = page.querySelector<HTMLElement>('[data-lab-root]');
  if (!root) throw new Error('not a page of the lab');
  return root;
};
