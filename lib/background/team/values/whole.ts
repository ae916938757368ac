/**
 * Tickets of which nothing is known here, stored as their last values have them, with what whoever wrote them judged:
 * judging takes many times longer than storing, and who joins is to have all of them, in their order, at once. They are
 * judged here afterwards, as after a change of rules.
 */
import { forgotten } from '@/lib/continuity/privacy/news.ts';
import { withoutHeard } from '@/lib/domain/heard.ts';
import type { Message, Ticket, TicketId } from '@/lib/domain/ticket.ts';
import type { Books } from '@/lib/store/ledger.ts';
import type { Store } from '@/lib/store/store.ts';
import { searchWords } from '@/lib/store/words.ts';
import { isShaped } from '../../continuity/shapes.ts';
import type { Found } from './found.ts';

interface Whole {
  readonly ticket: Ticket;
  readonly messages: readonly Message[];
}

/** Undefined: it is to be merged and judged as what is heard is. `here`: tickets that are stored already. */
export function wholeOf(
  { id, team, isNew, forgotten: erased, now: { observed, derived, messages } }: Found,
  here: ReadonlySet<TicketId>,
): Whole | undefined {
  if (!isNew || erased || here.has(id) || !observed || !derived || team.id !== id) return undefined;
  if (messages.some(({ ticketId }) => ticketId !== id)) return undefined;
  const seen = { ...forgotten(observed), messageCount: messages.length };
  const ticket: Ticket = { id, observed: seen, decided: team.decided, derived: withoutHeard(derived) };
  return isShaped('tickets', ticket) ? { ticket, messages } : undefined;
}

/** Call it inside the transaction of `settle`. */
export async function putWhole(store: Store, books: Books, all: readonly Whole[]): Promise<void> {
  if (all.length === 0) return;
  const tickets = all.map(({ ticket }) => ticket);
  const messages = all.flatMap((one) => one.messages);
  await store.tickets.bulkPut(tickets);
  await store.messages.bulkPut(messages);
  await store.search.bulkPut(tickets.map((ticket) => ({ id: ticket.id, words: searchWords(ticket) })));
  for (const ticket of tickets) {
    books.heard.decided.set(ticket.id, ticket.decided);
    books.heard.facts.add(ticket.id);
    books.moved(undefined, ticket);
  }
  books.write({ messages: messages.length });
}
