/** What tells the taught rows apart: found without asking where they show it. */
import type { TaughtField, TaughtFieldName, TaughtPart, Transform } from '@/lib/domain/taught.ts';
import type { TicketKind } from '@/lib/domain/vocabulary.ts';
import { all } from '@/lib/portals/kit/dom.ts';
import { leavesOf } from '@/lib/portals/kit/leaves.ts';
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
}

function apart(rows: readonly Values[], part: TaughtPart, kind: TicketKind, ground: Ground): Apart {
  const names = rows.flatMap((values) => {
    if (part.what === 'order') {
      const id = values.get('orderId');
      return typeof id === 'string' ? [{ id, way: 'taught' }] : [];
    }
    const name = nameOf(namedBy(values, kind, part.each === '' ? ground.page.url.href : undefined), ground.naming);
    return name ? [name] : [];
  });
  return {
    named: names.length / Math.max(1, rows.length),
    distinct: new Set(names.map(({ id }) => id)).size / Math.max(1, names.length),
    weak: names.some(({ way }) => way === 'buyer-name'),
  };
}

/** Rows of other sorts (a heading, an advertisement) may stand among them, and one ticket may be listed twice. */
const MOST_ARE_NAMED = 0.6;
const MOST_ARE_DISTINCT = 0.8;
const isEnough = ({ named, distinct }: Apart): boolean => named >= MOST_ARE_NAMED && distinct >= MOST_ARE_DISTINCT;

const LINKS = 'a[href], [href], [data-href]';

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
  ];
}

/** Where the rows' names could stand, the likeliest first, as fields of this part. */
function offers(part: TaughtPart, ground: Ground): readonly TaughtField[] {
  const rows = elementsOf(ground.page.document, part.each);
  const taken = new Set(part.fields.map(({ field }) => field));
  const taboo = tabooOf(ground.reading);
  const readers = readersOf(ground);
  const found = new Map<string, TaughtField>();
  for (const row of sampled(rows, 3)) {
    for (const [field, as, element] of namers(row, part.what)) {
      if (taken.has(field) || transform(element, as, field, readers) === undefined) continue;
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

/** The part with what tells its rows apart, or the fields of which one must be pointed at first. */
export function identified(
  part: TaughtPart,
  kind: TicketKind,
  ground: Ground,
): TaughtPart | { readonly fields: readonly TaughtFieldName[] } {
  const { document } = ground.page;
  const readers = readersOf(ground);
  const read = (fields: readonly TaughtField[]) =>
    readRows(document, { ...part, fields }, readers).map(({ values }) => values);
  const judge = (fields: readonly TaughtField[]) => apart(read(fields), part, kind, ground);
  const now = judge(part.fields);
  if (isEnough(now) && !now.weak) return part;
  let best: { readonly fields: readonly TaughtField[]; readonly apart: Apart } = { fields: part.fields, apart: now };
  for (const offer of offers(part, ground).slice(0, 30)) {
    const fields = [...part.fields, offer];
    const made = judge(fields);
    const better = made.named * made.distinct > best.apart.named * best.apart.distinct + 0.02;
    const stronger = isEnough(made) && best.apart.weak && !made.weak;
    if (isEnough(made) && (better || stronger)) best = { fields, apart: made };
    if (isEnough(best.apart) && !best.apart.weak && best.apart.named > 0.95) break;
  }
  if (isEnough(best.apart)) return { ...part, fields: best.fields };
  return { fields: asked(part, kind, ground) };
}
