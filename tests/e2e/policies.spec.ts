import { HOUR } from '@/lib/domain/time.ts';
import { ask } from './ask.ts';
import { expect, test } from './fixtures.ts';
import { aThread, openThread } from './journeys.ts';

test('a person’s own number for a platform rule moves deadlines, says what it replaces, and can be taken back', async ({
  lab,
  browserWith,
  view,
}) => {
  await ask(view, 'settings.change', { change: { language: 'en' } });
  const portal = await browserWith.context.newPage();
  await openThread(portal, aThread(lab, 'amazon'));
  const windows = async () => {
    const { rows } = await ask(view, 'queue.list', { filter: { portal: 'amazon' }, limit: 50 });
    const owed = rows.flatMap(({ ticket }) => ticket.derived.obligations.filter(({ id }) => id === 'amazon-reply'));
    return [...new Set(owed.map(({ startedAt, deadline }) => (deadline - startedAt) / HOUR))];
  };
  await expect.poll(windows).toEqual([24]);

  await view.bringToFront();
  await view.goto(`chrome-extension://${browserWith.extensionId}/options.html#policies`);
  await view.reload();
  await view.getByLabel('Search rules').fill('automatic replies');
  await expect(view.getByText('1 rule', { exact: true })).toBeVisible();
  await view.getByRole('button', { name: /^Change the number of: Reply to a buyer/ }).focus();
  await view.keyboard.press('Enter');
  const field = view.getByLabel('Your number, hours');
  await field.fill('0');
  await expect(view.getByText('Write a number above 0.')).toBeVisible();
  await expect(view.getByRole('button', { name: 'Save' })).toBeDisabled();
  await field.fill('12');
  await view.getByLabel('Why, or where you read it').fill('Holiday season');
  await view.getByRole('button', { name: 'Save' }).click();
  await expect(view.getByText('Saved', { exact: true })).toBeVisible();
  await expect(view.getByText('your number, replaces 24 h')).toBeVisible();
  await expect.poll(windows).toEqual([12]);

  const sidebar = await browserWith.context.newPage();
  await sidebar.goto(`chrome-extension://${browserWith.extensionId}/sidebar.html`);
  await sidebar.locator('[role=option]').first().click();
  await sidebar.getByText('Platform deadline').first().click();
  await expect(sidebar.getByText('your number, replaces 24 h').first()).toBeVisible();
  await expect(sidebar.getByText('Holiday season').first()).toBeVisible();

  await view.bringToFront();
  await view.getByRole('button', { name: 'Back to 24 h' }).click();
  await view.getByRole('button', { name: 'Save' }).click();
  await expect.poll(windows).toEqual([24]);
});
