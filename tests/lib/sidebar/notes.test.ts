// @vitest-environment happy-dom
import { createElement, type ReactNode } from 'react';
import { expect, test, vi } from 'vitest';
import { LockScreen } from '@/components/lock/lock-screen.tsx';
import { TicketActionsProvider } from '@/components/ticket/actions.tsx';
import { Detail } from '@/components/ticket/detail.tsx';
import type { Client } from '@/lib/client/client.ts';
import { DEFAULT_SETTINGS } from '@/lib/domain/settings.ts';
import type { TicketId } from '@/lib/domain/ticket.ts';
import { rendering } from '../rendering.ts';
import { dressed } from '../support/dressed.tsx';
import { aTicket } from '../support/ticket.ts';

const A: TicketId = 'amazon:na:message:a';
const B: TicketId = 'amazon:na:message:b';
const page = rendering();
/** A field that grows with its text listens for fonts, which this document has none of. */
Object.assign(document, { fonts: new EventTarget() });
const soon = (check: () => void) => vi.waitFor(check, { timeout: 5_000 });

function aClient() {
  const noted: { id: TicketId; text: string; answer: () => void }[] = [];
  const details = [A, B].map((id) => {
    const ticket = aTicket(id, {}, { asks: { checklist: ['Look at the photo'] } });
    return { ticket, messages: [], events: [], insertable: false, why: [] };
  });
  const client = {
    state: 'ready',
    onChanged: () => () => {},
    onState: () => () => {},
    ask: async (name: string, { id }: { id?: TicketId }) =>
      name === 'ticket.get'
        ? (details.find(({ ticket }) => ticket.id === id) ?? null)
        : ({ 'settings.get': DEFAULT_SETTINGS }[name] ?? null),
    command: (name: string, order: { id: TicketId; text: string }) =>
      name === 'ticket.note'
        ? new Promise((resolve) => noted.push({ ...order, answer: () => resolve({ eventId: `note ${order.id}` }) }))
        : new Promise(() => {}),
  } as unknown as Client;
  return { client, noted };
}

const opened = (id: TicketId) =>
  createElement(
    TicketActionsProvider,
    null,
    createElement(Detail, {
      id,
      onBack: () => {},
      onReply: () => {},
      onDialog: () => {},
      noting: false,
      onNoted: () => {},
      composer: undefined,
    }),
  );
const field = () =>
  page.place.querySelector<HTMLTextAreaElement>('textarea[aria-label="Add note"]') ?? expect.fail('no note field');
function type(text: string) {
  Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(field(), text);
  field().dispatchEvent(new Event('input', { bubbles: true }));
}
const box = () => page.place.querySelector<HTMLInputElement>('input[type=checkbox]') ?? expect.fail('no checkbox');
const show = (client: Client, part: ReactNode) => page.root.render(dressed(client, 'en', part));

test('a note half-written stays with its ticket, and is stored with no other', async () => {
  const { client, noted } = aClient();
  show(client, opened(A));
  await soon(() => field());
  type('Ask Anna first');
  await soon(() => expect(field().value).toBe('Ask Anna first'));
  box().click();
  await soon(() => expect(box().checked).toBe(true));

  show(client, opened(B));
  await soon(() => expect(field().value).toBe(''));
  expect(box().checked).toBe(false);
  type('Of the second');
  await soon(() => expect(field().value).toBe('Of the second'));
  show(client, opened(A));
  await soon(() => expect(field().value).toBe('Ask Anna first'));

  field().dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true }));
  await soon(() => expect(noted).toMatchObject([{ id: A, text: 'Ask Anna first' }]));
  show(client, opened(B));
  await soon(() => expect(field().value).toBe('Of the second'));
  noted[0]?.answer();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(field().value).toBe('Of the second');
  show(client, opened(A));
  await soon(() => expect(field().value).toBe(''));

  show(client, createElement(LockScreen));
  await soon(() => expect(page.place.textContent).toContain('locked'));
  show(client, opened(B));
  await soon(() => expect(field().value).toBe(''));
});
