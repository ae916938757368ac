/** From one thing that somebody points at to the rows of a list around it. */
import type { TaughtSelector } from '@/lib/domain/taught.ts';
import { contains, parentOf } from '@/lib/portals/kit/dom.ts';
import type { Hold } from './contract.ts';
import { find, insideOf } from './find.ts';
import { marksOf, type Taboo } from './marks.ts';
import { hostsBetween, routesTo, weakest } from './routes.ts';
import { MOST_ROWS } from './rows.ts';
import { INTO, LONGEST_SELECTOR } from './selector.ts';
import { alike } from './sketch.ts';

/** A selector of rows, one of which holds the example. */
export interface List {
  readonly each: TaughtSelector;
  readonly hold: Hold;
  /** The example's row. */
  readonly row: Element;
  readonly rows: readonly Element[];
  /** 0 to 1: how much the rows are built like the example's. */
  readonly likeness: number;
}

/** Rows below this are no rows of the same list. */
export const SOMEWHAT_ALIKE = 0.4;
const SAMPLED = 12;

const nested = (elements: readonly Element[]): boolean => {
  const chosen = new Set(elements);
  return elements.some((element) => {
    for (let up = element.parentElement; up; up = up.parentElement) if (chosen.has(up)) return true;
    return false;
  });
};

/** The elements evenly taken from a long list. */
export function sampled<T>(all: readonly T[], most = SAMPLED): readonly T[] {
  if (all.length <= most) return all;
  return Array.from({ length: most }, (_, index) => all[Math.floor((index * all.length) / most)] as T);
}

function likenessOf(row: Element, rows: readonly Element[]): number {
  const others = sampled(rows).filter((other) => other !== row);
  const fitting = others.map((other) => alike(row, other)).map((share) => (share < SOMEWHAT_ALIKE ? 0 : share));
  return others.length === 0 ? 0 : fitting.reduce((sum, share) => sum + share, 0) / others.length;
}

/** The way into the root that a row stands in, seen from the document; undefined where none is short enough. */
function rootOfRow(document: Document, row: Element, taboo: Taboo) {
  const host = hostsBetween(document, row)?.at(-1);
  if (!host) return { prefix: '', hold: 'test-id' as Hold };
  const [route] = routesTo(document, host, { taboo, most: 6 });
  return route && { prefix: `${route.selector}${INTO}`, hold: route.hold };
}

interface Candidate {
  readonly css: string;
  readonly hold: Hold;
}

const hasSibling = (element: Element): boolean =>
  Array.from(element.parentElement?.children ?? []).some(
    (other) => other !== element && other.localName === element.localName,
  );

/** What all rows like this one may have in common: a mark of their own, or being children of one list. */
function candidatesFor(row: Element, taboo: Taboo): readonly Candidate[] {
  const tag = row.localName;
  const own = marksOf(row, taboo).slice(0, 8);
  const found: Candidate[] = [...own];
  let steps = tag;
  let repeated = hasSibling(row);
  for (let box = row.parentElement, depth = 0; box && depth < 5; box = box.parentElement, depth += 1) {
    const outer = marksOf(box, taboo).slice(0, 3);
    const between = depth === 0 ? ' > ' : ' ';
    for (const { css, hold } of outer) {
      for (const mark of own.slice(0, 2))
        found.push({ css: `${css}${between}${mark.css}`, hold: weakest(hold, mark.hold) });
      // Being all children of something is as good as what it is known by, a little less for each step between.
      if (repeated) found.push({ css: `${css} > ${steps}`, hold: depth === 0 ? hold : weakest(hold, 'name') });
    }
    steps = `${box.localName} > ${steps}`;
    repeated ||= hasSibling(box);
  }
  if (repeated) found.push({ css: tag, hold: 'position' });
  return found;
}

/** A list by nothing but where it stands. */
function byPlace(document: Document, row: Element, taboo: Taboo): readonly Candidate[] {
  const box = row.parentElement;
  if (!box || !hasSibling(row)) return [];
  const host = hostsBetween(document, row)?.at(-1);
  const root = host ? insideOf(host) : document;
  const routes = root ? routesTo(root, box, { taboo }) : [];
  // One that also finds other boxes takes their children for rows.
  const only = routes.filter(({ selector }) => root && find(root, selector).length === 1);
  return [...only.slice(0, 3), ...routes.slice(0, 2)].map(({ selector, hold }) => ({
    css: `${selector} > ${row.localName}`,
    hold: weakest(hold, 'name'),
  }));
}

/** Lists looked at for one row. */
const ENOUGH = 3;

/** The lists of which an element may be a row, the most lasting first. */
function listsOf(document: Document, row: Element, others: readonly Element[], taboo: Taboo): readonly List[] {
  const start = rootOfRow(document, row, taboo);
  if (!start) return [];
  const lists: List[] = [];
  const seen = new Set<string>();
  for (const { css, hold } of [...candidatesFor(row, taboo), ...byPlace(document, row, taboo)]) {
    const each = `${start.prefix}${css}`;
    if (seen.has(each) || each.length > LONGEST_SELECTOR) continue;
    seen.add(each);
    const rows = find(document, each);
    if (rows.length < 2 || rows.length > MOST_ROWS || !rows.includes(row)) continue;
    if (!others.every((other) => rows.some((one) => one !== row && contains(one, other)))) continue;
    if (nested(rows)) continue;
    const likeness = likenessOf(row, rows);
    if (likeness >= SOMEWHAT_ALIKE) lists.push({ each, hold: weakest(start.hold, hold), row, rows, likeness });
    if (lists.length === ENOUGH) break;
  }
  return lists;
}

const STRENGTH: Readonly<Record<Hold, number>> = {
  'test-id': 1,
  role: 0.9,
  attribute: 0.85,
  label: 0.75,
  name: 0.7,
  position: 0.4,
};
/** 0 to 1. */
export const strengthOf = (hold: Hold): number => STRENGTH[hold];

/** More rows are better, but twice as many are not twice as good. */
const count = (rows: number): number => Math.min(1, Math.log2(rows) / 5);

export const worthOf = ({ hold, likeness, rows, each }: List): number =>
  strengthOf(hold) * 0.6 + likeness + count(rows.length) * 0.6 - each.length / 2_000;

const HIGHEST = 14;

/**
 * Every list the element may stand in a row of, the two best of each level above it. `others`: examples in other rows
 * of the same list, which it must hold too.
 */
export function listsAround(document: Document, example: Element, others: readonly Element[], taboo: Taboo) {
  const lists: List[] = [];
  let level: Element | undefined = example;
  for (let depth = 0; level && depth < HIGHEST; level = parentOf(level), depth += 1) {
    if (/^(?:body|html)$/.test(level.localName)) break;
    const row = level;
    // Two examples in one row: it is no row of either.
    if (others.some((other) => contains(row, other))) break;
    const best = [...listsOf(document, row, others, taboo)].sort((a, b) => worthOf(b) - worthOf(a));
    lists.push(...best.slice(0, 2));
  }
  return lists;
}
