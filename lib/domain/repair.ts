/** What stands between somebody who points at things in a page and the page: plain data, also for whoever looks on. */
import type { Fingerprint } from './layout.ts';
import type { PageState } from './reading.ts';
import type { TaughtField, TaughtFieldName, TaughtPage, TaughtPart, TaughtSelector } from './taught.ts';
import type { PortalId, TicketKind } from './vocabulary.ts';

/** What can be pointed at: a field of a ticket, message or order, or the portal's own reply box. */
export type Target =
  | {
      readonly what: TaughtPart['what'];
      readonly field: TaughtFieldName;
      /** Of the one ticket that the page itself shows, not of rows of a list. */
      readonly whole?: true;
    }
  | { readonly what: 'composer'; readonly field?: undefined; readonly whole?: undefined };

/** Who wrote the message that is pointed at, where that is what is taught. */
export const SIDES = ['ours', 'theirs'] as const;
export type Side = (typeof SIDES)[number];

/** Where the outline goes from where it is. `next` and `previous`: among all that shows a text or takes one. */
export const MOVES = ['parent', 'child', 'after', 'before', 'next', 'previous'] as const;
export type Move = (typeof MOVES)[number];

/** What the person does next. Everything but `end` answers with how things stand then. */
export type RepairStep =
  | { readonly do: 'look' }
  /** Points at one thing in the page. `label`: what is said beside the outline. `more`: a second example of the same. */
  | {
      readonly do: 'point';
      readonly target: Target;
      readonly side?: Side;
      readonly more?: true;
      readonly label: string;
    }
  /** The outline goes elsewhere, or to the next element in which these words stand. */
  | { readonly do: 'move'; readonly to: Move }
  | { readonly do: 'seek'; readonly words: string }
  | { readonly do: 'take' }
  /** No longer points. */
  | { readonly do: 'stop' }
  /** This one of the ways proposed. */
  | { readonly do: 'choose'; readonly index: number }
  /** None of them. */
  | { readonly do: 'discard' }
  /** What was taught of this is taken out again. */
  | { readonly do: 'drop'; readonly target: Target }
  | { readonly do: 'kind'; readonly kind: TicketKind }
  /** The page is about one order, or lists many. */
  | { readonly do: 'single'; readonly single: boolean }
  | { readonly do: 'end' };

/** How one field of the page is read now. */
export interface FieldSeen {
  readonly what: TaughtPart['what'];
  readonly field: TaughtFieldName;
  readonly whole?: true;
  /** Things of this kind that were seen, and how many of them show the field. */
  readonly of: number;
  readonly read: number;
  /** Reported as unreadable somewhere. */
  readonly missing: boolean;
  /** At least one was read as taught. */
  readonly taught: boolean;
  /** The first value, cut. */
  readonly sample?: string;
}

/** A way to read what was pointed at, and what it reads from the whole page: see `lib/repair/teach/contract.ts`. */
export interface ProposalShown extends TaughtField {
  readonly each: TaughtSelector;
  readonly hold: 'test-id' | 'role' | 'attribute' | 'label' | 'name' | 'position';
  readonly words: boolean;
  readonly score: number;
  readonly rows: number;
  readonly lacking: number;
  /** `shown`: the words on the page. `value`: what they were understood as, as a person reads it. */
  readonly samples: readonly { readonly shown?: string; readonly value?: string; readonly example?: true }[];
}

/** See `TEACH_PROBLEMS` there; `gone`: the page no longer shows what was pointed at. */
export const REPAIR_PROBLEMS = [
  'send',
  'not-writable',
  'outside',
  'unreadable',
  'no-rows',
  'no-way',
  'same-side',
  'identity',
  'empty',
  'gone',
] as const;
export interface RepairProblem {
  readonly problem: (typeof REPAIR_PROBLEMS)[number];
  readonly fields?: readonly TaughtFieldName[];
}

export interface Pointing {
  readonly target: Target;
  readonly side?: Side;
  /** What stands under the outline: its kind of element, and the beginning of what it says. */
  readonly at?: { readonly name: string; readonly text: string };
}

/** What was pointed at, and the ways found to read it; none with a reason why. */
export interface Asked {
  readonly target: Target;
  readonly examples: number;
  /** Which sides of a conversation were pointed at. */
  readonly sides: readonly Side[];
  readonly proposals: readonly ProposalShown[];
  readonly problem?: RepairProblem;
}

export interface RepairState {
  readonly portal: PortalId;
  readonly page: string;
  readonly layout: Fingerprint;
  readonly locale: string;
  readonly state: PageState;
  readonly kind: TicketKind;
  /** The page is about one order. */
  readonly single: boolean;
  /** It is known which ticket the page itself shows; without that its messages belong to none. */
  readonly focused: boolean;
  readonly fields: readonly FieldSeen[];
  readonly composer: { readonly found: boolean; readonly taught: boolean };
  readonly pointing?: Pointing;
  readonly asked?: Asked;
  /** What was chosen so far, earlier repairs of the same page included. */
  readonly chosen: readonly Target[];
  /** Something was chosen or dropped that is not saved yet. */
  readonly changed: boolean;
  /** Why what was chosen cannot be saved yet. */
  readonly problem?: RepairProblem;
  /** How many tickets, messages and orders the page gives with what was chosen. */
  readonly yields: Readonly<Record<TaughtPart['what'], number>>;
}

/** A page as it would be taught, or why not. */
export type Drafted = { readonly page: TaughtPage } | RepairProblem;

/** Whether this is the same thing to point at. */
export const sameTarget = (one: Target, other: Target): boolean =>
  one.what === other.what && one.field === other.field && one.whole === other.whole;
