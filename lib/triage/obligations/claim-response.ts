import type { Observed } from '@/lib/domain/ticket.ts';
import { defineObligation } from '../obligation.ts';
import { claimResponse as amazon } from '../policies/amazon.ts';
import { type Picked, pickPolicy, ruleOf, windowOf } from '../policies/policy.ts';
import { dispute } from '../policies/shopify.ts';
import { claimResponse as tiktok } from '../policies/tiktok.ts';
import { because } from '../reason-codes.ts';
import { regionOf } from '../region.ts';

function policyOf(observed: Observed): Picked {
  if (observed.portal === 'amazon') return pickPolicy(amazon, regionOf(observed));
  return { policy: observed.portal === 'tiktok' ? tiktok : dispute, guessed: false };
}

/** An open A-to-z claim, chargeback, dispute or arbitration. What the portal shows is surer than any table. */
export default defineObligation({
  id: 'claim-response',
  kind: 'claim',
  owe({ observed }) {
    if (observed.kind !== 'claim' || observed.state === 'resolved') return undefined;
    const picked = policyOf(observed);
    const startedAt = observed.openedAt ?? observed.firstSeenAt;
    const shown = observed.deadline;
    return {
      startedAt,
      deadline: shown ?? startedAt + windowOf(picked.policy),
      hard: true,
      damage: observed.portal === 'shopify' ? 'money' : 'account',
      ...(shown === undefined && observed.openedAt === undefined ? { weak: true } : {}),
      reason:
        shown === undefined ? because('owe_claim_window', { hours: picked.policy.value }) : because('owe_claim_shown'),
      rule: shown === undefined ? ruleOf(picked) : { ...ruleOf(picked), certain: true },
    };
  },
});
