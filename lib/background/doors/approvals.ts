import * as v from 'valibot';
import { CLEARANCES } from '@/lib/domain/approval.ts';
import { GUARD_LEVELS } from '@/lib/domain/guard.ts';
import { GUARD_VIOLATIONS } from '@/lib/domain/vocabulary.ts';
import type { ApprovalCommands, ApprovalQueries } from '@/lib/protocol/approvals.ts';
import { key, line, maybe, money, type Schemas, text, ticketId } from './parts.ts';

export const guardLevels = v.record(v.picklist(GUARD_VIOLATIONS), v.picklist(GUARD_LEVELS));

export const approvalQueries = {
  'approval.list': v.strictObject({ ticketId: maybe(ticketId) }),
  'guard.rules': v.strictObject({}),
} satisfies Schemas<ApprovalQueries>;

export const approvalCommands = {
  'approval.ask': v.strictObject({
    ticketId,
    kind: v.picklist(['full-refund', 'partial-refund', 'replacement', 'keep-item', ...CLEARANCES]),
    words: text,
    amount: maybe(money),
    reason: maybe(line),
  }),
  'approval.decide': v.strictObject({ id: key, state: v.picklist(['approved', 'denied']), note: maybe(line) }),
} satisfies Schemas<ApprovalCommands>;
