// @vitest-environment happy-dom
import { createElement, type ReactNode } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { QueueRow } from '@/components/queue/queue-row.tsx';
import { DueCard } from '@/components/ticket/due-card.tsx';
import { OrderCard } from '@/components/ticket/order-card.tsx';
import { Thread } from '@/components/ticket/thread.tsx';
import { Why } from '@/components/ticket/why.tsx';
import type { Client } from '@/lib/client/client.ts';
import type { Obligation } from '@/lib/domain/obligation.ts';
import type { Order } from '@/lib/domain/order.ts';
import { DEFAULT_SETTINGS } from '@/lib/domain/settings.ts';
import type { Message, Observed } from '@/lib/domain/ticket.ts';
import { HOUR } from '@/lib/domain/time.ts';
import { UI_LANGUAGES } from '@/lib/domain/vocabulary.ts';
import type { TicketDetail } from '@/lib/protocol.ts';
import { rendering } from '../rendering.ts';
import { dressed } from '../support/dressed.tsx';
import { aMessage } from '../support/make.ts';
import { aTicket } from '../support/ticket.ts';

const ID = 'amazon:na:message:1' as const;
const client = {
  state: 'ready',
  onChanged: () => () => {},
  onState: () => () => {},
  ask: async (name: string) => ({ 'settings.get': DEFAULT_SETTINGS, 'draft.list': [] })[name] ?? null,
} as unknown as Client;
const page = rendering();
/** A machine that is shared draws late. */
const until = (check: () => void) => vi.waitFor(check, { timeout: 15_000 });
const later = Date.now() + 9 * HOUR;

const owed = (rests?: string): Obligation => ({
  id: 'amazon-reply',
  kind: 'reply',
  startedAt: later - 24 * HOUR,
  deadline: later,
  lead: HOUR,
  hard: true,
  ...(rests ? { weak: true } : {}),
  reason: { code: 'owe_amazon_reply', values: { hours: 24, ...(rests ? { rests } : {}) } },
  rule: { id: 'r', text: '', source: '', asOf: '2026-11-24', certain: true },
});
const observed = { buyer: 'Mira', orderId: 'O-1', market: 'DE', fulfilment: 'fba', last: aMessage() } as const;
const ticketWith = (weak: Partial<Observed>, rests?: string) =>
  aTicket(ID, { ...observed, ...weak }, { actBy: later - HOUR, obligations: [owed(rests)] });
const order: Order = {
  id: 'amazon:na:O-1',
  portal: 'amazon',
  store: 'na',
  externalId: 'O-1',
  state: 'shipped',
  shipBy: later,
  deliverBy: later + HOUR,
  changedAt: later,
};
const message: Message = { ...aMessage(), id: `${ID}#1`, ticketId: ID, position: 0 };
const detail = (fields: Partial<TicketDetail>): TicketDetail => ({
  ticket: ticketWith({}),
  messages: [message],
  events: [],
  insertable: false,
  why: [],
  ...fields,
});
const row = { id: 'row', active: false, open: false, position: 1, total: 1, top: 0 };

/** The labels of all signs in a part, once it is drawn. */
async function signs(language: (typeof UI_LANGUAGES)[number], part: ReactNode): Promise<string[]> {
  page.anew();
  page.root.render(dressed(client, language, createElement('main', null, part)));
  await until(() => expect(page.place.querySelector('main')?.textContent).toBeTruthy());
  const found = [...page.place.querySelectorAll('[data-guess]')];
  for (const sign of found) {
    expect(sign.getAttribute('role')).toBe('img');
    expect(sign.getAttribute('title')).toBe(sign.getAttribute('aria-label'));
  }
  return found.map((sign) => sign.getAttribute('aria-label') ?? '');
}

describe.each(UI_LANGUAGES)('a value read by a weak way, in %s', (language) => {
  const en = language === 'en';
  const check = en ? /read by a weak way: check on the page$/ : /读取方式不够可靠，请在页面上核对$/;

  test('has a sign in the row of the queue: the name, the words, the place, who ships, the time to act by', async () => {
    const ticket = ticketWith({ weak: ['buyer', 'fulfilment', 'last', 'market'] }, 'message');
    const found = await signs(language, createElement(QueueRow, { ...row, ticket }));
    expect(found).toHaveLength(5);
    for (const label of found) expect(label).toMatch(check);
    expect(found.join()).toContain(en ? 'buyer' : '买家');
    // Only what is shown: another field that is a guess has no sign here.
    expect(
      await signs(language, createElement(QueueRow, { ...row, ticket: ticketWith({ weak: ['rating'] }) })),
    ).toEqual([]);
  });

  test('has one on the card of what is owed, whose reason says what the deadline rests on', async () => {
    const found = await signs(language, createElement(DueCard, { ticket: ticketWith({}, 'message') }));
    expect(found).toHaveLength(1);
    expect(page.place.textContent).toContain(en ? 'a message’s time' : '消息时间');
    await signs(language, createElement(DueCard, { ticket: ticketWith({}) }));
    expect(page.place.textContent).not.toContain(en ? 'weak way' : '不够可靠');
  });

  test('has one on the card of the order, field by field', async () => {
    const guessed = { ...order, weak: ['deliverBy', 'shipBy', 'state'] };
    const found = await signs(language, createElement(OrderCard, { ticket: ticketWith({}), order: guessed }));
    expect(found).toHaveLength(3);
    expect(new Set(found).size).toBe(3);
    expect(await signs(language, createElement(OrderCard, { ticket: ticketWith({}), order }))).toEqual([]);
  });

  test('has one beside the time of a message, and a line under “why here”', async () => {
    const weak = { ...message, weak: true } as const;
    expect(await signs(language, createElement(Thread, { detail: detail({ messages: [weak] }) }))).toHaveLength(1);
    expect(await signs(language, createElement(Thread, { detail: detail({}) }))).toEqual([]);
    await signs(language, createElement(Why, { detail: detail({ ticket: ticketWith({ weak: ['buyer', 'last'] }) }) }));
    expect(page.place.textContent).toContain(
      en ? 'Read by a weak way, so check on the page: buyer & newest message' : '请在页面上核对：买家和最新消息',
    );
  });
});
