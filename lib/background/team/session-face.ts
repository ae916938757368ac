/** What a connection to the team needs around it, and what it is to them. */
import type { TeamTrouble } from '@/lib/domain/team.ts';
import type { Instant } from '@/lib/domain/time.ts';
import type { Connect, Wire } from '@/lib/sync/wire/index.ts';
import type { World } from '../world.ts';
import type { Desk } from './open.ts';
import type { Pace } from './values/keep.ts';

export interface Around {
  readonly connect?: Connect;
  readonly floor?: readonly string[];
  /** Tickets are to be judged again. */
  readonly recompute: (world: World) => void;
  /** An own claim or release was read back, by the errand that asked for it. */
  readonly claimed: (errand: string, won: boolean) => void;
  /** All that the stream held was read: the link is worth something. */
  readonly caughtUp?: () => void;
  /** Nobody waits for the server any more. */
  readonly signal?: AbortSignal;
  /** Of putting last values. */
  readonly pace?: Pace;
}

/** Why a session is over; absent: it was closed from here. `lost`: all of it is to be read again, which is prepared. */
export type Ended = TeamTrouble | 'lost' | undefined;

export interface Session {
  readonly wire: Wire;
  readonly desk: () => Desk;
  /** All that the stream held when the link came up was read. */
  readonly isCaughtUp: () => boolean;
  /** Since when the server is not heard; undefined: it is. */
  readonly unheardSince: () => Instant | undefined;
  readonly isOver: () => boolean;
  readonly trouble: () => TeamTrouble | undefined;
  /** Something may wait to be told; it is once all was heard. */
  tell(): void;
  retry(): void;
  close(): Promise<void>;
}
