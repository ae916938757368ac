/** What is said between those who point at a page, those who propose ways to read it, and those who read by them. */
import type { Fingerprint } from '@/lib/domain/layout.ts';
import type { Observation, Reading } from '@/lib/domain/reading.ts';
import type { TaughtField, TaughtFieldName, TaughtPage, TaughtPart, TaughtSelector } from '@/lib/domain/taught.ts';
import type { Instant } from '@/lib/domain/time.ts';
import type { TicketKind } from '@/lib/domain/vocabulary.ts';
import type { Naming } from '@/lib/portals/kit/naming.ts';
import type { Page, Setting } from '@/lib/portals/portal.ts';
import type { Value } from './transforms.ts';

/** The page something is taught on, as it stands now. */
export interface Ground {
  readonly page: Page;
  readonly setting: Setting;
  /** What the built-in reader and earlier taught ways made of it. */
  readonly reading: Reading;
  /** The portal's; absent for a portal taught from nothing. */
  readonly naming?: Naming;
  /** Of a portal taught from nothing: the site, and what its pages' addresses begin with (`Portal.siteOf`). */
  readonly site?: TaughtPage['site'];
  /** Selectors of the portal's own send button (`Composer.sends`). */
  readonly sends?: string;
}

/** What somebody points at an element for. */
export interface Wanted {
  readonly what: TaughtPart['what'];
  readonly field: TaughtFieldName;
  /** Rows found by an earlier pick of the same part: the way stays inside them. '' says: the page is about one thing. */
  readonly each?: TaughtSelector;
}

/** What a selector hangs on, the most lasting first. */
export const HOLDS = ['test-id', 'role', 'attribute', 'label', 'name', 'position'] as const;
export type Hold = (typeof HOLDS)[number];

/** What one row would give. Both are absent where it has nothing there. */
export interface Sample {
  /** The words that stand there on the page, cut. */
  readonly shown?: string;
  /** What they were understood as; a text is cut. Absent too where the words are no such thing. */
  readonly value?: Value;
  /** Pointed at just now. */
  readonly example?: true;
}

/** A way to read a field, and what it would read from the whole page at once. Plain data. */
export interface Proposal extends TaughtField {
  readonly each: TaughtSelector;
  /** The weakest of what `each` and `at` hang on. */
  readonly hold: Hold;
  /** Hangs on the page's words: taught for its language only. */
  readonly words: boolean;
  /** 0 to 1. */
  readonly score: number;
  /** Rows on the page, and how many of them lack it. */
  readonly rows: number;
  readonly lacking: number;
  /** The first rows, and those pointed at. */
  readonly samples: readonly Sample[];
}

/**
 * Why nothing can be taught so. `send`: a button or what sends. `not-writable`: no reply box. `outside`: not in the
 * rows that were pointed at before. `unreadable`: the field's kind (a time, an amount) is not in there. `no-rows`:
 * examples that share no row. `no-way`: no selector short enough finds it. `same-side`: ours and theirs look alike.
 * `identity`: rows cannot be told apart until one of `fields` is pointed at too. `empty`: nothing was taught.
 */
export const TEACH_PROBLEMS = [
  'send',
  'not-writable',
  'outside',
  'unreadable',
  'no-rows',
  'no-way',
  'same-side',
  'identity',
  'empty',
] as const;
export interface TeachProblem {
  readonly problem: (typeof TEACH_PROBLEMS)[number];
  /** Of `identity`: what may be pointed at, the best first. */
  readonly fields?: readonly TaughtFieldName[];
}

/** What somebody chose of the proposals: as much of one as is kept. */
export interface Chosen extends TaughtField {
  readonly what: TaughtPart['what'];
  readonly each: TaughtSelector;
}

/** What `teach` is told beside what was chosen. */
export interface Head {
  readonly id: string;
  readonly version: number;
  readonly kind: TicketKind;
  readonly layout: Fingerprint;
  readonly at: Instant;
  readonly by: string;
  readonly site?: { readonly origin: string; readonly path: string; readonly name: string };
  readonly composer?: TaughtSelector;
}

/** What `applyTaught` may use of its portal. */
export interface Means {
  readonly naming?: Naming;
  /** Fields of an observation that were read by a way that may mislead: a taught one replaces them. */
  weak?(observation: Observation, page: string): readonly string[];
}

/*
 * find.ts      find(where: ParentNode, selector: TaughtSelector): Element[]
 * selector.ts  parseSelector(text): Selector | undefined
 * apply.ts     applyTaught(page, setting, reading, taught: readonly TaughtPage[], means?: Means): Reading
 *              taughtComposer(page, reading, taught): HTMLElement | undefined
 * propose.ts   propose(examples: readonly Element[], wanted: Wanted, ground: Ground): readonly Proposal[] | TeachProblem
 * sides.ts     proposeSides(ours: Element, theirs: Element, each, ground): readonly Proposal[] | TeachProblem
 *              (field `ours` of messages, from one message of each side)
 * composer.ts  proposeComposer(element, ground): readonly Proposal[] | TeachProblem   (field is without meaning)
 *              forbidden(element, sends?): boolean    isWritable(element): boolean
 * teach.ts     teach(chosen: readonly Chosen[], head: Head, ground: Ground): TaughtPage | TeachProblem
 * check.ts     problemsOf(page: TaughtPage): string[]
 */
