/** The contract of the guard family: one file a rule, listed in `index.ts`. */
import type { GuardLevel } from '@/lib/domain/guard.ts';
import type { Fulfilment, GuardViolation, Language, PortalId } from '@/lib/domain/vocabulary.ts';
import type { Suggestions } from './concepts.ts';
import type { Draft, Span } from './draft.ts';

/** Where a reply is going. */
export interface GuardContext {
  readonly portal: PortalId;
  /** The buyer's. */
  readonly language: Language | 'und';
  /** Who ships the order; absent: unknown. */
  readonly fulfilment?: Fulfilment;
  /** A lead approved a refund for this ticket. */
  readonly approvedRefund?: boolean;
  /** The language the draft is known to be in, where somebody says so. */
  readonly draftLanguage?: Language;
  /** Reads the language of a text, for languages that share a script; without it only scripts are compared. */
  readonly detect?: (text: string) => { readonly language: Language | 'und'; readonly languageConfidence: number };
}

/** A rule of a platform or a law, in its own words, where it stands and when it was looked at (YYYY-MM-DD). */
export interface GuardSource {
  readonly text: string;
  readonly source: string;
  readonly asOf: string;
}

export interface GuardRule {
  readonly violation: GuardViolation;
  /** What it does where nobody set anything else. */
  readonly level: GuardLevel;
  /** Portals whose rules forbid it; absent: everywhere. */
  readonly portals?: readonly PortalId[];
  /** Orders it holds for; absent: all. */
  readonly fulfilments?: readonly Fulfilment[];
  /** By portal; `any` for the others. */
  readonly sources: Readonly<Partial<Record<PortalId | 'any', GuardSource>>>;
  /** Which of a language's better wordings fits; absent: leave the words out. */
  readonly suggest?: keyof Suggestions;
  /** Where the offending words stand, offsets in the folded text; none: no violation. */
  find(draft: Draft): readonly Span[];
}

export const defineGuardRule = (rule: GuardRule): GuardRule => rule;

/** Marketplaces that forbid what one may do in one's own shop. */
export const MARKETPLACES: readonly PortalId[] = ['amazon', 'tiktok'];

/** Every place a pattern fits. */
export const allMatches = (text: string, patterns: readonly RegExp[]): Span[] =>
  patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap(({ index, 0: words }) =>
      words.trim() ? [{ start: index, end: index + words.trimEnd().length }] : [],
    ),
  );
