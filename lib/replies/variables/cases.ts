/** Returns, refunds, claims and reviews: the ticket's own matter, where it is of that kind. */
import type { Obligation } from '@/lib/domain/obligation.ts';
import type { TicketKind } from '@/lib/domain/vocabulary.ts';
import type { ReplyContext } from '../context.ts';
import { date, money, number, text, truth } from './variable.ts';

const of =
  <Result>(kind: TicketKind, read: (observed: ReplyContext['ticket']['observed']) => Result | undefined) =>
  ({ ticket }: ReplyContext) =>
    ticket.observed.kind === kind ? read(ticket.observed) : undefined;
const due =
  (kind: Obligation['kind']) =>
  ({ ticket }: ReplyContext) =>
    ticket.derived.obligations.find((one) => one.kind === kind)?.deadline;

export const cases = [
  text(
    'return.number',
    'the number of the return',
    of('return', ({ externalId }) => externalId),
  ),
  text(
    'return.reason',
    "the buyer's reason for the return",
    of('return', ({ reason }) => reason),
  ),
  money(
    'return.amount',
    'the amount of the return',
    of('return', ({ amount }) => amount),
  ),
  date(
    'return.opened',
    'the day the return was asked for',
    of('return', ({ openedAt }) => openedAt),
  ),
  date('return.decide_by', 'when the return must be decided', due('return')),
  date('return.label_by', 'when the return label must be sent', due('label')),
  date('refund.by', 'when the refund must be paid', due('refund')),
  text(
    'claim.number',
    'the number of the claim',
    of('claim', ({ externalId }) => externalId),
  ),
  text(
    'claim.reason',
    "the buyer's or the bank's reason for the claim",
    of('claim', ({ reason }) => reason),
  ),
  money(
    'claim.amount',
    'the amount of the claim',
    of('claim', ({ amount }) => amount),
  ),
  date(
    'claim.opened',
    'the day the claim was opened',
    of('claim', ({ openedAt }) => openedAt),
  ),
  date('claim.respond_by', 'when the claim must be answered', due('claim')),
  date('claim.appeal_by', 'when the decision can be appealed at the latest', due('appeal')),
  truth('claim.won', 'whether the claim was decided for us', ({ ticket: { observed } }) =>
    observed.kind === 'claim' && observed.outcome ? observed.outcome === 'for_us' : undefined,
  ),
  number(
    'review.stars',
    'how many stars, for conditions',
    of('review', ({ rating }) => rating),
  ),
  date(
    'review.date',
    'the day it was written',
    of('review', ({ openedAt }) => openedAt),
  ),
];
