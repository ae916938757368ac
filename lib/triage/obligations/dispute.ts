import type { PolicyTopic } from '@/lib/domain/policy.ts';
import type { PortalId } from '@/lib/domain/vocabulary.ts';
import { asShown, byPolicy, openedOf } from '../by-policy.ts';
import { causeOf, type Scheme, schemeOf } from '../case-words.ts';
import { defineObligation } from '../obligation.ts';
import { because } from '../reason-codes.ts';

/** Where the money is fought over with a bank or a payment service. Shopify's page lists all of them. */
const ANYWHERE: Readonly<Partial<Record<Scheme, PolicyTopic>>> = {
  stripe: 'payments.stripe',
  paypal_claim: 'payments.paypal_claim',
  paypal_dispute: 'payments.paypal_dispute',
};
const TOPICS: Readonly<Partial<Record<PortalId, Partial<Record<Scheme, PolicyTopic>>>>> = {
  amazon: { ...ANYWHERE, chargeback: 'amazon.chargeback' },
  shopify: { ...ANYWHERE, chargeback: 'payments.shopify', inquiry: 'payments.shopify' },
};

/** A chargeback, inquiry or PayPal case that waits for evidence; the bank's reason says which. */
export default defineObligation({
  id: 'dispute',
  kind: 'claim',
  owe(subject) {
    const { observed } = subject;
    if (observed.kind !== 'claim' || observed.state === 'resolved' || observed.needsReply === false) return undefined;
    const scheme = schemeOf(observed);
    const atAmazon = observed.portal === 'amazon';
    const topic = (TOPICS[observed.portal] ?? ANYWHERE)[scheme];
    if (topic === undefined) return undefined;
    const { from, weak } = openedOf(observed);
    const own = byPolicy(subject, topic, from);
    const shown = observed.deadline;
    const cause = causeOf(observed);
    const values = { scheme, cause, proof: cause };
    return {
      startedAt: from,
      deadline: shown ?? own.deadline,
      hard: true,
      damage: atAmazon ? 'account' : 'money',
      ...(shown === undefined && weak ? { weak } : {}),
      reason:
        shown === undefined
          ? because('owe_dispute_window', { ...values, days: own.value })
          : because('owe_dispute_shown', values),
      rule: shown === undefined ? own.rule : asShown(own.rule),
    };
  },
});
