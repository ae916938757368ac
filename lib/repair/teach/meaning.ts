/** Which of several lists around an element is the one that is meant. */
import type { Observation, Reading } from '@/lib/domain/reading.ts';
import { all, contains, lineOf } from '@/lib/portals/kit/dom.ts';
import { leavesOf } from '@/lib/portals/kit/leaves.ts';
import { plain } from '@/lib/portals/kit/plain.ts';
import type { Ground, Wanted } from './contract.ts';
import { type List, sampled, worthOf } from './lists.ts';

/** What tells the things of a reading apart on the page itself. */
function keyOf(observation: Observation): string | undefined {
  if (observation.type === 'account') return undefined;
  const number =
    observation.type === 'ticket' ? (observation.orderId ?? observation.externalId) : observation.externalId;
  return /\d{4}/.test(number) ? number : observation.buyer && plain(observation.buyer);
}

/** All that a row says and where its links go. */
const saidIn = (row: Element): string => {
  const links = [row, ...all(row, '[href]')].map((link) => link.getAttribute('href') ?? '');
  return plain(`${lineOf(row)} ${links.join(' ')}`);
};

/** -1 to 1: the share of rows that hold exactly one thing of those the reader saw, less those that hold several. */
function evidenceOf({ rows }: List, { observations }: Reading): number {
  const keys = new Set(observations.flatMap((one) => keyOf(one) ?? []));
  if (keys.size < 2) return 0;
  const sample = sampled(rows, 12);
  let score = 0;
  for (const row of sample) {
    const said = saidIn(row);
    const held = [...keys].filter((key) => said.includes(key)).length;
    score += held === 1 ? 1 : held > 1 ? -1 : 0;
  }
  return score / sample.length;
}

/** Texts from which on a row is rich: a cell, a name or a badge says one thing. */
const RICH = 4;

/** A group of rows holds rows of its own that are as much alike. */
const isGroup = (list: List, lists: readonly List[]): boolean =>
  lists.some(
    ({ row, rows, likeness }) =>
      row !== list.row &&
      list.row.contains(row) &&
      rows.length > list.rows.length &&
      likeness >= 0.6 &&
      leavesOf(row).length >= 2,
  );

/** A page about one thing is one where the reader saw one thing; a list is known by its rows. */
const singleness = ({ observations, focus }: Reading): number =>
  1.8 + (focus && observations.length === 1 ? 2.5 : 0) - (!focus && observations.length > 1 ? 1 : 0);

/** A part of each row of a wider list is no row: what else the wider rows say belongs to them too. */
function isInner({ row, rows }: List, lists: readonly List[]): boolean {
  const texts = leavesOf(row).length;
  return lists.some((outer) => {
    if (outer.row === row || !contains(outer.row, row) || leavesOf(outer.row).length <= texts) return false;
    const around = rows.map((inner) => outer.rows.find((one) => contains(one, inner)));
    return around.every((one) => one !== undefined) && new Set(around).size === rows.length;
  });
}

function meaningOf(list: List, lists: readonly List[], { what }: Wanted, { reading }: Ground): number {
  if (list.each === '') return singleness(reading);
  const texts = leavesOf(list.row).length;
  const rich = what === 'message' ? Math.min(texts, 2) / 2 : Math.min(texts, RICH) / RICH;
  const bare = texts < 2 ? 1 : 0;
  const inner = isInner(list, lists) ? 1.2 : 0;
  return worthOf(list) + rich - bare - inner + 1.5 * evidenceOf(list, reading) - (isGroup(list, lists) ? 0.8 : 0);
}

/** The likeliest first. */
export const byMeaning = (lists: readonly List[], wanted: Wanted, ground: Ground) =>
  lists
    .map((list) => ({ list, meaning: meaningOf(list, lists, wanted, ground) }))
    .sort((a, b) => b.meaning - a.meaning);
