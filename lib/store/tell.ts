/** What of a commit the team must hear: errands in the same transaction, so that no change is told that was not made, and none made that is not told. */
import type { Approval } from '@/lib/domain/approval.ts';
import type { Order } from '@/lib/domain/order.ts';
import type { TicketEvent } from '@/lib/domain/record.ts';
import { SHARED_TABLES } from '@/lib/domain/team-event.ts';
import type { Decided, Message, Ticket, TicketId } from '@/lib/domain/ticket.ts';
import { FAR_FUTURE, type Instant } from '@/lib/domain/time.ts';
import type { Books } from './ledger.ts';
import type { TeamErrand, TeamSeat } from './rows.ts';
import type { Store } from './store.ts';
import type { Written } from './written.ts';

/** Tables whose writes a team hears of. */
export const TOLD_TABLES: ReadonlySet<string> = new Set([
  'events',
  'approvals',
  'messages',
  'orders',
  ...SHARED_TABLES,
]);

/** Lines of the record that are told; the others are each device's own business, or told as what they are. */
export const TOLD: readonly TicketEvent['what'][] = [
  'decided',
  'noted',
  'undone',
  'inserted',
  'not-inserted',
  'copied',
  'corrected',
];
/** Places of errands within a commit. */
const PLACES = 1_000;

/** Begin of the ids of what waits to be told of choices on a ticket. */
export const didPrefix = (id: TicketId): string => `team|did|${id}|`;
export const sawId = (id: TicketId): string => `team|saw|${id}`;

const equal = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Of lists that only grow the difference is told; a list of 200 notes is not told again with every note. */
const LISTS = ['notes', 'statusLog'] as const satisfies readonly (keyof Decided)[];

/** Choices that mean something only together are told together, see `lib/sync/fold`. */
const GROUPS: readonly (readonly string[])[] = [
  ['status', 'statusAt', 'snoozedUntil'],
  ['followUpAt', 'followUpSetAt'],
];
const groupOf = (field: string): readonly string[] => GROUPS.find((group) => group.includes(field)) ?? [field];

type Fields = Readonly<Record<string, unknown>>;

function beyond(list: unknown, other: unknown): readonly unknown[] {
  const known = new Set((Array.isArray(other) ? other : []).map((one) => JSON.stringify(one)));
  return (Array.isArray(list) ? list : []).filter((one) => !known.has(JSON.stringify(one)));
}

/** The fields that are different, and those that `named` names, as they were and as they are. */
export function difference(
  before: Decided,
  after: Decided,
  named: readonly string[] = [],
): { readonly before: Fields; readonly after: Fields } | undefined {
  const [from, to] = [before as unknown as Fields, after as unknown as Fields];
  const all = [...new Set([...Object.keys(from), ...Object.keys(to)])];
  const changed = all.filter((field) => named.includes(field) || !equal(from[field], to[field]));
  const fields = [...new Set(changed.flatMap(groupOf))];
  if (fields.length === 0) return undefined;
  const told = { before: {} as Record<string, unknown>, after: {} as Record<string, unknown> };
  for (const field of fields) {
    const grows = LISTS.some((list) => list === field);
    if (field in from) told.before[field] = grows ? beyond(from[field], to[field]) : from[field];
    if (field in to) told.after[field] = grows ? beyond(to[field], from[field]) : to[field];
  }
  return told;
}

const NOTHING: Decided = { notes: [] };

/** The record's new lines of a ticket; the last one says all that changed of what was decided, whoever changed it. */
function didOf(
  id: TicketId,
  records: readonly TicketEvent[],
  change: { readonly before: Decided; readonly after: Decided } | undefined,
  made: { readonly by: string; readonly now: Instant },
): readonly TicketEvent[] {
  const named = records.flatMap(({ before = {}, after = {} }) => [...Object.keys(before), ...Object.keys(after)]);
  const whole = change && difference(change.before, change.after, named);
  if (!whole) return records;
  const last: TicketEvent = records.at(-1) ?? {
    id: crypto.randomUUID(),
    ticketId: id,
    at: made.now,
    by: made.by,
    what: 'decided',
  };
  return [...records.slice(0, -1), { ...last, ...whole }];
}

const valuesOf = <Row>(written: Written, table: string) => (written.get(table)?.values ?? []) as readonly Row[];

/** Writes what the team must hear of this commit; what came from the team itself is left out. */
export async function tell(store: Store, written: Written, books: Books, seat: TeamSeat, now: Instant): Promise<void> {
  const { heard, moves } = books;
  const by = seat.roster.members.find(({ id }) => id === seat.member)?.name ?? '';
  const tellings: { readonly id: string; readonly tell: TeamErrand['tell'] }[] = [];

  const records = new Map<TicketId, TicketEvent[]>();
  for (const event of valuesOf<TicketEvent>(written, 'events'))
    if (TOLD.includes(event.what) && !heard.events.has(event.id))
      records.set(event.ticketId, [...(records.get(event.ticketId) ?? []), event]);
  const changes = new Map<TicketId, { before: Decided; after: Decided }>();
  for (const { before, after } of moves) {
    if (!after) continue;
    const from = heard.decided.get(after.id) ?? before?.decided ?? NOTHING;
    changes.set(after.id, { before: from, after: after.decided });
  }
  for (const ticketId of new Set([...records.keys(), ...changes.keys()]))
    for (const event of didOf(ticketId, records.get(ticketId) ?? [], changes.get(ticketId), { by, now }))
      tellings.push({ id: `${didPrefix(ticketId)}${event.id}`, tell: { kind: 'did', ticketId, event } });

  for (const approval of valuesOf<Approval>(written, 'approvals')) {
    if (heard.approvals.has(approval.id)) continue;
    const { ticketId, id, state } = approval;
    tellings.push({ id: `team|approval|${ticketId}|${id}|${state}`, tell: { kind: 'approval', ticketId, approval } });
  }
  tellings.push(...(await sawOf(store, written, books)));
  for (const table of SHARED_TABLES) {
    const rows = written.get(table);
    // A range that was deleted: the whole table is looked at when it is told.
    const ids = rows?.all ? [''] : [...(rows?.ids ?? [])];
    for (const id of ids) tellings.push({ id: `team|row|${table}|${id}`, tell: { kind: 'row', table, id } });
  }
  if (tellings.length === 0) return;
  const first = books.commits * PLACES;
  const errands = tellings.map(
    (one, index): TeamErrand => ({
      ...one,
      kind: 'team',
      at: first + Math.min(index, PLACES - 1),
      // No channel's business: the courier of alerts never finds it due.
      dueAt: FAR_FUTURE,
      tries: 0,
    }),
  );
  await store.outbox.bulkPut(errands);
}

/** Tickets of which a page showed something new; messages that wait to be told are told with the new ones. */
async function sawOf(store: Store, written: Written, { heard, moves }: Books) {
  const messages = new Map<TicketId, string[]>();
  for (const { id, ticketId } of valuesOf<Message>(written, 'messages'))
    messages.set(ticketId, [...(messages.get(ticketId) ?? []), id]);
  const seen = moves.flatMap(({ before, after }) => (after && isNews(before, after, messages) ? [after.id] : []));
  const ordered: TicketId[] = [];
  for (const order of valuesOf<Order>(written, 'orders')) {
    if (heard.orders.has(order.id)) continue;
    const about = await store.tickets.where('observed.orderId').equals(order.externalId).toArray();
    for (const { id, observed } of about)
      if (observed.portal === order.portal && observed.store === order.store) ordered.push(id);
  }
  const ids = [...new Set([...seen.filter((id) => !heard.facts.has(id)), ...ordered])];
  const waiting = await store.outbox.bulkGet(ids.map(sawId));
  return ids.map((ticketId, index) => {
    const before = waiting[index];
    const told = before?.kind === 'team' && before.tell.kind === 'saw' ? before.tell.messages : [];
    const all = [...new Set([...told, ...(heard.facts.has(ticketId) ? [] : (messages.get(ticketId) ?? []))])];
    return { id: sawId(ticketId), tell: { kind: 'saw' as const, ticketId, messages: all } };
  });
}

const isNews = (before: Ticket | undefined, after: Ticket, messages: ReadonlyMap<TicketId, unknown>): boolean =>
  before?.observed.changedAt !== after.observed.changedAt || messages.has(after.id);
