/** What the stream makes of one ticket. */
import type { HeardEvent, TeamTicket } from '@/lib/domain/team-event.ts';
import { HOUR } from '@/lib/domain/time.ts';
import { heldAfter, heldAt } from './claim.ts';
import { markOf, placeOf, withCounted } from './counted.ts';
import { decidedAfter } from './decided.ts';

export interface FoldedTicket {
  readonly team: TeamTicket;
  /** Of a claim or a release: whether it held. */
  readonly won?: boolean;
}

const unheldOf = ({ claim: _, claims: __, revision: ___, ...rest }: TeamTicket) => rest;

/**
 * A ticket with one more event. Events come in the stream's order; one that is in it already changes nothing, and
 * neither does one that counted at an earlier place: the first in order counts. A ticket nobody has seen begins here,
 * and may be seen later. Of `saw` and `approval` only the place is noted, see `foldApproval`. Throws a TypeError for an
 * event about no ticket.
 */
export function foldTicket(known: TeamTicket | undefined, heard: HeardEvent): FoldedTicket {
  const { body } = heard.event;
  if (!('ticketId' in body)) throw new TypeError(`${body.kind} is about no ticket`);
  const team: TeamTicket = known ?? { id: body.ticketId, decided: { notes: [] }, revision: 0, seq: 0 };
  const { seq } = heard;
  if (body.kind === 'saw' || body.kind === 'approval') return { team: seq > team.seq ? { ...team, seq } : team };
  const claims = body.kind !== 'did';
  const mark = markOf(heard);
  const before = placeOf(team.counted, mark);
  const first = before ?? seq;
  if (before !== undefined || seq <= team.seq) {
    const again = seq > team.seq ? { ...team, seq } : team;
    return claims ? { team: again, won: team.claims?.some((step) => step.seq === first) ?? false } : { team: again };
  }
  const next = { ...team, seq, counted: withCounted(team.counted, mark, seq) };
  if (body.kind === 'did')
    return { team: { ...next, decided: decidedAfter(team.decided, body.event, heard.event.hlc.at + HOUR) } };
  const { held, won } = heldAfter(team, body, heard);
  return { team: won ? { ...unheldOf(next), ...held } : next, won };
}

/**
 * A ticket as it goes on once its buyer was erased: nobody holds it, as if nobody ever had. Who hears the erasure later
 * hears nothing of who held it before, since the keys of that are destroyed; so all go on from the same.
 */
export const unheldTicket = (team: TeamTicket): TeamTicket => ({ ...unheldOf(team), revision: 0 });

/**
 * A ticket as it goes on where the server forgot all behind `to`: what is told again counts at its new place, claims are
 * judged anew from those that are left. What was decided stays as it is; nothing is deleted because a server forgot it.
 * Rewinding too far does no harm where the stream is then read from there again.
 */
export function rewindTicket(team: TeamTicket, to: number): TeamTicket {
  if (team.seq <= to) return team;
  const counted = (team.counted ?? []).filter(({ seq }) => seq <= to);
  const { counted: _, ...rest } = unheldOf(team);
  return { ...rest, ...heldAt(team, to), seq: to, ...(counted.length > 0 ? { counted } : {}) };
}

/** As `rewindTicket`, of one as another tells it: who holds it is what its steps up to there say, and nothing else. */
export function toldTicket(team: TeamTicket, to: number): TeamTicket {
  const kept = rewindTicket(team, to);
  return { ...unheldOf(kept), ...heldAt(kept, kept.seq) };
}
