/** Who has a ticket, and who looks at it or writes on it now, out of what the team says. */
import type { Presence, TeamStatus } from '@/lib/domain/team.ts';
import type { TicketId } from '@/lib/domain/ticket.ts';
import type { Instant } from '@/lib/domain/time.ts';
import type { Queries } from '@/lib/protocol.ts';

export type ClaimRow = ReturnType<Queries['team.claims']>[number];

export interface OnTicket {
  /** Who answers it. */
  readonly holder?: { readonly name: string; readonly mine: boolean; readonly until: Instant };
  /** Asked for here, and not read back yet. */
  readonly pending: boolean;
  /** Teammates by name, each once; who writes is not also said to look. */
  readonly writing: readonly string[];
  readonly looking: readonly string[];
}

const NOBODY: OnTicket = { pending: false, writing: [], looking: [] };

/** Names in the order of the alphabet, so that a list does not jump when somebody is heard again. */
const names = (of: readonly Presence[]): readonly string[] =>
  [...new Set(of.map(({ name }) => name))].toSorted((a, b) => (a < b ? -1 : 1));

/** `me`: what oneself does is not news, on another device neither. Nobody tells that a claim has run out: `now` does. */
export function onTicket(
  id: TicketId,
  claims: readonly ClaimRow[],
  presence: readonly Presence[],
  me: TeamStatus['me'],
  now: Instant,
): OnTicket {
  const row = claims.find((one) => one.id === id);
  const here = presence.filter(
    ({ ticketId, member, name }) => ticketId === id && member !== me?.id && name !== me?.name,
  );
  const writing = names(here.filter(({ doing }) => doing === 'writing'));
  const looking = names(here.filter(({ doing }) => doing === 'looking')).filter((name) => !writing.includes(name));
  if (!row && here.length === 0) return NOBODY;
  const { claim: told, mine = false, pending = false } = row ?? {};
  const claim = told && told.until > now ? told : undefined;
  return {
    ...(claim ? { holder: { name: claim.by, mine, until: claim.until } } : {}),
    pending,
    writing,
    looking,
  };
}
