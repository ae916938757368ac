// @vitest-environment happy-dom
import { createElement } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openPalette, Palette } from '@/components/queue/palette.tsx';
import type { Client } from '@/lib/client/client.ts';
import { DEFAULT_SETTINGS } from '@/lib/domain/settings.ts';
import type { TicketId } from '@/lib/domain/ticket.ts';
import { english } from '@/lib/i18n/en/index.ts';
import { rendering } from '../rendering.ts';
import { dressed } from '../support/dressed.tsx';
import { aTicket } from '../support/ticket.ts';

const page = rendering();
const soon = (check: () => void) => vi.waitFor(check, { timeout: 5_000 });
const aWhile = () => new Promise((resolve) => setTimeout(resolve, 60));
const { open: label, search: named } = english.queue.palette;
const OLD: TicketId = 'amazon:na:message:old';
const NEW: TicketId = 'amazon:na:message:new';
const onAction = vi.fn();
const onOpen = vi.fn();
let reply: HTMLTextAreaElement;
let list: HTMLElement;
beforeEach(() => {
  vi.clearAllMocks();
  reply = document.body.appendChild(document.createElement('textarea'));
  list = document.body.appendChild(document.createElement('div'));
  list.tabIndex = 0;
  list.focus();
});
afterEach(() => {
  reply.remove();
  list.remove();
});

/** What one word finds comes at once, what the next finds when the test says so. */
function aClient() {
  let come = () => {};
  const client = {
    state: 'ready',
    onChanged: () => () => {},
    onState: () => () => {},
    command: async () => ({}),
    ask: async (name: string, { filter }: { filter?: { search: string } }) => {
      if (name !== 'queue.list')
        return (
          { 'settings.get': DEFAULT_SETTINGS, 'template.find': { rows: [] }, 'lock.state': { phase: 'off' } }[name] ??
          null
        );
      const rows = [{ ticket: aTicket(filter?.search === 'zzq' ? OLD : NEW, {}, {}) }];
      if (filter?.search !== 'zzq') await new Promise<void>((resolve) => (come = resolve));
      return { rows };
    },
  } as unknown as Client;
  return { client, come: () => come() };
}
const search = () =>
  document.querySelector<HTMLInputElement>(`input[aria-label="${named}"]`) ?? expect.fail(`no field in ${label}`);
function type(text: string) {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(search(), text);
  search().dispatchEvent(new Event('input', { bubbles: true }));
}
const enter = () =>
  search().dispatchEvent(
    new KeyboardEvent('keydown', { key: 'Enter', code: 'Enter', bubbles: true, cancelable: true }),
  );
async function opened(client: Client) {
  page.root.render(
    dressed(client, 'en', createElement(Palette, { onAction, onOpen, ticketId: undefined, onFill: vi.fn() })),
  );
  await aWhile();
  openPalette();
  await soon(() => expect(document.activeElement).toBe(search()));
}
const found = () => [...document.querySelectorAll('[data-action]')].map((one) => one.textContent).join();

test('Enter opens nothing that earlier words found, and then what the newest do', async () => {
  const { client, come } = aClient();
  await opened(client);
  type('zzq');
  await soon(() => expect(document.querySelectorAll('[data-action]')).toHaveLength(1));
  type('zzq2');
  enter();
  await aWhile();
  expect(onOpen).not.toHaveBeenCalled();
  await new Promise((resolve) => setTimeout(resolve, 250));
  enter();
  await aWhile();
  expect(onOpen, found()).not.toHaveBeenCalled();
  come();
  await soon(() => {
    if (onOpen.mock.calls.length === 0) enter();
    expect(onOpen).toHaveBeenCalledExactlyOnceWith(NEW);
  });
});

test('what a command focuses keeps the focus; a palette left gives it back', async () => {
  const { client } = aClient();
  await opened(client);
  onAction.mockImplementation(() => reply.focus());
  type(english.queue.keys.action.reply);
  await soon(() => expect(document.querySelector('[data-selected]')).not.toBeNull());
  enter();
  await soon(() => expect(onAction).toHaveBeenCalledExactlyOnceWith('reply'));
  await aWhile();
  expect(document.activeElement).toBe(reply);

  list.focus();
  openPalette();
  await soon(() => expect(document.activeElement).toBe(search()));
  search().dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', code: 'Escape', bubbles: true }));
  await soon(() => expect(document.activeElement).toBe(list));
});
