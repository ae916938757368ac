import { expect, test } from 'vitest';
import { composerBeside } from '@/lib/background/composer/beside.ts';
import { composerHandlers } from '@/lib/background/composer/serve.ts';
import { Wishes } from '@/lib/background/composer/wishes.ts';
import { ingest } from '@/lib/background/ingest.ts';
import type { PageDoor } from '@/lib/background/page-port.ts';
import type { OpenPage } from '@/lib/background/tabs.ts';
import type { Template } from '@/lib/domain/template.ts';
import { threadOf } from '@/lib/domain/thread-mark.ts';
import { MINUTE } from '@/lib/domain/time.ts';
import type { Topic } from '@/lib/protocol.ts';
import { aMessage, aReading, aSeen, NOW, SHOP } from '../../support/make.ts';
import { seed } from '../../support/starters.ts';
import { aWorld } from '../../support/world.ts';

const ID = 'amazon:na:message:111-2222222-3333333' as const;
const focus = { kind: 'message', externalId: '111-2222222-3333333' } as const;
const reading = aReading([aSeen({ messages: [aMessage({ text: 'Where is my parcel?' })] })], { focus });

const template = (shortcut: string, body: string, more: Partial<Template> = {}): Template => ({
  id: shortcut,
  name: `Named ${shortcut}`,
  shortcut,
  intents: [],
  portals: [],
  fulfilments: [],
  bodies: { en: body },
  changedAt: 0,
  ...more,
});

/** The page of a stored ticket, or of one the store never took. */
async function aPage({ stored = true } = {}) {
  const { world, store } = await aWorld();
  await seed(world);
  if (stored) await ingest(world, SHOP, reading);
  await store.templates.bulkPut([
    template('hello', 'Hello {{ buyer.name }}.'),
    template('gap', 'Hello {{ nobody.knows }}.'),
    template('part', 'Part', { kind: 'partial' }),
  ]);
  const thread = threadOf(reading, SHOP);
  const page = {
    tabId: 7,
    portal: 'amazon',
    focus: ID,
    ...(thread ? { thread } : {}),
    shows: new Set(),
  } as unknown as OpenPage;
  const topics: Topic[] = [];
  const helped: number[] = [];
  const door = {
    ready: async () => ({ world, uiLanguage: 'en' }),
    wishes: new Wishes(),
    announce: (news: readonly Topic[]) => void topics.push(...news),
    help: async (tabId: number) => void helped.push(tabId),
  } as unknown as PageDoor;
  return { store, page, topics, helped, handlers: composerHandlers(door, page, 'op') };
}

test('a shortcut gives the text for the ticket in sight, with the thread it is for', async () => {
  const { handlers, topics } = await aPage();
  for (const shortcut of ['hello', 'HELLO'])
    expect(await handlers['composer.expand']({ shortcut }, undefined)).toEqual({
      state: 'ready',
      text: 'Hello Mira.',
      expect: { ...SHOP, ...focus, orderId: focus.externalId, buyer: 'Mira', newest: expect.any(String) },
    });
  expect(topics).toEqual([]);
});

test.each(['nosuch', 'hell', 'part', 'constructor'])('%s is no shortcut', async (shortcut) => {
  const { handlers, page } = await aPage();
  expect(await handlers['composer.expand']({ shortcut }, undefined)).toEqual({ state: 'unknown' });
  expect(page.composer).toBeUndefined();
});

test('a ticket that was never stored has no shortcuts, and nothing written for it is judged', async () => {
  const { handlers } = await aPage({ stored: false });
  expect(await handlers['composer.expand']({ shortcut: 'hello' }, undefined)).toEqual({ state: 'unknown' });
  expect(await handlers['composer.typed']({ text: 'mail me at a@example.com' }, undefined)).toMatchObject({ count: 0 });
});

test('a template with a gap gives no text: the sidebar is told which, for two minutes', async () => {
  const { handlers, page, topics } = await aPage();
  const answer = await handlers['composer.expand']({ shortcut: 'gap' }, undefined);
  expect(answer).toEqual({ state: 'open', label: expect.stringContaining('Open the sidebar') });
  expect(topics).toEqual(['context']);
  const fill = { templateId: 'gap', name: 'Named gap', at: NOW };
  expect(composerBeside(page, NOW + MINUTE)).toEqual({ composer: { violations: [], fill } });
  expect(composerBeside(page, NOW + 3 * MINUTE)).toEqual({});
});

test('a page that tries words from a list gets nothing after twelve', async () => {
  const { handlers } = await aPage();
  for (let turn = 0; turn < 12; turn += 1) await handlers['composer.expand']({ shortcut: `guess${turn}` }, undefined);
  expect(await handlers['composer.expand']({ shortcut: 'hello' }, undefined)).toEqual({ state: 'unknown' });
});

test('what is written is judged; the page hears how much, the sidebar what, and nothing is kept of the rest', async () => {
  const { handlers, page, topics, store } = await aPage();
  const text = 'Secret words. Mail me at anna@example.com';
  const mark = await handlers['composer.typed']({ text }, undefined);
  expect(mark).toMatchObject({ count: 1, level: expect.stringMatching(/warn|block/) });
  expect(JSON.stringify(mark)).not.toMatch(/anna|Secret/);
  expect(composerBeside(page, NOW).composer?.violations).toMatchObject([
    { violation: 'off_platform_contact', words: expect.stringContaining('anna@example.com') },
  ]);
  expect(JSON.stringify(page.composer)).not.toContain('Secret');
  expect(topics).toEqual(['context']);
  await handlers['composer.typed']({ text }, undefined);
  expect(topics).toEqual(['context']);
  expect(await handlers['composer.typed']({ text: '  ' }, undefined)).toMatchObject({ count: 0 });
  expect(composerBeside(page, NOW)).toEqual({});
  expect(topics).toEqual(['context', 'context']);
  for (const table of store.tables) expect(JSON.stringify(await table.toArray())).not.toContain('anna@example.com');
});

test('what became of a text stands in the record once, and only after one was given out', async () => {
  const { handlers, store } = await aPage();
  await handlers['composer.expanded']({ result: 'inserted' }, undefined);
  expect(await store.events.get('op')).toBeUndefined();
  await handlers['composer.expand']({ shortcut: 'hello' }, undefined);
  await handlers['composer.expanded']({ result: 'inserted' }, undefined);
  expect(await store.events.get('op')).toMatchObject({ ticketId: ID, what: 'inserted' });
});

test('the helper goes into the tab that asks', async () => {
  const { handlers, helped } = await aPage();
  expect(await handlers['composer.help']({}, undefined)).toEqual({ helped: true });
  expect(helped).toEqual([7]);
});
