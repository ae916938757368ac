// @vitest-environment happy-dom
import { notifications } from '@mantine/notifications';
import { createElement } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { useDraft } from '@/components/composer/drafts.ts';
import { ModelPanel } from '@/components/composer/model-panel.tsx';
import type { Client } from '@/lib/client/client.ts';
import type { Draft } from '@/lib/domain/draft.ts';
import { DEFAULT_SETTINGS } from '@/lib/domain/settings.ts';
import { DEFAULT_TRANSLATION } from '@/lib/domain/translation.ts';
import { UI_LANGUAGES, type UiLanguage } from '@/lib/domain/vocabulary.ts';
import { english } from '@/lib/i18n/en/index.ts';
import { rendering } from '../rendering.ts';
import { clickAsPerson } from '../support/click.ts';
import { dressed } from '../support/dressed.tsx';

const ID = 'amazon:na:message:1' as const;
const page = rendering();
const said = () => page.place.textContent ?? '';
const button = (name: string) =>
  [...page.place.querySelectorAll('button')].find(({ textContent }) => textContent === name);

interface Given {
  readonly ready?: boolean;
  readonly consented?: boolean;
  readonly result?: unknown;
  readonly kept?: Draft | null;
  /** The settings cannot be kept. */
  readonly full?: boolean;
}

function aClient({ ready = true, consented = true, result = { state: 'running' }, kept = null, full = false }: Given) {
  const orders: (readonly [string, unknown])[] = [];
  const translation = { ...DEFAULT_TRANSLATION, consented: consented ? { 'openai-compatible': 1 } : {} };
  const answers: Record<string, unknown> = {
    'settings.get': { ...DEFAULT_SETTINGS, translation },
    'engine.list': [{ id: 'openai-compatible', ready }],
    'model.result': result,
    'draft.get': kept,
  };
  const client = {
    state: 'ready',
    onChanged: () => () => {},
    onState: () => () => {},
    ask: async (name: string) => answers[name] ?? null,
    command: async (name: string, data: unknown) => {
      orders.push([name, data]);
      if (name === 'settings.change' && full) throw new Error('The disk is full');
      return name === 'model.start' ? { run: 'r-1' } : { ...(data as object), changedAt: 1 };
    },
  } as unknown as Client;
  return { client, orders };
}

const Panel = () => {
  const draft = useDraft(ID);
  return createElement(
    'main',
    { 'data-text': draft.text },
    createElement(ModelPanel, { id: ID, draft, onRefused: () => {} }),
  );
};
const show = (client: Client, language: UiLanguage = 'en') =>
  page.root.render(dressed(client, language, createElement(Panel)));

describe('the model beside a reply', () => {
  test('is not there where none is set up', async () => {
    const { client } = aClient({ ready: false });
    show(client);
    await vi.waitFor(() => expect(page.place.querySelector('main')).not.toBeNull());
    expect(page.place.querySelector('details')).toBeNull();
  });

  test.each(UI_LANGUAGES)('asks in %s before anything leaves, and sends nothing by itself', async (language) => {
    const { client, orders } = aClient({ consented: false });
    show(client, language);
    const draft = language === 'en' ? 'Draft' : '起草';
    await vi.waitFor(() => expect(button(draft)).toBeDefined());
    button(draft)?.click();
    await vi.waitFor(() => expect(said()).toContain(language === 'en' ? 'masked first' : '先行遮盖'));
    expect(orders).toEqual([]);
  });

  test('shows what came, judged, and puts it into the draft only when asked; one’s own words come back', async () => {
    const reply = {
      text: 'We look into it.',
      language: 'en',
      lost: ['111-2222222-3333333'],
      missing: [],
      violations: [],
    };
    const kept: Draft = { id: ID, text: 'My own words', changedAt: 1 };
    const { client, orders } = aClient({ result: { state: 'done', reply }, kept });
    show(client);
    await vi.waitFor(() => expect(page.place.querySelector('main')?.dataset.text).toBe('My own words'));
    await vi.waitFor(() => expect(button('Shorter')).toBeDefined());
    button('Shorter')?.click();
    await vi.waitFor(() => expect(said()).toContain('We look into it.'));
    expect(orders).toEqual([['model.start', { id: ID, task: 'shorter', draft: 'My own words' }]]);
    expect(said()).toContain('111-2222222-3333333');
    expect(page.place.querySelector('main')?.dataset.text).toBe('My own words');
    button('Put it into the draft')?.click();
    await vi.waitFor(() => expect(page.place.querySelector('main')?.dataset.text).toBe('We look into it.'));
    button('Back to my own words')?.click();
    await vi.waitFor(() => expect(page.place.querySelector('main')?.dataset.text).toBe('My own words'));
  });

  test('says why there is nothing', async () => {
    const { client } = aClient({ result: { state: 'failed', trouble: 'rate' } });
    show(client);
    await vi.waitFor(() => expect(button('Draft')).toBeDefined());
    button('Draft')?.click();
    await vi.waitFor(() => expect(said()).toContain('asks to go slower'));
  });

  test('starts one at a time', async () => {
    const { client } = aClient({});
    show(client);
    await vi.waitFor(() => expect(button('Draft')).toBeDefined());
    expect(button('Draft')?.disabled).toBe(false);
    button('Draft')?.click();
    await vi.waitFor(() => expect(button('Draft')?.disabled).toBe(true));
    expect(page.place.querySelector('[role=status]')).not.toBeNull();
  });

  test('says that the consent could not be kept, and starts nothing', async () => {
    const { client, orders } = aClient({ consented: false, full: true });
    show(client);
    await vi.waitFor(() => expect(button('Draft')).toBeDefined());
    button('Draft')?.click();
    await vi.waitFor(() => expect(button(english.drafts.model.consent)).toBeDefined());
    const notices = vi.spyOn(notifications, 'show');
    clickAsPerson(button(english.drafts.model.consent));
    await vi.waitFor(() => expect(notices).toHaveBeenCalledOnce());
    expect(orders.map(([name]) => name)).toEqual(['settings.change']);
  });
});
