/** Ways to read a field, made from an element or two that somebody points at. */
import type { Transform } from '@/lib/domain/taught.ts';
import { contains, lineOf, parentOf } from '@/lib/portals/kit/dom.ts';
import { steady } from '@/lib/portals/kit/steady.ts';
import { forbidden } from './composer.ts';
import type { Ground, Proposal, TeachProblem, Wanted } from './contract.ts';
import { find } from './find.ts';
import { type List, listsAround, sampled, strengthOf } from './lists.ts';
import type { Taboo } from './marks.ts';
import { byMeaning } from './meaning.ts';
import { type Route, routesTo } from './routes.ts';
import { elementsOf } from './rows.ts';
import { tabooOf } from './taboo.ts';
import { hasField, MADE_BY, type Readers, transform } from './transforms.ts';
import { isFlag, ONE_OF_SEVERAL, proposalOf, scoreOf, type Try } from './tried.ts';

/** Lists followed up, kinds of value tried, proposals made. */
const LISTS = 4;
const KINDS = 2;
const PROPOSALS = 6;

export const readersOf = ({ page, setting, naming }: Ground): Readers => ({ url: page.url, setting, naming });

/** The page itself, for a page that is about one thing. */
function wholePage(document: Document): List {
  const row = document.documentElement;
  return { each: '', hold: 'test-id', row, rows: [row], likeness: 1 };
}

/** A list, and how much less likely it is meant than the likeliest one. */
interface Meant {
  readonly list: List;
  readonly unlikely: number;
}

/** The lists that may be meant, the likeliest first; the page as a whole is always one of them. */
function listsFor(examples: readonly Element[], wanted: Wanted, ground: Ground, taboo: Taboo): readonly Meant[] {
  const { document } = ground.page;
  const [example, ...others] = examples;
  if (!example) return [];
  if (wanted.each !== undefined) {
    const rows = elementsOf(document, wanted.each);
    const row = rows.find((one) => wanted.each === '' || contains(one, example));
    return row ? [{ list: { each: wanted.each, hold: 'test-id', row, rows, likeness: 1 }, unlikely: 0 }] : [];
  }
  const whole = wanted.what === 'message' || others.length > 0 ? [] : [wholePage(document)];
  const lists = byMeaning([...listsAround(document, example, others, taboo), ...whole], wanted, ground);
  const most = lists[0]?.meaning ?? 0;
  return lists
    .filter(({ list }, index) => index < LISTS || list.each === '')
    .map(({ list, meaning }) => ({ list, unlikely: Math.min(0.6, (most - meaning) * 0.35) }));
}

/** Ways from the example's row to it that, from their own rows, lead to the other examples too. */
function routesFor(list: List, examples: readonly Element[], badge: boolean, taboo: Taboo): readonly Route[] {
  const [example, ...others] = examples;
  if (!example) return [];
  const rows = others.map((other) => list.rows.find((row) => contains(row, other)));
  const leadsTo = ({ selector }: Route) =>
    others.every((other, index) => {
      const row = rows[index];
      return row !== undefined && find(row, selector)[0] === other;
    });
  return routesTo(list.row, example, { taboo, badge }).filter(leadsTo);
}

/** What the examples can be made into, the likeliest first. */
const kindsFor = (examples: readonly Element[], field: Wanted['field'], readers: Readers): readonly Transform[] =>
  MADE_BY[field]
    .filter((as) => isFlag(as) || examples.every((example) => transform(example, as, field, readers) !== undefined))
    .slice(0, KINDS);

/** Values with a form of their own, which pages put together of pieces. */
const FORMED: ReadonlySet<Transform> = new Set(['money', 'time', 'day', 'number']);
/** A name beside an amount is no piece of it. */
const PIECE = /[\p{Nd}\p{Sc}]/u;
/** Such a value is no longer than this, and its pieces stand no deeper in it. */
const LONGEST_VALUE = 60;
const DEEPEST_PIECE = 3;

/** What was pointed at, or what it is a piece of: `113` of `$113.49` is no amount by itself. */
function wholeValues(examples: readonly Element[], field: Wanted['field'], readers: Readers): readonly Element[] {
  let whole = examples;
  if (!MADE_BY[field].every((as) => FORMED.has(as)) || examples.some((one) => !PIECE.test(lineOf(one))))
    return examples;
  for (let up = 0; up < DEEPEST_PIECE && kindsFor(whole, field, readers).length === 0; up++) {
    const around = whole.flatMap((element) => parentOf(element) ?? []);
    if (around.length < examples.length || around.some((element) => lineOf(element).length > LONGEST_VALUE)) break;
    whole = around;
  }
  return kindsFor(whole, field, readers).length > 0 ? whole : examples;
}

/** Rows on which ways are told apart. */
const TOLD_APART = 8;

/** Of ways that find the same in every row only the most lasting and shortest is of use. */
function different(routes: readonly Route[], list: List, name: (element: Element | undefined) => number) {
  const best = new Map<string, Route>();
  const rows = [...sampled(list.rows, TOLD_APART), list.row];
  // The first of several is a place in the row, whatever it is known by.
  const worth = ({ hold, selector }: Route) =>
    strengthOf(hold) * (find(list.row, selector).length > 1 ? ONE_OF_SEVERAL : 1) - selector.length / 1_500;
  for (const route of routes) {
    const key = rows.map((row) => name(find(row, route.selector)[0])).join();
    const known = best.get(key);
    if (!known || worth(route) > worth(known)) best.set(key, route);
  }
  return [...best].map(([key, route]) => ({ key, route }));
}

/** Numbers elements, so that what two ways find can be compared. */
function numbered(): (element: Element | undefined) => number {
  const numbers = new Map<Element | undefined, number>();
  return (element) => {
    const known = numbers.get(element) ?? numbers.size;
    numbers.set(element, known);
    return known;
  };
}

/** The best way of each list, the likelier list first where both would read the same from the page. */
function ranked(examples: readonly Element[], wanted: Wanted, ground: Ground, kinds: readonly Transform[]) {
  const [example] = examples;
  const taboo = tabooOf(ground.reading);
  const readers = readersOf(ground);
  const name = numbered();
  const tried = new Map<string, { readonly tried: Try; readonly score: number }>();
  const lists = listsFor(examples, wanted, ground, taboo);
  for (const { list, unlikely } of lists) {
    const routes = routesFor(list, examples, kinds.some(isFlag), taboo);
    for (const { key, route } of different(routes, list, name)) {
      for (const [place, as] of kinds.entries()) {
        const one: Try = { list, route, field: wanted.field, as };
        const score = example ? scoreOf(one, example, readers) - unlikely - place * 0.1 : 0;
        const same = `${as} ${list.rows.length} ${key}`;
        if (score > (tried.get(same)?.score ?? Number.NEGATIVE_INFINITY)) tried.set(same, { tried: one, score });
      }
    }
  }
  return { lists, tried: [...tried.values()].sort((a, b) => b.score - a.score) };
}

/**
 * Proposals for a field from the elements somebody pointed at (two: of two rows), the best first, each with what it
 * would read from the whole page at once. `wanted.each` keeps them inside the rows of an earlier pick.
 */
export function propose(
  pointed: readonly Element[],
  wanted: Wanted,
  ground: Ground,
): readonly Proposal[] | TeachProblem {
  const { field } = wanted;
  if (pointed.length === 0 || !hasField(wanted.what, field)) return { problem: 'no-way' };
  return steady(() => {
    const readers = readersOf(ground);
    const examples = wholeValues(pointed, field, readers);
    if ([...pointed, ...examples].some((one) => forbidden(one, ground.sends))) return { problem: 'send' };
    const kinds = kindsFor(examples, field, readers);
    if (kinds.length === 0) return { problem: 'unreadable' };
    const { lists, tried } = ranked(examples, wanted, ground, kinds);
    if (lists.length === 0) return { problem: wanted.each === undefined ? 'no-rows' : 'outside' };
    const proposals = tried
      .slice(0, PROPOSALS)
      .map(({ tried: one, score }) => proposalOf(one, Math.min(1, Math.max(0, score)), examples, readers));
    return proposals.length > 0 ? proposals : { problem: 'no-way' };
  });
}
