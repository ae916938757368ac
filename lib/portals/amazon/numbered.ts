/** Rows of any page that lists things by order number: found by name, else around the numbers. */
import type { Observation } from '@/lib/domain/reading.ts';
import { all, outermost } from '../kit/dom.ts';
import type { PageDefinition } from '../portal.ts';
import { blocksOf, type Mark } from './blocks.ts';
import { orderIdIn } from './identity.ts';
import { look, orderIdOf, type Sight, textsIn } from './sight.ts';
import { isSignedOut, nothing, SIGNED_OUT } from './states.ts';
import type { Text } from './texts.ts';

export interface NumberedRow {
  readonly id: string;
  readonly element: Element;
  readonly texts: readonly Text[];
  readonly way: string;
}

/** In a text this long a number is mentioned, not shown. */
const MENTION = 50;
/** A row of a list says at least so many things. */
const TELLING = 3;

/** Each order number's row with its texts. */
function numbered(sight: Sight, selector: string): readonly NumberedRow[] {
  const rows: NumberedRow[] = [];
  for (const element of outermost(all(sight.scope, selector))) {
    const texts = textsIn(sight, element);
    const id = orderIdOf(texts, all(element, 'a[href]'));
    if (id) rows.push({ id, element, texts, way: 'name' });
  }
  if (rows.length > 0) return rows;
  const marks = [
    ...sight.texts.map(({ element, text }) => ({ element, id: text.length < MENTION ? orderIdIn(text) : undefined })),
    ...all(sight.scope, 'a[href]').map((element) => ({ element, id: orderIdIn(element.getAttribute('href') ?? '') })),
  ].flatMap(({ element, id }): Mark[] => (id ? [{ element, key: id }] : []));
  const around = blocksOf(marks).map(({ key, element }) => ({
    id: key,
    element,
    texts: textsIn(sight, element),
    way: 'order number',
  }));
  // A number that stands alone while others stand in rows is a hint, an example or a search.
  const telling = around.filter(({ texts }) => texts.length >= TELLING);
  return telling.length > 0 ? telling : around;
}

/**
 * A reader of such a page; a row may rightly yield nothing (a good rating), so that a page of only those is ready without
 * observations. `field` is what is missing when there is no row at all.
 */
export const listReader =
  (
    field: string,
    selector: string,
    readRow: (sight: Sight, row: NumberedRow) => Observation | undefined,
  ): PageDefinition['read'] =>
  (page, setting) => {
    const sight = look(page, setting);
    if (isSignedOut(sight)) return SIGNED_OUT;
    const rows = numbered(sight, selector);
    if (rows.length === 0) return nothing(sight, field);
    return { state: 'ready', observations: rows.flatMap((row) => readRow(sight, row) ?? []), missing: [] };
  };
