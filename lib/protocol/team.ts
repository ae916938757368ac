/** A team: joining, leaving, how it stands, who is where. */
import type { Presence, TeamStatus, TeamTrouble } from '@/lib/domain/team.ts';
import type { Claim } from '@/lib/domain/team-event.ts';
import type { TicketId } from '@/lib/domain/ticket.ts';

export interface TeamQueries {
  'team.status': (ask: Record<string, never>) => TeamStatus;
  /** Who is here now, and on what; nobody where there is no team. */
  'team.presence': (ask: Record<string, never>) => readonly Presence[];
  /** Who answers these tickets; a ticket nobody claimed is left out. `pending`: asked for here, not yet read back. */
  'team.claims': (ask: {
    ids: readonly TicketId[];
  }) => readonly { readonly id: TicketId; readonly claim?: Claim; readonly mine: boolean; readonly pending?: true }[];
}

export interface TeamCommands {
  /**
   * Joins by the text of an invitation: everything here is shared from then on. By that of a renewal it goes on at the
   * seat that is here (`renewed`).
   */
  'team.join': (order: {
    invitation: string;
    passphrase: string;
  }) => { joined: string; renewed?: true } | { trouble: TeamTrouble };
  /** Leaves: what is here stays here, keys and credentials go. */
  'team.leave': (order: { confirm: 'leave' }) => { stored: true };
  /** Tries to connect now instead of at the next moment. */
  'team.retry': (order: Record<string, never>) => { stored: true };
  /** What this view looks at or writes on; said again by the background for as long as the view is there. */
  'team.presence.say': (order: { ticketId?: TicketId; doing: 'here' | 'looking' | 'writing' }) => { stored: true };
  /** Asks to be the one who answers; resolves once the stream said so, or with who was first. */
  'team.claim': (order: { id: TicketId }) => { won: boolean; claim?: Claim; pending?: true };
  'team.release': (order: { id: TicketId }) => { released: boolean };
}
