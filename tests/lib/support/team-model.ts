/** What a team's stream says, computed plainly and one event after the other: what every device must come to. */
import { LEASE } from '@/lib/domain/team.ts';
import type { Decided, TicketId } from '@/lib/domain/ticket.ts';
import { HOUR, type Instant, MINUTE } from '@/lib/domain/time.ts';
import type { Stored } from './stream.ts';

interface ModelTicket {
  readonly choices: Map<string, unknown>;
  readonly entries: Map<string, unknown>;
  holder?: { by: string; until: number } | undefined;
  revision: number;
  /** When who holds it changed last. */
  at?: number;
}

export interface Model {
  readonly tickets: Map<TicketId, ModelTicket>;
  /** `<state> <by whom>`. */
  readonly approvals: Map<string, string>;
  readonly rows: Map<string, unknown>;
}

const TOGETHER: Readonly<Record<string, readonly string[]>> = {
  status: ['status', 'statusAt', 'snoozedUntil'],
  statusAt: ['status', 'statusAt', 'snoozedUntil'],
  snoozedUntil: ['status', 'statusAt', 'snoozedUntil'],
  followUpAt: ['followUpAt', 'followUpSetAt'],
  followUpSetAt: ['followUpAt', 'followUpSetAt'],
};

/** Everything in the lists of what was decided, by a key of its own. */
export function entriesOf(decided: Partial<Decided>): Map<string, unknown> {
  const { notes = [], tags = [], steps = [], statusLog = [] } = decided;
  return new Map<string, unknown>([
    ...notes.map((note) => [`note ${note.id}`, note] as const),
    ...tags.map((tag) => [`tag ${tag}`, tag] as const),
    ...steps.map((step) => [`step ${step.id}`, step] as const),
    ...statusLog.map((choice) => [`choice ${choice.at} ${choice.status}`, choice] as const),
  ]);
}

/** The single choices of what was decided. */
export function choicesOf({ notes: _, tags: __, steps: ___, statusLog: ____, ...choices }: Partial<Decided>) {
  return new Map<string, unknown>(Object.entries(choices));
}

function change({ choices, entries }: ModelTicket, before: Partial<Decided>, after: Partial<Decided>): void {
  const [oldChoices, newChoices] = [choicesOf(before), choicesOf(after)];
  for (const field of [...oldChoices.keys(), ...newChoices.keys()])
    for (const one of TOGETHER[field] ?? [field]) choices.delete(one);
  for (const [field, value] of newChoices) choices.set(field, value);
  const [oldEntries, newEntries] = [entriesOf(before), entriesOf(after)];
  for (const key of oldEntries.keys()) if (!newEntries.has(key)) entries.delete(key);
  for (const [key, entry] of newEntries)
    if (JSON.stringify(oldEntries.get(key)) !== JSON.stringify(entry)) entries.set(key, entry);
}

const approvalsOf = (stream: readonly Stored[]): Map<string, string> => {
  const all = new Map<string, string>();
  const said = stream.flatMap((one) =>
    one.event.body.kind === 'approval' ? [{ one, ...one.event.body.approval }] : [],
  );
  for (const id of new Set(said.map((each) => each.id))) {
    const about = said.filter((each) => each.id === id);
    const request = about.find(({ state }) => state === 'requested');
    const verdicts = about.filter(({ state }) => state !== 'requested');
    const first = verdicts.find(({ one: { author, takenAt } }, at) => {
      if (!request || takenAt >= request.one.takenAt + PATIENCE) return false;
      if (verdicts.findIndex((each) => each.one.author.name === author.name) < at) return false;
      return request.kind === 'second_look' ? author.name !== request.one.author.name : author.role === 'lead';
    });
    if (request) all.set(id, first ? `${first.state} ${first.one.author.name}` : 'requested');
  }
  return all;
};

/** No choice lies far ahead of the word that tells it: it was made by a wrong clock and told by a right one. */
function within({ statusLog, ...after }: Partial<Decided>, said: Instant): Partial<Decided> {
  const latest = said + HOUR;
  return statusLog
    ? { ...after, statusLog: statusLog.map((one) => ({ ...one, at: Math.min(one.at, latest) })) }
    : after;
}

/** Of every event the first copy counts. */
export function modelOf(stream: readonly Stored[]): Model {
  const counted = new Set<string>();
  const first = stream.filter(({ event: { id } }) => !counted.has(id) && counted.add(id));
  const model: Model = { tickets: new Map(), approvals: approvalsOf(first), rows: new Map() };
  for (const { seq, takenAt, author, event } of first) {
    const { body } = event;
    if (body.kind === 'row') model.rows.set(`${body.table}|${body.id}`, body.row);
    if (!('ticketId' in body)) continue;
    const ticket: ModelTicket = model.tickets.get(body.ticketId) ?? {
      choices: new Map(),
      entries: new Map(),
      revision: 0,
    };
    model.tickets.set(body.ticketId, ticket);
    if (body.kind === 'did') change(ticket, body.event.before ?? {}, within(body.event.after ?? {}, event.hlc.at));
    // Who holds it stood for longer than any claim lasts: nobody's view of it is too old.
    const old = ticket.at === undefined || takenAt - ticket.at >= LEASE;
    if (body.kind === 'claim' && (body.base === ticket.revision || old)) {
      const { holder } = ticket;
      if (holder && holder.by !== author.name && takenAt < holder.until) continue;
      ticket.holder = { by: author.name, until: takenAt + body.lease };
      ticket.revision = seq;
      ticket.at = takenAt;
    }
    if (body.kind === 'release' && body.base === ticket.revision && ticket.holder) {
      if (ticket.holder.by !== author.name && author.role !== 'lead') continue;
      ticket.holder = undefined;
      ticket.revision = seq;
      ticket.at = takenAt;
    }
  }
  return model;
}

/** How long requests of the tests wait; short, so that some expire. */
export const PATIENCE = 20 * MINUTE;
