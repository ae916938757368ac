/** What tells the taught rows apart: found without asking where they show it. */
import type { TaughtField, TaughtFieldName, TaughtPart, Transform } from '@/lib/domain/taught.ts';
import type { TicketKind } from '@/lib/domain/vocabulary.ts';
import { all } from '@/lib/portals/kit/dom.ts';
import { leavesOf } from '@/lib/portals/kit/leaves.ts';
import { isWeakName, type Name } from '@/lib/portals/kit/naming.ts';
import type { Ground } from './contract.ts';
import { sampled } from './lists.ts';
import { nameOf } from './names.ts';
import { readersOf } from './propose.ts';
import { routesTo } from './routes.ts';
import { elementsOf, readRows, type Values } from './rows.ts';
import { tabooOf } from './taboo.ts';
import { namedBy } from './tickets.ts';
import { transform } from './transforms.ts';

/** How well rows are told apart: the share that has a name, the share of names that are no one else's, any weak one. */
interface Apart {
  readonly named: number;
  readonly distinct: number;
  readonly weak: boolean;
  /** Every row's name. */
  readonly names: string;
}

function apart(rows: readonly Values[], part: TaughtPart, kind: TicketKind, ground: Ground): Apart {
  const address = part.each === '' ? ground.page.url.href : undefined;
  const nameIn = (values: Values): Name | undefined => {
    if (part.what !== 'order') return nameOf(namedBy(values, kind, address), ground.naming);
    const id = values.get('orderId');
    return typeof id === 'string' ? { id, way: 'taught' } : undefined;
  };
  const all = rows.map(nameIn);
  const names = all.filter((name) => name !== undefined);
  return {
    named: names.length / Math.max(1, rows.length),
    distinct: new Set(names.map(({ id }) => id)).size / Math.max(1, names.length),
    weak: names.some(({ way }) => isWeakName(way)),
    names: all.map((name) => name?.id ?? '').join(' '),
  };
}

/** Rows of other sorts (a heading, an advertisement) may stand among them, and one ticket may be listed twice. */
const MOST_ARE_NAMED = 0.6;
const MOST_ARE_DISTINCT = 0.8;
const isEnough = ({ named, distinct }: Apart): boolean => named >= MOST_ARE_NAMED && distinct >= MOST_ARE_DISTINCT;

const LINKS = '[href]:not(link), [data-href]';

/** Elements of a row that may name it, with what each can be made into. */
function namers(row: Element, what: TaughtPart['what']): readonly (readonly [TaughtFieldName, Transform, Element])[] {
  const links = [...(row.matches(LINKS) ? [row] : []), ...all(row, LINKS)].slice(0, 6);
  const leaves = leavesOf(row)
    .filter(({ text }) => /\d{3}/.test(text) && text.length < 80)
    .slice(0, 8);
  const inLinks = (field: TaughtFieldName, as: Transform) => links.map((link) => [field, as, link] as const);
  const numbers = leaves.map(({ element }) => ['orderId', 'order-number', element] as const);
  if (what === 'order') return [...inLinks('orderId', 'order-number'), ...numbers];
  return [
    ...inLinks('url', 'link'),
    ...numbers,
    ...inLinks('orderId', 'order-number'),
    ...inLinks('externalId', 'link-id'),
    ...leaves.map(({ element }) => ['externalId', 'order-number', element] as const),
    ...leaves.map(({ element }) => ['externalId', 'line', element] as const),
  ];
}

/** Where the rows' names could stand, the likeliest first, as fields of this part. */
function offers(part: TaughtPart, ground: Ground): readonly TaughtField[] {
  const rows = elementsOf(ground.page.document, part.each);
  const taken = new Set(part.fields.map(({ field }) => field));
  const taboo = tabooOf(ground.reading);
  const readers = readersOf(ground);
  const ids = new Set<unknown>(ground.reading.observations.map((one) => 'externalId' in one && one.externalId));
  const found = new Map<string, TaughtField>();
  for (const row of sampled(rows, 3)) {
    for (const [field, as, element] of namers(row, part.what)) {
      const value = taken.has(field) ? undefined : transform(element, as, field, readers);
      // A number of no known form is a name only where the reader knows it for one.
      if (value === undefined || (as === 'line' && !ids.has(value))) continue;
      for (const { selector } of routesTo(row, element, { taboo, most: 3 }).slice(0, 2))
        found.set(`${field} ${as} ${selector}`, { field, at: selector, as });
    }
  }
  return [...found.values()];
}

/** Fields to point at where nothing is found, the best first. */
const asked = ({ what }: TaughtPart, kind: TicketKind, { naming }: Ground): readonly TaughtFieldName[] => {
  if (what === 'order') return ['orderId'];
  if (!naming) return ['externalId', 'orderId', 'buyer'];
  return kind === 'message' ? ['url', 'orderId', 'buyer'] : ['orderId', 'externalId', 'url'];
};

/** Fields that name a row, those first by which the portal itself goes. */
const naming = ({ what }: TaughtPart, ground: Ground): readonly TaughtFieldName[] => {
  if (what === 'order') return ['orderId'];
  return ground.naming ? ['url', 'orderId', 'externalId'] : ['externalId', 'orderId'];
};

/** The part with what tells its rows apart, or the fields of which one must be pointed at first. */
export function identified(
  part: TaughtPart,
  kind: TicketKind,
  ground: Ground,
): TaughtPart | { readonly fields: readonly TaughtFieldName[] } {
  const { document } = ground.page;
  const readers = readersOf(ground);
  const judge = (fields: readonly TaughtField[]): Apart => {
    const rows = readRows(document, { ...part, fields }, readers);
    return apart(
      rows.map(({ values }) => values),
      part,
      kind,
      ground,
    );
  };
  let fields = part.fields;
  let now = judge(fields);
  // A page about one thing is known by its address; its first link or number may well be another's.
  if (part.each === '' && isEnough(now) && !now.weak) return part;
  const found = offers(part, ground);
  for (const field of naming(part, ground)) {
    // What was taught or made up of numbers on the page is only asked for where the portal's own names do not do.
    if ((field === 'externalId' || !ground.naming) && isEnough(now) && !now.weak) break;
    const made = found
      .filter((offer) => offer.field === field)
      .map((offer) => ({ offer, made: judge([...fields, offer]) }))
      .filter(
        ({ made: { names, named, distinct } }) =>
          names !== now.names && named * distinct >= now.named * now.distinct - 0.02,
      )
      .sort((a, b) => b.made.named * b.made.distinct - a.made.named * a.made.distinct)[0];
    if (!made) continue;
    fields = [...fields, made.offer];
    now = made.made;
  }
  return isEnough(now) ? { ...part, fields } : { fields: asked(part, kind, ground) };
}
