/** What is worth a second look in a list of rules. Said only where it is certain. */

/** What two rules set differently for tickets that both match. */
export const CONTESTED = ['queue', 'assignee', 'severity'] as const;
export type Contested = (typeof CONTESTED)[number];

/** Names that a rule gives and that nothing goes by. */
export const REFERENCES = ['agent', 'queue', 'template', 'channel', 'ladder'] as const;
export type Reference = (typeof REFERENCES)[number];

export type RuleFinding =
  /** An earlier rule takes every ticket that this one would match, and stops. */
  | { readonly kind: 'unreachable'; readonly ruleId: string; readonly by: string }
  /** No ticket can meet its conditions. */
  | { readonly kind: 'impossible'; readonly ruleId: string }
  /** Some tickets match both; `wins` says which of the two has its way there. */
  | {
      readonly kind: 'conflict';
      readonly ruleId: string;
      readonly other: string;
      readonly about: Contested;
      readonly wins: string;
    }
  | { readonly kind: 'unknown'; readonly ruleId: string; readonly what: Reference; readonly name: string };

/** The names there are. Absent: not known, and nothing is said of them. */
export interface KnownNames {
  readonly agents?: readonly string[];
  readonly queues?: readonly string[];
  readonly templates?: readonly string[];
  readonly channels?: readonly string[];
  readonly ladders?: readonly string[];
}
