/** Rows of any page that lists things by order number: found by name, else around the numbers. */
import { all } from '../kit/dom.ts';
import { blocksOf, type Mark } from './blocks.ts';
import { orderIdIn } from './identity.ts';
import { contains, orderIdOf, type Sight, type Text, textsIn } from './sight.ts';

export interface NumberedRow {
  readonly id: string;
  readonly element: Element;
  readonly texts: readonly Text[];
  readonly way: string;
}

/** Each order number's row with its texts. */
export function numbered(sight: Sight, selector: string): readonly NumberedRow[] {
  const named = all(sight.scope, selector);
  const outer = named.filter((part) => !named.some((other) => other !== part && contains(other, part)));
  const rows: NumberedRow[] = [];
  for (const element of outer) {
    const texts = textsIn(sight, element);
    const id = orderIdOf(texts, all(element, 'a[href]'));
    if (id) rows.push({ id, element, texts, way: 'name' });
  }
  if (rows.length > 0) return rows;
  const marks = [
    ...sight.texts.map(({ element, text }) => ({ element, id: orderIdIn(text) })),
    ...all(sight.scope, 'a[href]').map((element) => ({ element, id: orderIdIn(element.getAttribute('href') ?? '') })),
  ].flatMap(({ element, id }): Mark[] => (id ? [{ element, key: id }] : []));
  return blocksOf(marks).map(({ key, element }) => ({
    id: key,
    element,
    texts: textsIn(sight, element),
    way: 'order number',
  }));
}
