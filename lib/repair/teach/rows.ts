/** The rows of a taught part and what stands in them. */
import type { TaughtField, TaughtFieldName, TaughtPart } from '@/lib/domain/taught.ts';
import { find } from './find.ts';
import { type Readers, transform, type Value } from './transforms.ts';

export type Values = ReadonlyMap<TaughtFieldName, Value>;

export interface RowRead {
  readonly element: Element;
  readonly values: Values;
}

/** A list of more is cut; the reading it goes into takes no more either. */
export const MOST_ROWS = 500;

const isFlag = ({ as }: TaughtField): boolean => as === 'present' || as === 'absent';

/** The elements of a part; of a page about one thing the page's. */
export const elementsOf = (document: Document, each: string): readonly Element[] =>
  find(document, each).slice(0, MOST_ROWS);

/** The value of one field in one row. */
export const valueIn = (row: Element, { at, as, field }: TaughtField, readers: Readers): Value | undefined =>
  transform(find(row, at)[0], as, field, readers, readers.dayOf?.(row));

/** Reads every row. Where no row has a badge, its absence says nothing: the portal may have renamed it. */
export function readRows(document: Document, part: TaughtPart, readers: Readers): readonly RowRead[] {
  const elements = elementsOf(document, part.each);
  const silent = new Set<TaughtField>();
  for (const field of part.fields.filter((each) => isFlag(each) && each.field !== 'ours')) {
    if (!elements.some((row) => find(row, field.at).length > 0)) silent.add(field);
  }
  return elements.map((element) => {
    const values = new Map<TaughtFieldName, Value>();
    for (const field of part.fields) {
      if (silent.has(field) || values.has(field.field)) continue;
      const value = valueIn(element, field, readers);
      if (value !== undefined) values.set(field.field, value);
    }
    return { element, values };
  });
}
