/** Words that are too long, pile up or turn around: they stay in their place, and ours stay readable beside them. */
import type { Locator, Page } from 'playwright';
import { SIZES } from '../hostile-words/sizes.ts';
import { ask } from './ask.ts';
import { openSidebar } from './browser.ts';
import { test as base, expect } from './fixtures.ts';
import { labOfTickets } from './hostile-lab.ts';
import { watchFor } from './oracle.ts';
import { report } from './table.ts';

const zalgo = (text: string) =>
  [...text]
    .map((letter) => letter + String.fromCharCode(...Array.from({ length: 60 }, (_, at) => 0x300 + (at % 112))))
    .join('');
const RTL = 'שלום עולם';
/** Names and subjects that want to reach beyond themselves; the same words again in the message. */
const UNRULY = [
  { kind: 'plain', words: 'Anna' },
  { kind: 'zalgo', words: zalgo('Zalgo') },
  { kind: 'override', words: '\u202ekcab\u202e' },
  { kind: 'isolate', words: '\u2067\u202e\u2067open' },
  { kind: 'closers', words: '\u2069\u2069\u202c\u202cout' },
  { kind: 'right-to-left', words: RTL },
  { kind: 'one word', words: 'x'.repeat(1_900) },
  { kind: 'wide', words: '\ufdfd'.repeat(60) },
  { kind: 'enclosed', words: `o${'\u20e0'.repeat(80)}` },
  { kind: 'Thai tower', words: `ก${'\u0e49'.repeat(200)}` },
];
const unruly = labOfTickets(
  UNRULY.map(({ words }) => ({ name: words, subject: words, title: words, messages: [`${words} 49.90 due 18:20`] })),
);
const huge = labOfTickets(
  SIZES.filter(({ name }) => name !== '10 MB').map(({ name, make }) => ({
    name: `Ann${name.replace(/\W/g, '')}`,
    subject: name,
    title: 'Mug',
    messages: [make()],
  })),
);

const idAt = (at: number) => `amazon:na:message:114-${String(at + 1).padStart(7, '0')}-5550001` as const;

/** The left edges of our own words in a line, in the order in which they stand in it. */
const edgesOf = (line: Locator): Promise<number[]> =>
  line.evaluate((element) => [...element.children].map((child) => Math.round(child.getBoundingClientRect().left)));

/** The portal's own page needs the longest: the browser lays out 64 KB of marks on one letter for 20 s and more. */
const LAID_OUT = 150_000;

async function threadsRead(page: Page, view: Page, count: number): Promise<void> {
  for (let at = 0; at < count; at++) {
    await page.goto(
      `https://sellercentral.amazon.com/messaging/inbox-v3?fi=responseNeeded&cc=19${String(at + 1).padStart(9, '0')}`,
      { timeout: LAID_OUT },
    );
    await expect
      .poll(async () => (await ask(view, 'ticket.get', { id: idAt(at) }))?.messages.length ?? 0, { timeout: LAID_OUT })
      .toBeGreaterThan(0);
  }
}

const test = base.extend({ lab: async ({ browserName: _ }, use) => use(unruly) });

test('piled, turning and endless words keep to their line: rows keep their height, labels their order', async ({
  browserWith,
  view,
}) => {
  test.setTimeout(400_000);
  const portal = await browserWith.context.newPage();
  await threadsRead(portal, view, UNRULY.length);
  const sidebar = await browserWith.context.newPage();
  await sidebar.setViewportSize({ width: 400, height: 900 });
  await sidebar.goto(`chrome-extension://${browserWith.extensionId}/sidebar.html`);
  const rowAt = (at: number) => sidebar.locator(`[data-ticket="${idAt(at)}"]`);
  await rowAt(0).waitFor();
  const plain = await Promise.all([0, 1].map((line) => edgesOf(rowAt(0).locator('> div').nth(line))));
  await sidebar.screenshot({ path: 'test-results/shots/unruly-rows.png' });
  for (const [at, { kind }] of UNRULY.entries()) {
    const box = await rowAt(at).boundingBox();
    expect(box?.height, kind).toBe(78);
    // What a mark paints outside of its row is cut off there.
    expect(await rowAt(at).evaluate((row) => getComputedStyle(row).overflow), kind).toBe('clip');
    // Severity, name and time; portal, intent, badge and deadline: the same order, however the name turns.
    for (const line of [0, 1]) {
      const edges = await edgesOf(rowAt(at).locator('> div').nth(line));
      expect(edges, `${kind}, line ${line}`).toEqual(edges.toSorted((a, b) => a - b));
      expect(edges.slice(0, 2), kind).toEqual(plain[line]?.slice(0, 2));
    }
    expect(await sidebar.evaluate(() => document.documentElement.scrollWidth - innerWidth), kind).toBeLessThanOrEqual(
      0,
    );
  }
  for (const [at, { kind }] of UNRULY.entries()) {
    await rowAt(at).click();
    const bubble = sidebar.locator('[data-thread] > li').first();
    await bubble.waitFor();
    // The time above what was said, and the section's own heading, stand where they stand for anybody.
    const [said, when] = [bubble.locator('> bdi'), bubble.locator('> div > :last-child')];
    const [text, time, whole] = await Promise.all([said.boundingBox(), when.boundingBox(), bubble.boundingBox()]);
    if (!text || !time || !whole) throw new Error(kind);
    expect(time.y + time.height, kind).toBeLessThanOrEqual(text.y + 1);
    expect(time.x + time.width, kind).toBeLessThanOrEqual(whole.x + whole.width + 1);
    expect(text.x + text.width, kind).toBeLessThanOrEqual(400);
    expect(await said.evaluate((element) => getComputedStyle(element).overflow), kind).toBe('clip');
    expect(await sidebar.evaluate(() => document.documentElement.scrollWidth - innerWidth), kind).toBeLessThanOrEqual(
      0,
    );
    await sidebar.screenshot({ path: `test-results/shots/unruly-${kind.replace(/\W/g, '-')}.png` });
    // A notice and the palette are sentences of ours with the name in them: read in our order, from the left.
    await sidebar.getByRole('button', { name: 'Resolve' }).click();
    const notice = sidebar.locator('.mantine-Notification-root').last();
    await expect(notice).toContainText('Resolved: ');
    const starts = await notice.evaluate((element) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const from = node.textContent?.indexOf('Resolved') ?? -1;
        if (from < 0) continue;
        const range = document.createRange();
        range.setStart(node, from);
        range.setEnd(node, from + 'Resolved'.length);
        const [word] = range.getClientRects();
        range.selectNodeContents(node);
        return { word: word?.left ?? -1, all: Math.min(...[...range.getClientRects()].map(({ left }) => left)) };
      }
      return undefined;
    });
    expect(starts?.word, kind).toBe(starts?.all);
    await sidebar.getByRole('button', { name: 'Undo' }).first().click();
    await sidebar.getByRole('button', { name: 'Back', exact: true }).click();
    await rowAt(at).waitFor();
  }
  await portal.bringToFront();
  const frame = await openSidebar(portal);
  await expect(frame.getByText('On this page').first()).toBeVisible();
  await portal.screenshot({ path: 'test-results/shots/unruly-own-card.png' });
  report('buyer text', {
    place: 'layout: zalgo, bidi, endless',
    strings: UNRULY.length,
    markup: 0,
    requests: 0,
    slowest_ms: 0,
  });
});

const big = base.extend({ lab: async ({ browserName: _ }, use) => use(huge) });

big(
  'a message of a megabyte opens, shows its beginning, and whole when asked, without freezing anything',
  async ({ browserWith, view }) => {
    big.setTimeout(600_000);
    const watch = await watchFor(browserWith);
    const portal = await browserWith.context.newPage();
    const sized = SIZES.filter(({ name }) => name !== '10 MB');
    await threadsRead(portal, view, sized.length);
    const sidebar = await browserWith.context.newPage();
    await sidebar.setViewportSize({ width: 400, height: 900 });
    await sidebar.goto(`chrome-extension://${browserWith.extensionId}/sidebar.html`);
    const markup: string[] = [];
    for (const [at, { name }] of sized.entries()) {
      await sidebar.locator(`[data-ticket="${idAt(at)}"]`).click();
      const said = sidebar.locator('[data-thread] > li > bdi').first();
      await said.waitFor();
      expect(((await said.textContent()) ?? '').length, name).toBeLessThanOrEqual(1_501);
      const start = Date.now();
      await sidebar.getByRole('button', { name: /Show all/ }).click();
      await sidebar.getByRole('button', { name: /Show less/ }).waitFor({ timeout: 20_000 });
      // Of marks on one letter only as many are shown as anybody can read, with their count.
      const least = name.includes('marks') ? 15 : 15_000;
      expect(((await said.textContent()) ?? '').length, name).toBeGreaterThan(least);
      const took = Date.now() - start;
      await sidebar.screenshot({ path: `test-results/shots/size-${name.replace(/\W+/g, '-')}.png` });
      markup.push(...(await watch.markupIn(sidebar)));
      const { longest } = await watch.verdict([sidebar]);
      report('buyer text', {
        place: `size: ${name}`,
        strings: 1,
        markup: markup.length,
        requests: 0,
        slowest_ms: longest,
      });
      expect(took, name).toBeLessThan(10_000);
      await sidebar.getByRole('button', { name: 'Back', exact: true }).click();
    }
    const { alarms, longest, frozen } = await watch.verdict([sidebar, view]);
    expect([...markup, ...alarms]).toEqual([]);
    expect(longest).toBeLessThan(frozen);
  },
);
