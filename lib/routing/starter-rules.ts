/** The rules a new installation starts with. People change them; ids stay, so that a reset can find them. */
import type { RoutingRule } from '@/lib/domain/rule.ts';

export const starterRules: readonly RoutingRule[] = [
  {
    id: 'starter-amazon-compliance',
    order: 10,
    name: 'Amazon compliance first',
    enabled: true,
    when: {
      all: [
        { field: 'portal', op: 'is', value: 'amazon' },
        { field: 'kind', op: 'is_one_of', value: ['message', 'account'] },
      ],
    },
    actions: [{ do: 'queue', queue: 'amazon-compliance' }],
  },
  {
    id: 'starter-orders',
    order: 20,
    name: 'Orders that must ship',
    enabled: true,
    when: { field: 'kind', op: 'is', value: 'order' },
    actions: [{ do: 'queue', queue: 'orders' }],
  },
  {
    id: 'starter-returns',
    order: 30,
    name: 'Returns',
    enabled: true,
    when: { field: 'kind', op: 'is', value: 'return' },
    actions: [{ do: 'queue', queue: 'returns' }],
  },
  {
    id: 'starter-reviews',
    order: 40,
    name: 'Reviews and feedback',
    enabled: true,
    when: { field: 'kind', op: 'is', value: 'review' },
    actions: [{ do: 'queue', queue: 'reviews' }],
  },
  {
    id: 'starter-wholesale',
    order: 50,
    name: 'Wholesale buyers',
    enabled: true,
    when: {
      any: [
        { field: 'intent', op: 'is', value: 'wholesale_b2b' },
        { field: 'tier', op: 'is', value: 'wholesale' },
      ],
    },
    actions: [{ do: 'tag', tags: ['wholesale'] }],
  },
  {
    id: 'starter-claims',
    order: 60,
    name: 'Claims and threats of one',
    enabled: true,
    when: {
      any: [
        { field: 'kind', op: 'is', value: 'claim' },
        { field: 'flags', op: 'includes_any', value: ['claim_threat', 'legal_threat'] },
      ],
    },
    actions: [
      { do: 'queue', queue: 'claims' },
      { do: 'tag', tags: ['claim-risk'] },
    ],
  },
  {
    id: 'starter-safety',
    order: 70,
    name: 'Safety comes before everything',
    enabled: true,
    when: { field: 'flags', op: 'includes_any', value: ['safety'] },
    actions: [
      { do: 'severity', severity: 'critical' },
      { do: 'tag', tags: ['safety'] },
    ],
  },
];
