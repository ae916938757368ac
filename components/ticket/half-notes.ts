/** Notes half-written, one a ticket: they stand while one looks at other tickets, and never in another's field. */
import { useSyncExternalStore } from 'react';
import type { TicketId } from '@/lib/domain/ticket.ts';

const written = new Map<TicketId, string>();
const listeners = new Set<() => void>();
const tell = () => {
  for (const listener of listeners) listener();
};
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export function keepNote(id: TicketId, text: string): void {
  if (text === '') written.delete(id);
  else written.set(id, text);
  tell();
}

/** The note was stored; what was typed meanwhile stays. */
export function noteStored(id: TicketId, text: string): void {
  if (written.get(id)?.trim() === text) keepNote(id, '');
}

/** Nothing written about a buyer stays in a view that is locked. */
export function forgetNotes(): void {
  written.clear();
  tell();
}

export const useHalfNote = (id: TicketId): string => useSyncExternalStore(subscribe, () => written.get(id) ?? '');
