/** What a view says of itself to the team. */
import type { TicketId } from '@/lib/domain/ticket.ts';
import type { Instant } from '@/lib/domain/time.ts';
import type { Commands, DataOf } from '@/lib/protocol.ts';

export type Doing = DataOf<Commands['team.presence.say']>;

/** Who has not typed for so long, ms, only looks. */
export const WRITES_FOR = 20_000;

interface Seen {
  /** The ticket that is open. */
  readonly ticketId?: TicketId | undefined;
  /** The page is not in sight: nobody learns what stands on it. */
  readonly hidden: boolean;
  /** When the reply was last typed in. */
  readonly typedAt?: Instant | undefined;
  readonly now: Instant;
}

export function doingOf({ ticketId, hidden, typedAt, now }: Seen): Doing {
  if (hidden || ticketId === undefined) return { doing: 'here' };
  // A clock that was put back makes nobody a writer for hours.
  const since = typedAt === undefined ? Number.POSITIVE_INFINITY : Math.abs(now - typedAt);
  return { ticketId, doing: since < WRITES_FOR ? 'writing' : 'looking' };
}
