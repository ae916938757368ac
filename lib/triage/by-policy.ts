/** What most obligations are made of: a platform's number, and the moment from which it runs. */
import type { PolicyTopic } from '@/lib/domain/policy.ts';
import type { RuleSource } from '@/lib/domain/reason.ts';
import type { Observed } from '@/lib/domain/ticket.ts';
import type { Instant } from '@/lib/domain/time.ts';
import type { Subject } from './obligation.ts';
import { ownTarget } from './policies/own.ts';
import { deadlineOf, zoneOf } from './policies/window.ts';
import { regionOf } from './region.ts';

interface ByPolicy {
  readonly deadline: Instant;
  readonly rule: RuleSource;
  /** The number itself, in the unit of its topic. */
  readonly value: number;
  readonly region: string | undefined;
}

/** When the time is up that a topic's number gives in the ticket's region, counted from a moment. */
export function byPolicy(
  { observed, policies }: Pick<Subject, 'observed' | 'policies'>,
  topic: PolicyTopic,
  from: Instant,
): ByPolicy {
  const region = regionOf(observed);
  const picked = policies.pick(topic, region);
  const deadline = deadlineOf(picked, from, zoneOf(observed.portal, region, observed.store));
  return { deadline, rule: picked.rule, value: picked.value, region };
}

/** When a claim, return, review or notice was opened; where no page said so, when it was first seen. */
export const openedOf = ({ openedAt, firstSeenAt }: Observed): { readonly from: Instant; readonly weak?: true } =>
  openedAt === undefined ? { from: firstSeenAt, weak: true } : { from: openedAt };

/** What a page itself shows as the deadline is surer than any table. */
export const asShown = (rule: RuleSource): RuleSource => ({ ...rule, certain: true });

/** The rule behind a moment that the page itself shows. Of a portal that somebody taught no rule is known. */
export const ruleShown = (
  { observed, policies }: Pick<Subject, 'observed' | 'policies'>,
  about: 'ship_by' | 'notice',
): RuleSource =>
  observed.portal === 'generic' ? ownTarget : policies.rule(`${observed.portal}.${about}`, regionOf(observed));
