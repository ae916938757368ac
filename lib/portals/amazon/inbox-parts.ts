/** Where the inbox's rows stand, and its own counter. */
import { all, closest, contains, lineOf, outermost, parentOf } from '../kit/dom.ts';
import { blocksOf, type Mark } from './blocks.ts';
import { caseIdIn, orderIdIn } from './identity.ts';
import { SELECTORS } from './selectors.ts';
import { isChrome, type Sight, textsIn } from './sight.ts';
import { NEEDS_REPLY } from './words.ts';

/** Parts of the page that are one conversation each, and by which way they were found. */
export interface RowParts {
  readonly parts: readonly Element[];
  readonly way: string;
}

/** Rows that have a name or a link of their own; undefined when none has. */
export function namedRows(sight: Sight, pane: Element | undefined): RowParts | undefined {
  const outside = (element: Element) => !(pane && contains(pane, element));
  const named = all(sight.scope, SELECTORS.row).filter(
    (part) => outside(part) && lineOf(part) !== '' && !isChrome(part),
  );
  const outer = outermost(withoutLists(named));
  if (outer.some((part) => textsIn(sight, part).some(({ time, text }) => time || orderIdIn(text))))
    return { parts: outer, way: 'name' };
  const links = all(sight.scope, SELECTORS.rowLink).filter(outside);
  const linked = blocksOf(
    links.map((element): Mark => ({ element, key: caseIdIn(element.getAttribute('href') ?? '') ?? '' })),
  );
  return linked.length > 0 ? { parts: linked.map(({ element }) => element), way: 'link' } : undefined;
}

/** The rows, if need be found around order numbers or times. */
export function rowParts(sight: Sight, pane: Element | undefined): RowParts {
  const named = namedRows(sight, pane);
  if (named) return named;
  const outside = (element: Element) => !(pane && contains(pane, element));
  const texts = sight.texts.filter(({ element }) => outside(element) && !isChrome(element));
  const isNumbered = sight.scope.roots.some(({ textContent }) => orderIdIn(textContent ?? ''));
  const ordered = blocksOf(
    (isNumbered ? texts : []).flatMap(({ element, text }): Mark[] => {
      const key = orderIdIn(text);
      return key ? [{ element, key }] : [];
    }),
  ).filter(({ element }) => texts.some(({ time, element: at }) => time && contains(element, at)));
  if (ordered.length > 0) return { parts: ordered.map(({ element }) => element), way: 'order number' };
  // Beside an open thread whose list is still to come, any table with dates in it would be taken for the list.
  if (pane) return { parts: [], way: 'none' };
  const stamps = texts.filter(({ time }) => time).map(({ element }, index): Mark => ({ element, key: String(index) }));
  const around = blocksOf(stamps).filter(
    ({ element }) => textsIn(sight, element).filter(({ time }) => !time).length >= 2,
  );
  return { parts: around.map(({ element }) => element), way: 'structure' };
}

/** Without those that hold several of the others. */
function withoutLists(named: readonly Element[]): readonly Element[] {
  const held = new Map(named.map((part) => [part, 0]));
  for (const part of named) {
    for (let up = parentOf(part); up; up = parentOf(up)) {
      const count = held.get(up);
      if (count !== undefined) held.set(up, count + 1);
    }
  }
  return named.filter((part) => (held.get(part) ?? 0) < 2);
}

/** Both stand in one box, a few wrappers deep. */
function isBeside(element: Element, other: Element): boolean {
  let box: Element | undefined = element;
  for (let depth = 0; box && depth < 4; depth += 1, box = parentOf(box)) if (contains(box, other)) return true;
  return false;
}

/** The page's own count of conversations that await a reply: in a tile, a filter or a heading. */
export function needsReplyCount(sight: Sight): number | undefined {
  const { texts } = sight;
  for (const [index, { word, element }] of texts.entries()) {
    const match = /^(.*?)\s*[(:]?\s*(\d{1,5})\)?$/.exec(word);
    if (match && NEEDS_REPLY.test(match[1] ?? '')) return Number(match[2]);
    if (!NEEDS_REPLY.test(word) || closest(element, SELECTORS.row)) continue;
    for (const near of [texts[index + 1], texts[index - 1]]) {
      if (near && /^\(?\d{1,5}\)?$/.test(near.word) && isBeside(element, near.element)) {
        return Number(near.word.replace(/\D/g, ''));
      }
    }
  }
  return undefined;
}
