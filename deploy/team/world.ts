import type { Instant } from '@/lib/domain/time.ts';

/** What a command needs besides its folder. */
export interface World {
  readonly now: () => Instant;
  /** Fills it with bytes that nobody can guess. */
  readonly random: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array;
}
