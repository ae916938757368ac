/** Who holds a ticket: the first in the stream's order whose base is current, by the server's clock alone. */
import { LEASE } from '@/lib/domain/team.ts';
import type { Claim, ClaimStep, HeardEvent, TeamBody, TeamTicket } from '@/lib/domain/team-event.ts';
import type { Role } from '@/lib/domain/vocabulary.ts';

type Held = Pick<TeamTicket, 'claim' | 'revision' | 'claims'>;
type ClaimBody = Extract<TeamBody, { kind: 'claim' | 'release' }>;

/** Steps kept: so many changes of one ticket's holder can be taken back when a server forgets them. */
const MOST_STEPS = 32;

const LEADING: readonly Role[] = ['lead', 'admin'];

/** Whether a claim holds at a moment of the server's clock. */
const holdsAt = (claim: Claim | undefined, takenAt: number): claim is Claim =>
  claim !== undefined && takenAt < claim.until;

/** What a claim or a release makes of who holds it; undefined: it does not hold. */
function stepOf({ claim, revision }: Held, body: ClaimBody, heard: HeardEvent): ClaimStep | undefined {
  const { seq, takenAt, author } = heard;
  if (body.base !== revision) return undefined;
  const own = claim?.by === author.name;
  if (body.kind === 'release') return claim && (own || LEADING.includes(author.role)) ? { seq } : undefined;
  const held = holdsAt(claim, takenAt);
  if (held && !own) return undefined;
  // Nobody keeps a ticket for longer than a lease without saying so again, whatever a changed client asks for.
  const until = takenAt + Math.min(Math.max(body.lease, 0), LEASE);
  const since = held ? claim.since : takenAt;
  return { seq, claim: { by: author.name, member: author.id, since, until } };
}

const heldBy = ({ seq, claim }: ClaimStep, claims: readonly ClaimStep[]): Held => ({
  revision: seq,
  claims,
  ...(claim ? { claim } : {}),
});

/**
 * Who holds the ticket after a claim or a release, and whether that one held. A person may claim from a second device
 * what they hold by the first; a lead may release anybody's.
 */
export function heldAfter(held: Held, body: ClaimBody, heard: HeardEvent): { held: Held; won: boolean } {
  const step = stepOf(held, body, heard);
  if (!step) return { held, won: false };
  return { held: heldBy(step, [...(held.claims ?? []), step].slice(-MOST_STEPS)), won: true };
}

/**
 * Who held it once the event `to` had counted and nothing behind it. Where more steps were forgotten than are kept,
 * nobody did.
 */
export function heldAt(held: Held, to: number): Held {
  const claims = (held.claims ?? []).filter(({ seq }) => seq <= to);
  const last = claims.at(-1);
  return last ? heldBy(last, claims) : { revision: 0 };
}
