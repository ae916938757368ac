/** Card numbers go before the first write: what was never stored cannot leak. */
import type { MessageSeen, OrderSeen, TicketSeen } from '@/lib/domain/reading.ts';
import { redactCards } from '@/lib/understanding/cards.ts';

const safe = (text: string) => redactCards(text).text;

/** The same object with these fields, where it has them, made safe. Numbers by which things are known stay. */
const safeIn = <Seen extends object>(seen: Seen, fields: readonly (keyof Seen)[]): Seen => {
  const made = { ...seen };
  for (const field of fields) {
    const value = seen[field];
    if (typeof value === 'string') made[field] = safe(value) as Seen[typeof field];
  }
  return made;
};

const safeMessage = (message: MessageSeen): MessageSeen => safeIn(message, ['text', 'author']);

export const withoutCards = (seen: TicketSeen): TicketSeen => ({
  ...safeIn(seen, ['buyer', 'subject', 'reason']),
  ...(seen.last ? { last: safeMessage(seen.last) } : {}),
  ...(seen.messages ? { messages: seen.messages.map(safeMessage) } : {}),
});

/** What a buyer may write on an order: their name, and the text to be printed that some portals put into a title. */
export const orderWithoutCards = (seen: OrderSeen): OrderSeen => ({
  ...safeIn(seen, ['buyer']),
  ...(seen.items ? { items: seen.items.map((item) => safeIn(item, ['title'])) } : {}),
});
