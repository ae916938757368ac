/** Why a ticket went where it went: the rules in order, each with what its conditions saw. */
import type { ConditionValue, Firing, RuleAction } from './rule.ts';

/** What a field read; null: not known of this ticket. */
export type SeenValue = string | number | boolean | readonly string[] | null;

/** As the rule's condition, each part with whether it held. */
export type ConditionTrace =
  | { readonly all: readonly ConditionTrace[]; readonly held: boolean }
  | { readonly any: readonly ConditionTrace[]; readonly held: boolean }
  | { readonly not: ConditionTrace; readonly held: boolean }
  | {
      readonly field: string;
      readonly op: string;
      readonly value: ConditionValue;
      readonly seen: SeenValue;
      readonly held: boolean;
    };

/**
 * `applied`: its conditions held, and it acted. `no_match`: they did not. `waiting`: none of its events went off.
 * `stopped`: a rule above said stop. `off`: switched off. `trouble`: left out, see the rule's trouble.
 */
export const RULE_OUTCOMES = ['applied', 'no_match', 'waiting', 'stopped', 'off', 'trouble'] as const;
export type RuleOutcome = (typeof RULE_OUTCOMES)[number];

export interface RuleTrace {
  readonly ruleId: string;
  readonly ruleName: string;
  readonly outcome: RuleOutcome;
  /** Of an event rule that went off: when, and by which event. */
  readonly firing?: Firing;
  /** Absent where its conditions cannot be read at all. */
  readonly when?: ConditionTrace;
  /** What it does where it applies. */
  readonly actions: readonly RuleAction[];
}
