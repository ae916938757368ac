/** The last values that several members wrote of one ticket, as one. */
import type { TicketNow } from '@/lib/domain/team-event.ts';
import type { Message } from '@/lib/domain/ticket.ts';
import { rewindTicket } from './ticket.ts';

const changedAt = ({ observed }: TicketNow): number => observed?.changedAt ?? Number.MIN_SAFE_INTEGER;

/** The value that is further; of two equally far ones always the same, in whatever order they came. */
const further = (a: TicketNow, b: TicketNow): TicketNow => {
  const by = b.team.seq - a.team.seq || changedAt(b) - changedAt(a);
  if (by !== 0) return by > 0 ? b : a;
  return JSON.stringify(a) < JSON.stringify(b) ? b : a;
};

/** Messages of all values; of one that several hold the newer value's. Oldest first. */
function messagesOf(values: readonly TicketNow[]): readonly Message[] {
  const byAge = values.toSorted((a, b) => (further(a, b) === a ? 1 : -1));
  const all = new Map(byAge.flatMap(({ messages }) => messages.map((message) => [message.id, message])));
  return [...all.values()].sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));
}

/**
 * One ticket of what several members wrote of it: what the stream says from whoever is furthest in it, what pages showed
 * from whoever saw the newest, and every message. All must be of one stream. `upTo`: no value counts as further than
 * there. Throws a RangeError where there is no value.
 */
export function mergeValues(values: readonly TicketNow[], upTo = Number.POSITIVE_INFINITY): TicketNow {
  const [first, ...others] = values.map((value) => ({ ...value, team: rewindTicket(value.team, upTo) }));
  if (!first) throw new RangeError('no value');
  const now = others.reduce(further, first);
  const newest = [first, ...others].reduce((a, b) => {
    const by = changedAt(b) - changedAt(a);
    return by === 0 ? further(a, b) : by > 0 ? b : a;
  });
  const messages = messagesOf([first, ...others]);
  const seen = newest.observed;
  const observed = seen && { ...seen, messageCount: Math.max(seen.messageCount, messages.length) };
  const orders = [first, ...others].flatMap(({ order }) => order ?? []);
  const order = orders.toSorted(
    (a, b) => b.changedAt - a.changedAt || (JSON.stringify(a) < JSON.stringify(b) ? 1 : -1),
  )[0];
  const { stream, team, approvals, derived } = now;
  return {
    ...{ stream, team, messages },
    ...(observed ? { observed } : {}),
    ...(order ? { order } : {}),
    ...(approvals ? { approvals } : {}),
    // Judged by all of it, or not at all.
    ...(derived && newest === now && messages.length === now.messages.length ? { derived } : {}),
  };
}
