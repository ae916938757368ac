/** What stands on a back-office page beside the tickets: menus, tables, cards, icons. Static, and no portal's markup. */

const WORDS = 'stock price report advert region batch label parcel invoice campaign listing refund'.split(' ');
const wordAt = (index: number): string => WORDS[index % WORDS.length] ?? '';

/** A table row of nine elements, as lists of products or orders have by the hundred. */
const row = (index: number): string =>
  `<div class="bench-row" role="row"><span class="bench-cell"><input type="checkbox" aria-label="${wordAt(index)}"></span><a class="bench-cell" href="#r${index}">${wordAt(index)} ${index}</a><span class="bench-cell">${wordAt(index + 3)} <b>${(index * 37) % 900}</b></span><button type="button" class="bench-button" aria-expanded="false"><i class="bench-icon"></i></button><span class="bench-cell">${wordAt(index + 5)}</span></div>`;
const ROW = 9;

/** A custom element with an open shadow root of three elements, as design systems of such portals draw badges and links. */
const widget = (index: number): string =>
  `<bench-badge class="bench-cell"><template shadowrootmode="open"><style>:host{display:inline-block}</style><span class="label"><b>${wordAt(index)}</b></span></template></bench-badge>`;
const WIDGET = 4;

/**
 * Exactly `count` elements, shadow roots included; `shadows` is the share of elements that carry one. It stands below
 * the page's own content, so that what the portal shows stays where it was.
 */
export function furniture(count: number, shadows: number): string {
  const widgets = Math.floor(count * shadows);
  const rows = Math.floor((count - 1 - widgets * WIDGET) / ROW);
  const rest = count - 1 - widgets * WIDGET - rows * ROW;
  const every = Math.max(1, Math.floor(rows / Math.max(1, widgets)));
  const parts: string[] = [];
  let placed = 0;
  for (let index = 0; index < rows; index++) {
    parts.push(row(index));
    for (; placed < widgets && placed * every <= index; placed++) parts.push(widget(placed));
  }
  for (; placed < widgets; placed++) parts.push(widget(placed));
  return `<aside class="bench-furniture">${parts.join('')}${'<i></i>'.repeat(Math.max(0, rest))}</aside>`;
}
