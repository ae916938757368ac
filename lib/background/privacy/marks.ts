/** Keyed hashes: of who is not to be known again, and of tickets in the record. The key never leaves the background. */
import { type Trait, traitsOf } from '@/lib/continuity/privacy/marks.ts';
import type { StoreRef, TicketId } from '@/lib/domain/ticket.ts';
import type { Instant } from '@/lib/domain/time.ts';
import { commit } from '@/lib/store/commit.ts';
import type { Store } from '@/lib/store/store.ts';
import type { World } from '../world.ts';

const ALGORITHM = { name: 'HMAC', hash: 'SHA-256' } as const;
/** Hash kept of a pseudonym, hex digits: 64 bits tell millions of tickets apart. */
const PSEUDONYM = 16;

const hex = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
const bytesOf = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

export interface Marker {
  /** By which rows of `erased` somebody of this trait would be known: this device's mark, and the team's. */
  marksOf(trait: Trait): Promise<readonly string[]>;
  /** What stands in the record in a ticket's place. */
  pseudonymOf(id: TicketId): Promise<string>;
}

/** The key, made at the first need. Call it outside any transaction. */
async function secretOf(store: Store): Promise<string> {
  const known = (await store.secrets.get('privacy'))?.values.key;
  if (known) return known;
  const made = hex(globalThis.crypto.getRandomValues(new Uint8Array(32)));
  return commit(store, [store.secrets], async (books) => {
    const meanwhile = (await store.secrets.get('privacy'))?.values.key;
    if (meanwhile) return meanwhile;
    await store.secrets.put({ id: 'privacy', values: { key: made } });
    books.write();
    return made;
  });
}

/** Read anew each time: everything may have been deleted, the key too. */
export async function markerOf({ store, teamMark }: Pick<World, 'store' | 'teamMark'>): Promise<Marker> {
  const { subtle } = globalThis.crypto;
  const key = await subtle.importKey('raw', bytesOf(await secretOf(store)), ALGORITHM, false, ['sign']);
  const hashOf = async (text: string) =>
    hex(new Uint8Array(await subtle.sign('HMAC', key, new TextEncoder().encode(text))));
  return {
    async marksOf({ shop, key: trait }) {
      const own = await hashOf(`buyer\n${shop.portal}\n${shop.store}\n${trait}`);
      const shared = await teamMark?.(shop, trait);
      return shared === undefined ? [own] : [own, shared];
    },
    pseudonymOf: async (id) => (await hashOf(`ticket\n${id}`)).slice(0, PSEUDONYM),
  };
}

type Known = Parameters<typeof traitsOf>[1];
/** Whether whoever is known by that in the shop is not to be known. */
export type IsErased = (shop: StoreRef, known: Known) => Promise<boolean>;

/** For a walk over many rows: the key is read once. Costs nothing while nobody was ever erased. */
export function knowerOf(world: Pick<World, 'store' | 'teamMark'>): IsErased {
  const { erased } = world.store;
  let marker: Promise<Marker> | undefined;
  return async (shop, known) => {
    if ((await erased.limit(1).primaryKeys()).length === 0) return false;
    marker ??= markerOf(world);
    const { marksOf } = await marker;
    const marks = await Promise.all(traitsOf(shop, known).map(marksOf));
    const place = `${shop.portal}:${shop.store}`;
    return (await erased.bulkGet(marks.flat())).some((row) => row && (row.stores?.includes(place) ?? true));
  };
}

/** Whether the buyer of these traits is not to be known. */
export const isErased = (world: World, shop: StoreRef, known: Known): Promise<boolean> => knowerOf(world)(shop, known);

/**
 * Sets marks that belong together. One that stands belongs to an erasure before this, and stays with it; unless it counts
 * in some stores alone, as a teammate's may. Inside a commit.
 */
export async function mark({ erased }: Store, ids: readonly string[], at: Instant): Promise<void> {
  const wanted = [...new Set(ids)];
  const known = await erased.bulkGet(wanted);
  await erased.bulkPut(wanted.flatMap((id, index) => (known[index] && !known[index].stores ? [] : [{ id, at }])));
}
