/** Tickets by the hundred thousand, each judged by the product's own code, in the shapes and languages of the lab. */
import { derive } from '@/lib/background/derive.ts';
import type { TicketSeen } from '@/lib/domain/reading.ts';
import { DEFAULT_SETTINGS } from '@/lib/domain/settings.ts';
import { type Message, type StoreRef, type Ticket, ticketId } from '@/lib/domain/ticket.ts';
import { FAR_FUTURE, HOUR, type Instant, MINUTE } from '@/lib/domain/time.ts';
import { foldTicket } from '@/lib/ingest/fold.ts';
import { compileRules } from '@/lib/routing/route.ts';
import { starterRules } from '@/lib/routing/starter-rules.ts';
import { makeWorld } from '../../../portal-lab/world/make-world.ts';
import type { LabThread, World } from '../../../portal-lab/world/types.ts';

export interface Made {
  readonly ticket: Ticket;
  readonly messages: readonly Message[];
}

/** A thread of the lab as a page agent reports it. */
export function seenOf({ buyers }: World, thread: LabThread, externalId: string): TicketSeen {
  const { orderId, market, subject, needsReply, resolvedAt } = thread;
  return {
    type: 'ticket',
    kind: 'message',
    externalId,
    market,
    ...(orderId ? { orderId: externalId } : {}),
    buyer: buyers.get(thread.buyerId)?.name ?? 'Buyer',
    subject,
    needsReply,
    ...(resolvedAt === undefined ? {} : { state: 'resolved' as const }),
    messages: thread.messages.map(({ direction, text, at }) => ({ direction, text, at })),
    missing: [],
    ways: {},
  };
}

const shopOf = ({ portal, store }: LabThread): StoreRef => ({ portal, store });

function judged(world: World, thread: LabThread, now: Instant): Made {
  const folded = foldTicket(undefined, [], seenOf(world, thread, thread.id), shopOf(thread), now);
  if (!folded) throw new Error('nothing folded');
  const { observed, messages } = folded;
  const decided = { notes: [] };
  const evidence = { observed, decided, messages, settings: DEFAULT_SETTINGS, now };
  const derived = derive(evidence, compileRules(starterRules));
  return { ticket: { id: ticketId(shopOf(thread), observed), observed, decided, derived }, messages };
}

/** 3-7-7 digits, as order numbers are written. */
export const numberOf = (index: number): string =>
  `1${String(index % 100).padStart(2, '0')}-${String(index).padStart(7, '0')}-${String((index * 7919) % 10_000_000).padStart(7, '0')}`;

/** The same ticket under another number, due at another time within two days. */
function another({ ticket, messages }: Made, index: number): Made {
  const number = numberOf(index);
  const { observed, derived } = ticket;
  const id = ticketId(observed, { kind: observed.kind, externalId: number });
  const later = ((index * 7919) % (48 * 60)) * MINUTE + (index % 60_000);
  const moved = (moment: Instant) => (moment === FAR_FUTURE ? moment : moment + later);
  return {
    ticket: {
      id,
      observed: { ...observed, externalId: number, ...(observed.orderId ? { orderId: number } : {}) },
      decided: ticket.decided,
      derived: {
        ...derived,
        actBy: moved(derived.actBy),
        recheckAt: moved(Math.max(derived.recheckAt, Date.now() + HOUR)),
        obligations: derived.obligations.map((owed) => ({ ...owed, deadline: moved(owed.deadline) })),
      },
    },
    messages: messages.map((message, place) => ({ ...message, id: `${id}#m${place}`, ticketId: id })),
  };
}

let models: readonly Made[] = [];

/** Tickets number `from` up to, but not including, `to`. The same number is always the same ticket. */
export function ticketsBetween(from: number, to: number): Made[] {
  if (models.length === 0) {
    const now = Date.now();
    const world = makeWorld({ seed: 11, now });
    models = world.threads.map((thread) => judged(world, thread, now));
  }
  return Array.from({ length: to - from }, (_, offset) => {
    const model = models[(from + offset) % models.length];
    if (!model) throw new Error('no models');
    return another(model, from + offset);
  });
}
