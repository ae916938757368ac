/**
 * What a page agent lends to the composer's helper, which is a script of its own so that agents stay light. Both stand
 * in the extension's own world in the page, where the page sees nothing; elements of it cannot stand in for a symbol.
 */
import type { InsertOrder, InsertOutcome } from '@/lib/domain/insertion.ts';
import type { Peer } from '@/lib/link/port.ts';
import type { Page, Portal } from '@/lib/portals/portal.ts';

export interface Desk {
  readonly portal: Portal;
  readonly pageNow: () => Page;
  /** Asks the background over the agent's own port. */
  readonly ask: Peer['ask'];
  /** Opens the sidebar. */
  readonly open: () => void;
  /** What helpers answer in the agent's place, by the name of the question. */
  readonly answers: Map<string, (data: unknown) => unknown>;
  /** Aborts when the agent leaves, and the helper with it. */
  readonly signal: AbortSignal;
  /** The helper's own, once it is there. */
  insert?: (order: InsertOrder) => Promise<InsertOutcome>;
}

const DESK = Symbol.for('portside.desk');
const world = globalThis as { [DESK]?: Desk };

export const lend = (desk: Desk): void => {
  world[DESK] = desk;
};

/** The desk of the agent that runs here; undefined when none does, or it has left. */
export const borrowed = (): Desk | undefined => (world[DESK]?.signal.aborted === false ? world[DESK] : undefined);
