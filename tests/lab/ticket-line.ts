/**
 * A ticket as a JSON line. Either its parts as they are stored, `{"observed", "decided"?, "messages"?, "order"?,
 * "history"?, "strain"?, "dispatched"?}`, or flat: `{"id", "portal", "text", …}` with any field of `Observed` beside
 * them (`kind`, `store`, `subject`, `orderId`, …), `tags`, `status` and `assignee` as people chose them, and `order`.
 * Times are ISO texts or ms. `events`: what else has just happened to it.
 */
import { RULE_EVENTS, type RuleEvent } from '@/lib/domain/rule.ts';
import { type Decided, type Observed, type TicketId, ticketId } from '@/lib/domain/ticket.ts';
import type { Instant } from '@/lib/domain/time.ts';
import { DIRECTIONS, FULFILMENTS, PORTALS, STATUSES, TICKET_KINDS } from '@/lib/domain/vocabulary.ts';
import type { Evidence } from '@/lib/triage/assess.ts';

export interface TicketLine {
  readonly id: TicketId;
  /** As the line names it. */
  readonly name: string;
  readonly evidence: Omit<Evidence, 'settings' | 'now'>;
  readonly events: readonly RuleEvent[];
}

type Plain = Readonly<Record<string, unknown>>;

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const TIMES = new Set([
  'at',
  'openedAt',
  'deadline',
  'placedAt',
  'shipBy',
  'deliverBy',
  'firstSeenAt',
  'changedAt',
  'since',
  'statusAt',
  'snoozedUntil',
]);

/** Every time in it as ms. Throws on a text that is no time. */
function timed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(timed);
  if (!isPlain(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => {
      if (!TIMES.has(name) || typeof part !== 'string') return [name, timed(part)];
      const at = Date.parse(part);
      if (Number.isNaN(at)) throw new Error(`has no time in "${name}"`);
      return [name, at];
    }),
  );
}

const oneOf = <Value extends string>(list: readonly Value[], value: unknown): Value | undefined =>
  list.find((one) => one === value);

/** Fields of `Observed` that a flat line may hold as they are. */
const AS_THEY_ARE = [
  'market',
  'orderId',
  'buyer',
  'subject',
  'needsReply',
  'state',
  'outcome',
  'openedAt',
  'deadline',
  'amount',
  'reason',
  'rating',
  'url',
  'weak',
] as const;

const picked = (line: Plain, names: readonly string[]): Plain =>
  Object.fromEntries(names.flatMap((name) => (line[name] === undefined ? [] : [[name, line[name]]])));

/** The parts of a flat line. Values that were not looked at one by one are judged by the code that reads them. */
function flat(line: Plain, now: Instant): { observed: Observed; decided: Decided } {
  const portal = oneOf(PORTALS, line.portal);
  if (!portal) throw new Error(`has no "portal" (${PORTALS.join(', ')})`);
  const text = typeof line.text === 'string' ? line.text : undefined;
  const kind = line.kind === undefined ? 'message' : oneOf(TICKET_KINDS, line.kind);
  if (!kind) throw new Error(`has no known "kind" (${TICKET_KINDS.join(', ')})`);
  const at = typeof line.at === 'number' ? line.at : now;
  const direction = oneOf(DIRECTIONS, line.direction) ?? 'inbound';
  const status = oneOf(STATUSES, line.status);
  const observed = {
    portal,
    store: typeof line.store === 'string' ? line.store : 'lab',
    kind,
    externalId: String(line.id),
    fulfilment: oneOf(FULFILMENTS, line.fulfilment) ?? 'unknown',
    ...(text === undefined ? {} : { last: { direction, text, at } }),
    messageCount: typeof line.messageCount === 'number' ? line.messageCount : text === undefined ? 0 : 1,
    firstSeenAt: at,
    changedAt: at,
    missing: [],
    ...picked(line, AS_THEY_ARE),
  };
  const decided = {
    notes: [],
    ...picked(line, ['tags', 'assignee', 'queue', 'severity']),
    ...(status ? { status, statusAt: at } : {}),
  };
  return { observed, decided };
}

function partsOf(line: Plain, now: Instant): { observed: Observed; decided: Decided } {
  if (!isPlain(line.observed)) return flat(line, now);
  const { observed } = flat({ id: line.observed.externalId ?? line.id, ...line.observed }, now);
  const decided = isPlain(line.decided) ? line.decided : {};
  return { observed: { ...observed, ...line.observed }, decided: { notes: [], ...decided } };
}

/** A sentence where the line is no ticket. */
export function parseTicketLine(raw: string, now: Instant): TicketLine | string {
  let json: unknown;
  try {
    json = JSON.parse(raw);
  } catch {
    return 'is not JSON';
  }
  if (!isPlain(json)) return 'is not an object';
  try {
    const line = timed(json);
    if (!isPlain(line)) return 'is not an object';
    const named = line.id ?? (isPlain(line.observed) ? line.observed.externalId : undefined);
    if (typeof named !== 'string' && typeof named !== 'number') return 'has no "id"';
    const { observed, decided } = partsOf({ ...line, id: named }, now);
    const given: unknown = line.events ?? [];
    const events = Array.isArray(given) ? given.map((event: unknown) => oneOf(RULE_EVENTS, event)) : [undefined];
    if (events.includes(undefined)) return `has no known "events" (${RULE_EVENTS.join(', ')})`;
    const beside = picked(line, ['order', 'history', 'strain', 'dispatched']);
    const messages = Array.isArray(line.messages) ? line.messages : [];
    return {
      id: ticketId(observed, observed),
      name: String(named),
      evidence: { observed, decided, messages, ...beside },
      events: events.filter((event) => event !== undefined),
    };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
