/** The items of an order page: the first table of items; the tables of packages repeat them. */
import type { Money } from '@/lib/domain/money.ts';
import type { OrderItem } from '@/lib/domain/reading.ts';
import { readMoney } from '../kit/amounts.ts';
import { all, contains, first, lineOf, parentOf } from '../kit/dom.ts';
import { known } from '../kit/ways.ts';
import { orderStateIn } from './facts.ts';
import { LABELS } from './labels.ts';
import { ORDER } from './selectors.ts';
import { headsMatch, isLabel, labelled, type Sight, textsIn } from './sight.ts';
import type { Text } from './texts.ts';

const ASIN = /\bASIN\b\s*[:：]?\s*(B0[A-Z0-9]{8}|\d{9}[\dX])/;
const ASIN_LINK = /\/(?:dp|gp\/product)\/([A-Z0-9]{10})(?![A-Z0-9])/;
const SKU =
  /SKU\s*[:：]\s*(\S.*?)(?=\s+(?:ASIN|SKU|Order Item|Listing|Condition|注文商品|订单商品|Bestell|状况|Zustand)|$)/i;

/** Place of a column by its head, counted over cells. */
function columnOf(table: Element, selector: string, label: RegExp): number | undefined {
  const heads = all(table, 'thead th, thead td, tr:first-child th, [role="columnheader"]');
  const named = first(table, selector);
  const place = heads.findIndex((head) => (named ? head === named || head.contains(named) : headsMatch(head, label)));
  return place < 0 ? undefined : place;
}

const numberIn = (text: string | undefined): number | undefined => {
  const match = /^\D{0,20}?(\d{1,4})$/.exec(text?.normalize('NFKC').trim() ?? '');
  return match ? Number(match[1]) : undefined;
};

const titleOf = (row: Element, texts: readonly Text[]): string | undefined => {
  const named = all(row, ORDER.itemTitle)
    .map(lineOf)
    .find((text) => text.length > 1);
  if (named) return named;
  const rest = texts.filter(
    (text) =>
      /\p{L}{2}/u.test(text.text) &&
      !text.time &&
      !isLabel(text) &&
      !/[:：]/.test(text.text) &&
      !LABELS.itemIds.test(text.word) &&
      orderStateIn(text.text) === undefined,
  );
  return rest.reduce<string | undefined>(
    (best, { text }) => (best === undefined || text.length > best.length ? text : best),
    undefined,
  );
};

/** One item of a row, by the words in it. */
export function itemIn(sight: Sight, row: Element): OrderItem | undefined {
  const texts = textsIn(sight, row);
  const flat = lineOf(row);
  const links = all(row, 'a[href]').map((anchor) => ASIN_LINK.exec(anchor.getAttribute('href') ?? '')?.[1]);
  const asin = ASIN.exec(flat)?.[1] ?? links.find(Boolean);
  const sku = SKU.exec(skuLine(texts) ?? flat)?.[1]?.trim();
  const title = titleOf(row, texts);
  const quantity = numberIn(/^\d+/.exec(labelled(texts, 'quantity') ?? '')?.[0]);
  return title ? { title, ...known({ sku, asin, quantity }) } : undefined;
}

/** With its columns: quantity and price stand in cells of their own. */
function itemOf(
  sight: Sight,
  row: Element,
  quantityAt: number | undefined,
  priceAt: number | undefined,
): OrderItem | undefined {
  const item = itemIn(sight, row);
  if (!item || (!item.asin && !item.sku && quantityAt === undefined)) return undefined;
  const cells = Array.from(row.children).map(lineOf);
  const amount = (text: string): Money | undefined => readMoney(text, sight.setting);
  const quantity = numberIn(cells[quantityAt ?? -1]) ?? item.quantity ?? cells.map(numberIn).find(Boolean);
  const price = amount(cells[priceAt ?? -1] ?? '') ?? cells.map(amount).find(Boolean);
  return { ...item, ...known({ quantity, price }) };
}

/** The text that holds the SKU, with the next one where label and value stand apart. */
function skuLine(texts: readonly Text[]): string | undefined {
  const at = texts.findIndex(({ text }) => /SKU\s*[:：]?/i.test(text));
  const found = texts[at];
  if (!found) return undefined;
  if (/SKU\s*[:：]\s*\S/i.test(found.text)) return found.text;
  const next = texts[at + 1];
  return next && !isLabel(next) && !LABELS.itemIds.test(next.word) ? `SKU: ${next.text}` : '';
}

/** Every item once, and by which way its table was found. */
export function readItems(sight: Sight): { readonly items: readonly OrderItem[]; readonly way: string } {
  const named = first(sight.scope, ORDER.items);
  const tables: readonly (readonly [string, Element])[] = [
    ...(named ? ([['class', named]] as const) : []),
    ...all(sight.scope, 'table, [role="table"]').map((table) => ['structure', table] as const),
  ];
  for (const [way, table] of tables) {
    const quantityAt = columnOf(table, ORDER.quantityHead, LABELS.quantity);
    const priceAt = columnOf(table, ORDER.priceHead, LABELS.price);
    const rows =
      ['tbody tr', 'tr', '[role="row"]'].map((row) => all(table, row)).find(({ length }) => length > 0) ?? [];
    const items = rows.flatMap((row) => itemOf(sight, row, quantityAt, priceAt) ?? []);
    if (items.length > 0) return { items, way };
  }
  return { items: itemsAround(sight), way: 'asin' };
}

/** Without any table: around each ASIN the smallest part that shows an amount, as long as it holds no other item. */
function itemsAround(sight: Sight): readonly OrderItem[] {
  const marks = sight.texts.filter(({ word }) => /^asin\b/.test(word)).map(({ element }) => element);
  const found: OrderItem[] = [];
  for (const mark of marks) {
    for (let at: Element | undefined = mark; at; at = parentOf(at)) {
      const box = at;
      if (marks.some((other) => other !== mark && contains(box, other))) break;
      const texts = textsIn(sight, box);
      const price = texts.map(({ text }) => readMoney(text, sight.setting)).find(Boolean);
      if (!price) continue;
      const item = itemIn(sight, box);
      const quantity = item?.quantity ?? texts.map(({ text }) => numberIn(text)).find(Boolean);
      if (item?.asin && !found.some(({ asin }) => asin === item.asin))
        found.push({ ...item, ...known({ quantity, price }) });
      break;
    }
  }
  return found;
}
