/** Asks once for many tickets who has them and who is on them, and tells each mark below. */
import { createContext, type ReactNode, useContext, useMemo, useRef } from 'react';
import { useAsk } from '@/lib/client/live.tsx';
import type { Presence } from '@/lib/domain/team.ts';
import type { TicketId } from '@/lib/domain/ticket.ts';
import { useNow } from '../ui/clock.ts';
import { type OnTicket, onTicket } from './on-ticket.ts';
import { useTeam } from './use-team.ts';

/** Nothing for a ticket of which it is not known yet who has it: "nobody" would be a claim of its own. */
type Look = (id: TicketId) => OnTicket | undefined;

const NO_PRESENCE: readonly Presence[] = [];

/** Who is on which of these tickets; nothing without a team. */
export function useOnTickets(ids: readonly TicketId[]): Look | undefined {
  const team = useTeam();
  const enabled = team !== undefined;
  const { data: claims, isPlaceholderData } = useAsk(
    'team.claims',
    { ids },
    { enabled: enabled && ids.length > 0, keepPrevious: true },
  );
  // While other tickets are asked for, the last answer stands, and it was about the tickets asked for then.
  const answered = useRef<readonly TicketId[]>([]);
  if (claims && !isPlaceholderData) answered.current = ids;
  const known = answered.current;
  const presence = useAsk('team.presence', {}, { enabled }).data ?? NO_PRESENCE;
  const me = team?.me;
  const now = useNow();
  return useMemo(
    () =>
      enabled && claims
        ? (id) => (known.includes(id) ? onTicket(id, claims, presence, me, now) : undefined)
        : undefined,
    [enabled, claims, known, presence, me, now],
  );
}

const RowsContext = createContext<Look | undefined>(undefined);

/** Stands over the rows; `ids` are those in sight. */
export function TeamRows({ ids, children }: { ids: readonly TicketId[]; children?: ReactNode }) {
  return <RowsContext value={useOnTickets(ids)}>{children}</RowsContext>;
}

export const useRow = (id: TicketId): OnTicket | undefined => useContext(RowsContext)?.(id);
