/** Writing all rows anew after the lock was turned on or off; goes on after the worker was killed. */
import type { LockRecord, LockView } from '@/lib/domain/lock.ts';
import { convertRows, rowsToConvert } from '@/lib/store/lock/convert.ts';
import type { StoreLock } from '@/lib/store/lock/lock.ts';
import type { Store } from '@/lib/store/store.ts';

type Place = LockRecord['place'];

interface Around {
  readonly lock: StoreLock;
  awake<Result>(work: () => Promise<Result>): Promise<Result>;
  place(): Place;
  /** Keeps how far it came; false: it stops here. */
  keepPlace(place: NonNullable<Place>): Promise<boolean>;
  told(): void;
  /** All rows are as they are to be. */
  done(store: Store): Promise<void>;
}

/** Between two words of progress, ms. */
const PAUSE = 500;

export interface Conversion {
  /** Begins, or goes on; does nothing while it is going on. */
  run(store: Store): void;
  work(): LockView['work'];
}

export function startConversion({ lock, awake, place, keepPlace, told, done }: Around): Conversion {
  let going: { readonly phase: StoreLock['phase'] } | undefined;
  let work: LockView['work'];

  async function convert(store: Store, mine: object): Promise<void> {
    const of = await rowsToConvert(store);
    let count = 0;
    let toldAt = 0;
    const whole = await convertRows(
      store,
      async (at, rows) => {
        count += rows;
        work = { done: Math.min(count, of), of };
        if (going !== mine || !(await keepPlace(at))) return false;
        if (Date.now() - toldAt >= PAUSE) {
          toldAt = Date.now();
          told();
        }
        return true;
      },
      place(),
    );
    if (!whole || going !== mine) return;
    work = undefined;
    await done(store);
  }

  return {
    work: () => work,
    run(store) {
      // Turned off while it is being turned on: it goes the other way from the first row.
      if (going?.phase === lock.phase) return;
      const mine = { phase: lock.phase };
      going = mine;
      void awake(() => convert(store, mine))
        .catch(() => {})
        .finally(() => {
          if (going !== mine) return;
          going = work = undefined;
          told();
        });
    },
  };
}
