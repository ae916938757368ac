/** Own choices that the stream has not said back: they show at once, on top of what the stream says. */
import type { TicketEvent } from '@/lib/domain/record.ts';
import type { TicketId } from '@/lib/domain/ticket.ts';
import type { ErrandRow, OwnEventRow } from '@/lib/store/rows.ts';
import type { Store } from '@/lib/store/store.ts';
import { didPrefix } from '@/lib/store/tell.ts';

const eventOf = (body: OwnEventRow['body']): readonly TicketEvent[] => (body?.kind === 'did' ? [body.event] : []);

const told = (errand: ErrandRow): readonly TicketEvent[] =>
  errand.kind === 'team' && errand.tell.kind === 'did' ? [errand.tell.event] : [];

/**
 * Oldest first. `subject`: under which this device tells of the ticket. Call it inside a transaction over `teamOwn` and
 * the outbox.
 */
export async function pendingOf(store: Store, id: TicketId, subject: string): Promise<readonly TicketEvent[]> {
  const own = await store.teamOwn.where('subject').equals(subject).toArray();
  const waiting = await store.outbox
    .where('id')
    .between(didPrefix(id), `${didPrefix(id)}\uffff`)
    .toArray();
  const signed = own.filter(({ state }) => state !== 'heard').toSorted((a, b) => a.order - b.order);
  const errands = waiting.toSorted((a, b) => (a.kind === 'team' && b.kind === 'team' ? a.at - b.at : 0));
  return [...signed.flatMap(({ body }) => eventOf(body)), ...errands.flatMap(told)];
}

/** Whether there is anything of the kind, of whatever ticket: of who only hears there is nothing to look for. */
export async function hasPending({ teamOwn, outbox }: Store): Promise<boolean> {
  const signed = (['waiting', 'sent'] as const).map((state) =>
    teamOwn
      .where('[state+order]')
      .between([state, Number.NEGATIVE_INFINITY], [state, Number.POSITIVE_INFINITY])
      .limit(1)
      .primaryKeys(),
  );
  const errands = outbox.where('id').startsWith('team|did|').limit(1).primaryKeys();
  return (await Promise.all([...signed, errands])).some((ids) => ids.length > 0);
}
