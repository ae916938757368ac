/** The contract of one kind of change that a portal may make to its page. */
import type { Tools } from './tools.ts';

/** What is known of the page beforehand, as plain data, so that it can be handed into a live page as well. */
export interface Hints {
  /** BCP 47. */
  readonly locale: string;
  /** The page's clock: ms since the epoch, and minutes its zone is ahead of UTC then. */
  readonly now: number;
  readonly offset: number;
  /** The page writes 11/24 for the 24th of November. */
  readonly monthFirst: boolean;
  /** Names of buyers as the page may show them, whole. */
  readonly names: readonly string[];
  /** Texts that name what stands beside or below them. */
  readonly labels: readonly string[];
  /** Texts of the page's language with the same in other words, then with the same in English. */
  readonly reworded: readonly (readonly [string, string])[];
  readonly english: readonly (readonly [string, string])[];
}

export const NO_HINTS: Hints = {
  locale: 'en',
  now: 0,
  offset: 0,
  monthFirst: true,
  names: [],
  labels: [],
  reworded: [],
  english: [],
};

/** Names that stand otherwise on the changed page: whole name before, whole name after. */
export type Renames = ReadonlyMap<string, string>;

export interface Kind {
  /** Kebab-case; stands in reports and in the tests of other suites. */
  readonly id: string;
  /** What the portal did, in a few words. */
  readonly says: string;
  /** Takes facts off the page: where the fact is gone, a reader rightly says that it is missing. */
  readonly removes?: true;
  /** Times stand less exactly on the changed page: by so many ms at most. */
  readonly blurs?: number;
  /** Changes the page in place; answers with `Renames` where it replaced names, else with whatever. */
  change(tools: Tools): unknown;
}

export const kind = (made: Kind): Kind => made;
