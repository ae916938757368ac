import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];

/** A line a fault; colours half-way between two themes are nobody's, so nothing fades any more when axe looks. */
async function look(page: Page, axe: AxeBuilder): Promise<readonly string[]> {
  await page.evaluate(() => {
    const fading = document.getAnimations().filter((one) => one instanceof CSSTransition);
    return Promise.all(fading.map(({ finished }) => finished.then(Boolean, Boolean)));
  });
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target, html }) => `${target.join(' ')} ${html}`)}`);
}

/** All that axe knows of. */
export const faultsOf = (page: Page): Promise<readonly string[]> => look(page, new AxeBuilder({ page }));

/** What breaks WCAG 2.1 A or AA. */
export const wcagFaultsOf = (page: Page): Promise<readonly string[]> =>
  look(page, new AxeBuilder({ page }).withTags(WCAG));
