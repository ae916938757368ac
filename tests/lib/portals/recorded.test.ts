/** Every recording in tests/portal-lab/recorded/ is read as it was when its expectation was written. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { expectationOf, outlineNow } from '../../lab/recorded.ts';
import { recordedPages } from '../../portal-lab/kit/recorded.ts';

describe('recorded pages', () => {
  const pages = recordedPages();

  it('there is one of every portal', () => {
    expect(new Set(pages.map(({ head }) => head.portal))).toEqual(new Set(['amazon', 'shopify', 'tiktok']));
  });

  it.each(pages.map((page) => [page.name, page] as const))('%s', (name, page) => {
    const file = expectationOf(page);
    // `npm run lab -- recorded` writes what is missing; look through it before committing it.
    expect(existsSync(file), `${name} has no expectation yet: npm run lab -- recorded`).toBe(true);
    expect(outlineNow(page)).toEqual(JSON.parse(readFileSync(file, 'utf8')));
  });
});
