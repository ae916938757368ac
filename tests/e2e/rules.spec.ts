/** Rules as people meet them: built, tried on stored tickets, saved, and explained by the ticket they moved. */
import type { Page } from 'playwright';
import type { RoutingRule } from '@/lib/domain/rule.ts';
import { english } from '@/lib/i18n/en/index.ts';
import { ask } from './ask.ts';
import { wcagFaultsOf } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { aThread, openThread } from './journeys.ts';

const { rules: words } = english;

const aRule = (id: string, group: string | undefined, more: Partial<RoutingRule> = {}): RoutingRule => ({
  id,
  order: 10,
  name: `Rule ${id}`,
  enabled: true,
  when: { field: 'portal', op: 'is', value: 'amazon' },
  actions: [{ do: 'tag', tags: [id] }],
  ...(group === undefined ? {} : { group }),
  ...more,
});

const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test('a rule is built, tried on stored tickets, saved, and its ticket says why', async ({ lab, browserWith, view }) => {
  test.setTimeout(120_000);
  const { context, extensionId } = browserWith;
  await openThread(await context.newPage(), aThread(lab, 'amazon'));
  await expect.poll(async () => (await ask(view, 'queue.counts', {})).open).toBeGreaterThan(3);

  const options = await context.newPage();
  await options.goto(`chrome-extension://${extensionId}/options.html#rules`);
  await options.getByRole('button', { name: words.new }).click();
  const editor = options.getByRole('dialog', { name: words.edit.titleNew });
  await editor.getByRole('textbox', { name: words.edit.name, exact: true }).fill('All of Amazon');
  const add = editor.getByRole('combobox', { name: words.action.add });
  await add.selectOption('queue');
  await editor.getByRole('combobox', { name: words.action.kind.queue }).selectOption('reviews');
  await add.selectOption('checklist');
  await editor.getByRole('textbox', { name: words.action.kind.checklist }).fill('Look at the tracking page');

  await editor.getByRole('button', { name: words.replay.start }).click();
  await expect(editor.getByRole('table', { name: words.replay.table })).toBeVisible({ timeout: 30_000 });
  const before = await ask(view, 'rule.list', {});
  expect(before.map(({ name }) => name)).not.toContain('All of Amazon');
  const [sidebar] = await Promise.all([
    context.waitForEvent('page'),
    editor.getByRole('table').getByRole('link').first().click(),
  ]);
  await expect(sidebar.getByRole('article')).toBeVisible();
  await expect(sidebar.getByText('Look at the tracking page')).toHaveCount(0);

  await editor.getByRole('button', { name: english.common.action.save }).click();
  await expect(editor).toHaveCount(0);
  await sidebar.getByRole('checkbox', { name: 'Look at the tracking page' }).check();
  const trace = sidebar.locator('details', { has: sidebar.getByText(words.trace.title, { exact: true }) }).last();
  await trace.getByText(words.trace.title, { exact: true }).click();
  const line = trace.getByRole('listitem').filter({ hasText: 'All of Amazon' }).first();
  await expect(line).toContainText(words.trace.outcome.applied);
  await expect(line).toContainText('portal is “Amazon”');
  expect(await wcagFaultsOf(sidebar)).toEqual([]);
});

test('rules stand in groups, move by the keyboard, and are read in Chinese in the dark at 320 px', async ({
  browserWith,
  view,
}) => {
  test.setTimeout(120_000);
  const { context, extensionId } = browserWith;
  const rules = [
    aRule('1', 'Night'),
    aRule('2', 'Night', { on: ['buyer_replied', 'time_of_day'], at: { minute: 480, zone: 'Asia/Shanghai' } }),
    aRule('3', undefined, { when: { field: 'words', op: 'matches', value: 'refund|return' } }),
  ];
  await ask(view, 'rule.replace', { rules });
  const options = await context.newPage();
  await options.goto(`chrome-extension://${extensionId}/options.html#rules`);
  await options.locator('[data-rule="3"] [data-control=up]').focus();
  await options.keyboard.press('Alt+ArrowUp');
  await expect
    .poll(async () => (await ask(view, 'rule.list', {})).map(({ id, group }) => `${id} ${group}`))
    .toEqual(['1 Night', '3 Night', '2 Night']);
  await expect(options.locator('[data-rule="3"] [data-control=up]')).toBeFocused();
  await options.getByRole('button', { name: english.common.action.undo }).click();
  await expect.poll(async () => (await ask(view, 'rule.list', {})).map(({ id }) => id)).toEqual(['1', '2', '3']);

  await ask(view, 'settings.change', { change: { language: 'zh-CN', theme: 'dark' } });
  await options.setViewportSize({ width: 320, height: 900 });
  await expect(options.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await expect(options.locator('[data-rule="3"]')).toContainText('匹配模式');
  expect(await sideways(options)).toBeLessThanOrEqual(0);
  expect(await wcagFaultsOf(options)).toEqual([]);
  await options.locator('[data-rule="2"] [data-control=edit]').click();
  await expect(options.getByRole('dialog')).toContainText('何时判断');
  expect(await sideways(options)).toBeLessThanOrEqual(0);
  expect(await wcagFaultsOf(options)).toEqual([]);
});
