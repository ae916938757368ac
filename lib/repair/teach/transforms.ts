/** What becomes of an element that a taught way found. */
import type { Money } from '@/lib/domain/money.ts';
import { TAUGHT_FIELDS, type TaughtFieldName, type TaughtPart, type Transform } from '@/lib/domain/taught.ts';
import type { Instant } from '@/lib/domain/time.ts';
import { readMoney } from '@/lib/portals/kit/amounts.ts';
import { closest, first, lineOf, textOf } from '@/lib/portals/kit/dom.ts';
import { leavesOf } from '@/lib/portals/kit/leaves.ts';
import type { Naming } from '@/lib/portals/kit/naming.ts';
import { endOf, readStamp, stampOf } from '@/lib/portals/kit/stamps.ts';
import type { ReadTime, TimeSetting } from '@/lib/portals/kit/times.ts';
import type { Setting } from '@/lib/portals/portal.ts';
import { orderNumberIn } from './names.ts';

export type Value = string | number | boolean | Money | ReadTime;

/** What a field can be made by, the likeliest first; what is not listed is refused. */
export const MADE_BY: Readonly<Record<TaughtFieldName, readonly Transform[]>> = {
  externalId: ['order-number', 'link-id', 'line'],
  buyer: ['line'],
  subject: ['line'],
  orderId: ['order-number', 'line'],
  needsReply: ['present', 'absent'],
  'last.text': ['line', 'text'],
  'last.at': ['time'],
  openedAt: ['time'],
  deadline: ['day', 'time'],
  amount: ['money'],
  reason: ['line', 'text'],
  rating: ['number'],
  url: ['link'],
  text: ['text', 'line'],
  at: ['time'],
  author: ['line'],
  ours: ['present', 'absent'],
  placedAt: ['time'],
  shipBy: ['day', 'time'],
  deliverBy: ['day', 'time'],
  total: ['money'],
  tracking: ['line'],
};

/** Whether a part of this kind has such a field. */
export const hasField = (what: TaughtPart['what'], field: TaughtFieldName): boolean =>
  (TAUGHT_FIELDS[what] as readonly TaughtFieldName[]).includes(field);

/** What reading depends on. */
export interface Readers {
  readonly url: URL;
  readonly setting: Setting;
  readonly naming?: Naming | undefined;
  /** A moment of the day that heads a bare clock in this row. */
  readonly dayOf?: (row: Element) => Instant | undefined;
}

/** Longest line and text taken, UTF-16 code units; names and numbers are cut by nobody, too long ones are none. */
const LONGEST_LINE = 2_000;
const LONGEST_KEY = 300;
const LONGEST_TEXT = 65_536;

/** "Buyer: Anna" names Anna; a subject may well begin so. */
const LABEL = /^[^:：\d]{2,24}[:：]\s*(?=\S)/;
const LABELLED: ReadonlySet<TaughtFieldName> = new Set(['buyer', 'author', 'externalId', 'orderId', 'tracking']);

const saidBy = (element: Element): string =>
  lineOf(element) || (element.getAttribute('aria-label') ?? element.getAttribute('title') ?? '').trim();

/** The one time in an element: as it is, else the only one among its texts. */
function timeBy(element: Element, setting: TimeSetting, day: Instant | undefined): ReadTime | undefined {
  const inside = element.matches('[datetime]') ? element : (first(element, '[datetime]') ?? element);
  const whole = stampOf(inside, setting, day) ?? readStamp(lineOf(element), setting, day);
  if (whole) return whole;
  const times = leavesOf(element).flatMap(({ text }) => readStamp(text, setting, day) ?? []);
  return new Set(times.map(({ at }) => at)).size === 1 ? times[0] : undefined;
}

const DUE: ReadonlySet<TaughtFieldName> = new Set(['deadline', 'shipBy', 'deliverBy']);

/** What is due may have passed or be to come: a date without a year is the one nearer to now. */
function timeIn(
  element: Element,
  field: TaughtFieldName,
  { setting }: Readers,
  day: Instant | undefined,
): ReadTime | undefined {
  const last = timeBy(element, setting, day);
  if (!DUE.has(field)) return last;
  const next = timeBy(element, { ...setting, future: true }, day);
  if (!last || !next) return last ?? next;
  return Math.abs(next.at - setting.now) < Math.abs(last.at - setting.now) ? next : last;
}

/** The number before "of 5", "out of 5"; else the first one. Thousands may be grouped. */
function numberIn(text: string): number | undefined {
  const written = /-?\d+(?:[.,'\u00a0\u202f ]\d{3})*(?:[.,]\d+)?/.exec(text.normalize('NFKC'))?.[0];
  if (written === undefined) return undefined;
  const plain = written.replace(/['\u00a0\u202f ]/g, '').replace(/[.,](?=\d{3}(?:\D|$))/g, '');
  const value = Number(plain.replace(',', '.'));
  return Number.isFinite(value) ? value : undefined;
}

function starsIn(element: Element): number | undefined {
  for (const name of ['aria-valuenow', 'data-rating', 'rating', 'value']) {
    const value = Number.parseFloat(element.getAttribute(name) ?? '');
    if (Number.isFinite(value)) return value;
  }
  const said = lineOf(element);
  const drawn = /^(★+)☆*$/.exec(said)?.[1]?.length;
  return drawn ?? numberIn(said === '' ? saidBy(element) : said);
}

const LINKS = 'a[href], [href], [data-href]';

/** The address of the link an element is, stands in or holds; on the page's own host only. */
function linkOf(element: Element, { url }: Readers): URL | undefined {
  const link = closest(element, LINKS) ?? first(element, LINKS);
  const written = link?.getAttribute('href') ?? link?.getAttribute('data-href') ?? '';
  if (written === '' || written.startsWith('#') || !URL.canParse(written, url.href)) return undefined;
  const address = new URL(written, url.href);
  return address.protocol === 'https:' && address.host === url.host && address.href.length <= LONGEST_LINE
    ? address
    : undefined;
}

const ID = /^(?=.*\d)[\w.~-]{3,}$/;

/** The last part of the path that looks like an id, else the only such value of the query. */
function idOf(address: URL): string | undefined {
  const asked = [...address.searchParams.values()].filter((value) => ID.test(value));
  const parts = address.pathname.split('/').filter((part) => ID.test(part));
  const id = parts.at(-1) ?? (asked.length === 1 ? asked[0] : undefined);
  return id !== undefined && id.length <= LONGEST_KEY ? id : undefined;
}

const short = (text: string, longest: number): string | undefined =>
  text === '' || text.length > longest ? undefined : text;

/**
 * The value; undefined where the element is not there or holds no such thing. Of `present` and `absent` a boolean.
 * `day`: a moment of the day that heads a bare clock.
 */
export function transform(
  element: Element | undefined,
  as: Transform,
  field: TaughtFieldName,
  readers: Readers,
  day?: Instant,
): Value | undefined {
  if (as === 'present' || as === 'absent') return (element !== undefined) === (as === 'present');
  if (!element) return undefined;
  const { setting, naming } = readers;
  switch (as) {
    case 'text':
      return textOf(element, true).slice(0, LONGEST_TEXT) || undefined;
    case 'line': {
      const line = saidBy(element);
      return short(LABELLED.has(field) ? line.replace(LABEL, '') : line, LONGEST_LINE);
    }
    case 'time':
      return timeIn(element, field, readers, day);
    case 'day': {
      const time = timeIn(element, field, readers, day);
      const at = endOf(time, setting.timeZone);
      return at === undefined ? undefined : { at };
    }
    case 'money':
      return readMoney(saidBy(element), setting);
    case 'number':
      return field === 'rating' ? starsIn(element) : numberIn(saidBy(element));
    case 'order-number': {
      const inText = orderNumberIn(saidBy(element), naming);
      return inText ?? (naming && orderNumberIn(linkOf(element, readers)?.href ?? '', naming));
    }
    case 'link':
      return linkOf(element, readers)?.href;
    case 'link-id': {
      const address = linkOf(element, readers);
      return address && idOf(address);
    }
  }
}
