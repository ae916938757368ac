import type { StoreRef, TicketId } from '@/lib/domain/ticket.ts';
import type { Instant } from '@/lib/domain/time.ts';
import type { Topic } from '@/lib/protocol.ts';
import type { Store } from '@/lib/store/store.ts';

/** What the shell's functions need of the world; tests hand in their own. */
export interface World {
  readonly store: Store;
  now(): Instant;
  /** Tells every view that something under these topics changed. */
  changed(topics: readonly Topic[]): void;
  /** Keeps the worker from being stopped while the work goes on; absent: nobody stops it. */
  awake?<Result>(work: () => Promise<Result>): Promise<Result>;
  /** What a team's devices know an erased buyer by; absent: there is no team. */
  teamMark?(shop: StoreRef, buyer: string): Promise<string | undefined>;
  /** Where the other members of the team keep their keys of these tickets; absent: there is no team. */
  othersKeys?(ids: readonly TicketId[]): Promise<readonly string[]>;
}
