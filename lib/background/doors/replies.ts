import * as v from 'valibot';
import type { ReplyCommands, ReplyQueries } from '@/lib/protocol/replies.ts';
import { key, line, maybe, type Schemas, text, ticketId } from './parts.ts';

export const replyQueries = {
  'reply.check': v.strictObject({ text, ticketId }),
} satisfies Schemas<ReplyQueries>;

export const replyCommands = {
  'reply.insert': v.strictObject({
    id: ticketId,
    text: v.pipe(text, v.minLength(1)),
    draft: v.picklist(['ask', 'replace', 'append']),
    seen: maybe(line),
    templateId: maybe(key),
    answered: maybe(line),
  }),
  'reply.copied': v.strictObject({ id: ticketId, templateId: maybe(key) }),
} satisfies Schemas<ReplyCommands>;
