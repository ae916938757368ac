/** A Katal table: rows in the light document, as the returns page has them. */
import { type Html, type HtmlPart, html } from '../../kit/html.ts';

export const katRow = (className: string, cells: readonly HtmlPart[]): Html =>
  html`<kat-table-row class="${className}" role="row">${cells.map((cell) => html`<kat-table-cell role="cell">${cell}</kat-table-cell>`)}</kat-table-row>`;

export const katTable = (className: string, heads: readonly string[], rows: readonly Html[]): Html =>
  html`<kat-table class="${className}" role="table"><kat-table-head role="rowgroup"><kat-table-row class="table-head" role="row">${heads.map((head) => html`<kat-table-cell role="columnheader">${head}</kat-table-cell>`)}</kat-table-row></kat-table-head><kat-table-body role="rowgroup">${rows}</kat-table-body></kat-table>`;
