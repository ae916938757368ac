/** What is to be settled, not only answered. */
import type { Reason } from '@/lib/domain/reason.ts';
import type { Instant } from '@/lib/domain/time.ts';
import type { Intent } from '@/lib/domain/vocabulary.ts';
import type { Content } from './content.ts';

const COMPLAINTS: readonly Intent[] = [
  'not_received',
  'damaged_defective',
  'wrong_or_missing_item',
  'refund_request',
  'claim_threat',
  'review_threat',
  'authenticity',
  'safety',
];
export const isComplaint = (intent: Intent): boolean => COMPLAINTS.includes(intent);

interface Complaint {
  readonly intent: Intent;
  readonly words: NonNullable<Reason['words']>;
  /** It is not of what is answered now. */
  readonly earlier: boolean;
}

/** The complaint of a matter that began at a moment: what is wanted now, else the newest before it, unless all is well. */
export function complaintIn(
  { intent, intentWords, complaint, thanksOnly }: Content,
  since: Instant,
): Complaint | undefined {
  if (isComplaint(intent)) return { intent, words: intentWords, earlier: false };
  if (!complaint || complaint.at < since || thanksOnly || intent === 'positive_feedback') return undefined;
  const { at: _at, ...rest } = complaint;
  return rest;
}
