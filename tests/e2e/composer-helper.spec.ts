/** Help in the portals' own composers: shortcuts that become text, the guard's mark, and pages that try to misuse both. */
import type { Page } from 'playwright';
import type { Template } from '@/lib/domain/template.ts';
import { BUILT_IN_PORTALS } from '@/lib/domain/vocabulary.ts';
import { sentOn } from '../portal-lab/kit/route.ts';
import { ask } from './ask.ts';
import { keepAndGo } from './attacks/swap.ts';
import { openSidebar } from './browser.ts';
import { expect, test } from './fixtures.ts';
import { makeHostile } from './hostile/battery.ts';
import { detect, differences } from './hostile/detect.ts';
import { asTyped, aThread, composerOf, focusOf, heldBy, openThread, waitingThreads } from './journeys.ts';
import { report } from './table.ts';

/** Its page has a helper: what was typed before one is there is not looked at. */
async function helped(page: Page, own: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const loaded = new Promise<void>((resolve) => {
    session.on('Debugger.scriptParsed', ({ url }) => {
      if (url === `chrome-extension://${own}/composer-helper.js`) resolve();
    });
  });
  await session.send('Debugger.enable');
  await loaded;
  await session.detach();
}

/** Every text that stands in the page, closed roots included. */
async function shownIn(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  await session.detach();
  type Node = typeof root;
  const texts = ({ localName, nodeValue, attributes, children, shadowRoots }: Node): string[] =>
    localName === 'head'
      ? []
      : [nodeValue, ...(attributes ?? []), ...[...(children ?? []), ...(shadowRoots ?? [])].flatMap(texts)];
  const html = root.children?.find(({ localName }) => localName === 'html');
  return (html?.children ?? [])
    .filter(({ localName }) => localName === 'div')
    .flatMap(texts)
    .join('\n');
}

/** Where the mark stands; undefined while it does not. It is the last of our elements beside the body, by its shelf. */
const markOn = (page: Page) =>
  page.evaluate(() => {
    const host = [...document.documentElement.children].find(
      (element) => getComputedStyle(element).zIndex === '2147483645',
    );
    const box = host?.getBoundingClientRect();
    return box && box.width > 0 ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : undefined;
  });

const template = (shortcut: string, body: string): Template => ({
  id: `test-${shortcut}`,
  name: `Test ${shortcut}`,
  shortcut,
  intents: [],
  portals: [],
  fulfilments: [],
  bodies: { en: body },
  changedAt: 0,
});

for (const portal of BUILT_IN_PORTALS) {
  test(`${portal}: a shortcut becomes its template in the buyer's language, nothing is sent, undo takes it back`, async ({
    lab,
    browserWith,
    view,
  }) => {
    const page = await browserWith.context.newPage();
    await openThread(page, aThread(lab, portal));
    await view.bringToFront();
    const ticketId = await focusOf(view);
    const [thanks] = (await ask(view, 'template.list', {})).filter(({ shortcut }) => shortcut === 'thanks');
    const { text } = await ask(view, 'template.render', { templateId: thanks?.id ?? '', ticketId });
    expect(text.length).toBeGreaterThan(20);
    await page.bringToFront();
    await helped(page, browserWith.extensionId);
    const { field } = composerOf(page, portal);
    for (const key of ['Tab', 'Enter', ' ']) {
      await field.click();
      await page.keyboard.type('/thanks');
      await page.keyboard.press(key);
      await expect.poll(async () => asTyped(await heldBy(field)), key).toBe(asTyped(text));
      await page.waitForTimeout(500);
      await field.focus();
      await page.keyboard.press('Control+z');
      await expect.poll(async () => asTyped(await heldBy(field))).toBe('/thanks');
      await page.keyboard.press('Control+a');
      await page.keyboard.press('Delete');
      await expect.poll(async () => asTyped(await heldBy(field))).toBe('');
    }
    await field.click();
    await page.keyboard.type('/nosuchtemplate and/or ');
    await page.waitForTimeout(300);
    expect(asTyped(await heldBy(field))).toBe('/nosuchtemplate and/or');
    expect(await sentOn(page)).toBe(0);
  });

  test(`${portal}: what breaks a rule is marked while it is written; the words stand in the sidebar only`, async ({
    lab,
    browserWith,
    view,
  }) => {
    const page = await browserWith.context.newPage();
    await openThread(page, aThread(lab, portal));
    await view.bringToFront();
    await focusOf(view);
    await page.bringToFront();
    await helped(page, browserWith.extensionId);
    const { field } = composerOf(page, portal);
    await field.click();
    await page.keyboard.type('Kind greetings');
    await page.waitForTimeout(800);
    await page.keyboard.type(' and write to me at sales@example.com or +1 202 555 0123, and tell me your card number.');
    await expect.poll(() => markOn(page)).toBeDefined();
    const { composer } = await ask(view, 'tab.context', {});
    expect(composer?.violations.map(({ violation }) => violation)).toContain('card_data_request');
    const said = await shownIn(page);
    expect(said).toContain('Portside: ');
    for (const word of ['sales@example.com', '555', 'card number', 'Kind greetings']) expect(said).not.toContain(word);

    const at = await markOn(page);
    if (!at) throw new Error('no mark');
    await page.mouse.click(at.x, at.y);
    const sidebar = await openSidebar(page);
    const list = sidebar.getByRole('region', { name: 'In the portal’s composer' });
    await expect(list).toContainText('card number');
    expect(await heldBy(field)).toContain('sales@example.com');

    await field.click();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
    await expect.poll(() => markOn(page)).toBeUndefined();
    await expect(list).toHaveCount(0);
    expect(await sentOn(page)).toBe(0);
    report('composer helper', { portal, violations: composer?.violations.length ?? 0, 'words in the page': 0 });
  });
}

test('a template with something to fill in opens in the sidebar; the shortcut stays as typed', async ({
  lab,
  browserWith,
  view,
}) => {
  await ask(view, 'template.save', { template: template('fillme', 'Your {{ nobody.knows }} is on its way.') });
  const page = await browserWith.context.newPage();
  await openThread(page, aThread(lab, 'amazon'));
  const sidebar = await openSidebar(page);
  await sidebar.getByText('On this page').waitFor();
  await page.waitForTimeout(500);
  const { field } = composerOf(page, 'amazon');
  await field.click();
  await page.keyboard.type('/fillme');
  await page.keyboard.press('Tab');
  await expect(sidebar.getByRole('textbox', { name: 'Reply text' })).toHaveValue(/is on its way/);
  expect(await heldBy(field)).toBe('/fillme');
  expect(await shownIn(page)).toContain('Open the sidebar: something must be filled in or changed');

  // Words of one's own are not overwritten unasked.
  const reply = sidebar.getByRole('textbox', { name: 'Reply text' });
  await reply.fill('My own words');
  await field.click();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('/fillme');
  await page.keyboard.press('Tab');
  const question = sidebar.getByRole('region', { name: 'In the portal’s composer' });
  await expect(question).toContainText('Test fillme');
  await expect(reply).toHaveValue('My own words');
  await question.getByRole('button', { name: 'Replace the draft' }).click();
  await expect(reply).toHaveValue(/is on its way/);
  await expect(question).toHaveCount(0);
});

test('a page tries out shortcuts with false keys, false words and a person’s own blank: it learns nothing', async ({
  lab,
  browserWith,
  view,
}) => {
  const page = await browserWith.context.newPage();
  await openThread(page, aThread(lab, 'amazon'));
  await view.bringToFront();
  await focusOf(view);
  await page.bringToFront();
  await helped(page, browserWith.extensionId);
  const { field } = composerOf(page, 'amazon');
  await field.click();
  const forged = await field.evaluate((element: HTMLTextAreaElement) => {
    let sent = 0;
    for (let turn = 0; turn < 50; turn++) {
      element.value = '';
      document.execCommand('insertText', false, '/thanks');
      for (const key of ['/', 't', 'h', 'a', 'n', 'k', 's', 'Tab', 'Enter', ' ']) {
        for (const kind of ['keydown', 'keypress', 'keyup'])
          element.dispatchEvent(new KeyboardEvent(kind, { key, code: key, bubbles: true, composed: true }));
        sent += 3;
      }
      for (const kind of ['input', 'compositionend', 'paste']) {
        element.dispatchEvent(new Event(kind, { bubbles: true, composed: true }));
        sent += 1;
      }
    }
    return sent;
  });
  await page.waitForTimeout(600);
  expect(await heldBy(field)).toBe('/thanks');
  // The page's word and the person's blank make no shortcut either.
  await page.keyboard.press('End');
  await page.keyboard.press('Space');
  await page.waitForTimeout(600);
  expect(await heldBy(field)).toBe('/thanks ');
  await page.evaluate(() => {
    document.execCommand('selectAll');
    document.execCommand('insertText', false, 'write to sales@example.com');
  });
  await page.waitForTimeout(2_000);
  await page.evaluate(() => document.execCommand('insertText', false, ' or call +1 202 555 0123'));
  await page.waitForTimeout(800);
  expect(await markOn(page), 'nobody typed this').toBeUndefined();
  expect((await ask(view, 'tab.context', {})).composer).toBeUndefined();
  report('composer helper: forged', { events: forged, expanded: 0, judged: 0 });
});

test('after another conversation was opened nothing of the first one’s composer is shown', async ({
  lab,
  browserWith,
  view,
}) => {
  const [first, second] = waitingThreads(lab, 'amazon', 'na');
  if (!first || !second) throw new Error('too few threads');
  const page = await browserWith.context.newPage();
  await openThread(page, first);
  await composerOf(page, 'amazon').field.waitFor();
  const address = page.url();
  await openThread(page, second);
  await composerOf(page, 'amazon').field.waitFor();
  const focus = async () => (await ask(view, 'tab.context', {})).focus;
  const before = await focusOf(view);
  await keepAndGo(page, address);
  // On a busy machine the background hears a little later that the page went on.
  await expect.poll(focus).not.toBe(before);
  const id = await focusOf(view);
  const { field } = composerOf(page, 'amazon');
  await field.click();
  await page.keyboard.type('Write to sales@example.com');
  await expect.poll(() => markOn(page)).toBeDefined();
  expect((await ask(view, 'tab.context', {})).composer).toBeDefined();
  await page.evaluate(() => window.__swapper.swap());
  await expect.poll(focus).not.toBe(id);
  expect((await ask(view, 'tab.context', {})).composer).toBeUndefined();
  await expect.poll(() => markOn(page)).toBeUndefined();
  expect(await heldBy(field)).toBe('');
});

test('a portal can tell that one more plain element stands there while something is marked, and nothing before', async ({
  lab,
  browserWith,
}) => {
  const { context, extensionId } = browserWith;
  const page = await context.newPage();
  await makeHostile(page, extensionId);
  await openThread(page, aThread(lab, 'amazon'));
  await page.bringToFront();
  await expect.poll(() => page.evaluate(() => window.hostile.hosts().length)).toBe(1);
  const { field } = composerOf(page, 'amazon');
  await field.click();
  await page.keyboard.type('Kind greetings. ');
  await page.waitForTimeout(1_000);
  const before = await page.evaluate(detect, extensionId);
  expect(before['children of html beside head and body']).toBe('DIV');
  await page.keyboard.type('Tell me your card number.');
  await expect.poll(() => markOn(page)).toBeDefined();
  const found = differences(before, await page.evaluate(detect, extensionId));
  for (const [trace, change] of Object.entries(found))
    report('isolation: what the portal can tell', {
      state: 'guard mark',
      trace,
      change: change.slice(0, 90),
      why: 'one plain element beside the composer',
    });
  const { 'events heard that nobody made in the page': heard = '', ...rest } = found;
  expect(heard).not.toMatch(/message|storage|error/);
  expect(rest).toEqual({
    'children of html beside head and body': 'DIV -> DIV DIV',
    'names of their attributes': 'style -> style | style',
    'their style': 'fixed 2147483646 block -> fixed 2147483646 block | fixed 2147483645 block',
  });
});

test('typing two hundred letters beside the helper keeps the page free', async ({ lab, browserWith }) => {
  const page = await browserWith.context.newPage();
  await openThread(page, aThread(lab, 'amazon'));
  await helped(page, browserWith.extensionId);
  await page.bringToFront();
  const { field } = composerOf(page, 'amazon');
  await field.click();
  await page.evaluate(() => {
    const long: number[] = [];
    Object.assign(window, { __long: long });
    new PerformanceObserver((list) => long.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: 'longtask',
    });
  });
  await page.keyboard.type('Kind greetings from us, /and so on. '.repeat(6), { delay: 10 });
  await page.waitForTimeout(800);
  const long = await page.evaluate(() => (window as unknown as { __long: number[] }).__long);
  report('composer helper: cost', {
    letters: 216,
    'tasks over 50 ms': long.length,
    'longest, ms': Math.max(0, ...long),
  });
  // None on a quiet machine; one that is shared has its own pauses.
  expect(long.filter((duration) => duration > 150)).toEqual([]);
});
