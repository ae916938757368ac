/** Playbooks: what to do in a ticket's situation, and which steps are done. */
import type { Playbook, StepId } from '@/lib/domain/playbook.ts';
import type { TicketId } from '@/lib/domain/ticket.ts';

export interface PlaybookQueries {
  /** Those that fit the ticket, best first; `templates`: names of the templates their steps speak of. */
  'playbook.get': (ask: { ticketId: TicketId }) => {
    playbooks: readonly Playbook[];
    templates: Readonly<Record<string, string>>;
  };
}

export interface PlaybookCommands {
  /** Ticks a step, or takes the tick away. */
  'playbook.step': (order: { id: TicketId; step: StepId; done: boolean }) => { eventId: string };
}
