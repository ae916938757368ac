import type { PortalId } from '@/lib/domain/vocabulary.ts';
import { defineObligation } from '../obligation.ts';
import { shipBy as amazon } from '../policies/amazon.ts';
import type { Policy } from '../policies/policy.ts';
import { shipBy as shopify } from '../policies/shopify.ts';
import { shipBy as tiktok } from '../policies/tiktok.ts';
import { because } from '../reason-codes.ts';

const policies: Readonly<Record<PortalId, Omit<Policy, 'value' | 'unit'>>> = { amazon, shopify, tiktok };

/** An order that we ship ourselves and have not shipped. It is owed once, by the order's own ticket. */
export default defineObligation({
  id: 'ship-by',
  kind: 'ship',
  owe({ observed, order }) {
    if (observed.kind !== 'order' || observed.state === 'resolved') return undefined;
    const fulfilment = order?.fulfilment ?? observed.fulfilment;
    const deadline = order?.shipBy ?? observed.deadline;
    const ours = fulfilment === 'fbm' || fulfilment === 'merchant';
    const shipped = order?.state !== undefined && order.state !== 'unshipped';
    if (!ours || shipped || deadline === undefined) return undefined;
    const { id, text, source, asOf, certain } = policies[observed.portal];
    return {
      startedAt: order?.placedAt ?? observed.firstSeenAt,
      deadline,
      hard: observed.portal !== 'shopify',
      damage: observed.portal === 'shopify' ? 'money' : 'account',
      reason: because('owe_ship_by'),
      rule: { id, text, source, asOf, certain },
    };
  },
});
