import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright';

/** Resolves once the page has this theme and language: a view hears of them a moment after they were stored. */
export async function shownIn(page: Page, { theme, language }: { readonly theme: string; readonly language?: string }) {
  await page.locator(`html[data-mantine-color-scheme=${theme}]${language ? `[lang=${language}]` : ''}`).waitFor();
}

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];

/** A line a fault; colours half-way between two themes are nobody's, so nothing fades any more when axe looks. */
async function look(page: Page, axe: AxeBuilder): Promise<readonly string[]> {
  // Brought to their ends, not waited for: in a page that is not in front they never end.
  await page.evaluate(() => {
    for (const one of document.getAnimations()) if (one instanceof CSSTransition) one.finish();
  });
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target, html }) => `${target.join(' ')} ${html}`)}`);
}

/** All that axe knows of. */
export const faultsOf = (page: Page): Promise<readonly string[]> => look(page, new AxeBuilder({ page }));

/** What breaks WCAG 2.1 A or AA. */
export const wcagFaultsOf = (page: Page): Promise<readonly string[]> =>
  look(page, new AxeBuilder({ page }).withTags(WCAG));

/** How much of a page is reached only sideways, in a window so many pixels wide. */
export async function hiddenAt(page: Page, width: number): Promise<number> {
  const before = page.viewportSize();
  await page.setViewportSize({ width, height: 900 });
  const hidden = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  if (before) await page.setViewportSize(before);
  return hidden;
}
