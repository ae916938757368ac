/** Where the inbox's rows stand, and its own counter. */
import { all, closest, lineOf } from '../kit/dom.ts';
import { blocksOf, type Mark } from './blocks.ts';
import { caseIdIn, orderIdIn } from './identity.ts';
import { SELECTORS } from './selectors.ts';
import { contains, isChrome, type Sight, textsIn } from './sight.ts';
import { NEEDS_REPLY } from './words.ts';

/** The parts of the page that are one conversation each, and by which way they were found. */
export function rowParts(
  sight: Sight,
  pane: Element | undefined,
): { readonly parts: readonly Element[]; readonly way: string } {
  const outside = (element: Element) => !(pane && contains(pane, element));
  const named = all(sight.scope, SELECTORS.row).filter(
    (part) => outside(part) && lineOf(part) !== '' && !isChrome(part),
  );
  const whole = named.filter((part) => named.filter((other) => other !== part && contains(part, other)).length < 2);
  const outer = whole.filter((part) => !whole.some((other) => other !== part && contains(other, part)));
  if (outer.some((part) => textsIn(sight, part).some(({ time, text }) => time || orderIdIn(text))))
    return { parts: outer, way: 'name' };
  const links = all(sight.scope, SELECTORS.rowLink).filter(outside);
  const linked = blocksOf(
    links.map((element): Mark => ({ element, key: caseIdIn(element.getAttribute('href') ?? '') ?? '' })),
  );
  if (linked.length > 0) return { parts: linked.map(({ element }) => element), way: 'link' };
  const texts = sight.texts.filter(({ element }) => outside(element) && !isChrome(element));
  const ordered = blocksOf(
    texts.flatMap(({ element, text }): Mark[] => {
      const key = orderIdIn(text);
      return key ? [{ element, key }] : [];
    }),
  ).filter(({ element }) => texts.some(({ time, element: at }) => time && contains(element, at)));
  if (ordered.length > 0) return { parts: ordered.map(({ element }) => element), way: 'order number' };
  const stamps = texts.filter(({ time }) => time).map(({ element }, index): Mark => ({ element, key: String(index) }));
  const around = blocksOf(stamps).filter(
    ({ element }) => textsIn(sight, element).filter(({ time }) => !time).length >= 2,
  );
  return { parts: around.map(({ element }) => element), way: 'structure' };
}

/** The page's own count of conversations that await a reply: in a tile, a filter or a heading. */
export function needsReplyCount(sight: Sight): number | undefined {
  const { texts } = sight;
  for (const [index, { word, element }] of texts.entries()) {
    const match = /^(.*?)\s*[(:]?\s*(\d{1,5})\)?$/.exec(word);
    if (match && NEEDS_REPLY.test(match[1] ?? '')) return Number(match[2]);
    if (!NEEDS_REPLY.test(word) || closest(element, SELECTORS.row)) continue;
    for (const near of [texts[index + 1], texts[index - 1]]) {
      if (
        near &&
        /^\(?\d{1,5}\)?$/.test(near.word) &&
        element.parentElement &&
        (contains(element.parentElement, near.element) ||
          closest(near.element, '[class*="tile" i]') === closest(element, '[class*="tile" i]'))
      ) {
        return Number(near.word.replace(/\D/g, ''));
      }
    }
  }
  return undefined;
}
