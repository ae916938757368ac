// @vitest-environment happy-dom
import { Notifications, notifications } from '@mantine/notifications';
import { createElement, Fragment } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { type TicketActions, TicketActionsProvider, useTicketActions } from '@/components/ticket/actions.tsx';
import type { Client } from '@/lib/client/client.ts';
import { DEFAULT_SETTINGS } from '@/lib/domain/settings.ts';
import { english } from '@/lib/i18n/en/index.ts';
import { rendering } from '../rendering.ts';
import { dressed } from '../support/dressed.tsx';
import { aTicket } from '../support/ticket.ts';

const page = rendering();
const soon = (check: () => void) => vi.waitFor(check, { timeout: 5_000 });
afterEach(() => notifications.clean());
const ticket = aTicket('amazon:na:message:1', {}, {});

/** A background whose every command the test answers, by its place. */
function aClient() {
  const orders: { name: string; data: unknown; answer: (by: unknown) => void; refuse: (why: Error) => void }[] = [];
  const client = {
    state: 'ready',
    onChanged: () => () => {},
    onState: () => () => {},
    ask: async (name: string) => ({ 'settings.get': DEFAULT_SETTINGS })[name] ?? null,
    command: (name: string, data: unknown) =>
      new Promise((answer, refuse) => {
        orders.push({ name, data, answer, refuse });
      }),
  } as unknown as Client;
  return { client, orders };
}

let now: TicketActions | undefined;
function Holder() {
  now = useTicketActions();
  return null;
}
const actions = () => now ?? expect.fail('no actions');
async function show(client: Client) {
  now = undefined;
  const part = createElement(TicketActionsProvider, null, createElement(Holder));
  page.root.render(dressed(client, 'en', createElement(Fragment, null, createElement(Notifications), part)));
  await soon(() => expect(now).toBeDefined());
}
const said = () => document.body.textContent ?? '';
const undone = (orders: ReturnType<typeof aClient>['orders']) =>
  orders.filter(({ name }) => name === 'ticket.undo').map(({ data }) => data);

test('an undo pressed while a decision is on its way means that one, and nothing where it is refused', async () => {
  const { client, orders } = aClient();
  await show(client);
  void actions().decide(ticket, { status: 'waiting' });
  await soon(() => expect(orders).toHaveLength(1));
  orders[0]?.answer({ eventId: 'first' });
  await soon(() => expect(said()).toContain('Undo'));

  void actions().decide(ticket, { status: 'resolved' });
  await soon(() => expect(orders).toHaveLength(2));
  void actions().undo();
  orders[1]?.refuse(new Error('late'));
  await soon(() => expect(said()).toContain(english.common.nothingToUndo));
  expect(undone(orders)).toEqual([]);

  void actions().decide(ticket, { status: 'resolved' });
  await soon(() => expect(orders).toHaveLength(3));
  void actions().undo();
  // The second press means the one before.
  void actions().undo();
  await soon(() => expect(undone(orders)).toEqual([{ eventId: 'first' }]));
  orders[2]?.answer({ eventId: 'third' });
  await soon(() => expect(undone(orders)).toEqual([{ eventId: 'first' }, { eventId: 'third' }]));
});

test('an undo that fails can be done again, and takes back nothing older', async () => {
  const { client, orders } = aClient();
  await show(client);
  for (const eventId of ['older', 'newer']) {
    void actions().note(ticket.id, eventId);
    await soon(() => expect(orders.some(({ data }) => (data as { text?: string }).text === eventId)).toBe(true));
    orders.at(-1)?.answer({ eventId });
  }
  await soon(() => expect(document.querySelectorAll('.mantine-Notification-root')).toHaveLength(2));
  void actions().undo();
  await soon(() => expect(undone(orders)).toEqual([{ eventId: 'newer' }]));
  orders.at(-1)?.refuse(new Error('The disk is full'));
  // The notice of the undo before may still be going.
  const again = (but?: Element) =>
    [...document.querySelectorAll('.mantine-Notification-root')]
      .filter((one) => one.textContent?.includes('disk'))
      .map((one) => one.querySelector('button'))
      .find((button) => button !== but);
  await soon(() => expect(again()).toBeInstanceOf(HTMLButtonElement));
  void actions().undo();
  await soon(() => expect(undone(orders)).toEqual([{ eventId: 'newer' }, { eventId: 'newer' }]));
  const first = again() ?? undefined;
  orders.at(-1)?.refuse(new Error('The disk is full'));
  await soon(() => expect(again(first)).toBeInstanceOf(HTMLButtonElement));
  again(first)?.click();
  await soon(() => expect(undone(orders)).toHaveLength(3));
  expect(undone(orders)[2]).toEqual({ eventId: 'newer' });
  orders.at(-1)?.answer({ undone: true });
  await soon(() => expect(said()).toContain(english.common.undone));
  void actions().undo();
  await soon(() => expect(undone(orders)[3]).toEqual({ eventId: 'older' }));
});
