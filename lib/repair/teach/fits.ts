/** Which taught pages count for a page: of its portal, its kind, its layout and its language. */
import { likeness, SAME_LAYOUT } from '@/lib/domain/layout.ts';
import type { Reading } from '@/lib/domain/reading.ts';
import type { TaughtPage } from '@/lib/domain/taught.ts';

/** Language and script: a Chinese page of Taiwan has other words than one of the mainland, a British one the same. */
function tongueOf(locale: string): string {
  const [language = '', ...rest] = locale.toLowerCase().split(/[-_]/);
  const traditional = language === 'zh' && rest.some((part) => /^(?:hant|tw|hk|mo)$/.test(part));
  return traditional ? 'zh-hant' : language;
}

const isLike = (reading: Reading, { layout }: TaughtPage): number =>
  // Where either side was never sketched nothing speaks against it.
  layout && reading.fingerprint ? likeness(layout, reading.fingerprint) : SAME_LAYOUT;

/**
 * Those that count for this reading of an address, the likest layout first. Of several versions of one only the newest
 * counts, and none where that was taken back.
 */
export function fitting(reading: Reading, url: URL, taught: readonly TaughtPage[]): readonly TaughtPage[] {
  const newest = new Map<string, TaughtPage>();
  for (const page of taught) {
    const known = newest.get(page.id);
    if (!known || page.version > known.version) newest.set(page.id, page);
  }
  const fits = ({ gone, portal, page, locale, site }: TaughtPage): boolean =>
    !gone &&
    portal === reading.portal &&
    page === reading.page &&
    (locale === '*' || tongueOf(locale) === tongueOf(reading.locale)) &&
    (!site || (url.origin === site.origin && url.pathname.startsWith(site.path)));
  return [...newest.values()]
    .filter(fits)
    .map((page) => ({ page, like: isLike(reading, page) }))
    .filter(({ like }) => like >= SAME_LAYOUT)
    .sort((a, b) => b.like - a.like || b.page.at - a.page.at || (a.page.id < b.page.id ? -1 : 1))
    .map(({ page }) => page);
}
