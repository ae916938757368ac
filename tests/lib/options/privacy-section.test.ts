// @vitest-environment happy-dom
import { createElement } from 'react';
import { expect, test, vi } from 'vitest';
import { ErasePanel } from '@/components/privacy/erase-panel.tsx';
import { PrivacySection } from '@/components/privacy/privacy-section.tsx';
import { privacyActions, privacyQueries } from '@/lib/background/privacy/handlers.ts';
import { changeSettings, settingsOf } from '@/lib/background/settings.ts';
import type { Client } from '@/lib/client/client.ts';
import type { SubjectFound } from '@/lib/domain/privacy.ts';
import type { Role } from '@/lib/domain/vocabulary.ts';
import type { PrivacyView } from '@/lib/protocol.ts';
import { commit } from '@/lib/store/commit.ts';
import { rendering } from '../rendering.ts';
import { dressed } from '../support/dressed.tsx';
import { NOW } from '../support/make.ts';
import { aWorld } from '../support/world.ts';

const page = rendering();
const soon = (check: () => void) => vi.waitFor(check, { timeout: 10_000 });
const button = (name: string) =>
  [...page.place.querySelectorAll('button')].find(({ textContent }) => textContent === name);

/** The real background over a store in which a run asks. */
async function aClient(role: Role) {
  const { world, store } = await aWorld();
  await changeSettings(store, async () => ({ role }));
  const asked = { id: 'run', at: NOW, tickets: 40, rows: { messages: 312 }, total: 312 };
  await commit(store, [], async (books) => {
    await store.settings.put({ key: 'retention', value: { dueAt: NOW + 1, asked } });
    books.write();
  });
  const handlers: Readonly<Record<string, (data: never, caller: never) => unknown>> = {
    ...privacyQueries({ world }),
    ...privacyActions({ world }),
    'settings.get': () => settingsOf(store),
  };
  const call = async (name: string, data: unknown) => handlers[name]?.(data as never, { operation: 'op' } as never);
  const client = { state: 'ready', ask: call, command: call, onChanged: () => () => {}, onState: () => () => {} };
  return { client: client as unknown as Client, store };
}

test('a lead sees what a run would take and agrees to it', async () => {
  const { client, store } = await aClient('lead');
  page.root.render(dressed(client, 'en', createElement(PrivacySection)));
  await soon(() => expect(page.place.textContent).toContain('312 rows of 40 tickets'));
  expect(page.place.textContent).toContain('312 messages');
  button('Take them away')?.click();
  await soon(() => expect(page.place.textContent).toContain('Agreed.'));
  expect((await store.settings.get('retention'))?.value).not.toHaveProperty('asked');
});

test('an agent sees it in Chinese too, and may not', async () => {
  const { client } = await aClient('agent');
  page.root.render(dressed(client, 'zh-CN', createElement(PrivacySection)));
  await soon(() => expect(page.place.textContent).toContain('40 个工单的 312 行数据'));
  expect(button('确认清除')?.disabled).toBe(true);
  expect(button('保存记录')?.disabled).toBe(true);
});

test('before an erasure it is said while its extent is looked for, where that fails, and where nothing is left', async () => {
  const { client } = await aClient('lead');
  const state = (await client.ask('privacy.state', {})) as PrivacyView;
  const found = { subject: { ticketId: 'amazon:na:message:1' }, portal: 'amazon', store: 'na', tickets: 1, orders: 0 };
  const panel = (ask: () => Promise<unknown>) => {
    page.anew();
    const none = () => {};
    const props = { found: found as unknown as SubjectFound, name: 'Ada', state, onDone: none, onCancel: none };
    page.root.render(dressed({ ...client, ask } as unknown as Client, 'en', createElement(ErasePanel, props)));
  };
  panel(() => new Promise(() => {}));
  await soon(() => expect(page.place.querySelector('[role=status][aria-label]')).not.toBeNull());
  panel(() => Promise.reject(new Error('Broken.')));
  await soon(() => expect(page.place.textContent).toContain('The answer did not come: Broken.'));
  panel(async () => null);
  await soon(() => expect(page.place.textContent).toContain('Nothing is stored of this buyer any more.'));
  expect(button('Erase now')?.disabled).toBe(true);
});
