// @vitest-environment happy-dom
import { createElement } from 'react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { useDraft, writeDraft } from '@/components/composer/drafts.ts';
import { PageDraft } from '@/components/composer/page-draft.tsx';
import { useFilled } from '@/components/composer/use-filled.ts';
import { useInto } from '@/components/composer/use-into.ts';
import { useWanted } from '@/components/composer/use-wanted.ts';
import type { Client } from '@/lib/client/client.ts';
import type { Draft } from '@/lib/domain/draft.ts';
import type { TicketId } from '@/lib/domain/ticket.ts';
import type { TabContext } from '@/lib/protocol.ts';
import { rendering } from '../rendering.ts';
import { dressed } from '../support/dressed.tsx';

const page = rendering();
const soon = (check: () => void) => vi.waitFor(check, { timeout: 5_000 });
const aWhile = () => new Promise((resolve) => setTimeout(resolve, 60));
const TEMPLATE = { id: 'late', name: 'Late parcel' };
const RENDERED = { text: 'It is late.', language: 'en', missing: [], wanted: [], tones: [], violations: [] };
let id: TicketId;
let turn = 0;
beforeEach(() => {
  id = `amazon:na:message:kept-${turn++}`;
});

/** What was kept, and templates, come only when the test says so. */
function aClient(words: Partial<Draft> = {}) {
  const kept: Draft = { id, changedAt: 5, text: '', ...words };
  const waiting: Record<string, (() => void)[]> = {};
  const client = {
    state: 'ready',
    onChanged: () => () => {},
    onState: () => () => {},
    ask: (name: string) => {
      const answer = { 'draft.get': kept, 'template.render': RENDERED }[name] ?? null;
      if (!answer) return Promise.resolve(null);
      return new Promise((resolve) => {
        waiting[name] = [...(waiting[name] ?? []), () => resolve(answer)];
      });
    },
    command: async (_: string, order: object) => ({ ...order, changedAt: 6 }),
  } as unknown as Client;
  const come = (name: string) => {
    for (const answer of waiting[name]?.splice(0) ?? []) answer();
  };
  return { client, come, asked: (name: string) => (waiting[name] ?? []).length };
}

function Box() {
  const draft = useDraft(id);
  return createElement('output', { title: draft.source?.text }, draft.text);
}
/** Where a template was picked elsewhere. */
function Wanting() {
  const draft = useDraft(id);
  const filled = useFilled(id, draft);
  useWanted(TEMPLATE, filled.choose);
  return createElement('b', null, filled.asking ? `replace with ${filled.asking.template.name}?` : '');
}
function Into() {
  const { template } = useInto(id);
  return createElement('button', { type: 'button', id: 'into', onClick: () => template(TEMPLATE) });
}
const show = (client: Client, part: () => React.ReactNode) =>
  page.root.render(dressed(client, 'en', [createElement(Box, { key: 'box' }), createElement(part, { key: 'part' })]));
const text = () => page.place.querySelector('output')?.textContent;
const asks = () => page.place.querySelector('b')?.textContent;

describe('a template that comes from elsewhere', () => {
  test('asks before it takes the place of words that were kept, though they are not loaded yet', async () => {
    const { client, come, asked } = aClient({ text: 'My own words' });
    show(client, Wanting);
    await soon(() => expect(asked('draft.get')).toBeGreaterThan(0));
    await aWhile();
    come('template.render');
    come('draft.get');
    await soon(() => expect(asks()).toBe('replace with Late parcel?'));
    expect(text()).toBe('My own words');
  });

  test('asks before it takes the place of what was typed while it was on its way', async () => {
    const { client, come, asked } = aClient();
    show(client, Wanting);
    await soon(() => {
      come('draft.get');
      expect(asked('template.render')).toBe(1);
    });
    writeDraft(id, { text: 'Typed meanwhile' });
    come('template.render');
    await soon(() => expect(asks()).toBe('replace with Late parcel?'));
    expect(text()).toBe('Typed meanwhile');
  });

  test('goes into an empty reply at once', async () => {
    const { client, come } = aClient();
    show(client, Wanting);
    await soon(() => {
      come('draft.get');
      come('template.render');
      expect(text()).toBe('It is late.');
    });
    expect(asks()).toBe('');
  });

  test('asked for by a shortcut in the portal, it leaves words that were kept', async () => {
    const { client, come, asked } = aClient({ text: 'My own words' });
    const onReply = vi.fn();
    const fill = { at: 10, templateId: TEMPLATE.id, name: TEMPLATE.name };
    const context = { focus: id, composer: { violations: [], fill } } as unknown as TabContext;
    show(client, () => createElement(PageDraft, { context, over: undefined, onReply }));
    await soon(() => expect(asked('draft.get')).toBeGreaterThan(0));
    await aWhile();
    come('template.render');
    come('draft.get');
    await soon(() => expect(onReply).toHaveBeenCalledWith(id));
    await aWhile();
    come('template.render');
    await aWhile();
    expect(text()).toBe('My own words');
    expect([...page.place.querySelectorAll('button')]).toHaveLength(2);
  });
});

test('what is put below the words comes below those that stand when it comes', async () => {
  const { client, come, asked } = aClient();
  show(client, Into);
  await soon(() => {
    come('draft.get');
    expect(page.place.querySelector('#into')).not.toBeNull();
  });
  page.place.querySelector<HTMLButtonElement>('#into')?.click();
  await soon(() => expect(asked('template.render')).toBe(1));
  const source = { text: 'Getippt', language: 'de' } as const;
  writeDraft(id, { text: '', source });
  come('template.render');
  await soon(() => {
    come('draft.get');
    expect(text()).toBe('It is late.');
  });
  expect(page.place.querySelector('output')?.title).toBe('Getippt');
});
