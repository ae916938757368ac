/**
 * What a page agent lends to its helpers (the composer's, the repairer's), which are scripts of their own so that agents
 * stay light. All stand in the extension's own world in the page, where the page sees nothing; elements of it cannot
 * stand in for a symbol.
 */
import type { InsertOrder, InsertOutcome } from '@/lib/domain/insertion.ts';
import type { Reading } from '@/lib/domain/reading.ts';
import type { Peer } from '@/lib/link/port.ts';
import type { Page, Portal } from '@/lib/portals/portal.ts';
import type { Mender } from './repair/mend.ts';

export interface Desk {
  /** The portal; its composer is the taught one where one was taught. */
  readonly portal: Portal;
  readonly pageNow: () => Page;
  /** Asks the background over the agent's own port. */
  readonly ask: Peer['ask'];
  /** Opens the sidebar. */
  readonly open: () => void;
  /** By its name, what helpers answer to the background's page commands. */
  readonly answers: Map<string, (data: unknown) => unknown>;
  /** Aborts when the agent leaves, and the helper with it. */
  readonly signal: AbortSignal;
  /** The page as it is read now, taught ways included. */
  readonly read: () => Reading;
  /** Has it read and reported soon, also where nothing changed. */
  readonly again: () => void;
  /** The composer's helper, once it is there. */
  insert?: (order: InsertOrder) => Promise<InsertOutcome>;
  /** The helper that reads as taught, once it is there. */
  mender?: Mender;
  /** Its own, once it knows what was taught: adds it to a reading. */
  mend?: (page: Page, reading: Reading) => Reading;
  /** The reply box as it was taught. */
  composer?: (page: Page) => HTMLElement | undefined;
  /** Its own: what was taught has changed. */
  relearn?: () => void;
}

const DESK = Symbol.for('portside.desk');
const world = globalThis as { [DESK]?: Desk };

export const lend = (desk: Desk): void => {
  world[DESK] = desk;
};

/** The desk of the agent that runs here; undefined when none does, or it has left. */
export const borrowed = (): Desk | undefined => (world[DESK]?.signal.aborted === false ? world[DESK] : undefined);
