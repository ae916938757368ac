/** One way to read a field, tried out on every row of the page. */
import type { TaughtFieldName, TaughtSelector, Transform } from '@/lib/domain/taught.ts';
import { lineOf } from '@/lib/portals/kit/dom.ts';
import type { Hold, Proposal, Sample } from './contract.ts';
import { find } from './find.ts';
import { type List, sampled, strengthOf } from './lists.ts';
import type { Route } from './routes.ts';
import { weakest } from './routes.ts';
import { hasWords } from './selector.ts';
import { type Readers, transform, type Value } from './transforms.ts';

/** Shown of a list: its first rows. */
const SHOWN = 12;
const LONGEST_SHOWN = 160;
/** Rows on which ways are compared; the one that is shown is tried on all. */
const COMPARED = 24;

/** Of a selector that finds several in one row, of which the first is meant. */
export const ONE_OF_SEVERAL = 0.85;

const cut = (text: string): string => (text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN - 1)}…` : text);

export interface Try {
  readonly list: List;
  readonly route: Route;
  readonly field: TaughtFieldName;
  readonly as: Transform;
}

export const isFlag = (as: Transform): boolean => as === 'present' || as === 'absent';

/** Fields of which two rows hardly ever share a value. */
const TELLING: ReadonlySet<TaughtFieldName> = new Set(['buyer', 'externalId', 'orderId', 'last.text', 'url', 'text']);

/** The same for every row: a heading that was taken for a value. */
function isConstant(field: TaughtFieldName, values: readonly (Value | undefined)[]): boolean {
  const given = values.filter((value) => value !== undefined);
  return TELLING.has(field) && given.length >= 4 && new Set(given.map((value) => JSON.stringify(value))).size === 1;
}

/** Of a mark that is there or not: what it finds in other rows must say what it says here. */
function isOneMark(elements: readonly (Element | undefined)[], example: Element): number {
  const said = lineOf(example);
  const found = elements.filter((element) => element !== undefined);
  return found.filter((element) => lineOf(element) === said).length / Math.max(1, found.length);
}

/** 0 to 1: how lasting it is, and how many rows it serves. */
export function scoreOf({ list, route, field, as }: Try, example: Element, readers: Readers): number {
  const rows = sampled(list.rows, COMPARED);
  const found = rows.map((row) => find(row, route.selector));
  const elements = found.map(([element]) => element);
  const hold = Math.min(strengthOf(route.hold), strengthOf(list.hold));
  const length = route.selector.length / 1_500;
  if (isFlag(as)) {
    const everywhere = rows.length > 1 && elements.every((element) => element !== undefined) ? 0.5 : 1;
    return Math.max(0, hold * isOneMark(elements, example) ** 2 * everywhere - length);
  }
  const values = rows.map((row, index) => transform(elements[index], as, field, readers, readers.dayOf?.(row)));
  const cover = values.filter((value) => value !== undefined).length / Math.max(1, rows.length);
  const alone = found.some((all) => all.length > 1) ? ONE_OF_SEVERAL : 1;
  const constant = isConstant(field, values) ? 0.4 : 1;
  // Among messages stand days and notices, which say nothing of their own.
  const base = field === 'text' ? 0.8 : 0.3;
  return Math.max(0, hold * (base + (1 - base) * cover) * alone * constant - length);
}

const sampleOf = (element: Element | undefined, value: Value | undefined, example: boolean): Sample => ({
  ...(element && { shown: cut(lineOf(element)) }),
  ...(value !== undefined && { value: typeof value === 'string' ? cut(value) : value }),
  ...(example && { example: true as const }),
});

/** What the way would read from the whole page at once. */
export function proposalOf(
  { list, route, field, as }: Try,
  score: number,
  examples: readonly Element[],
  readers: Readers,
): Proposal {
  const hold: Hold = list.each === '' ? route.hold : weakest(list.hold, route.hold);
  const at: TaughtSelector = route.selector === '&' && list.each === '' ? '' : route.selector;
  let lacking = 0;
  const samples: Sample[] = [];
  for (const [index, row] of list.rows.entries()) {
    const element = find(row, at)[0];
    const value = transform(element, as, field, readers, readers.dayOf?.(row));
    if (isFlag(as) ? element === undefined : value === undefined) lacking += 1;
    const example = element !== undefined && examples.includes(element);
    if (index < SHOWN || example) samples.push(sampleOf(element, value, example));
  }
  const words = hasWords(list.each) || hasWords(at);
  return { field, at, as, each: list.each, hold, words, score, rows: list.rows.length, lacking, samples };
}
