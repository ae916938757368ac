// @vitest-environment happy-dom
import { createElement, type ReactNode } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { DraftNotice } from '@/components/composer/draft-notice.tsx';
import { useDraft, writeDraft } from '@/components/composer/drafts.ts';
import { Suggestion } from '@/components/composer/suggestion.tsx';
import { TicketKnowledge } from '@/components/knowledge/ticket-knowledge.tsx';
import { Playbooks } from '@/components/playbook/playbook.tsx';
import { TicketActionsProvider } from '@/components/ticket/actions.tsx';
import type { Client } from '@/lib/client/client.ts';
import type { Draft } from '@/lib/domain/draft.ts';
import { DEFAULT_SETTINGS } from '@/lib/domain/settings.ts';
import { UI_LANGUAGES, type UiLanguage } from '@/lib/domain/vocabulary.ts';
import { lawFor } from '@/lib/replies/law/index.ts';
import { playbooksFor } from '@/lib/replies/playbooks/index.ts';
import { rendering } from '../rendering.ts';
import { dressed } from '../support/dressed.tsx';
import { aTicket } from '../support/ticket.ts';

const ID = 'amazon:na:message:1' as const;
const ticket = aTicket(ID, { market: 'DE' }, { intent: 'safety', flags: [{ flag: 'safety', reason: { code: 'x' } }] });
const Field = () => createElement('textarea', { readOnly: true, value: useDraft(ID).text });
const page = rendering();

/** A background that answers as told, and remembers what it was ordered. */
function aClient(answers: Readonly<Record<string, unknown>>) {
  const orders: (readonly [string, unknown])[] = [];
  const client = {
    state: 'ready',
    onChanged: () => () => {},
    onState: () => () => {},
    ask: async (name: string) => ({ 'settings.get': DEFAULT_SETTINGS, 'draft.get': null, ...answers })[name] ?? null,
    command: async (name: string, data: unknown) => {
      orders.push([name, data]);
      if (name === 'draft.write') throw new Error('The disk is full: this could not be saved.');
      return { eventId: 'e-1' };
    },
  } as unknown as Client;
  return { client, orders };
}

const show = (client: Client, language: UiLanguage, part: ReactNode) =>
  page.root.render(dressed(client, language, createElement(TicketActionsProvider, null, part)));
const said = () => page.place.textContent ?? '';

describe.each(UI_LANGUAGES)('beside a reply, in %s', (language) => {
  const own = language === 'en' ? /^[^\u4e00-\u9fff]*$/ : /[\u4e00-\u9fff]/;

  test('the playbook stands in one line, its steps in the view’s language, the required one with its reason', async () => {
    const { client, orders } = aClient({ 'playbook.get': { playbooks: playbooksFor(ticket), templates: {} } });
    show(client, language, createElement(Playbooks, { ticket, onReply: () => {}, onDialog: () => {} }));
    await vi.waitFor(() => expect(page.place.querySelectorAll('input[type=checkbox]').length).toBeGreaterThan(5));
    expect(page.place.querySelector('details')?.open).toBe(false);
    expect(said()).toMatch(own);
    expect(said()).toContain(language === 'en' ? 'required before resolving' : '解决前必须完成');
    page.place.querySelector<HTMLInputElement>('input[type=checkbox]')?.click();
    await vi.waitFor(() => expect(orders).toEqual([['playbook.step', { id: ID, step: 'safety/people', done: true }]]));
  });

  test('law and notes stay folded, then say the country, that it is no advice, and what is to be checked', async () => {
    const { client } = aClient({ 'knowledge.for': { notes: [], law: lawFor('DE', 'return_request', 'de') } });
    show(client, language, createElement(TicketKnowledge, { ticket, onReply: () => {} }));
    const country = language === 'en' ? 'Germany' : '德国';
    await vi.waitFor(() => expect(page.place.querySelector('summary')?.textContent).toContain(country));
    expect(said()).not.toContain('BGB');
    const details = page.place.querySelector('details');
    if (details) details.open = true;
    details?.dispatchEvent(new Event('toggle'));
    await vi.waitFor(() => expect(said()).toContain('BGB §§ 312g, 355, 356'));
    expect(said()).toContain(language === 'en' ? 'Not legal advice.' : '不构成法律意见。');
    expect(said()).toContain(language === 'en' ? 'check' : '待核实');
    expect(said()).toContain('innerhalb von 14 Tagen');
  });

  test('a ticket nothing fits says so', async () => {
    const { client } = aClient({ 'reply.suggest': { missing: [] } });
    show(client, language, createElement(Suggestion, { id: ID }));
    await vi.waitFor(() => expect(said()).toContain(language === 'en' ? 'No template fits' : '没有适合'));
  });

  test('words of another view are shown whole, with what one can do', async () => {
    const draft: Draft = {
      id: ID,
      text: 'Mine',
      changedAt: 2,
      by: 'a',
      others: [{ by: 'b', words: { text: '<b>Theirs</b>' }, at: 1 }],
    };
    const { client, orders } = aClient({ 'draft.get': draft });
    show(client, language, createElement(DraftNotice, { id: ID }));
    await vi.waitFor(() => expect(said()).toContain('<b>Theirs</b>'));
    expect(page.place.querySelectorAll('button')).toHaveLength(3);
    page.place.querySelectorAll('button')[0]?.click();
    await vi.waitFor(() => expect(orders[0]).toMatchObject(['draft.choose', { id: ID, other: 1, take: true }]));
  });
});

test('a draft that cannot be kept says so, and the words stay', async () => {
  const { client } = aClient({});
  show(client, 'en', [createElement(Field, { key: 'field' }), createElement(DraftNotice, { key: 'notice', id: ID })]);
  await vi.waitFor(() => expect(page.place.querySelector('textarea')).not.toBeNull());
  writeDraft(ID, { text: 'Precious' });
  await vi.waitFor(() => expect(said()).toContain('Not saved yet: The disk is full'));
  expect(page.place.querySelector('textarea')?.value).toBe('Precious');
});
