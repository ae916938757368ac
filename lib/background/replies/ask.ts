/** What views ask about a reply: how it is judged, and what a lead said of it. */
import type { ApprovalQueries } from '@/lib/protocol/approvals.ts';
import type { ReplyQueries } from '@/lib/protocol/replies.ts';
import type { Handlers } from '@/lib/protocol.ts';
import { replyContext } from '../reply-context.ts';
import type { World } from '../world.ts';
import { approvalQueries } from './approvals.ts';
import { approvalsOf, judgedReply } from './judged.ts';

export const replyQueries = (world: World) =>
  ({
    ...approvalQueries(world),
    'reply.check': async ({ text, ticketId }) =>
      judgedReply(text, await replyContext(world, ticketId), await approvalsOf(world.store, ticketId)),
  }) satisfies Handlers<ReplyQueries & ApprovalQueries, unknown>;
