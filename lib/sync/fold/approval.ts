/** What the stream makes of an approval: the first good decision in its order counts, by the server's clock. */
import {
  APPROVAL_PATIENCE,
  type Approval,
  type ApprovalPlace,
  LOST,
  type TeamApproval,
  type Verdict,
} from '@/lib/domain/approval.ts';
import type { HeardEvent } from '@/lib/domain/team-event.ts';
import type { Instant } from '@/lib/domain/time.ts';
import type { Role } from '@/lib/domain/vocabulary.ts';

const LEADING: readonly Role[] = ['lead', 'admin'];

const NOWHERE: ApprovalPlace = { verdicts: [] };

/** Of one person so many are kept: whoever says something to ever other words says nothing. */
const MOST_SAID = 8;

/** What a decision is about: the same id alone would let a yes to some words stand for others. */
const matterOf = ({ ticketId, kind, amount, words }: Approval): string =>
  JSON.stringify([ticketId, kind, amount?.minor ?? null, amount?.currency ?? null, words]);

type Request = Pick<Approval, 'kind' | 'askedBy'>;

/** Who asked is who said it; how long a request waits begins when the server took it, whatever the asker's clock says. */
function requestOf({ id, ticketId, kind, amount, words, reason, askedAt, expiresAt }: Approval, heard: HeardEvent) {
  const { author, takenAt } = heard;
  const patience = Math.min(Math.max(expiresAt - askedAt, 0), APPROVAL_PATIENCE.requested);
  const request: Approval = {
    id,
    ticketId,
    kind,
    ...(amount ? { amount } : {}),
    words,
    ...(reason === undefined ? {} : { reason }),
    askedBy: author.name,
    askedAt: Math.min(askedAt, takenAt),
    expiresAt: takenAt + patience,
    state: 'requested',
  };
  return request;
}

function verdictOf(
  { state, decidedAt, note }: Approval,
  { seq, takenAt, author }: HeardEvent,
  matter: string | undefined,
): Verdict | undefined {
  if (state !== 'approved' && state !== 'denied') return undefined;
  return {
    seq,
    by: author.name,
    lead: LEADING.includes(author.role),
    state,
    at: Math.min(decidedAt ?? takenAt, takenAt),
    takenAt,
    until: takenAt + APPROVAL_PATIENCE.approved,
    ...(note === undefined ? {} : { note }),
    ...(matter === undefined ? {} : { matter }),
  };
}

/** A lead decides; a second look is anybody's but the asker's. What comes too late decides nothing. */
const isGood = ({ kind, askedBy }: Request, waitsUntil: Instant, { by, lead, takenAt }: Verdict): boolean =>
  takenAt < waitsUntil && (kind === 'second_look' ? by !== askedBy : lead);

const counting = (request: Request, { asked, waitsUntil, verdicts }: ApprovalPlace): Verdict | undefined =>
  asked === undefined || waitsUntil === undefined
    ? undefined
    : verdicts.find((verdict) => verdict.matter === undefined && isGood(request, waitsUntil, verdict));

/** As it stands by its place. What nobody asked for, as far as is known, has expired: it permits nothing. */
function standing({ state: _, decidedBy: __, decidedAt: ___, note: ____, ...request }: Approval, place: ApprovalPlace) {
  const waits = place.waitsUntil === undefined ? request : { ...request, expiresAt: place.waitsUntil };
  const plain: TeamApproval = { ...waits, state: place.asked === undefined ? 'expired' : 'requested', place };
  const counts = counting(request, place);
  if (!counts) return plain;
  const { state, by, at, until, note } = counts;
  const decided = { state, decidedBy: by, decidedAt: at, expiresAt: until };
  return { ...plain, ...decided, ...(note === undefined ? {} : { note }) };
}

interface FoldedApproval {
  readonly approval: TeamApproval;
  /** It is the request, or the decision, that counts. */
  readonly won: boolean;
}

function asked(known: TeamApproval | undefined, said: Approval, heard: HeardEvent): FoldedApproval {
  const place = known?.place ?? NOWHERE;
  if (known && place.asked !== undefined && place.asked <= heard.seq)
    return { approval: known, won: place.asked === heard.seq };
  const request = requestOf(said, heard);
  const about = matterOf(request);
  const verdicts = place.verdicts.map(({ matter = known && matterOf(known), ...verdict }) =>
    matter === about || matter === undefined ? verdict : { ...verdict, matter },
  );
  const approval = standing(request, { ...place, verdicts, asked: heard.seq, waitsUntil: request.expiresAt });
  // Decided here, and not read back yet.
  const waits = known && place.verdicts.length === 0 && known.state !== 'requested' && known.state !== 'expired';
  return { approval: waits ? { ...known, place: approval.place ?? place } : approval, won: true };
}

function decided(known: TeamApproval | undefined, said: Approval, heard: HeardEvent): FoldedApproval {
  const place = known?.place ?? NOWHERE;
  const about = matterOf(said);
  const isAsked = known !== undefined && place.asked !== undefined && matterOf(known) === about;
  const own = place.verdicts.filter(({ by }) => by === heard.author.name);
  const matter = isAsked ? undefined : about;
  const before = own.find((one) => one.matter === matter);
  const verdict = before || own.length < MOST_SAID ? verdictOf(said, heard, matter) : undefined;
  const earlier = before && before.seq <= heard.seq;
  const others = place.verdicts.filter((one) => one !== before);
  const verdicts = verdict && !earlier ? [...others, verdict].toSorted((a, b) => a.seq - b.seq) : place.verdicts;
  const next = { ...place, verdicts };
  const approval = known && (earlier || !verdict) ? known : standing(known ?? said, next);
  return { approval, won: counting(approval, next)?.seq === heard.seq };
}

/**
 * An approval with one more event. The first request counts, and of what was said to it the first that is good: a
 * decision by a lead, or for a second look by another person than who asked, before the request expired. It must be about
 * the same ticket, promise, sum and words. Each person is heard once. A decision that is heard before its request waits for it and permits nothing until then. Who asked and who
 * decided are the authors, whatever the approval says. Throws a TypeError for an event about none.
 */
export function foldApproval(known: TeamApproval | undefined, heard: HeardEvent): FoldedApproval {
  const { body } = heard.event;
  if (body.kind !== 'approval') throw new TypeError(`${body.kind} is no approval`);
  return (body.approval.state === 'requested' ? asked : decided)(known, body.approval, heard);
}

/** As `rewindTicket`: what was forgotten goes on counting until something is told at a place of the stream. */
export function rewindApproval(approval: TeamApproval, to: number): TeamApproval {
  const { place } = approval;
  if (!place) return approval;
  const kept = (seq: number) => (seq > to ? LOST : seq);
  const verdicts = place.verdicts.map((verdict) => ({ ...verdict, seq: kept(verdict.seq) }));
  return { ...approval, place: { ...place, verdicts, ...(place.asked ? { asked: kept(place.asked) } : {}) } };
}

/** As it is told: its places are nobody's but the stream's to say. */
export function tellable({ place: _, ...approval }: TeamApproval): Approval {
  return approval;
}
