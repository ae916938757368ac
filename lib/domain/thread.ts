/** A ticket's stored messages as one reads them. */
import type { Message } from './ticket.ts';

/** Oldest first. */
export const inOrder = (messages: readonly Message[]): Message[] =>
  messages.toSorted((a, b) => a.position - b.position);

/** The buyer's newest message. */
export const newestInbound = (messages: readonly Message[]): Message | undefined =>
  messages.findLast(({ direction }) => direction === 'inbound');
