import { storeLock } from '@/lib/store/lock/lock.ts';

/**
 * With `PORTSIDE_SEALED=1` the stores of tests are sealed, which none of them may notice; without it there is no lock
 * on them.
 */
export function aLock() {
  const lock = storeLock();
  if (process.env.PORTSIDE_SEALED) lock.set('on', new Uint8Array(32).fill(7));
  return lock;
}
