/** Lists on a page: runs of like siblings that each say several things. */

/** The rows of one list in their order; each is the elements that make it up (a table's row may span several). */
export interface Rows {
  readonly parent: ParentNode & Node;
  readonly rows: readonly (readonly Element[])[];
}

const spanOf = (element: Element): number => Number(element.querySelector('td[rowspan]')?.getAttribute('rowspan') ?? 1);

/** Table rows that a `rowspan` joins are one. */
function joined(elements: readonly Element[]): readonly (readonly Element[])[] {
  const rows: Element[][] = [];
  let open = 0;
  for (const element of elements) {
    const last = rows.at(-1);
    if (open > 0 && last) last.push(element);
    else {
      rows.push([element]);
      open = element.localName === 'tr' ? spanOf(element) : 1;
    }
    open -= 1;
  }
  return rows;
}

const isHead = (element: Element): boolean =>
  element.querySelector('[role="columnheader"]') !== null || element.closest('thead') !== null;

export function groupsIn(
  elements: readonly Element[],
  textsIn: (root: ParentNode) => readonly Text[],
): readonly Rows[] {
  const parents = new Map<ParentNode & Node, Element[]>();
  for (const element of elements) {
    const parent = element.parentNode as (ParentNode & Node) | null;
    if (!parent || element.closest('nav, header, footer, select, [role="tablist"]')) continue;
    parents.set(parent, [...(parents.get(parent) ?? []), element]);
  }
  const found: Rows[] = [];
  for (const [parent, children] of parents) {
    const counts = new Map<string, number>();
    for (const { localName } of children) counts.set(localName, (counts.get(localName) ?? 0) + 1);
    const name = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
    const like = children.filter((child) => child.localName === name && !isHead(child));
    if (like.length < 3) continue;
    const telling = like.filter((child) => textsIn(child).length >= 3);
    if (telling.length >= 3) found.push({ parent, rows: joined(like) });
  }
  return found.sort((a, b) => b.rows.length - a.rows.length);
}
