/** The products of an order: table rows below heads, else lines with a SKU. */
import type { OrderItem } from '@/lib/domain/reading.ts';
import { readMoney } from '../kit/amounts.ts';
import { cellUnder, headsOf } from '../kit/columns.ts';
import { all, deep, lineOf, parentOf } from '../kit/dom.ts';
import { type Leaf, labelled, leavesOf } from '../kit/leaves.ts';
import { labelIn } from '../kit/plain.ts';
import { given } from '../kit/ways.ts';
import type { Setting } from '../portal.ts';
import { LABELS } from './words.ts';

const whole = (text: string): number | undefined => {
  const digits = /^\s*[×x]?\s*(\d{1,4})\s*$/.exec(text)?.[1];
  return digits === undefined ? undefined : Number(digits);
};

function rowItem(row: Element, setting: Setting): OrderItem | undefined {
  const heads = headsOf(row);
  const cell = (label: RegExp): string => lineOf(cellUnder(row, heads, label));
  const title = leavesOf(cellUnder(row, heads, LABELS.product) ?? row.ownerDocument.createElement('p'))[0]?.text;
  if (!title || [...heads.values()].includes(labelIn(title))) return undefined;
  const sku = cell(LABELS.sku);
  return {
    title,
    ...given('sku', sku === '' ? undefined : sku),
    ...given('quantity', whole(cell(LABELS.quantity))),
    ...given('price', readMoney(cell(LABELS.price), setting)),
  };
}

const TIMES = /(?:^|\s)[×x✕] ?(\d{1,4})$/;

/** A line is what surrounds one SKU, or one "× 2" where no SKU is labelled. */
function lineItem(line: readonly Leaf[], setting: Setting): OrderItem | undefined {
  const title = line.find(
    ({ text }) => /\p{L}{2}/u.test(text) && !LABELS.sku.test(labelIn(text)) && !readMoney(text, setting),
  )?.text;
  if (!title) return undefined;
  const sku = labelled(line, LABELS.sku)?.text.replace(TIMES, '').trim();
  const times = line.map(({ text }) => TIMES.exec(text)?.[1]).find(Boolean);
  const told = whole(labelled(line, LABELS.quantity)?.text ?? '');
  const price = line.map(({ text }) => readMoney(text, setting)).find(Boolean);
  return {
    title,
    ...given('sku', sku),
    ...given('quantity', told ?? (times ? Number(times) : undefined)),
    ...given('price', price),
  };
}

/** The smallest box around a mark that shows a whole line: what, and for how much. */
function lineAround(mark: Element, setting: Setting): OrderItem | undefined {
  let box: Element | undefined = mark;
  for (let depth = 0; box && depth < 6; depth += 1, box = parentOf(box)) {
    const item = lineItem(leavesOf(box), setting);
    if (item?.price) return item;
  }
  return undefined;
}

/** Items of the order; undefined where none could be read. */
export function itemsIn(main: ParentNode, leaves: readonly Leaf[], setting: Setting): readonly OrderItem[] | undefined {
  const rows = all(deep(main), 'tr, [role="row"]').flatMap((row) => rowItem(row, setting) ?? []);
  if (rows.length > 0) return rows;
  const bySku = leaves.filter(({ text }) => LABELS.sku.test(labelIn(text)));
  const marks = (bySku.length > 0 ? bySku : leaves.filter(({ text }) => TIMES.test(text))).map(
    ({ element }) => element,
  );
  const lines = [...new Set(marks)].flatMap((mark) => lineAround(mark, setting) ?? []);
  return lines.length > 0 ? lines : undefined;
}
