/** A reply as it stands, judged for one ticket: gaps, guard, and what it promises against the limits. */
import { type Approval, clearancesOf, covers, type Promised } from '@/lib/domain/approval.ts';
import { stricter } from '@/lib/domain/guard.ts';
import { majorUnits, moneyOf } from '@/lib/domain/money.ts';
import type { Judged } from '@/lib/domain/rendered-reply.ts';
import type { TicketId } from '@/lib/domain/ticket.ts';
import type { GuardContext } from '@/lib/replies/guard/guard-rule.ts';
import { judge } from '@/lib/replies/guard/index.ts';
import { promisedAmounts } from '@/lib/replies/promises.ts';
import { unresolvedIn } from '@/lib/replies/render.ts';
import type { ReplyContext } from '@/lib/replies/variables.ts';
import type { Store } from '@/lib/store/store.ts';
import { dollarsOf } from '@/lib/triage/worth.ts';
import { readLanguage } from '@/lib/understanding/reading.ts';

/** Newest first. */
export const approvalsOf = async (store: Store, id: TicketId): Promise<readonly Approval[]> =>
  (await store.approvals.where('ticketId').equals(id).toArray()).toSorted((a, b) => b.askedAt - a.askedAt);

/** The whole order may go back without asking: it did already, or it is worth little. */
function wholeIsFine({ order, settings }: ReplyContext): boolean {
  if (order?.state === 'refunded') return true;
  const { fullRefundUpTo } = settings.compensation;
  return order?.total !== undefined && dollarsOf(order.total) <= fullRefundUpTo;
}

/** Parts of the order given back, each against the share that may be given; unjudged where no total is known. */
function partsIn(text: string, context: ReplyContext, approvals: readonly Approval[]): Promised[] {
  const total = context.order?.total;
  if (!total || wholeIsFine(context)) return [];
  const share = (majorUnits(total) * context.settings.compensation.partialPercent) / 100;
  const limit = moneyOf(share, total.currency);
  return promisedAmounts(text, total.currency).flatMap(({ amount, words }) => {
    if (amount.currency !== limit.currency || amount.minor <= limit.minor) return [];
    const promise = { kind: 'partial-refund' as const, amount };
    const approval = approvals.find(({ kind }) => kind === promise.kind || kind === 'full-refund');
    const allowed = approvals.some((one) => covers(one, promise, context.now));
    return [{ ...promise, words, limit, allowed, ...(approval ? { approval } : {}) }];
  });
}

/** `language` and `detect` as the guard takes them; absent, the buyer's. */
export function judgedReply(
  text: string,
  context: ReplyContext,
  approvals: readonly Approval[],
  guard: Partial<GuardContext> = {},
): Judged {
  const whole = { kind: 'full-refund' as const };
  const approvedRefund = wholeIsFine(context) || approvals.some((approval) => covers(approval, whole, context.now));
  const { fulfilment } = context.ticket.observed;
  const violations = judge(text, { ...context, fulfilment, detect: readLanguage, approvedRefund, ...guard }).map(
    (violation) => ({
      ...violation,
      level: stricter(violation.level, context.settings.guardLevels[violation.violation] ?? 'note'),
    }),
  );
  const full = violations.find(({ violation }) => violation === 'unapproved_full_refund_promise');
  const asked = approvals.find(({ kind }) => kind === 'full-refund');
  const amount = context.order?.total;
  const promises: Promised[] = [
    ...(full
      ? [
          {
            ...whole,
            words: full.words,
            allowed: false,
            ...(amount ? { amount } : {}),
            ...(asked ? { approval: asked } : {}),
          },
        ]
      : []),
    ...partsIn(text, context, approvals),
  ];
  const clearances = clearancesOf(context.ticket.derived.asks, text, approvals, context.now);
  return { missing: unresolvedIn(text), violations, promises, ...(clearances.length > 0 ? { clearances } : {}) };
}
