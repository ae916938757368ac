/** Signs what waits to be told, one run at a time, and again for what came meanwhile. */
import type { World } from '../world.ts';
import type { Desk } from './open.ts';
import { type Signed, signAll } from './sign.ts';

interface Telling {
  readonly desk: () => Desk;
  readonly over: () => boolean;
  /** All that the team said before was heard. */
  readonly heardOut: () => boolean;
  readonly signed: Signed;
  /** Something may wait to be sent. */
  readonly ready: () => void;
  /** A run is over. */
  readonly rested: () => void;
}

export function startTelling(world: World, { desk, over, heardOut, signed, ready, rested }: Telling) {
  let running: Promise<void> | undefined;
  let again = false;
  let unfit = 0;
  return {
    /** How many errands cannot be told as they stand. */
    unfit: () => unfit,
    /** Something may wait to be told. */
    tell(): void {
      again = true;
      running ??= (async () => {
        while (again && !over()) {
          again = false;
          unfit = await signAll(world, desk(), signed, { over, heardOut });
          ready();
        }
      })()
        .catch(() => {})
        .finally(() => {
          running = undefined;
          rested();
        });
    },
    /** Resolves once nothing runs. */
    done: (): Promise<void> | undefined => running,
  };
}
