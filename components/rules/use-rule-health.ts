import { useMemo } from 'react';
import { useAsk } from '@/lib/client/live.tsx';
import type { RoutingRule, RuleTrouble } from '@/lib/domain/rule.ts';
import type { RuleFinding } from '@/lib/domain/rule-finding.ts';

/** What is known of rules besides what they say. */
export interface RuleHealth {
  /** Tickets it applied to in the last 30 days; undefined: not known yet. */
  hitsOf(ruleId: string): number | undefined;
  troubleOf(ruleId: string): RuleTrouble | undefined;
  findingsOf(ruleId: string): readonly RuleFinding[];
  nameOf(ruleId: string): string;
}

/** Hits, troubles and findings of a list of rules, stored or not. */
export function useRuleHealth(rules: readonly RoutingRule[]): RuleHealth {
  const hits = useAsk('rule.hits', {}).data;
  const troubles = useAsk('rule.troubles', {}).data;
  const findings = useAsk('rule.findings', { rules }, { keepPrevious: true }).data;
  return useMemo(() => {
    const counted = new Map<string, number>();
    for (const { ruleId, hits: count } of hits ?? []) counted.set(ruleId, (counted.get(ruleId) ?? 0) + count);
    return {
      hitsOf: (id) => hits && (counted.get(id) ?? 0),
      troubleOf: (id) => troubles?.find(({ ruleId }) => ruleId === id),
      findingsOf: (id) => findings?.filter(({ ruleId }) => ruleId === id) ?? [],
      nameOf: (id) => rules.find((rule) => rule.id === id)?.name ?? id,
    };
  }, [rules, hits, troubles, findings]);
}
