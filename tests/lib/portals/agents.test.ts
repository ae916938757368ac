/** The list of page agents against the entry points it stands for. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { pageAgents } from '@/lib/portals/agents.ts';
import { matchesPattern, portals } from '@/lib/portals/index.ts';

const folder = fileURLToPath(new URL('../../../entrypoints/', import.meta.url));
const entries = readdirSync(folder).flatMap((name) => /^(.*)\.content\.ts$/.exec(name)?.[1] ?? []);

describe('page agents', () => {
  test('every entry point of a built-in portal stands in the list, and registers itself nowhere', () => {
    const listed = pageAgents.map(({ id }) => id);
    expect(entries.filter((id) => id !== 'generic').toSorted()).toEqual(listed.toSorted());
    for (const id of entries) {
      expect(readFileSync(`${folder}${id}.content.ts`, 'utf8'), id).toContain("registration: 'runtime'");
    }
  });

  test('every address of a portal has exactly one page agent', () => {
    const paths = ['', 'messaging/inbox-v3', 'orders-v3/order/1', 'hz/orders', 'chat/inbox', 'store/x/orders'];
    for (const { id, matches } of portals) {
      for (const url of matches.flatMap((pattern) => paths.map((path) => new URL(pattern.replace('*', path))))) {
        const agents = pageAgents.filter(
          (agent) =>
            agent.matches.some((pattern) => matchesPattern(pattern, url)) &&
            !agent.excludeMatches?.some((pattern) => matchesPattern(pattern, url)),
        );
        expect(
          agents.map(({ portal }) => portal),
          url.href,
        ).toEqual([id]);
      }
    }
  });

  test('a pattern for every host matches every host, and no other scheme', () => {
    expect(matchesPattern('https://*/*', new URL('https://sellercentral.amazon.de/x'))).toBe(true);
    expect(matchesPattern('https://*/*', new URL('http://sellercentral.amazon.de/x'))).toBe(false);
    expect(matchesPattern('<all_urls>', new URL('https://inbox.shopify.com/'))).toBe(true);
  });
});
