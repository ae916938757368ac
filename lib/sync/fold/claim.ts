/**
 * Who holds a ticket: the first in the stream's order whose base is current, by the server's clock alone. Once nothing
 * changed for as long as a claim lasts, any base is: devices that came to hold different things of a ticket (a key that
 * one of them lacked, a last value that lied) agree again with the next claim, instead of refusing one another's for ever.
 */
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

/** Whether who holds it stood so long that whatever was claimed then has run out. */
function isOld(claims: readonly ClaimStep[] = [], takenAt: number): boolean {
  const last = claims.at(-1);
  // A step whose moment nobody kept was taken by the end of its claim at the latest.
  return takenAt - (last?.at ?? last?.claim?.until ?? Number.NEGATIVE_INFINITY) >= LEASE;
}

/** What a claim or a release makes of who holds it; undefined: it does not hold. */
function stepOf({ claim, revision, claims }: Held, body: ClaimBody, heard: HeardEvent): ClaimStep | undefined {
  const { seq, takenAt, author } = heard;
  // What somebody let go of on an old view is not taken from who has it since.
  if (body.base !== revision && (body.kind === 'release' || !isOld(claims, takenAt))) return undefined;
  const own = claim?.by === author.name;
  if (body.kind === 'release')
    return claim && (own || LEADING.includes(author.role)) ? { seq, at: takenAt } : undefined;
  const held = holdsAt(claim, takenAt);
  if (held && !own) return undefined;
  // Nobody keeps a ticket for longer than a lease without saying so again, whatever a changed client asks for.
  const until = takenAt + Math.min(Math.max(body.lease, 0), LEASE);
  const since = held ? claim.since : takenAt;
  return { seq, at: takenAt, claim: { by: author.name, member: author.id, since, until } };
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
