import { readFile } from 'node:fs/promises';
import { ask } from './ask.ts';
import { expect, test } from './fixtures.ts';

test('the options are found by search and arrow keys, changes are guarded and undone, and settings travel as a file', async ({
  browserWith,
  view,
}) => {
  const settings = () => ask(view, 'settings.get', {});
  await ask(view, 'settings.change', { change: { language: 'en' } });
  await view.bringToFront();
  await view.setViewportSize({ width: 320, height: 720 });
  await view.goto(`chrome-extension://${browserWith.extensionId}/options.html#data`);
  await view.reload();

  // Narrow: one button holds the sections, and nothing stands out sideways.
  const menu = view.getByRole('navigation').getByRole('button', { name: 'Data', exact: true });
  await expect(menu).toHaveAttribute('aria-expanded', 'false');
  await menu.click();
  await expect(view.getByRole('link', { name: 'Service targets' })).toBeVisible();
  const sideways = () =>
    view.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(await sideways()).toBeLessThanOrEqual(0);
  await view.setViewportSize({ width: 1200, height: 800 });

  // By a word of either language, with the keyboard alone.
  await view.getByRole('heading', { name: 'Data', exact: true }).click();
  await view.keyboard.press('/');
  await view.keyboard.type('首次回复时限');
  await expect(view.getByRole('navigation').getByRole('link').first()).toContainText('First reply');
  await view.keyboard.press('Enter');
  await expect(view).toHaveURL(/#targets$/);
  const field = view.getByLabel('First reply', { exact: true });
  await expect(field).toBeFocused();
  await expect(view.locator('[data-found]')).toHaveText('First reply');
  await view.keyboard.press('ControlOrMeta+a');
  await view.keyboard.type('2');

  // Elsewhere one is told of it; the section keeps it.
  const here = view.getByRole('link', { name: 'Service targets' }).first();
  await here.focus();
  await view.keyboard.press('ArrowDown');
  await view.keyboard.press('Enter');
  await expect(view).toHaveURL(/#hours$/);
  await view.getByText('Not saved yet in:').waitFor();
  await view.getByRole('main').getByRole('link', { name: 'Service targets' }).click();
  await view.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(view.getByText('Saved', { exact: true })).toBeVisible();
  expect((await settings()).targets.firstReply).toBe(2);
  const kept = await (async () => {
    await view.getByRole('navigation').getByRole('link', { name: 'Settings as a file' }).click();
    const [download] = await Promise.all([
      view.waitForEvent('download'),
      view.getByRole('button', { name: 'Save as a file' }).click(),
    ]);
    return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
  })();
  expect(kept.name).toMatch(/^portside-settings-.*\.json$/);

  // What was saved can be taken back, and comes again out of the file.
  await view.getByRole('navigation').getByRole('link', { name: 'Service targets' }).click();
  await view.getByRole('button', { name: 'Undo' }).click();
  await expect(view.getByText('Taken back', { exact: true })).toBeVisible();
  expect((await settings()).targets.firstReply).toBe(4);
  await view.getByRole('navigation').getByRole('link', { name: 'Settings as a file' }).click();
  const choose = (text: string) =>
    view.locator('input[type=file][accept*=json]').setInputFiles({
      name: 'team.json',
      mimeType: 'application/json',
      buffer: Buffer.from(text),
    });
  await choose(kept.text.slice(0, 100));
  await expect(view.getByText('it is not whole JSON')).toBeVisible();
  await choose(kept.text);
  await view.getByText('Show what changes').click();
  await expect(view.getByRole('row', { name: 'First reply 4 2' })).toBeVisible();
  await view.getByRole('button', { name: 'Take 1 part' }).click();
  await expect(view.getByText('1 part was taken', { exact: false })).toBeVisible();
  expect((await settings()).targets.firstReply).toBe(2);
  await view.getByRole('main').getByRole('button', { name: 'Undo' }).click();
  await expect(view.getByText('The import was taken back.')).toBeVisible();
  expect((await settings()).targets.firstReply).toBe(4);
});
