/** What changes make of a ticket before it is judged. Pure. */
import type { Decided, Dispatched, Message, Observed, Ticket } from '@/lib/domain/ticket.ts';
import { joined, partsOf } from './absorb.ts';
import type { Change } from './apply.ts';

interface Stands {
  readonly before: Ticket | undefined;
  /** What the team chose of it before anybody saw it here. */
  readonly chosen: Decided | undefined;
  /** As it went by its id of need. */
  readonly weak: Ticket | undefined;
  readonly thread: readonly Message[];
}

/** What changes make of a ticket's first two parts. Undefined: it is not looked at. */
export function outcomeOf(mine: readonly Change[], { before, chosen, weak, thread }: Stands) {
  const [first] = mine;
  if (!first) return undefined;
  const messages = new Map(thread.map((message) => [message.id, message]));
  const written = new Map<string, Message>();
  let parts: { observed?: Observed; decided: Decided; dispatched?: Dispatched } | undefined;
  const chose = joined(before?.decided ?? chosen, weak?.decided);
  // What was chosen under the id of need is a change by itself.
  if (before && weak && chose) parts = { ...partsOf(before), decided: chose };
  for (const change of mine) {
    const ticket: Ticket | undefined =
      parts?.observed && before ? { ...before, ...parts, observed: parts.observed } : before;
    const outcome = change.apply({ ticket, messages: [...messages.values()] });
    if (!outcome) continue;
    const observed = outcome.observed ?? parts?.observed ?? before?.observed;
    const dispatched = outcome.dispatched ?? parts?.dispatched ?? before?.dispatched;
    parts = {
      decided: outcome.decided ?? parts?.decided ?? chose ?? { notes: [] },
      ...(observed ? { observed } : {}),
      ...(dispatched ? { dispatched } : {}),
    };
    for (const message of outcome.messages ?? []) {
      messages.set(message.id, message);
      written.set(message.id, message);
    }
  }
  if (!parts?.observed) return undefined;
  const known = before ?? weak;
  return {
    ...parts,
    id: first.id,
    observed: parts.observed,
    before,
    known,
    mine,
    messages,
    written,
    stored: thread.length,
  };
}
