/** How each field of a page is read, told for people. */
import type { Money } from '@/lib/domain/money.ts';
import type { MessageSeen, Observation, OrderSeen, Reading, TicketSeen } from '@/lib/domain/reading.ts';
import type { FieldSeen, RepairState } from '@/lib/domain/repair.ts';
import { TAUGHT_FIELDS, type TaughtFieldName, type TaughtPart } from '@/lib/domain/taught.ts';
import type { Instant } from '@/lib/domain/time.ts';
import type { TicketKind } from '@/lib/domain/vocabulary.ts';

const TAUGHT = 'taught';
/** Longest sample, UTF-16 code units. */
const LONGEST = 120;
const MOMENTS: ReadonlySet<TaughtFieldName> = new Set([
  'last.at',
  'openedAt',
  'deadline',
  'at',
  'placedAt',
  'shipBy',
  'deliverBy',
]);

type Where = Pick<Reading, 'locale' | 'timeZone'>;

export const cut = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
};

function momentText(at: Instant, { locale, timeZone }: Where): string {
  try {
    return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(at);
  } catch {
    // A language or zone that no browser knows.
    return new Date(at).toISOString();
  }
}

/** Minor units are told as such: how many a currency has is said elsewhere, and a wrong comma would mislead. */
function moneyText({ minor, currency }: Money, { locale }: Where): string {
  try {
    const format = new Intl.NumberFormat(locale, { style: 'currency', currency });
    return format.format(minor / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
  } catch {
    return `${minor} ${currency}`;
  }
}

/** A value as a person reads it. `value` is what a field of a reading or a taught way holds. */
export function valueText(value: unknown, field: TaughtFieldName, where: Where): string | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'number' && MOMENTS.has(field)) return momentText(value, where);
  if (typeof value === 'boolean') return value ? '✓' : '✗';
  if (typeof value !== 'object' || value === null) return cut(String(value));
  if ('minor' in value) return moneyText(value as Money, where);
  if ('at' in value) return momentText((value as { at: Instant }).at, where);
  return undefined;
}

type Get = (seen: never, field: TaughtFieldName) => unknown;

const ofTicket = (seen: TicketSeen, field: TaughtFieldName): unknown => {
  if (field === 'last.text') return seen.last?.text;
  if (field === 'last.at') return seen.last?.at;
  return (seen as unknown as Readonly<Record<string, unknown>>)[field];
};
const ofOrder = (seen: OrderSeen, field: TaughtFieldName): unknown => {
  if (field === 'orderId') return seen.externalId;
  if (field === 'tracking') return seen.tracking?.[0]?.number;
  return (seen as unknown as Readonly<Record<string, unknown>>)[field];
};
const ofMessage = (seen: MessageSeen, field: TaughtFieldName): unknown => {
  if (field === 'ours') return seen.missing?.includes('direction') ? undefined : seen.direction === 'outbound';
  return (seen as unknown as Readonly<Record<string, unknown>>)[field];
};

interface Thing {
  readonly seen: TicketSeen | OrderSeen | MessageSeen;
  readonly missing: readonly string[];
  readonly ways: Readonly<Record<string, string>>;
}

const READ: Readonly<Record<TaughtPart['what'], Get>> = { ticket: ofTicket, order: ofOrder, message: ofMessage };
/** Under which name readers report a field. */
const REPORTED: Readonly<Partial<Record<TaughtFieldName, string>>> = {
  'last.text': 'last',
  'last.at': 'last.at',
  ours: 'direction',
};

const isTicketOf =
  (kind: TicketKind) =>
  (seen: Observation): seen is TicketSeen =>
    seen.type === 'ticket' && seen.kind === kind;

const messagesOf = (tickets: readonly TicketSeen[]): readonly Thing[] =>
  tickets.flatMap(({ messages = [], ways }) =>
    messages.map((seen) => ({
      seen,
      missing: seen.missing ?? [],
      ways: ways.messages === TAUGHT ? { text: TAUGHT } : {},
    })),
  );

const isSeen = ({ focus }: Reading, { kind, externalId }: TicketSeen): boolean =>
  kind === focus?.kind && externalId === focus.externalId;

/** A group of fields as they are pointed at: those of rows, of the one ticket the page shows, of its messages. */
interface Group {
  readonly what: TaughtPart['what'];
  readonly whole?: true;
  readonly things: readonly Thing[];
}

function groupsOf(reading: Reading, kind: TicketKind): readonly Group[] {
  const tickets = reading.observations.filter(isTicketOf(kind));
  const orders = reading.observations.filter((seen): seen is OrderSeen => seen.type === 'order');
  const shown = tickets.filter((ticket) => isSeen(reading, ticket));
  const thing = (seen: TicketSeen | OrderSeen): Thing => ({ seen, missing: seen.missing, ways: seen.ways });
  return [
    { what: 'ticket', things: tickets.map(thing) },
    { what: 'ticket', whole: true, things: shown.map(thing) },
    { what: 'message', things: messagesOf(tickets) },
    { what: 'order', things: orders.map(thing) },
  ];
}

/** Every field that can be taught, and how it is read now. */
export function fieldsOf(reading: Reading, kind: TicketKind): readonly FieldSeen[] {
  return groupsOf(reading, kind).flatMap(({ what, whole, things }) =>
    TAUGHT_FIELDS[what].map((field): FieldSeen => {
      const values = things.map(({ seen }) => READ[what](seen as never, field));
      const name = REPORTED[field] ?? field;
      const text = valueText(
        values.find((value) => value !== undefined),
        field,
        reading,
      );
      return {
        what,
        field,
        ...(whole && { whole }),
        of: things.length,
        read: values.filter((value) => value !== undefined).length,
        missing: things.some(({ missing }) => missing.includes(name)) || reading.missing.includes(name),
        taught: things.some(({ ways }) => ways[field] === TAUGHT || ways[name] === TAUGHT),
        ...(text !== undefined && { sample: text }),
      };
    }),
  );
}

export function yieldsOf(reading: Reading, kind: TicketKind): RepairState['yields'] {
  const count = (wanted: TaughtPart['what']) =>
    groupsOf(reading, kind).find(({ what, whole }) => what === wanted && !whole)?.things.length ?? 0;
  return { ticket: count('ticket'), message: count('message'), order: count('order') };
}

/** What a page of this kind is about where nothing on it is understood any more: by its name. */
export function kindOf(reading: Reading): TicketKind {
  const seen = reading.observations.find(({ type }) => type === 'ticket');
  if (seen?.type === 'ticket') return seen.kind;
  const { page } = reading;
  if (/return|refund|cancel/.test(page)) return 'return';
  if (/claim|dispute|chargeback|a-to-z|safe-t/.test(page)) return 'claim';
  if (/feedback|review|rating/.test(page)) return 'review';
  if (/order/.test(page)) return 'order';
  return /account|health|policy|violation|performance/.test(page) ? 'account' : 'message';
}
