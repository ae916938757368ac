import { CSV_HEAD, inScope, ticketCsv, ticketJson, type WholeTicket } from '@/lib/continuity/export/tickets.ts';
import type { Sink } from '@/lib/continuity/snapshot/write.ts';
import type { ExportFormat, ExportScope } from '@/lib/domain/snapshot.ts';
import { inOrder } from '@/lib/domain/thread.ts';
import type { Message, Ticket } from '@/lib/domain/ticket.ts';
import { orderKey } from '@/lib/ingest/orders.ts';
import type { Store } from '@/lib/store/store.ts';
import type { Progress } from './desk.ts';
import { batchesOf } from './rows.ts';

async function whole(store: Store, tickets: readonly Ticket[]): Promise<WholeTicket[]> {
  const messages = await store.messages
    .where('ticketId')
    .anyOf(tickets.map(({ id }) => id))
    .toArray();
  const byTicket = new Map<string, Message[]>();
  for (const message of messages) byTicket.set(message.ticketId, [...(byTicket.get(message.ticketId) ?? []), message]);
  const orders = await store.orders.bulkGet(tickets.map(({ observed }) => orderKey(observed, observed.orderId ?? '')));
  return tickets.map((ticket, index) => {
    const order = ticket.observed.orderId ? orders[index] : undefined;
    return { ticket, messages: inOrder(byTicket.get(ticket.id) ?? []), ...(order ? { order } : {}) };
  });
}

/** Writes the tickets of the scope, a few hundred at a time; answers how many they were. */
export async function exportTickets(
  store: Store,
  sink: Sink,
  { format, scope }: { readonly format: ExportFormat; readonly scope: ExportScope },
  progress: Progress,
): Promise<number> {
  const encoder = new TextEncoder();
  const write = (text: string) => sink.write(encoder.encode(text));
  if (format === 'csv') await write(CSV_HEAD);
  let written = 0;
  for await (const batch of batchesOf(store.tickets)) {
    const tickets = batch.filter((ticket) => inScope(ticket, scope));
    if (tickets.length === 0) continue;
    await write(
      format === 'csv' ? tickets.map(ticketCsv).join('') : (await whole(store, tickets)).map(ticketJson).join(''),
    );
    written += tickets.length;
    progress(written);
  }
  return written;
}
