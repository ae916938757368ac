/** What the team knows, and what the law of the buyer's country says. */
import type { KnowledgeNote } from '@/lib/domain/knowledge.ts';
import type { LawShown } from '@/lib/domain/law.ts';
import type { TicketId } from '@/lib/domain/ticket.ts';

/** A note, and its text in the buyer's language or the nearest there is. */
export interface NoteShown {
  readonly note: KnowledgeNote;
  readonly body: string;
}

export interface KnowledgeQueries {
  'knowledge.list': (ask: { search?: string }) => readonly KnowledgeNote[];
  /** Notes that fit the ticket, or with a search all that match it; and the law card of the buyer's country. */
  'knowledge.for': (ask: { ticketId: TicketId; search?: string }) => {
    notes: readonly NoteShown[];
    law?: LawShown;
  };
}

export interface KnowledgeCommands {
  'knowledge.save': (order: { note: KnowledgeNote }) => { stored: true };
  'knowledge.delete': (order: { id: string }) => { stored: true };
}
