// @vitest-environment happy-dom
import { createElement } from 'react';
import { expect, test, vi } from 'vitest';
import { CheatSheet } from '@/components/ui/cheat-sheet.tsx';
import type { Client } from '@/lib/client/client.ts';
import { DEFAULT_SETTINGS } from '@/lib/domain/settings.ts';
import { rendering } from '../rendering.ts';
import { dressed } from '../support/dressed.tsx';

const page = rendering();
const soon = (check: () => void) => vi.waitFor(check, { timeout: 5_000 });
const client = {
  state: 'ready',
  onChanged: () => () => {},
  onState: () => () => {},
  ask: async (name: string) => ({ 'settings.get': DEFAULT_SETTINGS })[name] ?? null,
} as unknown as Client;
const List = () => createElement('section', { id: 'list', tabIndex: 0 });
const show = (open: boolean) =>
  page.root.render(
    dressed(client, 'en', [
      createElement(List, { key: 'list' }),
      open && createElement(CheatSheet, { key: 'sheet', onClose: () => {}, onTour: () => {} }),
    ]),
  );
const list = () => document.querySelector<HTMLElement>('#list') ?? expect.fail('no list');

test('a dialog that goes gives the focus back, unless something else has it', async () => {
  show(false);
  await soon(() => list().focus());
  show(true);
  await soon(() => expect(document.activeElement?.closest('[role=dialog]')).toBeTruthy());
  show(false);
  await soon(() => expect(document.activeElement).toBe(list()));
});
