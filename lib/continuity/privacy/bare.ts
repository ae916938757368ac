/** Things without names and words: what is left when personal data goes. Pure, and twice is once. */
import type { Order } from '@/lib/domain/order.ts';
import type { MessageSeen, OrderSeen, TicketSeen } from '@/lib/domain/reading.ts';
import type { Reason } from '@/lib/domain/reason.ts';
import type { TicketEvent } from '@/lib/domain/record.ts';
import type { Decided, Derived, Observed, Ticket } from '@/lib/domain/ticket.ts';
import { FAR_FUTURE, type Instant } from '@/lib/domain/time.ts';
import { pseudonymousId } from './marks.ts';

const bareMessage = ({ direction, at, dayOnly, automatic }: MessageSeen): MessageSeen => ({
  direction,
  text: '',
  ...(at === undefined ? {} : { at }),
  ...(dayOnly ? { dayOnly } : {}),
  ...(automatic ? { automatic } : {}),
});

export function bareObserved(observed: Observed): Observed {
  const { buyer: _buyer, subject: _subject, reason: _reason, last, ...rest } = observed;
  return last ? { ...rest, last: bareMessage(last) } : rest;
}

const withoutWords = ({ words: _, ...reason }: Reason): Reason => reason;

/** What was judged stays, without the words it was judged by. It is not judged again: there is nothing to judge by. */
function bareDerived({ heard: _heard, ...derived }: Derived): Derived {
  return {
    ...derived,
    intentWords: [],
    severityReasons: derived.severityReasons.map(withoutWords),
    flags: derived.flags.map(({ flag, reason }) => ({ flag, reason: withoutWords(reason) })),
    obligations: derived.obligations.map(({ raised, ...one }) => ({
      ...one,
      reason: withoutWords(one.reason),
      ...(raised ? { raised: withoutWords(raised) } : {}),
    })),
    ...(derived.advice ? { advice: derived.advice.map(withoutWords) } : {}),
  };
}

const bareDecided = (decided: Decided): Decided => ({ ...decided, notes: [] });

/** The ticket once its time is over. */
export const bareTicket = (ticket: Ticket, now: Instant): Ticket => ({
  ...ticket,
  observed: { ...bareObserved(ticket.observed), purgedAt: now },
  decided: bareDecided(ticket.decided),
  derived: { ...bareDerived(ticket.derived), recheckAt: FAR_FUTURE },
});

/** The ticket of an erased buyer on which something is owed: judged on, so that no deadline is missed. */
export function bareOwed(ticket: Ticket): Ticket {
  const { tags: _tags, ...decided } = bareDecided(ticket.decided);
  return { ...ticket, observed: bareObserved(ticket.observed), decided, derived: bareDerived(ticket.derived) };
}

/** The order once its time is over: what was bought stays, who bought it goes. */
export function bareOrder(order: Order, now: Instant): Order {
  const { buyer: _buyer, tracking: _tracking, url: _url, ...rest } = order;
  return { ...rest, purgedAt: now };
}

/** The order of an erased buyer whose parcel or ticket is still owed. */
export function bareOwedOrder(order: Order): Order {
  const { buyer: _buyer, tracking: _tracking, url: _url, items: _items, ...rest } = order;
  return rest;
}

/** What people chose, without what they wrote. That something was chosen stays to be seen. */
function bareChoices(choices: Partial<Decided>): Partial<Decided> {
  return {
    ...choices,
    ...(choices.tags ? { tags: [] } : {}),
    ...(choices.notes ? { notes: [] } : {}),
  };
}

/** A line of the record without anybody's words: who did what when stays, and so does its place in the chain. */
export function bareEvent(event: TicketEvent): TicketEvent {
  const { before, after, approval, despite, corrections, ...rest } = event;
  const without = ({ reason: _reason, note: _note, ...asked }: NonNullable<typeof approval>) => ({
    ...asked,
    words: '',
  });
  return {
    ...rest,
    ...(before ? { before: bareChoices(before) } : {}),
    ...(after ? { after: bareChoices(after) } : {}),
    ...(approval ? { approval: without(approval) } : {}),
    ...(despite ? { despite: { ...despite, reason: '' } } : {}),
    ...(corrections
      ? {
          corrections: corrections.map(({ id, before: was, after: is }) => ({
            id,
            ...(was ? { before: { ...was, text: '' } } : {}),
            ...(is ? { after: { ...is, text: '' } } : {}),
          })),
        }
      : {}),
  };
}

/** The line of a ticket that is gone, under its pseudonym. */
export function pseudonymousEvent(event: TicketEvent, pseudonym: string): TicketEvent {
  const ticketId = pseudonymousId(event.ticketId, pseudonym);
  const { approval, ...rest } = bareEvent(event);
  return { ...rest, ticketId, ...(approval ? { approval: { ...approval, ticketId } } : {}) };
}

/** A ticket of an erased buyer as a page shows it: enough for its deadlines, nothing of the person. */
export function bareTicketSeen(seen: TicketSeen): TicketSeen {
  const { buyer: _buyer, subject: _subject, reason: _reason, last, messages, ...rest } = seen;
  return {
    ...rest,
    ...(last ? { last: bareMessage(last) } : {}),
    ...(messages ? { messages: messages.map(bareMessage) } : {}),
    missing: seen.missing.filter((field) => field !== 'buyer' && field !== 'subject'),
  };
}

export function bareOrderSeen(seen: OrderSeen): OrderSeen {
  const { buyer: _buyer, tracking: _tracking, items: _items, url: _url, ...rest } = seen;
  return rest;
}
