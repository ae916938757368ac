import { expect, test } from 'vitest';
import { OpenPages } from '@/lib/background/tabs.ts';

const peer = { ask: async () => undefined, push: () => {} };

test('each kind of view speaks of the page a person would mean', () => {
  const pages = new OpenPages();
  const amazon = { tabId: 1, portal: 'amazon' as const, peer, shows: new Set<never>() };
  const tiktok = { tabId: 2, portal: 'tiktok' as const, peer, shows: new Set<never>() };
  pages.add(amazon);
  pages.add(tiktok);
  pages.lookedAt(2);
  pages.lookedAt(9);
  expect(pages.beside({ kind: 'view', framed: true, tabId: 1 }, 2)).toBe(amazon);
  expect(pages.beside({ kind: 'view', framed: false }, 1)).toBe(amazon);
  expect(pages.beside({ kind: 'view', framed: false, tabId: 9 }, 9)).toBe(tiktok);
  expect(pages.beside({ kind: 'view', framed: false, tabId: 9 }, 5)).toBeUndefined();
  pages.remove(tiktok);
  expect(pages.beside({ kind: 'view', framed: false, tabId: 9 }, 9)).toBeUndefined();
});

test('a page agent that took over from an older one of its tab is the one spoken to', () => {
  const pages = new OpenPages();
  const [old, fresh] = [1, 2].map(() => ({ tabId: 1, portal: 'amazon' as const, peer, shows: new Set<never>() }));
  if (!old || !fresh) throw new Error('no pages');
  pages.add(old);
  pages.add(fresh);
  expect(pages.ofTab(1)).toBe(fresh);
});
