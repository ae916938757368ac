// @vitest-environment happy-dom
import { createElement } from 'react';
import { expect, test, vi } from 'vitest';
import { Composer } from '@/components/composer/composer.tsx';
import { writeDraft } from '@/components/composer/drafts.ts';
import { TicketActionsProvider } from '@/components/ticket/actions.tsx';
import type { Client } from '@/lib/client/client.ts';
import { DEFAULT_SETTINGS } from '@/lib/domain/settings.ts';
import { english } from '@/lib/i18n/en/index.ts';
import { rendering } from '../rendering.ts';
import { clickAsPerson } from '../support/click.ts';
import { dressed } from '../support/dressed.tsx';
import { aTicket } from '../support/ticket.ts';

/** A field that grows with its text listens for fonts, which this document has none of. */
Object.assign(document, { fonts: new EventTarget() });
const page = rendering();
const soon = (check: () => void) => vi.waitFor(check, { timeout: 5_000 });
const ID = 'amazon:na:message:put' as const;
const judged = { missing: [], violations: [], promises: [], clearances: [] };

function aClient() {
  const orders: string[] = [];
  let inserted = () => {};
  const client = {
    state: 'ready',
    onChanged: () => () => {},
    onState: () => () => {},
    ask: async (name: string) => ({ 'settings.get': DEFAULT_SETTINGS, 'reply.check': judged })[name] ?? null,
    command: (name: string, data: object) => {
      orders.push(name);
      if (name !== 'reply.insert') return Promise.resolve({ ...data, changedAt: 1 });
      return new Promise((resolve) => {
        inserted = () => resolve({ result: 'inserted' });
      });
    },
  } as unknown as Client;
  return { client, orders, insert: () => inserted() };
}
const field = () =>
  page.place.querySelector<HTMLTextAreaElement>(`textarea[aria-label="${english.composer.text}"]`) ??
  expect.fail('no field');
const button = () =>
  [...page.place.querySelectorAll('button')].find(({ textContent }) => textContent === english.composer.insert);

async function put(text: string, typed?: string) {
  const { client, orders, insert } = aClient();
  const detail = { ticket: aTicket(ID, {}, {}), messages: [], events: [], insertable: true, why: [] };
  const part = createElement(Composer, { detail, picking: false, onPicking: () => {}, onClose: () => {} });
  page.root.render(dressed(client, 'en', createElement(TicketActionsProvider, null, part)));
  await soon(() => field());
  writeDraft(ID, { text });
  await soon(() => expect(button()?.disabled).toBe(false));
  clickAsPerson(button());
  await soon(() => expect(orders).toContain('reply.insert'));
  if (typed) writeDraft(ID, { text: typed });
  insert();
  await soon(() => expect(page.place.textContent).toContain(english.composer.outcome.inserted));
  return orders;
}

test('a reply that went in is put aside', async () => {
  expect(await put('Dear buyer')).toContain('draft.drop');
  await soon(() => expect(field().value).toBe(''));
});

test('what is typed while a reply goes in stays', async () => {
  expect(await put('Dear buyer', 'Dear buyer, and more')).not.toContain('draft.drop');
  expect(field().value).toBe('Dear buyer, and more');
});
