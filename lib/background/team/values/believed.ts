/**
 * How far one member's last value is believed. It is that member's word alone: nothing in it may keep out what the stream
 * itself says, and nobody gives by it what they may not give in the stream.
 */
import { APPROVAL_PATIENCE, LOST, type TeamApproval } from '@/lib/domain/approval.ts';
import { LEASE, type Member } from '@/lib/domain/team.ts';
import type { Claim, TeamTicket, TicketNow } from '@/lib/domain/team-event.ts';
import { type Instant, MINUTE } from '@/lib/domain/time.ts';
import { toldTicket } from '@/lib/sync/fold/index.ts';
import { MAY_SAY } from '@/lib/sync/subjects.ts';

/** Places of the stream that is read. */
export interface Ends {
  /** From here on all is read from the stream itself. */
  readonly upTo: number;
  /** Its last event. */
  readonly lastSeq: number;
}

interface Said {
  readonly value: TicketNow;
  readonly author: Member;
  /** By the server's clock. */
  readonly takenAt: Instant;
}

/** Nobody holds a ticket for longer after the server took the value than a lease, whatever the value says. */
function leased(team: TeamTicket, takenAt: Instant): TeamTicket {
  const latest = takenAt + MINUTE;
  const capped = (claim: Claim): Claim => ({ ...claim, until: Math.min(claim.until, latest + LEASE) });
  const claims = team.claims?.map(({ claim, at, ...step }) => ({
    ...step,
    ...(at === undefined ? {} : { at: Math.min(at, latest) }),
    ...(claim ? { claim: capped(claim) } : {}),
  }));
  return { ...team, ...(claims ? { claims } : {}) };
}

/**
 * By who may not decide: that it was asked for, behind whatever the stream says of it. Of what was decided nothing; the
 * stream tells it.
 */
function askedOnly(approvals: readonly TeamApproval[], takenAt: Instant): readonly TeamApproval[] {
  const latest = takenAt + APPROVAL_PATIENCE.requested;
  return approvals.flatMap((approval): TeamApproval[] => {
    if (approval.state !== 'requested' || approval.place?.asked === undefined) return [];
    const waitsUntil = Math.min(approval.expiresAt, latest);
    return [{ ...approval, expiresAt: waitsUntil, place: { asked: LOST, waitsUntil, verdicts: [] } }];
  });
}

/**
 * The value as it counts here. One who is in the team no more, and one who names a place that the stream has not reached,
 * says nothing of places: whatever anybody else says of the ticket comes before it.
 */
export function believed({ value, author, takenAt }: Said, { upTo, lastSeq }: Ends): TicketNow {
  const { approvals = [], ...rest } = value;
  const isPlaced = author.revokedAt === undefined && value.team.seq <= lastSeq;
  const decides = isPlaced && MAY_SAY[author.role].includes('ap');
  const known = decides ? approvals : askedOnly(approvals, takenAt);
  return {
    ...rest,
    team: toldTicket(leased(value.team, takenAt), isPlaced ? upTo : 0),
    ...(known.length > 0 ? { approvals: known } : {}),
  };
}
