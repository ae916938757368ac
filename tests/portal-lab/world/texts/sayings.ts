/** What buyers say in one language, and what the shop answers. `{item}` is the product's title. */
import type { Intent, MessageFlag } from '@/lib/domain/vocabulary.ts';

export const SITUATIONS = [
  'wismo',
  'not_received',
  'damaged_defective',
  'wrong_or_missing_item',
  'refund_request',
  'return_request',
  'cancel_order',
  'product_question',
  'claim_threat',
  'review_threat',
  'invoice_tax',
  'positive_feedback',
] as const satisfies readonly Intent[];
export type Situation = (typeof SITUATIONS)[number];

export interface Sayings extends Readonly<Record<Situation, string>> {
  /** Our answer, by a person. */
  readonly reply: string;
  /** Our answer, by a machine. */
  readonly autoReply: string;
  /** Given names and family names, made up. */
  readonly given: readonly string[];
  readonly family: readonly string[];
}

/** Flags a situation always carries. */
export const SITUATION_FLAGS: Readonly<Partial<Record<Situation, readonly MessageFlag[]>>> = {
  claim_threat: ['claim_threat'],
  review_threat: ['review_threat'],
};
