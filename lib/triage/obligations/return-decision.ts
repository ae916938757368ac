import type { RuleSource } from '@/lib/domain/reason.ts';
import { HOUR } from '@/lib/domain/time.ts';
import { defineObligation, type Subject } from '../obligation.ts';
import { returnDecision as amazon, RETURN_BEST_PRACTICE_HOURS } from '../policies/amazon.ts';
import { ruleOf } from '../policies/policy.ts';
import { ownTarget } from '../policies/shopify.ts';
import { returnDecision as tiktok } from '../policies/tiktok.ts';
import { because, type ReasonCode } from '../reason-codes.ts';

function clockOf({ observed, settings }: Subject): { hours: number; rule: RuleSource; code: ReasonCode } {
  if (observed.portal === 'shopify')
    return { hours: settings.targets.complaint, rule: ownTarget, code: 'owe_return_own' };
  const policy = observed.portal === 'amazon' ? amazon : tiktok;
  return { hours: policy.value, rule: ruleOf({ policy, guessed: false }), code: 'owe_return_window' };
}

/** A return request that waits for our yes or no. */
export default defineObligation({
  id: 'return-decision',
  kind: 'return',
  owe(subject) {
    const { observed } = subject;
    if (observed.kind !== 'return' || observed.state === 'resolved') return undefined;
    const { hours, rule, code } = clockOf(subject);
    const startedAt = observed.openedAt ?? observed.firstSeenAt;
    const shown = observed.deadline;
    return {
      startedAt,
      deadline: shown ?? startedAt + hours * HOUR,
      hard: observed.portal !== 'shopify' || shown !== undefined,
      damage: observed.portal === 'shopify' ? 'customer' : 'money',
      ...(observed.portal === 'amazon' ? { actWithin: RETURN_BEST_PRACTICE_HOURS * HOUR } : {}),
      ...(shown === undefined && observed.openedAt === undefined ? { weak: true } : {}),
      reason: shown === undefined ? because(code, { hours }) : because('owe_return_shown'),
      rule,
    };
  },
});
