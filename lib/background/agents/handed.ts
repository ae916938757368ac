/** One ticket of somebody who left: to whom it goes, what is noted on it, and what its record says. */
import type { TicketEvent } from '@/lib/domain/record.ts';
import type { Decided, Note, Ticket } from '@/lib/domain/ticket.ts';
import type { Instant } from '@/lib/domain/time.ts';
import { handoverNote } from '@/lib/i18n/handover.ts';
import type { HandedOver, Leaving } from '@/lib/routing/assign/hand-over.ts';
import { assignedOf } from '@/lib/routing/assign/wanted.ts';
import { presenceOf } from '@/lib/routing/shifts/presence.ts';
import type { Outcome } from '../apply.ts';

interface Told {
  readonly operation: string;
  readonly now: Instant;
  readonly language: string;
  /** Where it waits when nobody fits. */
  readonly queue: string;
}

/** Assignment gave it to them: neither a person nor a rule names them. */
const byAssignment = ({ derived, decided, dispatched }: Ticket): boolean =>
  decided.assignee === undefined && dispatched?.assigned?.agent === derived.assignee;

function noteOf({ agent, why }: Leaving, { becomes }: HandedOver, told: Told): Note | undefined {
  const own = why === 'away' ? agent.away?.note?.trim() : undefined;
  // Whoever takes over reads what was left for them; where it stays, the note is all there is.
  if (becomes !== 'note' && !own) return undefined;
  const { back } = presenceOf(agent, told.now);
  const text = own || handoverNote(told.language, why, back, agent.shifts?.zone);
  return { id: told.operation, text, by: agent.id, at: told.now };
}

/**
 * What becomes of it, as a change of the ticket and a line of its record. What assignment gave, assignment gives on, or
 * the ticket waits for whoever fits. What a person or a rule gave becomes the other's by a decision that can be taken
 * back; where nobody fits it stays, since they knew whom they meant.
 */
export function handed(leaving: Leaving, fate: HandedOver, told: Told) {
  const { agent } = leaving;
  const note = noteOf(leaving, fate, told);
  let moved = false;
  return {
    apply(ticket: Ticket): Outcome | undefined {
      const { decided, derived, dispatched } = ticket;
      // Decided otherwise meanwhile.
      if (derived.assignee !== agent.id || derived.status !== 'open') return undefined;
      const notes = note ? [...decided.notes, note] : decided.notes;
      const { choice, reason } = fate;
      if (!choice) return { decided: { ...decided, notes } };
      const reasons = [reason, ...choice.reasons];
      if (byAssignment(ticket)) {
        const assigned = assignedOf({ ...choice, reasons }, told.now);
        return { decided: { ...decided, notes }, dispatched: { fired: [], ...dispatched, assigned } };
      }
      moved = choice.agent !== undefined;
      return { decided: { ...decided, notes, ...(choice.agent === undefined ? {} : { assignee: choice.agent }) } };
    },
    event(before: Ticket | undefined, after: Ticket | undefined): TicketEvent | undefined {
      if (!before || !after || (!moved && !note)) return undefined;
      const line = { id: told.operation, ticketId: after.id, at: told.now, by: agent.id };
      if (!moved) return { ...line, what: 'noted' };
      const who = ({ assignee }: Decided) => (assignee === undefined ? {} : { assignee });
      return { ...line, what: 'decided', before: who(before.decided), after: who(after.decided) };
    },
  };
}
