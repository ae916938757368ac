/** Ways to read a field, made from an element or two that somebody points at. */
import type { Transform } from '@/lib/domain/taught.ts';
import { contains } from '@/lib/portals/kit/dom.ts';
import { steady } from '@/lib/portals/kit/steady.ts';
import { forbidden } from './composer.ts';
import type { Ground, Proposal, TeachProblem, Wanted } from './contract.ts';
import { find } from './find.ts';
import { type List, listsAround } from './lists.ts';
import type { Taboo } from './marks.ts';
import { byMeaning } from './meaning.ts';
import { type Route, routesTo } from './routes.ts';
import { elementsOf } from './rows.ts';
import { tabooOf } from './taboo.ts';
import { hasField, MADE_BY, type Readers, transform } from './transforms.ts';
import { isFlag, proposalOf, scoreOf, type Try } from './tried.ts';

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

/** The lists that may be meant, the likeliest first; the page as a whole is always one of them. */
function listsFor(examples: readonly Element[], wanted: Wanted, ground: Ground, taboo: Taboo): readonly List[] {
  const { document } = ground.page;
  const [example, ...others] = examples;
  if (!example) return [];
  if (wanted.each !== undefined) {
    const rows = elementsOf(document, wanted.each);
    const row = rows.find((one) => wanted.each === '' || contains(one, example));
    return row ? [{ each: wanted.each, hold: 'test-id', row, rows, likeness: 1 }] : [];
  }
  const whole = wanted.what === 'message' || others.length > 0 ? [] : [wholePage(document)];
  const lists = byMeaning([...listsAround(document, example, others, taboo), ...whole], wanted, ground);
  const first = lists.slice(0, LISTS);
  return [...first, ...whole.filter((list) => !first.includes(list))];
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

/** Of proposals that read the same from the same rows only the best is of use. */
function different(ranked: readonly { readonly tried: Try; readonly score: number }[]) {
  const kept: { tried: Try; score: number; key: string }[] = [];
  for (const { tried, score } of ranked) {
    const { list, route, as } = tried;
    const found = list.rows.slice(0, 60).map((row) => find(row, route.selector)[0]);
    const same = kept.some(
      ({ tried: other }) =>
        other.as === as &&
        other.list.rows.length === list.rows.length &&
        list.rows.slice(0, 60).every((_, index) => {
          const row = other.list.rows[index];
          return row !== undefined && find(row, other.route.selector)[0] === found[index];
        }),
    );
    if (!same) kept.push({ tried, score, key: route.selector });
    if (kept.length === PROPOSALS) break;
  }
  return kept;
}

/**
 * Proposals for a field from the elements somebody pointed at (two: of two rows), the best first, each with what it
 * would read from the whole page at once. `wanted.each` keeps them inside the rows of an earlier pick.
 */
export function propose(
  examples: readonly Element[],
  wanted: Wanted,
  ground: Ground,
): readonly Proposal[] | TeachProblem {
  const { field } = wanted;
  if (examples.length === 0 || !hasField(wanted.what, field)) return { problem: 'no-way' };
  if (examples.some((example) => forbidden(example, ground.sends))) return { problem: 'send' };
  return steady(() => {
    const readers = readersOf(ground);
    const kinds = kindsFor(examples, field, readers);
    if (kinds.length === 0) return { problem: 'unreadable' };
    const taboo = tabooOf(ground.reading);
    const lists = listsFor(examples, wanted, ground, taboo);
    if (lists.length === 0) return { problem: wanted.each === undefined ? 'no-rows' : 'outside' };
    const badge = kinds.some(isFlag);
    const tries = lists.flatMap((list, rank) =>
      routesFor(list, examples, badge, taboo).flatMap((route) =>
        kinds.map((as, kind) => ({ tried: { list, route, field, as }, rank: rank * 0.05 + kind * 0.1 })),
      ),
    );
    const [example] = examples;
    const ranked = tries
      .map(({ tried, rank }) => ({ tried, score: example ? scoreOf(tried, example, readers) - rank : 0 }))
      .sort((a, b) => b.score - a.score);
    const proposals = different(ranked).map(({ tried, score }) =>
      proposalOf(tried, Math.min(1, Math.max(0, score)), examples, readers),
    );
    return proposals.length > 0 ? proposals : { problem: 'no-way' };
  });
}
