/** What tells our messages from the buyer's, made from one of each. */
import type { TaughtSelector, Transform } from '@/lib/domain/taught.ts';
import { contains, lineOf, shadowOf } from '@/lib/portals/kit/dom.ts';
import { leavesOf } from '@/lib/portals/kit/leaves.ts';
import { steady } from '@/lib/portals/kit/steady.ts';
import type { Ground, Hold, Proposal, TeachProblem } from './contract.ts';
import { find } from './find.ts';
import { sampled, strengthOf } from './lists.ts';
import { marksOf, type Taboo } from './marks.ts';
import { readersOf } from './propose.ts';
import { elementsOf } from './rows.ts';
import { INTO, isName, LONGEST_SELECTOR, quoted } from './selector.ts';
import { tabooOf } from './taboo.ts';
import { proposalOf } from './tried.ts';

const MOST_PARTS = 80;
const PROPOSALS = 4;
const LONGEST_WORDS = 30;
/** Of a style: what puts a box left or right. */
const PLACING =
  /(?:justify-content|align-self|align-items|text-align|float|flex-direction|margin-(?:left|right))\s*:\s*[a-z-]+/gi;

/** A part of a message and the way to its root, by tags. */
interface Part {
  readonly element: Element;
  /** Selector up to the root it stands in. */
  readonly root: string;
  readonly path: string;
}

/** The message itself and what is in it, the widest boxes first. */
function partsOf(row: Element): readonly Part[] {
  const parts: Part[] = [{ element: row, root: '', path: '' }];
  for (const part of parts) {
    if (parts.length > MOST_PARTS) break;
    const below = (from: ParentNode, root: string, path: string) => {
      for (const child of Array.from(from.children)) {
        if (!/^(?:style|script|template|link|svg|br)$/.test(child.localName))
          parts.push({ element: child, root, path: `${path}>${child.localName}` });
      }
    };
    below(part.element, part.root, part.path);
    const shadow = shadowOf(part.element);
    if (shadow) {
      const own = part.element === row ? '&' : part.element.localName;
      below(shadow, `${part.root}${own}${INTO}`, `${part.path}/`);
    }
  }
  return parts;
}

interface Sign {
  readonly selector: TaughtSelector;
  readonly hold: Hold;
  readonly path: string;
}

function cssOf(element: Element, taboo: Taboo): readonly { readonly css: string; readonly hold: Hold }[] {
  const classes = (element.getAttribute('class') ?? '').split(/\s+/).filter((name) => isName(name) && !taboo(name));
  const placed = (element.getAttribute('style') ?? '').match(PLACING) ?? [];
  const align = element.getAttribute('align');
  const words = lineOf(element);
  const said = words.length > 1 && words.length <= LONGEST_WORDS && !/\d/.test(words) && !taboo(words) && quoted(words);
  return [
    ...marksOf(element, taboo, true),
    ...placed.map((style) => ({ css: `[style*=${quoted(style)}]`, hold: 'attribute' as const })),
    ...(align && /^[a-z]+$/.test(align) ? [{ css: `[align="${align}"]`, hold: 'attribute' as const }] : []),
    // A name that a build made anew is better than nothing.
    ...classes.map((name) => ({ css: `.${name}`, hold: 'position' as const })),
    ...(said ? [{ css: `${element.localName}:text(${said})`, hold: 'label' as const }] : []),
  ];
}

const signsOf = (row: Element, taboo: Taboo): readonly Sign[] =>
  partsOf(row).flatMap(({ element, root, path }) =>
    cssOf(element, taboo).map(({ css, hold }) => ({
      selector: element === row ? `&${css}` : `${root}${css}`,
      hold,
      path,
    })),
  );

/** Words that builders of chats use for our side and for the buyer's. */
const SIDE =
  /self|own|mine|me\b|outgoing|outbound|sent|right|seller|merchant|agent|staff|flex-end|other|incoming|inbound|received|left|buyer|customer|flex-start/i;

/** Rows that say the same short thing, as messages of one writer do: they belong to one side. */
function writers(rows: readonly Element[]): readonly (readonly number[])[] {
  const groups = new Map<string, number[]>();
  for (const [index, row] of rows.entries()) {
    const texts = leavesOf(row).map(({ text }) => text);
    for (const text of new Set(texts.filter((each) => each.length <= LONGEST_WORDS && !/\d/.test(each))))
      groups.set(text, [...(groups.get(text) ?? []), index]);
  }
  // What stands in every row is nobody's name.
  return [...groups.values()].filter(({ length }) => length > 1 && length < rows.length);
}

/** 0 to 1: how seldom a sign puts messages of one writer on both sides. */
function consistency(present: readonly boolean[], groups: readonly (readonly number[])[]): number {
  if (groups.length === 0) return 1;
  const shares = groups.map((group) => {
    const share = group.filter((index) => present[index]).length / group.length;
    return Math.max(share, 1 - share);
  });
  return shares.reduce((sum, share) => sum + share, 0) / shares.length;
}

/** Words are as lasting as a name, but somebody else of ours may write the next message. */
const strengthAs = (hold: Hold): number => (hold === 'label' ? 0.35 : strengthOf(hold));

interface Told extends Sign {
  readonly as: Transform;
  readonly score: number;
}

/** Signs of the one message that the other lacks, tried on all. */
function telling(
  mine: Element,
  other: Element,
  as: Transform,
  rows: readonly Element[],
  taboo: Taboo,
): readonly Told[] {
  const groups = writers(rows);
  const otherPaths = new Set(partsOf(other).map(({ path }) => path));
  const seen = new Set<string>();
  return signsOf(mine, taboo).flatMap((sign): Told[] => {
    const { selector, hold, path } = sign;
    if (seen.has(selector) || selector.length > LONGEST_SELECTOR) return [];
    seen.add(selector);
    if (find(mine, selector).length === 0 || find(other, selector).length > 0) return [];
    const present = rows.map((row) => find(row, selector).length > 0);
    const share = present.filter(Boolean).length / rows.length;
    // The same part of both, marked otherwise, tells more than a part that only one of them has.
    const paired = otherPaths.has(path) ? 0.2 : 0;
    const named = SIDE.test(selector) ? 0.15 : 0;
    const balance = share > 0.05 && share < 0.95 ? 0.1 : 0;
    const split = (1 - consistency(present, groups)) * 0.6;
    const lasting = strengthAs(hold) * 0.55 - selector.length / 2_000;
    const score = Math.min(1, Math.max(0, lasting + paired + named + balance - split));
    return [{ ...sign, as, score }];
  });
}

/**
 * Ways to tell who wrote a message, from one of ours and one of the buyer's (each of them or anything in it), among the
 * rows of `each`.
 */
export function proposeSides(
  ours: Element,
  theirs: Element,
  each: TaughtSelector,
  ground: Ground,
): readonly Proposal[] | TeachProblem {
  return steady(() => {
    const rows = elementsOf(ground.page.document, each);
    const [mine, other] = [ours, theirs].map((example) => rows.find((row) => contains(row, example)));
    if (!mine || !other) return { problem: 'outside' };
    if (mine === other) return { problem: 'same-side' };
    const taboo = tabooOf(ground.reading);
    const sample = sampled(rows, 40);
    const told = [
      ...telling(mine, other, 'present', sample, taboo),
      ...telling(other, mine, 'absent', sample, taboo),
    ].sort((a, b) => b.score - a.score);
    if (told.length === 0) return { problem: 'same-side' };
    const kept = new Map<string, Told>();
    for (const one of told) {
      const sides = rows.map((row) => find(row, one.selector).length > 0 === (one.as === 'present')).join();
      if (!kept.has(sides)) kept.set(sides, one);
    }
    const readers = readersOf(ground);
    return [...kept.values()].slice(0, PROPOSALS).map(({ selector, hold, as, score }) => {
      const list = { each, hold, row: mine, rows, likeness: 1 };
      return proposalOf({ list, route: { selector, hold }, field: 'ours', as }, score, [], readers);
    });
  });
}
