// @vitest-environment happy-dom
import { createElement } from 'react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { TicketActionsProvider } from '@/components/ticket/actions.tsx';
import { Detail } from '@/components/ticket/detail.tsx';
import { useKeys } from '@/components/ui/use-keys.ts';
import { useActions } from '@/entrypoints/sidebar/use-actions.ts';
import { useView } from '@/entrypoints/sidebar/use-view.ts';
import type { Client } from '@/lib/client/client.ts';
import { DEFAULT_SETTINGS } from '@/lib/domain/settings.ts';
import type { Ticket, TicketId } from '@/lib/domain/ticket.ts';
import { rendering } from '../rendering.ts';
import { dressed } from '../support/dressed.tsx';
import { aTicket } from '../support/ticket.ts';

/** A field that grows with its text listens for fonts, which this document has none of. */
Object.assign(document, { fonts: new EventTarget() });
const page = rendering();
const soon = (check: () => void) => vi.waitFor(check, { timeout: 5_000 });
const aWhile = () => new Promise((resolve) => setTimeout(resolve, 150));
const A: TicketId = 'amazon:na:message:a';
const B: TicketId = 'amazon:na:message:b';
const C: TicketId = 'amazon:na:message:c';
const ids = [A, B, C];
afterEach(() => vi.restoreAllMocks());

/** A background whose tickets and decisions come when the test says so. */
function aClient() {
  const decided: { id: TicketId; decision: unknown; answer: () => void }[] = [];
  const undone: string[] = [];
  const shown: (() => void)[] = [];
  const client = {
    state: 'ready',
    onChanged: () => () => {},
    onState: () => () => {},
    ask: async (name: string, { id }: { id?: TicketId }) => {
      if (name !== 'ticket.get' || !id) return { 'settings.get': DEFAULT_SETTINGS }[name] ?? null;
      await new Promise<void>((resolve) => shown.push(resolve));
      return { ticket: aTicket(id, {}, {}), messages: [], events: [], insertable: false, why: [] };
    },
    command: (name: string, order: { id: TicketId; decision: unknown; eventId: string }) => {
      if (name === 'ticket.undo') undone.push(order.eventId);
      if (name !== 'ticket.decide') return Promise.resolve({ undone: true });
      return new Promise((resolve) => {
        decided.push({ ...order, answer: () => resolve({ eventId: `of ${order.id}` }) });
      });
    },
  } as unknown as Client;
  return { client, decided, undone, shown };
}

function Desk({ tickets }: { tickets: readonly Ticket[] }) {
  const { view, ...go } = useView();
  const nothing = () => {};
  const act = useActions({ tickets, view, go, back: go.close, filter: nothing, search: nothing, palette: nothing });
  useKeys(view.openId ? 'ticket' : 'list', act);
  return createElement(
    'main',
    { 'data-active': view.activeId, 'data-composing': view.composing },
    view.openId &&
      createElement(Detail, {
        id: view.openId,
        onBack: go.close,
        onReply: nothing,
        onDialog: nothing,
        noting: view.noting === view.openId,
        onNoted: go.stopNoting,
        composer: undefined,
      }),
  );
}
const all = ids.map((id) => aTicket(id, {}, {}));
const show = (client: Client, tickets: readonly Ticket[] = all) =>
  page.root.render(dressed(client, 'en', createElement(TicketActionsProvider, null, createElement(Desk, { tickets }))));
const main = () => page.place.querySelector('main') ?? expect.fail('nothing shown');
const active = () => main().dataset.active;
async function press(key: string, more: KeyboardEventInit = {}) {
  const target = document.activeElement ?? document.body;
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));
  await Promise.resolve();
}
async function chosen(client: Client) {
  show(client);
  await soon(main);
  await aWhile();
  await press('j');
  await soon(() => expect(active()).toBe(A));
}

describe('a decision by key', () => {
  test('is sent once, and works down the list', async () => {
    const { client, decided, undone } = aClient();
    await chosen(client);
    await press('e');
    await press('e');
    await press('e', { repeat: true });
    await soon(() => expect(decided).toHaveLength(1));
    decided[0]?.answer();
    await soon(() => expect(active()).toBe(B));
    show(client, all.slice(1));
    await aWhile();
    await press('e');
    await soon(() => expect(decided.map(({ id }) => id)).toEqual([A, B]));
    decided[1]?.answer();
    await soon(() => expect(active()).toBe(C));
    show(client, all.slice(2));
    await press('z');
    await soon(() => expect(undone).toEqual([`of ${B}`]));
    await soon(() => expect(active()).toBe(B));
  });

  test('means no ticket that has left the list, nor one that is decided so already', async () => {
    const { client, decided } = aClient();
    await chosen(client);
    show(client, all.slice(1));
    await aWhile();
    await press('e');
    const resolved = ids.map((id) => aTicket(id, {}, { status: 'resolved' }));
    show(client, resolved);
    await aWhile();
    await press('e');
    await aWhile();
    expect(decided).toEqual([]);
    await press('u');
    await soon(() => expect(decided).toHaveLength(1));
  });
});

describe('a note by key', () => {
  test('has the focus once the ticket is there; what is typed until then is no command', async () => {
    const { client, decided, shown } = aClient();
    await chosen(client);
    await press('n');
    await soon(() => expect(shown).toHaveLength(1));
    await aWhile();
    await press('r');
    await press('e');
    await aWhile();
    expect(decided).toEqual([]);
    expect(main().dataset.composing).toBeUndefined();
    for (const come of shown) come();
    await soon(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('Add note'));
    (document.activeElement as HTMLElement).blur();
    await press('n');
    await soon(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('Add note'));
    (document.activeElement as HTMLElement).blur();
    await press('r');
    await soon(() => expect(main().dataset.composing).toBe('write'));
  });

  test('of a ticket that cannot be shown gives the keys back', async () => {
    const { client, shown } = aClient();
    vi.spyOn(client, 'ask').mockImplementation(
      (async (name: string) => ({ 'settings.get': DEFAULT_SETTINGS })[name] ?? null) as never,
    );
    await chosen(client);
    await press('n');
    await soon(() => expect(page.place.querySelector('article')?.textContent).toContain('no longer'));
    expect(shown).toEqual([]);
    await press('r');
    await soon(() => expect(main().dataset.composing).toBe('write'));
  });
});
