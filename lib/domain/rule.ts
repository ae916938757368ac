import type { Severity } from './vocabulary.ts';

/** A leaf compares one field; `all`, `any` and `not` combine. Plain JSON: stored, synced and shown as it is. */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly field: string; readonly op: string; readonly value: ConditionValue };

export type ConditionValue = string | number | boolean | readonly string[];

export type RuleAction =
  | { readonly do: 'queue'; readonly queue: string }
  | { readonly do: 'assign'; readonly assignee: string }
  | { readonly do: 'severity'; readonly severity: Severity }
  | { readonly do: 'tag'; readonly tags: readonly string[] }
  | { readonly do: 'stop' };

/** Rules run top to bottom; each that matches acts (a later queue or assignee wins) until one says stop. */
export interface RoutingRule {
  readonly id: string;
  readonly order: number;
  readonly name: string;
  readonly enabled: boolean;
  readonly when: Condition;
  readonly actions: readonly RuleAction[];
}
