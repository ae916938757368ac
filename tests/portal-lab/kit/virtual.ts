/** Server side of a late, virtualised list: the first rows are in the page, the rest come when the client asks. */
import { type Html, html } from './html.ts';

const FIRST_ROWS = 14;

/**
 * The inside of a scrolling list of rows of one `height` (px). Only the client asks for all rows (`lab-rows=all`).
 * Give the list itself a bounded height by the class `className`; it needs no other styles.
 */
export function virtualList(options: {
  url: URL;
  rows: readonly (() => Html)[];
  height: number;
  className: string;
}): Html {
  const { url, rows, height, className } = options;
  const shown = url.searchParams.get('lab-rows') === 'all' ? rows : rows.slice(0, FIRST_ROWS);
  const slots = shown.map(
    (row, index) =>
      html`<div class="virtual-slot" style="position:absolute;left:0;right:0;top:${index * height}px;height:${height}px">${row()}</div>`,
  );
  return html`<div class="${className}" style="overflow:auto" tabindex="0" data-lab-virtual="${height}" data-lab-own><div class="virtual-canvas" style="position:relative;height:${rows.length * height}px">${slots}</div></div>`;
}
