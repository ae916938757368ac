// @vitest-environment happy-dom
import { createElement, createRef } from 'react';
import { expect, test, vi } from 'vitest';
import { QueueBody } from '@/components/queue/queue-list.tsx';
import type { Client } from '@/lib/client/client.ts';
import { DEFAULT_SETTINGS } from '@/lib/domain/settings.ts';
import { english } from '@/lib/i18n/en/index.ts';
import { rendering } from '../rendering.ts';
import { dressed } from '../support/dressed.tsx';
import { aTicket } from '../support/ticket.ts';

const page = rendering();
const soon = (check: () => void) => vi.waitFor(check, { timeout: 5_000 });
const client = {
  state: 'ready',
  onChanged: () => () => {},
  onState: () => () => {},
  ask: async (name: string) => ({ 'settings.get': DEFAULT_SETTINGS })[name] ?? null,
} as unknown as Client;
const pages = {
  isPending: false,
  error: null as unknown,
  refetch: vi.fn(),
  hasNextPage: true,
  isFetching: false,
  isFetchingNextPage: false,
  isFetchNextPageError: false,
  fetchNextPage: vi.fn(),
};
const show = (state: Partial<typeof pages>) =>
  page.root.render(
    dressed(
      client,
      'en',
      createElement(QueueBody, {
        pages: { ...pages, ...state },
        tickets: [aTicket('amazon:na:message:1', {}, {})],
        total: 1,
        activeId: undefined,
        openId: undefined,
        onActive: () => {},
        onOpen: () => {},
        listRef: createRef<HTMLDivElement>(),
        narrowed: false,
        fresh: false,
        onClear: () => {},
      }),
    ),
  );
const again = () =>
  [...page.place.querySelectorAll('button')].find(({ textContent }) => textContent === english.common.action.retry);

test('the next page breaks off no refresh, and one that fails is asked for again only by a person', async () => {
  show({ isFetching: true });
  await soon(() => expect(page.place.querySelector('[role=listbox]')).not.toBeNull());
  expect(pages.fetchNextPage).not.toHaveBeenCalled();
  show({ isFetchNextPageError: true, error: new Error('late') });
  await soon(() => expect(again()).toBeDefined());
  expect(pages.fetchNextPage).not.toHaveBeenCalled();
  again()?.click();
  expect(pages.fetchNextPage).toHaveBeenCalledOnce();
  show({});
  await soon(() => expect(pages.fetchNextPage).toHaveBeenCalledTimes(2));
  expect(again()).toBeUndefined();
});
