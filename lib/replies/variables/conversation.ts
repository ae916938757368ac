import { newestInbound } from '@/lib/domain/thread.ts';
import type { ReplyContext } from '../context.ts';
import { date, money, number, text } from './variable.ts';

const lastOfBuyer = ({ messages, ticket: { observed } }: ReplyContext) =>
  newestInbound(messages ?? []) ?? (observed.last?.direction === 'inbound' ? observed.last : undefined);

export const conversation = [
  text('ticket.subject', 'the subject of the conversation', ({ ticket }) => ticket.observed.subject),
  text(
    'ticket.number',
    "the portal's number of the conversation, return or claim",
    ({ ticket }) => ticket.observed.externalId,
  ),
  money('ticket.amount', 'the amount of the claim or return', ({ ticket }) => ticket.observed.amount),
  text('ticket.reason', "the buyer's reason for the claim or return", ({ ticket }) => ticket.observed.reason),
  text('ticket.kind', 'message, return, claim, review, order or account', ({ ticket }) => ticket.observed.kind),
  text('ticket.intent', 'what the buyer wants, for conditions', ({ ticket }) => ticket.derived.intent),
  date(
    'ticket.opened',
    'the day the conversation began',
    ({ ticket, messages }) => ticket.observed.openedAt ?? messages?.find(({ at }) => at !== undefined)?.at,
  ),
  number('ticket.messages', 'how many messages', ({ ticket }) => ticket.observed.messageCount || undefined),
  date(
    'ticket.reply_by',
    'when the reply is due',
    ({ ticket }) => ticket.derived.obligations.find(({ kind }) => kind === 'reply')?.deadline,
  ),
  text('message.text', "the buyer's newest message", (context) => lastOfBuyer(context)?.text),
  date('message.date', "the day of the buyer's newest message", (context) => lastOfBuyer(context)?.at),
];
