import { HOUR } from '@/lib/domain/time.ts';
import { LANGUAGES } from '@/lib/domain/vocabulary.ts';
import { ask } from './ask.ts';
import { openSidebar } from './browser.ts';
import { expect, test } from './fixtures.ts';
import { aThread, openThread } from './journeys.ts';

const person = (id: string) => ({
  id,
  role: 'agent' as const,
  // Whatever the first ticket is written in.
  languages: Object.fromEntries(LANGUAGES.map((language) => [language, 'fluent' as const])),
  skills: [],
  stores: [],
  capacity: 60,
});

test('somebody is added in the options by keyboard, and can then be given a ticket', async ({
  lab,
  browserWith,
  view,
}) => {
  await ask(view, 'settings.change', { change: { language: 'en', me: 'Mei' } });
  await view.goto(`chrome-extension://${browserWith.extensionId}/options.html#people`);
  await view.reload();
  await view.getByRole('button', { name: 'Add somebody' }).focus();
  await view.keyboard.press('Enter');
  const editor = view.getByRole('dialog');
  await editor.getByRole('textbox', { name: 'Name' }).fill('Ada');
  await editor.getByLabel('Add a language').selectOption('en');
  await editor.getByRole('button', { name: 'Save' }).click();
  await expect(view.getByText('Ada was changed.')).toBeVisible();
  await expect(view.getByText('Somebody is at work at every hour of this week.')).toBeVisible();

  const portal = await browserWith.context.newPage();
  await openThread(portal, aThread(lab, 'amazon'));
  const sidebar = await openSidebar(portal);
  await sidebar.getByRole('region', { name: 'On this page' }).getByRole('button', { name: 'Open' }).click();
  await portal.keyboard.press('a');
  const choice = sidebar.getByRole('dialog').getByRole('button', { name: /^Ada/ });
  await expect(choice).toContainText('0/60');
  await choice.click();
  await expect.poll(async () => (await ask(view, 'agent.list', {})).find(({ id }) => id === 'Ada')?.open).toBe(1);
});

test('going away from the sidebar gives urgent tickets on, and shows for as long as one is away', async ({
  lab,
  browserWith,
  view,
}) => {
  await ask(view, 'settings.change', {
    change: { language: 'en', me: 'Mei', routing: { fallbackQueue: 'inbox', shiftEnd: 'reassign', ladders: [] } },
  });
  for (const id of ['Mei', 'Ada']) await ask(view, 'agent.put', { agent: person(id) });
  const portal = await browserWith.context.newPage();
  await openThread(portal, aThread(lab, 'amazon'));
  const sidebar = await openSidebar(portal);
  await sidebar.locator('[role=option]').first().waitFor();
  const { rows } = await ask(view, 'queue.list', { filter: {}, limit: 10 });
  const due = rows.find(({ ticket }) => ticket.derived.actBy < Date.now() + 30 * 24 * HOUR)?.ticket;
  if (!due) throw new Error('the lab has no ticket that is due');
  await ask(view, 'ticket.decide', { id: due.id, decision: { assignee: 'Mei' } });

  await sidebar.getByRole('button', { name: 'Away or back' }).click();
  await sidebar.getByRole('menuitem', { name: 'Until further notice' }).click();
  await sidebar.getByRole('dialog').getByRole('button', { name: 'Go away' }).click();
  await expect(sidebar.getByRole('button', { name: 'You are away' })).toBeVisible();
  const assignee = async () => (await ask(view, 'ticket.get', { id: due.id }))?.ticket.derived.assignee;
  await expect.poll(assignee).toBe('Ada');

  await sidebar.getByRole('button', { name: 'You are away' }).click();
  await sidebar.getByRole('menuitem', { name: 'I am back' }).click();
  await expect(sidebar.getByRole('button', { name: 'Away or back' })).toBeVisible();
});
