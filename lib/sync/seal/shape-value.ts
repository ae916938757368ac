/** Last values, and how far they hold what was said, as teammates say it. */
import type { ApprovalPlace, TeamApproval, Verdict } from '@/lib/domain/approval.ts';
import type { TicketNow, ValueMark } from '@/lib/domain/team-event.ts';
import type { Derived } from '@/lib/domain/ticket.ts';
import {
  also,
  count,
  type Guard,
  instant,
  isBoolean,
  isPlain,
  line,
  listOf,
  maybe,
  oneOf,
  shaped,
  textUpTo,
} from './shape.ts';
import { approvalParts } from './shape-event.ts';
import { facts, isAbout, isTeamTicket } from './shape-ticket.ts';

/** When a stream was made, as the server says it. */
const streamName = textUpTo(64, 1);

const isVerdict: Guard<Verdict> = shaped<Verdict>({
  seq: count(0),
  by: line,
  lead: isBoolean,
  state: oneOf('approved', 'denied'),
  at: instant,
  takenAt: instant,
  until: instant,
  note: maybe(line),
  matter: maybe(textUpTo(50_000)),
});
const isPlace: Guard<ApprovalPlace> = shaped<ApprovalPlace>({
  asked: maybe(count(0)),
  waitsUntil: maybe(instant),
  verdicts: listOf(isVerdict, 500),
});
const isTeamApproval: Guard<TeamApproval> = shaped<TeamApproval>({ ...approvalParts, place: maybe(isPlace) });

/** Only known to be plain data; `lib/background` judges it as it does a snapshot's before it is stored. */
const isDerived: Guard<Derived> = (value): value is Derived =>
  typeof value === 'object' && value !== null && isPlain(value);

/** A ticket's last value: all of it about that ticket. */
export const isTicketNow: Guard<TicketNow> = also(
  shaped<TicketNow>({
    ...{ ...facts, observed: maybe(facts.observed) },
    stream: streamName,
    team: isTeamTicket,
    derived: maybe(isDerived),
    approvals: maybe(listOf(isTeamApproval, 200)),
  }),
  ({ team: { id }, observed, messages, order, approvals = [] }) =>
    approvals.every(({ ticketId }) => ticketId === id) &&
    (observed
      ? isAbout(id, { observed, messages, ...(order ? { order } : {}) })
      : messages.length === 0 && order === undefined),
);

export const isValueMark: Guard<ValueMark> = shaped<ValueMark>({ stream: streamName, upTo: count(0) });
