import { useAsk, useCommand } from '@/lib/client/live.tsx';
import type { RoutingRule } from '@/lib/domain/rule.ts';
import { type Draft, useDraft } from '../settings/use-draft.ts';

/** The ordered rules, stored as a whole with every change. */
export function useRules(): {
  readonly rules: readonly RoutingRule[] | undefined;
  readonly loadError: Error | null;
  readonly draft: Draft<readonly RoutingRule[]>;
  commit(rules: readonly RoutingRule[]): Promise<boolean>;
} {
  const stored = useAsk('rule.list', {});
  const replace = useCommand('rule.replace');
  const draft = useDraft<readonly RoutingRule[]>('rules', stored.data, async (rules) => {
    await replace.mutateAsync({ rules });
    // What is stored is numbered by its place.
    return rules.map((rule, order) => ({ ...rule, order }));
  });
  return {
    rules: draft.value,
    loadError: stored.error,
    draft,
    commit: (rules) => draft.save(inOrder(rules)),
  };
}

/** Places are written 10 apart, as the starter rules are, so that an export stays readable when edited by hand. */
export const inOrder = (rules: readonly RoutingRule[]): readonly RoutingRule[] =>
  rules.map((rule, index) => ({ ...rule, order: (index + 1) * 10 }));
