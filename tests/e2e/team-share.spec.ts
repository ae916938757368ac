/** What a team shares besides a ticket, and what it does not: work from before, rules, approvals, one store of many. */
import type { TicketId } from '@/lib/domain/ticket.ts';
import { english } from '@/lib/i18n/en/index.ts';
import { ask } from './ask.ts';
import { openSidebar } from './browser.ts';
import { equal, heldBy, join, joinAll, shared, sidebarOf, test, upToDate } from './desks.ts';
import { expect } from './fixtures.ts';
import { aThread, clickInFrame, composerOf, focusOf, openThread, settled, heldBy as written } from './journeys.ts';

const { approval, composer } = english;

test('two who worked apart on the same shop join: all that both did is there, once', async ({ desks }) => {
  test.setTimeout(120_000);
  const { lab, ada, ben } = desks;
  const thread = aThread(lab, 'amazon');
  const ids: TicketId[] = [];
  for (const { name, view, browser } of [ada, ben]) {
    const page = await browser.context.newPage();
    await openThread(page, thread);
    await view.bringToFront();
    const id = await focusOf(view);
    await settled(view);
    await ask(view, 'ticket.note', { id, text: `${name} was here before` });
    await ask(view, 'ticket.decide', { id, decision: { tags: [name.toLowerCase()], assignee: name } });
    ids.push(id);
  }
  const [id] = ids;
  expect(ids).toEqual([id, id]);
  if (!id) throw new Error('no ticket');
  await joinAll(desks);
  const { tickets, notes } = await equal(desks);
  expect(notes).toHaveLength(2);
  expect(tickets[id]?.decided.notes.map(({ text }) => text).toSorted()).toEqual([
    'Ada was here before',
    'Ben was here before',
  ]);
  expect(Object.keys(tickets).length).toBeGreaterThan(3);
  // Nothing of it is told over and over.
  await upToDate(ada, ben);
  await ask(ben.view, 'ticket.note', { id, text: 'and together' });
  expect((await equal(desks)).notes).toHaveLength(3);
});

test('a rule of hers is his rule; a promise of his waits for her word, and goes in with it', async ({ desks }) => {
  test.setTimeout(120_000);
  const { lab, ada, ben } = desks;
  await joinAll(desks);
  const thread = aThread(lab, 'amazon');
  const { id } = await shared(desks, thread);
  const [first] = await ask(ada.view, 'rule.list', {});
  if (!first) throw new Error('no rules');
  const rule = {
    ...first,
    id: 'hers',
    name: 'Hers',
    enabled: true,
    actions: [{ do: 'tag' as const, tags: ['by-rule'] }],
  };
  await ask(ada.view, 'rule.replace', { rules: [{ ...rule, when: { field: 'portal', op: 'is', value: 'amazon' } }] });
  await expect.poll(async () => (await ask(ben.view, 'rule.list', {})).map(({ name }) => name)).toEqual(['Hers']);
  await expect.poll(async () => (await ask(ben.view, 'ticket.get', { id }))?.ticket.derived.tags).toContain('by-rule');

  const his = await ben.browser.context.newPage();
  await openThread(his, thread);
  const sidebar = await openSidebar(his);
  await sidebar.getByRole('button', { name: 'Reply', exact: true }).first().click();
  const promise = 'We are sorry. We will refund the full amount to you today.';
  await sidebar.getByRole('textbox', { name: 'Reply text' }).fill(promise);
  await sidebar.getByRole('button', { name: approval.ask }).click();
  await sidebar.getByRole('textbox', { name: approval.reason }).fill('The parcel came back to us.');
  await sidebar.getByRole('button', { name: approval.send }).click();
  await expect(sidebar.getByText(/It waits for a lead until/)).toBeVisible();

  const hers = await sidebarOf(ada);
  await hers.getByRole('button', { name: '1 request waits for you' }).click();
  await expect(hers.getByText('The parcel came back to us.')).toBeVisible();
  await hers.getByRole('button', { name: approval.approve }).click();
  await his.bringToFront();
  const insert = sidebar.getByRole('button', { name: composer.insert });
  await expect(insert).toBeEnabled();
  await clickInFrame(his, insert);
  await expect.poll(() => written(composerOf(his, 'amazon').field)).toBe(promise);
  await equal(desks);
});

test('who was let in for one store has that store and no other, and tells of no other', async ({ desks }) => {
  test.setTimeout(120_000);
  const { lab, server, ada, ben } = desks;
  const thread = aThread(lab, 'amazon');
  await join(ada);
  const invited = await server.invite('Cleo', 'agent', '--stores', `amazon:${thread.store}`);
  await join({ ...ben, invited });
  const { id } = await shared(desks, thread);
  expect(id).toMatch(`amazon:${thread.store}:`);
  const other = await ada.browser.context.newPage();
  await openThread(other, aThread(lab, 'shopify'));
  await ada.view.bringToFront();
  const elsewhere = await focusOf(ada.view);
  await ask(ada.view, 'ticket.note', { id: elsewhere, text: 'not for Cleo' });
  await ask(ada.view, 'ticket.note', { id, text: 'for Cleo' });
  await settled(ada.view);
  const mine = `amazon:${thread.store}:`;
  await expect(async () => {
    await upToDate(ada, ben);
    const [hers, his] = [await heldBy(ada), await heldBy(ben)];
    const ofStore = Object.entries(hers.tickets).filter(([one]) => one.startsWith(mine));
    expect(Object.fromEntries(ofStore)).toEqual(his.tickets);
  }).toPass({ timeout: 20_000 });
  expect(JSON.stringify(await heldBy(ben))).not.toContain('not for Cleo');

  // A page of another shop in her own browser is hers alone.
  const tiktok = await ben.browser.context.newPage();
  await openThread(tiktok, aThread(lab, 'tiktok'));
  await ben.view.bringToFront();
  const alone = await focusOf(ben.view);
  await ask(ben.view, 'ticket.note', { id: alone, text: 'of Cleo alone' });
  await ask(ben.view, 'ticket.note', { id, text: 'from Cleo' });
  await expect
    .poll(async () => (await ask(ada.view, 'ticket.get', { id }))?.ticket.decided.notes.map(({ text }) => text))
    .toEqual(['for Cleo', 'from Cleo']);
  await upToDate(ben);
  expect(await ask(ada.view, 'ticket.get', { id: alone })).toBeNull();
});
