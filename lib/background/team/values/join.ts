/**
 * Joining a team by last values, so that years of events need not be read again. In this order: what is about no ticket
 * whole (who is in, keys, rules, people, texts, and who was erased: they are few, and tickets are judged by them); how
 * far last values hold what was said; the last values themselves. Then the stream is followed from there, and what was
 * said between is heard twice at most, which changes nothing. What was said before comes last and quietly, for the
 * record, see `past.ts`. Killed at any moment, it goes on where it was.
 */
import { commit } from '@/lib/store/commit.ts';
import type { Joining } from '@/lib/store/team-rows.ts';
import { generalFiltersOf, NO_TOKEN, ticketFiltersOf, valueFiltersOf } from '@/lib/sync/subjects.ts';
import { type Batch, type ValueBatch, type Wire, WireTrouble } from '@/lib/sync/wire/index.ts';
import { askRecompute } from '../../ask-recompute.ts';
import type { World } from '../../world.ts';
import type { Keyring } from '../keyring.ts';
import type { Desk } from '../open.ts';
import { putSeat, seatOf } from '../seat.ts';
import { marksOf } from './mark.ts';
import type { Scope } from './scope.ts';
import { storeValues } from './store.ts';
import { openValues } from './take.ts';

export interface JoiningBy {
  readonly wire: Wire;
  readonly desk: () => Desk;
  readonly scopes: readonly Scope[];
  readonly ring: Keyring;
  /** Takes a batch of events, as always. */
  readonly take: (batch: Batch) => Promise<void>;
  readonly signal: AbortSignal;
}

/** The stream is not the one that was read so far. */
export class StreamLost extends Error {
  override readonly name = 'StreamLost';
}

/** Reads what is about no ticket, up to now. */
async function readGeneral({ store }: World, { wire, desk, take, signal }: JoiningBy): Promise<void> {
  const cursors = (await seatOf(store))?.cursors ?? {};
  let stop = async () => {};
  try {
    await new Promise<void>((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason));
      stop = wire.read(generalFiltersOf(desk().invitation.team), cursors, take, (state) => {
        if (state === 'caught-up') resolve();
        if (state === 'lost') reject(new StreamLost());
        if (state === 'denied') reject(new WireTrouble('denied'));
      });
    });
  } finally {
    await stop();
  }
}

/** Where it stands, or begins. Undefined: there are no last values to join by. */
async function begin({ store }: World, { wire, desk, scopes, signal }: JoiningBy): Promise<Joining | undefined> {
  const [events, values] = await Promise.all([wire.streamAt(), wire.valuesAt()]);
  const known = (await seatOf(store))?.joining?.begun;
  if (known && known.events === events.created && known.values === values.created) return known;
  const from: Record<string, number> = {};
  for (const scope of scopes) from[scope.filter] = (await marksOf(wire, desk(), scope, events, signal)).upTo;
  if (Object.values(from).every((seq) => seq === 0)) return undefined;
  return { events: events.created, values: values.created, from, reached: {}, done: 0, of: 0 };
}

/** From now on the stream is followed from where last values end; what is about no ticket goes on where it was read to. */
const follow = ({ store }: World, scopes: readonly Scope[], from: Joining['from'] = {}): Promise<void> =>
  commit(store, [], async (books) => {
    const seat = await seatOf(store);
    if (!seat) return;
    const { joining: _, ...rest } = seat;
    const all = scopes.some(({ token }) => token === NO_TOKEN);
    const late = scopes.flatMap((scope) => {
      const to = from[scope.filter] ?? 0;
      return to > 0 ? [{ ...scope, to }] : [];
    });
    const ends = late.map(({ filter, to }) => [filter, { seq: to, id: '' }] as const);
    const cursors = { ...(all ? {} : seat.cursors), ...Object.fromEntries(ends) };
    const past = late.flatMap(({ token, to }) =>
      ticketFiltersOf(seat.team, token).map((filter) => [filter, { seq: 0, to }] as const),
    );
    const before = past.length > 0 ? { past: Object.fromEntries(past) } : {};
    // They stand as others judged them.
    if (late.length > 0) await askRecompute(store);
    await putSeat(store, { ...rest, ...before, cursors }, books);
  });

/** Rejects with `StreamLost`, `WireTrouble`, and the reason of `signal`. */
export async function joinByValues(world: World, by: JoiningBy): Promise<void> {
  const { wire, desk, scopes, signal } = by;
  await readGeneral(world, by);
  const begun = await begin(world, by).catch((error) => {
    // A server that holds no last values holds the stream all the same.
    if (error instanceof WireTrouble && error.code === 'server-lost') return undefined;
    throw error;
  });
  if (begun) {
    const { team, member } = desk().invitation;
    let at = begun;
    /** From where the stream is followed of the tickets whose values come through a filter. */
    const ends = new Map(
      scopes.flatMap(({ token, filter }) =>
        valueFiltersOf(team, token === NO_TOKEN ? [] : [token]).map((of) => [of, begun.from[filter] ?? 0] as const),
      ),
    );
    // One batch is stored while the next is opened: the one works the disk, the other the processor.
    let storing = Promise.resolve();
    const take = async ({ filter, values, reached, done, of: all }: ValueBatch) => {
      const { created, lastSeq } = await wire.streamAt();
      if (created !== begun.events) throw new StreamLost();
      const of = { stream: begun.events, upTo: ends.get(filter) ?? 0, lastSeq, ring: by.ring };
      const opened = await openValues(world, desk(), values, of);
      const had = begun.done;
      at = { ...at, reached: { ...at.reached, [filter]: reached }, done: had + done, of: had + all };
      await storing;
      storing = storeValues(world, opened, { team, member: member.id, name: member.name }, at);
      // Whoever comes next hears of it.
      storing.catch(() => {});
    };
    const stores = scopes.flatMap(({ token }) => (token === NO_TOKEN ? [] : [token]));
    await wire.values(valueFiltersOf(team, stores), take, begun.reached, signal).finally(() => storing);
  }
  await follow(world, scopes, begun?.from);
}
