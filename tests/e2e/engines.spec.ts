/** A translation engine set up in the options, from its address to its answer, with a server on this machine. */
import { ask } from './ask.ts';
import { faultsOf, shownIn } from './axe.ts';
import { folder } from './fixtures.ts';
import { expect, KEY, test } from './translator.ts';

test('an engine is set up, tested and agreed to; its key is shown nowhere and exported nowhere', async ({
  translator,
  browserOf,
  allowedFolder,
}) => {
  translator.how.of = (text) => text.replace('Thank you, order', '谢谢，订单');
  const browser = await browserOf(allowedFolder);
  const page = await browser.context.newPage();
  await page.goto(`chrome-extension://${browser.extensionId}/options.html#translation`);
  await ask(page, 'settings.change', { change: { language: 'en' } });

  const engine = page.getByRole('listitem', { name: 'LibreTranslate' });
  await expect(engine.getByText('Not set up')).toBeVisible();
  await engine.getByRole('button', { name: /Set up/ }).press('Enter');
  await expect(engine.getByRole('switch')).toBeDisabled();
  await engine.getByRole('textbox', { name: 'Address' }).fill('http://translate.example.com');
  await expect(engine.getByText('Not an address that can be used.')).toBeVisible();
  await engine.getByRole('textbox', { name: 'Address' }).fill(`http://${translator.host}`);
  await engine.getByLabel(/^API key/).fill('wrong');
  await engine.getByLabel(/^API key/).press('Enter');
  await expect(engine.getByText('Saved. Now test it.')).toBeVisible();

  await engine.getByRole('button', { name: /^Test/ }).click();
  await expect(engine.getByText('It refuses the key.')).toBeVisible();
  await engine.getByLabel(/^API key/).fill(KEY);
  await engine.getByRole('button', { name: 'Save' }).click();
  await engine.getByRole('button', { name: /^Test/ }).click();
  await expect(engine.getByText(/It answered: .*谢谢，订单 302-1234567-7654321\./)).toBeVisible();
  expect(translator.heard.length).toBe(2);
  expect(translator.heard.join('')).not.toContain('7654321');
  await expect(
    engine.getByText('42 characters sent this month').or(engine.getByText('21 characters sent')),
  ).toBeVisible();

  await expect(engine.getByText('Not in use')).toBeVisible();
  await engine.getByRole('switch').press('Space');
  await expect(engine.getByText('In use')).toBeVisible();
  const { translation } = await ask(page, 'settings.get', {});
  expect(translation.consented.libretranslate).toBeGreaterThan(0);

  for (const theme of ['light', 'dark'] as const) {
    await ask(page, 'settings.change', { change: { theme } });
    await shownIn(page, { theme });
    expect(await faultsOf(page), theme).toEqual([]);
  }
  await page.setViewportSize({ width: 360, height: 800 });
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(over).toBe(0);
  await page.screenshot({ path: test.info().outputPath('narrow.png'), fullPage: true });
  await page.setViewportSize({ width: 1500, height: 900 });
  await page.screenshot({ path: test.info().outputPath('wide.png'), fullPage: true });

  await page.reload();
  await page.getByRole('button', { name: /Set up .*LibreTranslate/ }).click();
  await expect(engine.getByLabel(/^API key/)).toHaveAttribute('placeholder', /0815/);
  expect(await page.content()).not.toContain('hunter2');
  expect(JSON.stringify(await ask(page, 'engine.list', {}))).not.toContain('hunter2');
  expect(await ask(page, 'data.export', {})).not.toContain('hunter2');

  await engine.getByRole('button', { name: 'Forget all of this' }).click();
  await expect(engine.getByText('Not set up')).toBeVisible();
});

test('as it is installed it reaches no engine before the browser was asked', async ({ translator, browserOf }) => {
  const browser = await browserOf(folder);
  const page = await browser.context.newPage();
  await page.goto(`chrome-extension://${browser.extensionId}/options.html#translation`);
  await ask(page, 'settings.change', { change: { language: 'en' } });
  await ask(page, 'engine.save', { id: 'libretranslate', values: { address: `http://${translator.host}`, key: KEY } });
  const engine = page.getByRole('listitem', { name: 'LibreTranslate' });
  await expect(engine.getByText('The browser may not reach it')).toBeVisible();
  await engine.getByRole('button', { name: /Set up/ }).click();
  await engine.getByRole('button', { name: /^Test/ }).click();
  await expect(engine.getByText('The browser may not reach it. Press “Allow”.')).toBeVisible();
  expect(translator.heard).toEqual([]);
});
