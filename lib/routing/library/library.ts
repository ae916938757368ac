/** What a ready rule is. Its words (name, when to use it, notes, steps) stand in `lib/i18n/<language>/rule-library.ts`. */
import type { Condition, DailyMoment, RoutingRule, RuleAction, RuleEvent } from '@/lib/domain/rule.ts';
import type { BuiltInPortal } from '@/lib/domain/vocabulary.ts';

export const LIBRARY_GROUPS = [
  'amazon',
  'tiktok',
  'shopify',
  'orders',
  'money',
  'risk',
  'reviews',
  'people',
  'clock',
] as const;
type LibraryGroup = (typeof LIBRARY_GROUPS)[number];

/** In `note` and `checklist` stand keys of phrases, not sentences. */
export interface LibraryRule {
  readonly id: string;
  /** Empty: for any portal. */
  readonly portals: readonly BuiltInPortal[];
  readonly on?: readonly RuleEvent[];
  readonly at?: DailyMoment;
  readonly when: Condition;
  readonly actions: readonly RuleAction[];
}

export interface RuleFamily {
  readonly group: LibraryGroup;
  readonly rules: readonly LibraryRule[];
}

export const defineRules = (group: LibraryGroup, rules: readonly LibraryRule[]): RuleFamily => ({ group, rules });

/** The words of one ready rule in one language. */
interface LibraryWords {
  readonly name: string;
  /** When to use it, in a line. */
  readonly note: string;
  readonly group: string;
  phrase(key: string): string;
}

const spoken = (action: RuleAction, phrase: LibraryWords['phrase']): RuleAction => {
  if (action.do === 'note') return { ...action, text: phrase(action.text) };
  return action.do === 'checklist' ? { ...action, items: action.items.map(phrase) } : action;
};

/** A rule to store, in the words of one language; from then on it is the person's own. */
export function ruleFrom({ id, on, at, when, actions }: LibraryRule, words: LibraryWords): RoutingRule {
  return {
    id,
    order: 0,
    name: words.name,
    enabled: true,
    group: words.group,
    note: words.note,
    ...(on ? { on } : {}),
    ...(at ? { at } : {}),
    when,
    actions: actions.map((action) => spoken(action, words.phrase)),
  };
}
