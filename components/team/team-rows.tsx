/** Asks once for many tickets who has them and who is on them, and tells each mark below. */
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { useAsk } from '@/lib/client/live.tsx';
import type { Presence } from '@/lib/domain/team.ts';
import type { TicketId } from '@/lib/domain/ticket.ts';
import { type ClaimRow, type OnTicket, onTicket } from './on-ticket.ts';
import { useTeam } from './use-team.ts';

type Look = (id: TicketId) => OnTicket;

const NO_CLAIMS: readonly ClaimRow[] = [];
const NO_PRESENCE: readonly Presence[] = [];

/** Who is on which of these tickets; nothing without a team. */
export function useOnTickets(ids: readonly TicketId[]): Look | undefined {
  const team = useTeam();
  const enabled = team !== undefined;
  const claims =
    useAsk('team.claims', { ids }, { enabled: enabled && ids.length > 0, keepPrevious: true }).data ?? NO_CLAIMS;
  const presence = useAsk('team.presence', {}, { enabled }).data ?? NO_PRESENCE;
  const me = team?.me;
  return useMemo(
    () => (enabled ? (id) => onTicket(id, claims, presence, me) : undefined),
    [enabled, claims, presence, me],
  );
}

const RowsContext = createContext<Look | undefined>(undefined);

/** Stands over the rows; `ids` are those in sight. */
export function TeamRows({ ids, children }: { ids: readonly TicketId[]; children?: ReactNode }) {
  return <RowsContext value={useOnTickets(ids)}>{children}</RowsContext>;
}

export const useRow = (id: TicketId): OnTicket | undefined => useContext(RowsContext)?.(id);
