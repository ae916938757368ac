/** Whose word counts for a site that somebody added. */
import { expect, test } from 'vitest';
import { changeSettings } from '@/lib/background/settings.ts';
import type { Shell } from '@/lib/background/shell.ts';
import { isAdded } from '@/lib/background/sites/added.ts';
import { commands, queries, valid } from '@/lib/background/validate.ts';
import type { Reading } from '@/lib/domain/reading.ts';
import type { Commands, Queries } from '@/lib/protocol.ts';
import { aWorld } from '../support/world.ts';

const readingOf = (page: string) => ({ portal: 'generic', page }) as Reading;
const shop = { portal: 'generic', store: 'erp.example' } as const;

test('a page of a site is taken once the site was added, and speaks for its own pages alone', async () => {
  const { world, store } = await aWorld();
  const shell = { world } as Shell;
  const own = readingOf('erp.example/cases');
  expect(await isAdded(shell, shop, own)).toBe(false);
  await changeSettings(store, async () => ({ sites: [{ origin: 'https://erp.example', name: '' }] }));
  expect(await isAdded(shell, shop, own)).toBe(true);
  expect(await isAdded(shell, shop, readingOf('other.example/cases'))).toBe(false);
  expect(await isAdded(shell, shop, readingOf('erp.example.evil.example/cases'))).toBe(false);
  expect(await isAdded(shell, { portal: 'generic', store: 'other.example' }, readingOf('other.example/x'))).toBe(false);
});

test('pages of built-in portals need nobody to add them', async () => {
  const { world } = await aWorld();
  const reading = { portal: 'amazon', page: 'inbox' } as Reading;
  expect(await isAdded({ world } as Shell, { portal: 'amazon', store: 'na' }, reading)).toBe(true);
});

test('orders about sites are judged at the door', () => {
  const site = { origin: 'https://erp.example', name: ' ERP ' };
  expect(valid<Commands>(commands, 'site.add', site)).toEqual({ ...site, name: 'ERP' });
  expect(() => valid<Commands>(commands, 'site.add', { ...site, origin: 'http://erp.example' })).toThrow('site.add');
  expect(() => valid<Commands>(commands, 'site.add', { ...site, name: 'x'.repeat(61) })).toThrow('site.add');
  expect(() => valid<Commands>(commands, 'site.remove', { ...site })).toThrow('site.remove');
  expect(() => valid<Queries>(queries, 'site.look', { address: 'x'.repeat(5_000) })).toThrow('site.look');
});
