/** The fields a rule may compare. Menus, checks and the compiler are all made from this table. */
import { majorUnits } from '@/lib/domain/money.ts';
import {
  FULFILMENTS,
  INTENTS,
  LANGUAGES,
  PORTALS,
  RISK_FLAGS,
  SEVERITIES,
  STATUSES,
  TICKET_KINDS,
  TIERS,
} from '@/lib/domain/vocabulary.ts';
import type { Routable } from './routable.ts';

/** What a field of each type reads. */
export interface SeenByType {
  text: string;
  number: number;
  set: readonly string[];
  choice: string;
  boolean: boolean;
}

export type FieldType = keyof SeenByType;

interface FieldOf<Type extends FieldType> {
  readonly id: string;
  readonly type: Type;
  /** The only values a `choice` or `set` can have; absent: free text. */
  readonly options?: readonly string[];
  /** undefined: not known of this ticket. */
  read(routable: Routable): SeenByType[Type] | undefined;
}

export type Field = { [Type in FieldType]: FieldOf<Type> }[FieldType];

export const FIELDS: readonly Field[] = [
  { id: 'portal', type: 'choice', options: PORTALS, read: ({ observed }) => observed.portal },
  { id: 'store', type: 'text', read: ({ observed }) => observed.store },
  /** Country of the sale, ISO 3166-1 alpha-2. */
  { id: 'market', type: 'text', read: ({ observed }) => observed.market },
  { id: 'kind', type: 'choice', options: TICKET_KINDS, read: ({ observed }) => observed.kind },
  { id: 'intent', type: 'choice', options: INTENTS, read: ({ assessed }) => assessed.intent },
  { id: 'language', type: 'choice', options: [...LANGUAGES, 'und'], read: ({ assessed }) => assessed.language },
  { id: 'severity', type: 'choice', options: SEVERITIES, read: ({ assessed }) => assessed.severity },
  { id: 'flags', type: 'set', options: RISK_FLAGS, read: ({ assessed }) => assessed.flags.map(({ flag }) => flag) },
  {
    id: 'fulfilment',
    type: 'choice',
    options: FULFILMENTS,
    read: ({ observed, order }) =>
      observed.fulfilment === 'unknown' ? (order?.fulfilment ?? 'unknown') : observed.fulfilment,
  },
  /** Major units of the order's own currency. */
  {
    id: 'orderValue',
    type: 'number',
    read({ observed, order }) {
      const money = order?.total ?? observed.amount;
      return money && majorUnits(money);
    },
  },
  /** Subject and newest message together. */
  {
    id: 'words',
    type: 'text',
    read: ({ observed }) => [observed.subject, observed.last?.text].filter(Boolean).join('\n'),
  },
  { id: 'tier', type: 'choice', options: TIERS, read: ({ assessed }) => assessed.tier },
  { id: 'status', type: 'choice', options: STATUSES, read: ({ assessed }) => assessed.status },
  { id: 'buyer', type: 'text', read: ({ observed }) => observed.buyer },
  { id: 'tags', type: 'set', read: ({ decided }) => decided.tags ?? [] },
  {
    id: 'needsReply',
    type: 'boolean',
    read: ({ assessed }) => assessed.obligations.some(({ kind }) => kind === 'reply'),
  },
  /** Of the intent, 0 to 1. */
  { id: 'confidence', type: 'number', read: ({ assessed }) => assessed.confidence },
  { id: 'rating', type: 'number', read: ({ observed }) => observed.rating },
  { id: 'reason', type: 'text', read: ({ observed }) => observed.reason },
];

export const fieldOf = (id: string): Field | undefined => FIELDS.find((field) => field.id === id);
