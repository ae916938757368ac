// @vitest-environment happy-dom
import { createElement } from 'react';
import { expect, test, vi } from 'vitest';
import { CorrectionsCard } from '@/components/settings/corrections-card.tsx';
import { GlossarySection } from '@/components/settings/memory/glossary-section.tsx';
import { UnsavedProvider, useUnsavedIds } from '@/components/settings/unsaved.tsx';
import type { Client } from '@/lib/client/client.ts';
import type { GlossaryTerm } from '@/lib/domain/translation.ts';
import { rendering } from '../rendering.ts';
import { dressed } from '../support/dressed.tsx';
import { fieldOf, write } from '../support/fields.ts';

const page = rendering();
const soon = (check: () => void) => vi.waitFor(check, { timeout: 15_000 });
const said = () => page.place.textContent ?? '';
const button = (name: string) =>
  [...page.place.querySelectorAll('button')].find(
    (one) => one.getAttribute('aria-label') === name || one.textContent === name,
  ) ?? expect.fail(`no button ${name}`);

const LAMP: GlossaryTerm = { id: 'lamp', term: 'Lamp' };
const BRAND: GlossaryTerm = { id: 'brand', term: 'Lumina', note: 'our brand' };

function Unsaved() {
  return createElement('output', null, [...useUnsavedIds()].join(' '));
}

function aPage() {
  let terms: readonly GlossaryTerm[] = [LAMP, BRAND];
  const told: string[] = [];
  const heard = new Set<(topics: readonly string[]) => void>();
  const client = {
    state: 'ready',
    ask: async (name: string) =>
      name === 'glossary.list' ? terms : [{ id: 'c', text: 'Where is it?', added: [], removed: [] }],
    command: async (name: string, order: { ids?: readonly string[]; terms?: readonly GlossaryTerm[] }) => {
      told.push(name);
      if (order.ids?.includes('brand') && told.length === 1) throw new Error('the disk is full');
      terms = [...terms.filter(({ id }) => !order.ids?.includes(id)), ...(order.terms ?? [])];
      for (const listener of heard) listener(['glossary']);
      return { stored: true };
    },
    onChanged: (listener: (topics: readonly string[]) => void) => {
      heard.add(listener);
      return () => heard.delete(listener);
    },
    onState: () => () => {},
  } as unknown as Client;
  return { client, told, terms: () => terms };
}
const show = (client: Client) =>
  page.root.render(
    dressed(client, 'en', createElement(UnsavedProvider, null, createElement(GlossarySection), createElement(Unsaved))),
  );

test('a term that is being written stays through a search and holds the other buttons; it counts as unsaved', async () => {
  show(aPage().client);
  await soon(() => button('Edit: Lamp').click());
  await soon(() => fieldOf(page.place, 'Term'));
  write(fieldOf(page.place, 'Term'), 'Lantern');
  await soon(() => expect(page.place.querySelector('output')?.textContent).toBe('glossary'));
  write(fieldOf(page.place, 'Search terms'), 'brand');
  await soon(() => expect(button('Edit: Lumina').disabled).toBe(true));
  expect(button('Add a term').disabled).toBe(true);
  expect(fieldOf(page.place, 'Term').value).toBe('Lantern');
});

test('a deleted term can be brought back, and what the background refuses is said', async () => {
  const { client, terms } = aPage();
  show(client);
  await soon(() => button('Delete: Lumina').click());
  await soon(() => expect(said()).toContain('the disk is full'));
  button('Delete: Lumina').click();
  await soon(() => expect(said()).toContain('Deleted: Lumina'));
  expect(terms()).toEqual([LAMP]);
  button('Undo').click();
  await soon(() => expect(terms()).toEqual([LAMP, BRAND]));
});

test('all corrections are forgotten only once that was asked', async () => {
  const { client, told } = aPage();
  page.root.render(dressed(client, 'en', createElement(CorrectionsCard)));
  await soon(() => button('Forget all').click());
  await soon(() => expect(said()).toContain('They cannot be brought back.'));
  expect(told).toEqual([]);
  [...page.place.querySelectorAll<HTMLButtonElement>('[role=alert] button')][0]?.click();
  await soon(() => expect(told).toEqual(['correction.delete']));
});
