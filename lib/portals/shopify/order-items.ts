/** Lines of an order's page: product, SKU, price times quantity. */
import type { OrderItem } from '@/lib/domain/reading.ts';
import { readMoney } from '../kit/amounts.ts';
import { all, deep, first, lineOf, parentOf } from '../kit/dom.ts';
import { type Leaf, labelled, leavesOf } from '../kit/leaves.ts';
import { labelIn } from '../kit/plain.ts';
import { given } from '../kit/ways.ts';
import type { Setting } from '../portal.ts';
import { PRODUCT_LINKS } from './selectors.ts';

/** `$10.00 × 2`, or `× 2` beside the price. */
const TIMES = /(?:^|\s)[×x✕] ?(\d{1,4})$/;
const SKU = /^(?:SKU|货号|Artikelnummer)$/i;

const isTitle = ({ text }: Leaf): boolean =>
  /\p{L}{2}/u.test(text) && !SKU.test(labelIn(text)) && !TIMES.test(text) && !/^\W*[\d.,]+\W*$/.test(text);

/** The nearest box around a line's quantity that says of what, and holds no other line's. */
function lineAround(start: Element): Element {
  let box = start;
  for (let depth = 0; depth < 6; depth += 1) {
    if (box.matches('li, tr, [role="row"], [role="listitem"]') || leavesOf(box).some(isTitle)) return box;
    const parent = parentOf(box);
    if (!parent || parent.matches('main, body, section')) break;
    if (leavesOf(parent).filter(({ text }) => TIMES.test(text)).length > 1) break;
    box = parent;
  }
  return box;
}

function itemIn(line: Element, setting: Setting): OrderItem | undefined {
  const leaves = leavesOf(line);
  const linked = lineOf(first(line, PRODUCT_LINKS) ?? first(line, 'a[href]'));
  const title = linked === '' ? leaves.find(isTitle)?.text : linked;
  if (!title) return undefined;
  const sku = labelled(leaves, SKU)?.text;
  const times = leaves.find(({ text }) => TIMES.test(text));
  const quantity = times && Number(TIMES.exec(times.text)?.[1]);
  const price = times && readMoney(times.text, setting);
  const before = times && !price ? readMoney(leaves[leaves.indexOf(times) - 1]?.text ?? '', setting) : undefined;
  return { title, ...given('sku', sku), ...given('quantity', quantity), ...given('price', price ?? before) };
}

/** Lines with a quantity; where none says one, the linked products. */
export function itemsIn(main: ParentNode, leaves: readonly Leaf[], setting: Setting): readonly OrderItem[] | undefined {
  const lines = new Set(leaves.filter(({ text }) => TIMES.test(text)).map(({ element }) => lineAround(element)));
  const items = [...lines].map((line) => itemIn(line, setting)).filter((item) => item !== undefined);
  if (items.length > 0) return items;
  const linked = all(deep(main), PRODUCT_LINKS).map((link) => ({ title: lineOf(link) }));
  return linked.some(({ title }) => title !== '') ? linked.filter(({ title }) => title !== '') : undefined;
}
