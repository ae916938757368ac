/** Rules as a large floor has them: made up, all of kinds of conditions, most for few tickets. */
import type { Condition, RoutingRule } from '@/lib/domain/rule.ts';
import { INTENTS, LANGUAGES, MESSAGE_FLAGS, SEVERITIES, TICKET_KINDS, TIERS } from '@/lib/domain/vocabulary.ts';

const pick = <One>(list: readonly One[], index: number): One => {
  const one = list[index % list.length];
  if (one === undefined) throw new Error('an empty list');
  return one;
};

function conditionOf(index: number): Condition {
  const kind: Condition = { field: 'kind', op: 'is', value: pick(TICKET_KINDS, index) };
  const language: Condition = {
    field: 'language',
    op: 'is_one_of',
    value: [pick(LANGUAGES, index), pick(LANGUAGES, index + 3)],
  };
  const words: Condition = { field: 'words', op: 'contains_any', value: [`word${index}`, pick(INTENTS, index)] };
  const value: Condition = { field: 'orderValue', op: 'gte', value: 5 * (index % 60) };
  const flags: Condition = { field: 'flags', op: 'includes_any', value: [pick(MESSAGE_FLAGS, index)] };
  const tier: Condition = { field: 'tier', op: 'is_not', value: pick(TIERS, index) };
  const left: Condition = { field: 'minutesLeft', op: 'lt', value: 30 * (index % 40) };
  return pick<Condition>(
    [
      { all: [kind, language, tier] },
      { any: [{ all: [language, words] }, { all: [flags, { not: value }] }] },
      { all: [flags, left] },
      { all: [language, { any: [words, flags] }, { not: kind }] },
    ],
    index,
  );
}

export const manyRules = (count: number): RoutingRule[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `bench-${index}`,
    order: index,
    name: `Rule ${index}`,
    enabled: true,
    when: conditionOf(index),
    actions: [
      { do: 'queue', queue: `queue-${index % 12}` },
      ...(index % 3 === 0 ? [{ do: 'tag' as const, tags: [`tag-${index % 20}`] }] : []),
      ...(index % 5 === 0 ? [{ do: 'severity' as const, severity: pick(SEVERITIES, index) }] : []),
    ],
  }));
