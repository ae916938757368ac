/**
 * Last values that this device put. What is purged or erased here leaves a word in the same transaction, so that what
 * lies on the server goes as well, however long the link is down.
 */
import type { TicketId } from '@/lib/domain/ticket.ts';
import type { Instant } from '@/lib/domain/time.ts';
import { commit } from '@/lib/store/commit.ts';
import type { Store } from '@/lib/store/store.ts';
import type { OwnValueRow } from '@/lib/store/team-rows.ts';
import { type PlacedKey, valueSubjectOf } from '@/lib/sync/seal/index.ts';
import type { Wire } from '@/lib/sync/wire/index.ts';
import type { Desk } from '../open.ts';
import { keysForSigning, tellKeys } from '../ticket-keys.ts';
import { lastValuesOf, sealedValue } from './make.ts';

const STEP = 50;
const EMPTY = new Uint8Array(0);

/** A key was destroyed, or made, in between: it is done again. */
class KeysMoved extends Error {}

interface Putting {
  readonly desk: Desk;
  readonly wire: Pick<Wire, 'putValue'>;
  /** The stream that is read, by when it was made. */
  readonly stream: string;
  readonly now: Instant;
}

/** What is sealed with a key is put after it. */
const told = (store: Store, { desk, wire, now }: Putting): Promise<void> =>
  tellKeys({ store, now: () => now }, desk, wire.putValue, () => {});

/**
 * Puts the values of some tickets; what nobody would take is left out. That they were put is written down before the
 * tickets are looked at: words that are taken from one meanwhile are then known to lie there.
 */
export async function putValues(store: Store, ids: readonly TicketId[], putting: Putting): Promise<void> {
  const { desk, wire, stream, now } = putting;
  const { team, member } = desk.invitation;
  const subjects = await Promise.all(ids.map((id) => valueSubjectOf(desk.keys, team, member.id, id)));
  const ticketKeys = keysForSigning({ store, now: () => now }, desk);
  const keys = await ticketKeys.all(ids);
  await commit(store, [store.teamValues, store.ticketKeys], async (books) => {
    if (!(await ticketKeys.keep())) throw new KeysMoved();
    books.write();
    const known = await store.teamValues.bulkGet([...ids]);
    const rows = ids.flatMap((id, at): OwnValueRow[] =>
      known[at] ? [] : [{ id, subject: subjects[at] ?? '', state: 'there' }],
    );
    await store.teamValues.bulkAdd(rows);
  });
  await told(store, putting);
  const values = await lastValuesOf(store, ids, stream, now);
  await Promise.all(
    ids.map(async (id, at) => {
      const [subject, value, key] = [subjects[at] ?? '', values.get(id), keys[at]];
      const sealed = value && key && (await sealedValue(desk, subject, value, key));
      if (sealed) await wire.putValue(subject, sealed);
    }),
  );
}

/** Puts anew, or empties, what was purged or erased here since it was put. */
export async function mendValues(store: Store, putting: Putting): Promise<void> {
  for (;;) {
    const rows = await store.teamValues.where('state').anyOf('again', 'gone').limit(STEP).toArray();
    if (rows.length === 0) return;
    const ticketKeys = keysForSigning({ store, now: () => putting.now }, putting.desk);
    const again = rows.filter(({ state }) => state === 'again');
    await ticketKeys.all(again.map(({ id }) => id as TicketId));
    await commit(store, [store.ticketKeys], async (books) => {
      if (!(await ticketKeys.keep())) throw new KeysMoved();
      books.write();
    });
    await told(store, putting);
    await Promise.all(rows.map((row) => mend(store, row, putting, ticketKeys.of)));
    await commit(store, [store.teamValues], async (books) => {
      const now = await store.teamValues.bulkGet(rows.map(({ id }) => id));
      for (const [at, { id, state }] of rows.entries()) {
        const row = now[at];
        if (row?.state !== state) continue;
        if (state === 'gone') await store.teamValues.delete(id);
        else await store.teamValues.put({ ...row, state: 'there' });
      }
      books.write();
    });
  }
}

async function mend(
  store: Store,
  { id, subject, state }: OwnValueRow,
  { desk, wire, stream, now }: Putting,
  keyFor: (id: TicketId) => Promise<PlacedKey>,
) {
  const ids = state === 'again' ? [id as TicketId] : [];
  const [value] = [...(await lastValuesOf(store, ids, stream, now)).values()];
  const sealed = value && (await sealedValue(desk, subject, value, await keyFor(value.team.id)));
  await wire.putValue(subject, sealed ?? EMPTY);
}
