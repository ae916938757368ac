/** A promise beyond the limit: refused, asked for, approved by a lead, and then let through. */
import { english } from '@/lib/i18n/en/index.ts';
import { ask } from './ask.ts';
import { openSidebar } from './browser.ts';
import { expect, test } from './fixtures.ts';
import { aThread, clickInFrame, composerOf, focusOf, heldBy, openThread } from './journeys.ts';

const { approval, composer } = english;
const PROMISE = 'We are sorry. We will refund the full amount to you today.';

test('a whole refund waits for a lead; approved it may be inserted, denied it may not', async ({
  lab,
  browserWith,
  view,
}) => {
  await ask(view, 'settings.change', { change: { language: 'en', role: 'agent', me: 'ana' } });
  const thread = aThread(lab, 'amazon');
  const page = await browserWith.context.newPage();
  await openThread(page, thread);
  const sidebar = await openSidebar(page);
  await focusOf(view);
  await page.bringToFront();
  await sidebar.getByRole('button', { name: 'Reply', exact: true }).first().click();
  await sidebar.getByRole('textbox', { name: 'Reply text' }).fill(PROMISE);
  await expect(sidebar.getByText(approval.promised['full-refund']).first()).toBeVisible();
  const refused = sidebar.getByRole('button', { name: composer.insertBlocked });
  const insert = sidebar.getByRole('button', { name: /^Insert/ });
  await expect(refused).toBeDisabled();

  await sidebar.getByRole('button', { name: approval.ask }).click();
  await sidebar.getByRole('textbox', { name: approval.reason }).fill('The parcel came back to us.');
  await sidebar.getByRole('button', { name: approval.send }).click();
  await expect(sidebar.getByText(/It waits for a lead until/)).toBeVisible();
  await expect(refused).toBeDisabled();
  const { approvals, mayDecide } = await ask(view, 'approval.list', {});
  expect(mayDecide).toBe(false);
  const [waiting] = approvals;
  if (!waiting) throw new Error('nothing waits');
  await expect(ask(view, 'approval.decide', { id: waiting.id, state: 'approved' })).rejects.toThrow();

  await ask(view, 'settings.change', { change: { role: 'lead', me: 'lee' } });
  await view.goto(`chrome-extension://${browserWith.extensionId}/sidebar.html`);
  await view.getByRole('button', { name: '1 request waits for you' }).click();
  await view.getByRole('textbox', { name: approval.note }).fill('Only this once.');
  await view.getByRole('button', { name: approval.deny }).click();
  await page.bringToFront();
  await expect(sidebar.getByText('Denied by lee: Only this once.')).toBeVisible();
  await expect(refused).toBeDisabled();

  await sidebar.getByRole('button', { name: approval.ask }).click();
  await sidebar.getByRole('button', { name: approval.send }).click();
  await view.bringToFront();
  await view.getByRole('button', { name: approval.approve }).click();
  await page.bringToFront();
  await expect(insert).toBeEnabled();
  await clickInFrame(page, insert);
  await expect.poll(() => heldBy(composerOf(page, 'amazon').field)).toBe(PROMISE);
  const { events } = (await ask(view, 'ticket.get', { id: waiting.ticketId })) ?? { events: [] };
  expect(events.filter(({ what }) => what === 'approval').map(({ approval: at }) => at?.state)).toEqual(
    expect.arrayContaining(['requested', 'denied', 'approved']),
  );
});
