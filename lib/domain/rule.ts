import type { ObligationKind } from './obligation.ts';
import type { Instant } from './time.ts';
import type { Severity, Status } from './vocabulary.ts';

/** What can set a rule off. A rule without events is looked at whenever its ticket is judged. */
export const RULE_EVENTS = [
  'created',
  'buyer_replied',
  'agent_replied',
  'status_changed',
  'assigned',
  'flag_raised',
  'flag_cleared',
  'obligation_50',
  'obligation_75',
  'obligation_90',
  'obligation_breached',
  'snooze_ended',
  'order_changed',
  'agent_away',
  'time_of_day',
] as const;
export type RuleEvent = (typeof RULE_EVENTS)[number];

/** A leaf compares one field; `all`, `any` and `not` combine. Plain JSON: stored, synced and shown as it is. */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly field: string; readonly op: string; readonly value: ConditionValue };

/** Two numbers are a range, both included. */
export type ConditionValue = string | number | boolean | readonly string[] | readonly [number, number];

/** Hold for as long as their rule applies: derived anew with the ticket, and gone when the rule no longer applies. */
export type LastingAction =
  | { readonly do: 'queue'; readonly queue: string }
  | { readonly do: 'assign'; readonly assignee: string }
  /** To whom skills, language, store, load and shift say; stays with them while they may keep it. */
  | { readonly do: 'assign_fit'; readonly skills?: readonly string[] }
  /** Whoever has it keeps it, whatever rules below say. */
  | { readonly do: 'keep_assignee' }
  | { readonly do: 'severity'; readonly severity: Severity }
  | { readonly do: 'severity_up' }
  | { readonly do: 'severity_down' }
  | { readonly do: 'tag'; readonly tags: readonly string[] }
  | { readonly do: 'untag'; readonly tags: readonly string[] }
  /** Own target for a reply, minutes of the own clock. Platform deadlines are never moved. */
  | { readonly do: 'target'; readonly minutes: number }
  /** Nothing may be inserted before a lead approved. */
  | { readonly do: 'require_approval' }
  /** Nothing may be inserted before a second person looked. */
  | { readonly do: 'two_eyes' }
  | { readonly do: 'template'; readonly templateId: string }
  | { readonly do: 'checklist'; readonly items: readonly string[] }
  /** Moves the act-by time, minutes; never behind a deadline and at most `MOST_SHIFT`. */
  | { readonly do: 'sooner'; readonly minutes: number }
  | { readonly do: 'later'; readonly minutes: number }
  | { readonly do: 'escalate'; readonly ladder: string }
  | { readonly do: 'stop' };

/** Done once, when their rule begins to apply or its event happens. */
export type MomentaryAction =
  | { readonly do: 'status'; readonly status: Exclude<Status, 'snoozed'> }
  | { readonly do: 'snooze'; readonly minutes: number }
  | { readonly do: 'note'; readonly text: string }
  /** Ids of channels; none: every channel that takes alerts of rules. */
  | { readonly do: 'alert'; readonly channels: readonly string[] }
  | { readonly do: 'desktop' }
  /** The id of a webhook channel. */
  | { readonly do: 'webhook'; readonly channel: string };

export type RuleAction = LastingAction | MomentaryAction;
export type ActionKind = RuleAction['do'];

export const MOMENTARY = ['status', 'snooze', 'note', 'alert', 'desktop', 'webhook'] as const;
export const isMomentary = (action: RuleAction): action is MomentaryAction =>
  MOMENTARY.some((kind) => kind === action.do);

/** Furthest that rules together move an act-by time, minutes. */
export const MOST_SHIFT = 24 * 60;

/** Of the event `time_of_day`: minute of the day in an IANA zone. */
export interface DailyMoment {
  readonly minute: number;
  readonly zone: string;
}

/** Rules run top to bottom; each that matches acts (a later queue or assignee wins) until one says stop. */
export interface RoutingRule {
  readonly id: string;
  readonly order: number;
  readonly name: string;
  readonly enabled: boolean;
  /** Heading under which lists show it. */
  readonly group?: string;
  /** When to use it, in a line. */
  readonly note?: string;
  /** Absent: whenever the ticket is judged. */
  readonly on?: readonly RuleEvent[];
  /** Wanted by `time_of_day`. */
  readonly at?: DailyMoment;
  readonly when: Condition;
  readonly actions: readonly RuleAction[];
}

/** An event rule that went off and still holds: until its ticket is settled or the rule is changed, gone or off. */
export interface Firing {
  readonly ruleId: string;
  readonly event: RuleEvent;
  readonly at: Instant;
  /** Of a rule that goes off again and again: the first of the row, and how often since. Absent: once. */
  readonly since?: Instant;
  readonly times?: number;
}

/** What rules ask of whoever answers, and of the clock. Absent parts: no rule said anything. */
export interface Asks {
  readonly approval?: true;
  readonly twoEyes?: true;
  readonly templateId?: string;
  readonly checklist?: readonly string[];
  /** Own target, minutes. */
  readonly target?: number;
  /** Minutes that the act-by time was moved; less than zero: sooner. */
  readonly shift?: number;
  readonly ladder?: string;
  /** Assignment is asked for, with the skills that the rules want. */
  readonly fit?: readonly string[];
  readonly keepAssignee?: true;
}

/** `slow`: over its time. `broken`: cannot be judged. `runaway`: went off too often. It is left out until changed. */
export interface RuleTrouble {
  readonly ruleId: string;
  readonly kind: 'slow' | 'broken' | 'runaway';
  readonly at: Instant;
  /** For people who mend it: a code with a path, or how long it took. */
  readonly detail: string;
}

/** Hits of a rule on one day (YYYY-MM-DD, UTC). */
export interface RuleHits {
  readonly ruleId: string;
  readonly day: string;
  readonly hits: number;
}

/** Who hears when, as an obligation's window passes. */
export interface Ladder {
  readonly id: string;
  readonly name: string;
  /** Empty: of any kind. */
  readonly obligations: readonly ObligationKind[];
  /** Empty: of any severity. */
  readonly severities: readonly Severity[];
  readonly steps: readonly LadderStep[];
}

export interface LadderStep {
  /** Share of the obligation's window that passed, percent; over 100: after its deadline. */
  readonly at: number;
  /** `reassign`: to whom assignment finds among `roles`. */
  readonly do: 'alert' | 'reassign' | 'severity_up';
  /** Whom it is for; empty: whoever has the ticket. */
  readonly roles: readonly ('specialist' | 'lead' | 'admin')[];
  /** Ids of channels; none: every channel that takes escalations. */
  readonly channels: readonly string[];
}

/** Whatever order its keys are in. */
const plain = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

/** Names, notes, groups and places change nothing that a rule already did; all else does. */
export const sameMeaning = (a: RoutingRule, b: RoutingRule): boolean =>
  plain([a.enabled, a.on, a.at, a.when, a.actions]) === plain([b.enabled, b.on, b.at, b.when, b.actions]);
