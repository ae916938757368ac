/** The contract of the guard family: one file a rule, listed in `index.ts`. */
import type { GuardViolation, Language, PortalId } from '@/lib/domain/vocabulary.ts';

/** Where a reply is going. */
export interface GuardContext {
  readonly portal: PortalId;
  /** The buyer's. */
  readonly language: Language | 'und';
  /** Reads the language of a text, for languages that share a script; without it only scripts are compared. */
  readonly detect?: (text: string) => { readonly language: Language | 'und'; readonly languageConfidence: number };
}

export interface GuardRule {
  readonly violation: GuardViolation;
  /** Portals whose rules forbid it; absent: everywhere. */
  readonly portals?: readonly PortalId[];
  /** The offending words as they stand in the text; none: no violation. */
  find(text: string, context: GuardContext): readonly string[];
}

export const defineGuardRule = (rule: GuardRule): GuardRule => rule;

/** Marketplaces that forbid what one may do in one's own shop. */
export const MARKETPLACES: readonly PortalId[] = ['amazon', 'tiktok'];

export const allMatches = (text: string, patterns: readonly RegExp[]): string[] =>
  patterns.flatMap((pattern) => text.match(pattern) ?? []).map((words) => words.trim());
