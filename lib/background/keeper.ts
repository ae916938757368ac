/** Looks after the store from outside: holds it against its canary, says what is wrong, and lets a person decide. */
import type { Canary, Ledger, Recovery, Rows, StoreState } from '@/lib/domain/custody.ts';
import { commit } from '@/lib/store/commit.ts';
import { adopt, countAgain, ledgerOf, rowsOf } from '@/lib/store/ledger.ts';
import { type Disk, openDamaged, openStore, type Store } from '@/lib/store/store.ts';
import { isFull, StoreDamaged, StoreFull, StoreLocked, StoreTooNew } from '@/lib/store/trouble.ts';
import { type Box, newestInto } from './box.ts';

/** Whether every row was counted in this browser session, and with what result. */
export type Inspection = 'whole' | 'damaged' | 'due';

export interface KeeperOptions {
  readonly canary: Box<Canary>;
  readonly inspection: Box<Inspection>;
  /** The state changed; `again`: what was refused meanwhile can be said again. */
  changed(again: boolean): void;
  /** Bytes that may still be written. */
  room(): Promise<number>;
  /** Where a database lies; absent for the browser's usual place. */
  disk(database: string): Promise<Disk | undefined>;
}

/** The database that is used unless a person began another one. */
export const FIRST = 'portside';
/** Rows are counted this long after the store was first opened in a browser session, ms. */
const INSPECT_AFTER = 3_000;
/** A full disk is tried again this often, ms. */
const PROBE = 20_000;
/** A database needs about this much to be opened at all, bytes. */
const NO_ROOM = 1_000_000;

export type Keeper = ReturnType<typeof keepStore>;

export function keepStore({ canary, inspection, changed, room, disk }: KeeperOptions) {
  let opening: Promise<Store> | undefined;
  let using: Store | undefined;
  let full = false;
  let probing: ReturnType<typeof setTimeout> | undefined;
  const copy = newestInto(canary);

  const database = async () => (await canary.read())?.database ?? FIRST;

  /** The store, whole; rejects with what is wrong. The same answer until `recover`, or until the connection goes. */
  function store(): Promise<Store> {
    opening ??= open().catch(async (error) => {
      const said = await failed(error);
      // Room or the key may come back at any moment; everything else stays until a person decides.
      if (said instanceof StoreFull || said instanceof StoreLocked) opening = undefined;
      throw said;
    });
    opening.catch(() => {});
    return opening;
  }

  async function open(): Promise<Store> {
    const [known, inspected] = await Promise.all([canary.read(), inspection.read()]);
    const name = known?.database ?? FIRST;
    if (inspected === 'damaged') throw new StoreDamaged();
    const custody = { committed: (ledger: Ledger) => committed(name, ledger), failed };
    const opened = await openStore(name, { ...(await disk(name)), ...(known ? { canary: known } : {}), custody });
    // Someone deletes the database or the browser drops it: what comes back must be judged again, not used as it is.
    opened.on('versionchange', () => {
      opened.close();
      return false;
    });
    opened.on('close', () => {
      if (using !== opened) return;
      opening = using = undefined;
      changed(false);
    });
    using = opened;
    const ledger = known?.ledger ? undefined : await ledgerOf(opened);
    if (ledger) committed(name, ledger);
    setTimeout(() => void inspect(opened).catch(() => {}), INSPECT_AFTER);
    return opened;
  }

  async function inspect(opened: Store): Promise<void> {
    const before = await inspection.read();
    if (before === 'whole' || before === 'damaged') return;
    const whole = (await countAgain(opened)) === undefined;
    await inspection.write(whole ? 'whole' : 'damaged');
    if (!whole) damaged();
  }

  function damaged(): void {
    const held = using;
    using = undefined;
    opening = Promise.reject(new StoreDamaged());
    opening.catch(() => {});
    held?.close();
    changed(false);
  }

  function committed(name: string, ledger: Ledger): void {
    copy({ database: name, ledger });
    if (full) recovered();
  }

  /** A full disk shows as a quota, as an aborted transaction without a reason, or as files that cannot be opened. */
  async function failed(error: unknown): Promise<unknown> {
    if (error instanceof StoreDamaged && using) damaged();
    if ([StoreDamaged, StoreTooNew, StoreLocked].some((kind) => error instanceof kind)) return error;
    if (!isFull(error) && (await room()) > NO_ROOM) return error;
    if (!full) {
      full = true;
      changed(false);
      probe();
    }
    return new StoreFull();
  }

  function probe(): void {
    probing ??= setTimeout(async () => {
      probing = undefined;
      const opened = await store().catch(() => undefined);
      if (opened && full) await commit(opened, [], async (books) => books.write()).catch(() => {});
      if (full) probe();
    }, PROBE);
  }

  function recovered(): void {
    full = false;
    clearTimeout(probing);
    probing = undefined;
    changed(true);
  }

  async function state(): Promise<StoreState> {
    try {
      await store();
      return { state: full ? 'full' : 'ok' };
    } catch (error) {
      if (error instanceof StoreTooNew) return { state: 'too-new' };
      if (error instanceof StoreLocked) return { state: 'locked' };
      if (error instanceof StoreFull) return { state: 'full' };
      if (!(error instanceof StoreDamaged))
        return { state: 'unreadable', detail: error instanceof Error ? error.message : String(error) };
      const expected = (await canary.read())?.ledger?.rows;
      return { state: 'damaged', ...(expected ? { expected } : {}), found: await leftovers() };
    }
  }

  /** What is really there, counted. */
  async function leftovers(): Promise<Rows> {
    const left = await remains();
    const rows = await rowsOf(left);
    left.close();
    return rows;
  }

  /** The database as it stands, damaged or not; close it after use. */
  async function remains(): Promise<Store> {
    const name = await database();
    return openDamaged(name, await disk(name));
  }

  return {
    store,
    state,
    remains,
    /** Lets go of the store; whoever asks for it next has it opened anew. */
    close(): void {
      const held = using;
      opening = using = undefined;
      held?.close();
    },
    async recover(how: Recovery): Promise<StoreState> {
      const name = await database();
      if (how === 'keep') {
        const left = await remains();
        const ledger = await adopt(left);
        left.close();
        await canary.write({ database: name, ledger });
        await inspection.write('whole');
      } else {
        if (how === 'anew') await canary.write({ database: nextName(name) });
        await inspection.write('due');
      }
      opening = undefined;
      const now = await state();
      changed(now.state === 'ok');
      return now;
    },
  };
}

/** A new database beside the one that cannot be read: `portside`, `portside-2`, `portside-3`. */
export function nextName(name: string): string {
  const [, number = '1'] = /-(\d+)$/.exec(name) ?? [];
  return `${FIRST}-${Number(number) + 1}`;
}
