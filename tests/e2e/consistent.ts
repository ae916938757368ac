import type { Page } from 'playwright';
import type { Ledger } from '@/lib/domain/custody.ts';
import type { Order } from '@/lib/domain/order.ts';
import type { Ticket } from '@/lib/domain/ticket.ts';
import { EMPTY_TALLY, tallyChange } from '@/lib/store/tally.ts';
import { ask } from './ask.ts';
import { expect } from './fixtures.ts';

interface Exported {
  readonly tables: {
    readonly tickets: readonly Ticket[];
    readonly messages: readonly { id: string; ticketId: string; text: string }[];
    readonly orders: readonly Order[];
    readonly events: readonly { id: string; what: string }[];
    readonly settings: readonly { key: string; value: unknown }[];
  };
}

/** Everything stored, after checking that kept counts, ledger and rows agree, and that nothing is torn. */
export async function consistent(view: Page): Promise<Exported['tables']> {
  const { tables } = JSON.parse(await ask(view, 'data.export', {})) as Exported;
  const { tickets, messages, orders, events, settings } = tables;
  const kept = (key: string) => settings.find((row) => row.key === key)?.value;
  expect(kept('counts')).toEqual(tickets.reduce((sum, one) => tallyChange(sum, undefined, one), EMPTY_TALLY));
  expect((kept('ledger') as Ledger).rows).toEqual({
    tickets: tickets.length,
    messages: messages.length,
    orders: orders.length,
    events: events.length,
  });
  const ids = new Set(tickets.map(({ id }) => id as string));
  expect(messages.filter(({ ticketId }) => !ids.has(ticketId))).toEqual([]);
  return tables;
}
