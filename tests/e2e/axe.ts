import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright';

/** What axe finds once nothing fades any more: colours half-way between two themes are nobody's. A line a fault. */
export async function faultsOf(page: Page): Promise<readonly string[]> {
  await page.evaluate(() => {
    const fading = document.getAnimations().filter((one) => one instanceof CSSTransition);
    return Promise.all(fading.map(({ finished }) => finished.then(Boolean, Boolean)));
  });
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}
