/** Orders about a snapshot that is to be brought in, or was: looked into, brought in, taken back, gone on with. */
import { SnapshotRefused } from '@/lib/continuity/snapshot/read.ts';
import { DAY } from '@/lib/domain/time.ts';
import type { Restored } from '@/lib/store/restore-rows.ts';
import type { Store } from '@/lib/store/store.ts';
import { dropOld, restoredIn, undoableIn } from './brought.ts';
import type { Desk, Progress } from './desk.ts';
import type { ContinuityHandlers, ContinuityWorld } from './handlers.ts';
import { bringIn, forget, lookInto, restoringIn, takeFromShelf } from './restore.ts';
import { previewUndo, undoRestore } from './undo.ts';

interface Bringing {
  readonly around: ContinuityWorld;
  readonly desk: Desk;
  /** The file goes with the work of that id. */
  hold(id: string, file: string): string;
  /** Everything may be different now. */
  followed(): Promise<void>;
}

/** What nobody took within that time is taken away, ms. */
const FORGOTTEN = DAY;

export function startBringing({ around, desk, hold, followed }: Bringing) {
  const { keeper, shelf } = around;
  const leftHalf = async () => {
    const store = await keeper.store().catch(() => undefined);
    return store ? restoringIn(store) : undefined;
  };

  async function takenBack(store: Store, restored: Restored, id: string, progress: Progress) {
    const left = await leftHalf();
    try {
      return { state: 'undone' as const, undo: await undoRestore(store, restored, id, progress) };
    } finally {
      if (left) await shelf.remove(left.file);
      void followed().catch(() => {});
    }
  }

  async function resume(): Promise<void> {
    const store = await keeper.store();
    const restored = await restoredIn(store);
    const { undoing } = restored ?? {};
    if (restored && undoing !== undefined) {
      desk.begin(undoing, 'undo', (progress) => takenBack(store, restored, undoing, progress));
      return desk.quiet();
    }
    await dropOld(store, around.now());
    const left = await restoringIn(store);
    await shelf.clear(left ? [left.file] : [], around.now() - FORGOTTEN);
    if (!left) return;
    desk.begin(left.id, 'restore', async (progress) => {
      try {
        const snapshot = await takeFromShelf(around, left);
        const brings = await bringIn(around, store, snapshot, left, progress);
        await shelf.remove(left.file);
        return { state: 'restored', ...brings };
      } catch (error) {
        // What can never be gone on with would be begun at every start; a full disk may have room by then.
        if (error instanceof SnapshotRefused) await forget(store);
        throw error;
      } finally {
        void followed().catch(() => {});
      }
    });
    await desk.quiet();
  }

  const handlers: Pick<ContinuityHandlers, 'continuity.look' | 'continuity.restore' | 'continuity.undo'> = {
    'continuity.look': ({ id, file, passphrase }) => ({
      begun: desk.begin(id, 'look', async (progress) => {
        const snapshot = await takeFromShelf(around, {
          file: hold(id, file),
          ...(passphrase === undefined ? {} : { passphrase }),
        });
        const store = await keeper.store().catch(() => undefined);
        // Beside a store that cannot be used everything in it is new.
        const brings = store
          ? await lookInto(around, store, snapshot, progress)
          : { change: allNew(snapshot.header.counts) };
        return { state: 'looked', at: snapshot.header.at, ...brings };
      }),
    }),
    'continuity.restore': ({ id, file, passphrase, anew }) => ({
      begun: desk.begin(id, 'restore', async (progress) => {
        // Before a new store is begun: the file is whole, and the passphrase is right.
        const snapshot = await takeFromShelf(around, {
          file: hold(id, file),
          ...(passphrase === undefined ? {} : { passphrase }),
        });
        const usable = await keeper.store().then(
          () => true,
          () => false,
        );
        if (anew && !usable) await keeper.recover('anew');
        const { store } = await around.world();
        const brings = await bringIn(around, store, snapshot, { id, file }, progress);
        await shelf.remove(file);
        void followed().catch(() => {});
        return { state: 'restored', ...brings };
      }),
    }),
    'continuity.undo': ({ id, look }) => ({
      begun: desk.begin(id, 'undo', async (progress) => {
        const { store } = await around.world();
        const restored = await undoableIn(store, around.now());
        if (!restored) throw new SnapshotRefused('undo-gone');
        if (look) return { state: 'undoable', undo: await previewUndo(store, restored, progress) };
        return takenBack(store, restored, id, progress);
      }),
    }),
  };
  return { handlers, resume, leftHalf };
}

const allNew = (counts: Readonly<Record<string, number>>) =>
  Object.fromEntries(
    Object.entries(counts).map(([table, fresh]) => [table, { fresh, newer: 0, same: 0, older: 0, refused: 0 }]),
  );
