/** Two hundred rules as a large floor has them: by portal, language, intent, words, value, deadline, and combinations. */
import type { Condition, RoutingRule, RuleAction } from '@/lib/domain/rule.ts';
import { INTENTS, LANGUAGES, PORTALS, RISK_FLAGS } from '@/lib/domain/vocabulary.ts';

const WORDS = [
  ['refund', 'money back', 'erstattung', 'remboursement', '退款'],
  ['tracking', 'parcel', 'paket', 'colis', '物流'],
  ['broken', 'damaged', 'kaputt', 'cassé', '损坏'],
  ['lawyer', 'chargeback', 'anwalt', 'avocat', '律师'],
  ['invoice', 'vat', 'rechnung', 'facture', '发票'],
] as const;

const pick = <Item>(list: readonly Item[], index: number): Item => {
  const item = list[index % list.length];
  if (item === undefined) throw new Error('an empty list');
  return item;
};

/** Shapes that real rules have; the index makes each one another. */
const SHAPES: readonly ((index: number) => Condition)[] = [
  (index) => ({
    all: [
      { field: 'portal', op: 'is', value: pick(PORTALS, index) },
      { field: 'language', op: 'is_one_of', value: [pick(LANGUAGES, index), pick(LANGUAGES, index + 5)] },
    ],
  }),
  (index) => ({
    all: [
      { field: 'intent', op: 'is', value: pick(INTENTS, index) },
      {
        any: [
          { field: 'orderValue', op: 'gte', value: 20 + (index % 17) * 15 },
          { field: 'words', op: 'contains_any', value: pick(WORDS, index) },
        ],
      },
    ],
  }),
  (index) => ({
    all: [
      { field: 'flags', op: 'includes_any', value: [pick(RISK_FLAGS, index), pick(RISK_FLAGS, index + 9)] },
      { not: { field: 'portal', op: 'is', value: pick(PORTALS, index) } },
    ],
  }),
  (index) => ({
    all: [
      { field: 'needsReply', op: 'is', value: true },
      { field: 'minutesLeft', op: 'lt', value: 60 * (1 + (index % 24)) },
      { field: 'fulfilment', op: 'is_one_of', value: index % 2 === 0 ? ['fba'] : ['fbm', 'unknown'] },
    ],
  }),
  (index) => ({
    any: [
      { field: 'windowPassed', op: 'between', value: [(index % 10) * 10, (index % 10) * 10 + 15] },
      {
        all: [
          { field: 'market', op: 'is', value: pick(['US', 'DE', 'FR', 'JP', 'TH'], index) },
          { field: 'messageCount', op: 'gte', value: 2 + (index % 4) },
          {
            not: {
              any: [
                { field: 'severity', op: 'is', value: 'low' },
                { field: 'confidence', op: 'lt', value: 0.5 },
              ],
            },
          },
        ],
      },
    ],
  }),
];

const ACTIONS: readonly ((index: number) => readonly RuleAction[])[] = [
  (index) => [{ do: 'queue', queue: `queue-${index % 12}` }],
  (index) => [{ do: 'tag', tags: [`tag-${index % 30}`] }],
  () => [{ do: 'severity_up' }],
  (index) => [{ do: 'assign', assignee: `agent-${index % 40}` }, { do: 'require_approval' }],
];

export const benchRules = (count: number): readonly RoutingRule[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `rule-${index}`,
    order: index,
    name: `Rule ${index}`,
    enabled: true,
    when: pick(SHAPES, index)(Math.floor(index / SHAPES.length)),
    actions: pick(ACTIONS, index)(index),
  }));
