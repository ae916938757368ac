/** Whether a lane's events come one after the other. Says what is wrong; what counts is decided elsewhere. */
import type { Lane, LaneHole, TeamEvent } from '@/lib/domain/team-event.ts';

/** Of these many events heard last a repetition can be told from another event of the same number. */
const MOST_RECENT = 16;
/** More holes than any honest lane has; of more the oldest are no longer waited for. */
const MOST_HOLES = 32;
/** Characters of a hash that are kept to know it again: 72 bits. */
const HASH_PART = 12;

export interface JudgedLane {
  readonly lane: Lane;
  /**
   * `gap`: events before it were not heard. `fork`: it does not follow what was heard under its number, so one device
   * speaks from two places, or was set back. `again`: it was heard.
   */
  readonly said?: 'gap' | 'fork' | 'again';
}

const shortOf = (n: number, hash: string): string => `${n}:${hash.slice(0, HASH_PART)}`;

const laneWith = (lane: Lane, n: number, hash: string, holes: readonly LaneHole[]): Lane => ({
  n: Math.max(lane.n, n),
  hash: n > lane.n ? hash : lane.hash,
  recent: [...(lane.recent ?? []).slice(1 - MOST_RECENT), shortOf(n, hash)],
  ...(holes.length > 0 ? { holes: holes.slice(-MOST_HOLES) } : {}),
});

type Link = Pick<TeamEvent, 'n' | 'prev'>;

/**
 * A lane heard for the first time. Who joined later, or where old events were purged, does not know what was before;
 * `whole`: the stream was read from its very first event, so that what is missing is missing.
 */
function begun({ n, prev }: Link, hash: string, whole: boolean): JudgedLane {
  const lane: Lane = { n, hash, recent: [shortOf(n, hash)] };
  if (n === 1) return prev === '' ? { lane } : { lane, said: 'fork' };
  return whole ? { lane: { ...lane, holes: [{ from: 1, to: n - 1, after: '', last: prev }] }, said: 'gap' } : { lane };
}

/** An event of a number that was passed over before. */
function filled(lane: Lane, hole: LaneHole, { n, prev }: Link, hash: string): JudgedLane {
  const holes = lane.holes ?? [];
  // The chain goes on from another event: the one that is missed is still to come.
  if (n === hole.to && hash !== hole.last) return { lane: laneWith(lane, n, hash, holes), said: 'fork' };
  const rest = holes.flatMap((one): LaneHole[] => {
    if (one !== hole) return [one];
    const before = n > hole.from ? [{ ...hole, to: n - 1, last: prev }] : [];
    return n < hole.to ? [...before, { ...hole, from: n + 1, after: hash }] : before;
  });
  const next = laneWith(lane, n, hash, rest);
  return n === hole.from && prev !== hole.after ? { lane: next, said: 'fork' } : { lane: next };
}

/**
 * A lane with one more event, and what is wrong with it. An event is never left out for that: a server may lose
 * messages, and nobody's later work may be lost for it; nor because it was heard `again`: after a reset of the server
 * the same events come at other places, and the folds of this folder know what counts already.
 */
export function judgeLane(known: Lane | undefined, event: Link, hash: string, whole = false): JudgedLane {
  if (!known) return begun(event, hash, whole);
  const { n, prev } = event;
  const holes = known.holes ?? [];
  if (n > known.n + 1) {
    const hole = { from: known.n + 1, to: n - 1, after: known.hash, last: prev };
    return { lane: laneWith(known, n, hash, [...holes, hole]), said: 'gap' };
  }
  if (n === known.n + 1) {
    const lane = laneWith(known, n, hash, holes);
    return prev === known.hash ? { lane } : { lane, said: 'fork' };
  }
  const recent = known.recent ?? [];
  if (recent.includes(shortOf(n, hash))) return { lane: known, said: 'again' };
  const hole = holes.find(({ from, to }) => from <= n && n <= to);
  if (hole) return filled(known, hole, event, hash);
  const other = recent.some((one) => one.startsWith(`${n}:`));
  return other ? { lane: laneWith(known, n, hash, holes), said: 'fork' } : { lane: known, said: 'again' };
}
