/** What one sees of a team, in both languages and themes, as narrow as a side panel gets: readable, and nothing cut off. */
import type { Page } from 'playwright';
import { english } from '@/lib/i18n/en/index.ts';
import { chinese } from '@/lib/i18n/zh-cn/index.ts';
import { ask } from './ask.ts';
import { hiddenAt, shownIn, wcagFaultsOf } from './axe.ts';
import { equal, joinAll, shared, sidebarOf, statusOf, test } from './desks.ts';
import { expect } from './fixtures.ts';
import { aThread, rowOf } from './journeys.ts';

/** Colours depend on the theme alone and names on the language alone: two pairs meet all four. */
const PAIRS = [
  { language: 'en', theme: 'dark', texts: english },
  { language: 'zh-CN', theme: 'light', texts: chinese },
] as const;
const NARROW = { width: 360, height: 900 };

/** No fault that axe knows, and nothing that is reached only sideways. */
async function looksWell(page: Page, what: string, pair: (typeof PAIRS)[number]): Promise<void> {
  await shownIn(page, pair);
  const faults = await wcagFaultsOf(page);
  expect(faults, `${what}: ${faults}`).toEqual([]);
  expect(await hiddenAt(page, NARROW.width), what).toBe(0);
}

test('the team section and the sidebar of somebody in a team', async ({ desks }) => {
  test.setTimeout(150_000);
  const { lab, server, ada, ben } = desks;
  await ben.view.setViewportSize(NARROW);
  const pick = ({ language, theme }: (typeof PAIRS)[number]) =>
    ask(ben.view, 'settings.change', { change: { language, theme } });
  for (const pair of PAIRS) {
    await pick(pair);
    await looksWell(ben.view, 'nobody has joined', pair);
  }
  await joinAll(desks);
  const { id } = await shared(desks, aThread(lab, 'amazon'));
  await equal(desks);
  await ask(ada.view, 'team.claim', { id });
  const hers = await sidebarOf(ada);
  await rowOf(hers.mainFrame(), id).click();
  const his = await sidebarOf(ben);
  await his.setViewportSize(NARROW);

  const section = async (what: string) => {
    await ben.view.bringToFront();
    for (const pair of PAIRS) {
      await pick(pair);
      const state = ben.view.getByRole('columnheader', { name: pair.texts.team.members.state });
      await expect(state).toBeVisible();
      const { x = 0, width = 0 } = (await state.boundingBox()) ?? {};
      expect(x + width, 'the last column of the table').toBeLessThanOrEqual(NARROW.width);
      await looksWell(ben.view, what, pair);
    }
  };
  const chip = async (what: string) => {
    await his.bringToFront();
    for (const pair of PAIRS) {
      await pick(pair);
      await his.getByRole('button', { name: /Harbour/ }).click();
      await his.getByRole('dialog').waitFor();
      await looksWell(his, what, pair);
      await his.keyboard.press('Escape');
    }
  };
  await section('in a team');
  await chip('up to date');
  await rowOf(his.mainFrame(), id).click();
  for (const pair of PAIRS) {
    await pick(pair);
    await expect(his.getByRole('region', { name: pair.texts.teamWork.title })).toContainText('Ada');
    await looksWell(his, 'a ticket that she has', pair);
  }
  await his.reload();
  await server.command('revoke', '--name', 'Ben');
  await expect.poll(async () => (await statusOf(ben)).link).toBe('refused');
  await section('taken out');
  await chip('taken out');
});
