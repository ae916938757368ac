/** The options' templates: written with a check as one types, kept in versions, seen by language, brought in and taken out. */
import { english } from '@/lib/i18n/en/index.ts';
import { ask } from './ask.ts';
import { wcagFaultsOf } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { aThread, openThread } from './journeys.ts';

const { exchange, manage, templates: texts, common } = english;

const MACROS = JSON.stringify({
  macros: [
    {
      id: 7,
      title: 'Shipping::Delay',
      active: true,
      actions: [
        { field: 'status', value: 'pending' },
        {
          field: 'comment_value_html',
          value: '<p>Dear {{ticket.requester.first_name}},</p><p>ticket {{ticket.id}}</p>',
        },
      ],
    },
  ],
});

test('a template is written, compared, restored, deleted, brought in and seen by language', async ({
  lab,
  browserWith,
  view,
}) => {
  test.setTimeout(120_000);
  await ask(view, 'settings.change', { change: { language: 'en', theme: 'dark' } });
  const { context, extensionId } = browserWith;
  const portal = await context.newPage();
  await openThread(portal, aThread(lab, 'amazon'));
  await expect.poll(async () => (await ask(view, 'queue.counts', {})).open).toBeGreaterThan(0);
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/options.html#templates`);
  const stored = async (name: string) =>
    (await ask(view, 'template.library', {})).templates.find((template) => template.name === name);

  // Edit: an unknown value is said as one types, the preview is on a real ticket.
  const name = 'Thank you and closing';
  await page.getByRole('button', { name: english.rules.editNamed.replace('{{name}}', name) }).click();
  const drawer = page.getByRole('dialog');
  const body = drawer.getByRole('textbox', { name: texts.bodyIn.replace('{{language}}', 'English'), exact: true });
  await body.fill('Hello {{ buyer.nme }}');
  await expect(drawer.getByText('nothing is called “buyer.nme”')).toBeVisible();
  await body.fill('Hello {{ buyer.first_name }}, all is settled.');
  await drawer.getByRole('button', { name: manage.addField }).click();
  await drawer.getByRole('button', { name: manage.addVariant }).click();
  expect(await wcagFaultsOf(page)).toEqual([]);
  await drawer.getByRole('button', { name: manage.removeField.replace('{{number}}', '1') }).click();
  await drawer.getByRole('button', { name: manage.removeVariant.replace('{{number}}', '1') }).click();
  const on = drawer.getByLabel(manage.preview.on);
  await expect(drawer.getByTestId('template-preview')).toHaveText('Hello Alex, all is settled.');
  await on.selectOption({ index: 1 });
  await expect(drawer.getByTestId('template-preview')).not.toContainText('Alex');
  await drawer.getByRole('button', { name: common.action.save, exact: true }).click();
  await expect(drawer).toHaveCount(0);
  expect((await stored(name))?.bodies.en).toBe('Hello {{ buyer.first_name }}, all is settled.');

  // Versions: the difference, restored, and undone.
  await page.getByRole('button', { name: english.rules.editNamed.replace('{{name}}', name) }).click();
  const older = drawer.getByRole('list', { name: manage.versions.title }).getByRole('listitem').last();
  await older.getByRole('button', { name: /Show difference/ }).click();
  await expect(older.locator('ins').first()).toBeVisible();
  expect(await wcagFaultsOf(page)).toEqual([]);
  await older.getByRole('button', { name: /Restore/ }).click();
  await expect(drawer).toHaveCount(0);
  await expect.poll(async () => (await stored(name))?.bodies.en).toContain('I am glad that we could solve this');
  await page.getByRole('button', { name: common.action.undo }).click();
  await expect.poll(async () => (await stored(name))?.bodies.en).toContain('all is settled');

  // Deleted, and brought back from the list.
  await page.getByRole('button', { name: english.rules.deleteNamed.replace('{{name}}', name) }).click();
  await expect.poll(() => stored(name)).toBeUndefined();
  await page.getByRole('tab', { name: manage.view.deleted }).click();
  await page.getByRole('button', { name: manage.deleted.restoreNamed.replace('{{name}}', name) }).click();
  await expect.poll(async () => (await stored(name))?.name).toBe(name);

  // A file of another tool: damaged, then shown before anything is stored, imported, taken back.
  await page.getByRole('button', { name: exchange.import.action, exact: true }).click();
  const choose = page.locator('input[type=file]');
  await choose.setInputFiles({
    name: 'bad.json',
    mimeType: 'application/json',
    buffer: Buffer.from(MACROS.slice(0, 90)),
  });
  await expect(page.getByText(exchange.import.problem.notJson)).toBeVisible();
  await choose.setInputFiles({ name: 'macros.json', mimeType: 'application/json', buffer: Buffer.from(MACROS) });
  await expect(page.getByText(exchange.import.source['zendesk-macros'])).toBeVisible();
  await page.getByText('Details: 2 parts').click();
  await expect(page.getByText(`${exchange.import.lost.asked}: {{ticket.id}}`)).toBeVisible();
  expect(await wcagFaultsOf(page)).toEqual([]);
  expect(await stored('Delay')).toBeUndefined();
  await page.getByRole('button', { name: exchange.import.confirm_one.replace('{{count}}', '1') }).click();
  await expect.poll(async () => (await stored('Delay'))?.folder).toBe('Shipping');
  await page.getByRole('button', { name: common.action.undo }).click();
  await expect.poll(() => stored('Delay')).toBeUndefined();

  // Languages: a gap opens the editor there.
  const gap = { id: 'gap', name: 'Only English', intents: [], portals: [], fulfilments: [], bodies: { en: 'Hello.' } };
  await ask(view, 'template.save', { template: { ...gap, changedAt: 1 } });
  await page.getByRole('tab', { name: manage.view.coverage }).click();
  expect(await wcagFaultsOf(page)).toEqual([]);
  await page.getByRole('button', { name: `${gap.name}, Turkish: ${manage.coverage.state.missing}` }).click();
  await expect(drawer.getByRole('tab', { name: 'Turkish', selected: true })).toBeVisible();
  await drawer.getByRole('button', { name: common.action.close }).click();
  await expect(drawer).toHaveCount(0);

  // Taken out as a file that comes back the same.
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: exchange.export.action, exact: true }).click();
  await page.getByRole('menuitem', { name: exchange.export.json }).click();
  expect((await download).suggestedFilename()).toMatch(/^portside-templates-.*\.json$/);
});
