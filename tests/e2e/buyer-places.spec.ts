/** The places that show words of others in short lists and previews: own ticket, templates, popup, options. */
import type { Frame, Page } from 'playwright';
import { shownLine } from '@/lib/i18n/shown.ts';
import { ask, askEach } from './ask.ts';
import { openSidebar } from './browser.ts';
import { test as base, expect } from './fixtures.ts';
import { hostileThreads, TEXTS } from './hostile-lab.ts';
import { focusOf } from './journeys.ts';
import { watchFor } from './oracle.ts';
import { report } from './table.ts';

const { lab } = hostileThreads(40);
const test = base.extend({ lab: async ({ browserName: _ }, use) => use(lab) });

const textsIn = (page: Page | Frame, selector: string): Promise<string[]> =>
  page.evaluate((where) => [...document.querySelectorAll(where)].map((element) => element.textContent ?? ''), selector);

/** Of these texts, those that stand nowhere among what is shown, white space aside. */
const lost = (texts: readonly string[], shown: readonly string[]): string[] => {
  const found = new Set(shown.map((text) => text.replace(/\s+/g, ' ').trim()));
  return texts.filter((text) => !found.has(shownLine(text).trim()) && !found.has(text.replace(/\s+/g, ' ').trim()));
};

/** A list of templates shows fifty; the rest is found by its folder. */
const A_FOLDER = 45;
const folderOf = (at: number) => `folder ${Math.floor(at / A_FOLDER)}`;

/** What the list of templates shows, folder by folder. */
async function everyFolder(place: Page | Frame, count: number, read: () => Promise<string[]>): Promise<string[]> {
  const all: string[] = [];
  const folders = place.getByRole('combobox', { name: 'Folder' });
  for (let at = 0; at < count; at += A_FOLDER) {
    await folders.selectOption(folderOf(at));
    // The starter templates stand in no folder, so the list has become this folder's when it has its length.
    const length = Math.min(A_FOLDER, count - at);
    const before = all.at(-1);
    await expect
      .poll(async () => {
        const shown = await read();
        return shown.length === length && shown.at(-1) !== before;
      })
      .toBe(true);
    all.push(...(await read()));
  }
  await folders.selectOption('');
  return all;
}

test('own ticket, template lists and previews, popup and options show every string as text', async ({
  browserWith,
  view,
}) => {
  test.setTimeout(600_000);
  const watch = await watchFor(browserWith);
  const { context, extensionId } = browserWith;
  const named = TEXTS.filter((text) => text.trim() !== '' && text.length <= 200);
  const taken = new Set<string>();
  const shortcutOf = (text: string, at: number) => {
    const shortcut = taken.has(text.toLowerCase()) ? `${text} ${at}` : text;
    taken.add(shortcut.toLowerCase());
    return shortcut;
  };
  await askEach(
    view,
    'template.save',
    named.map((text, at) => ({
      template: {
        id: `h-${at}`,
        name: text,
        // Upper and lower case are one shortcut, and a shortcut is one template's.
        shortcut: shortcutOf(text, at),
        folder: folderOf(at),
        intents: [],
        portals: [],
        fulfilments: [],
        bodies: { en: text },
        changedAt: 1,
      },
    })),
  );
  await ask(view, 'settings.change', { change: { queues: ['inbox', ...named.slice(490, 980)] } });
  for (const id of named.slice(0, 490).filter((_, at) => at % 10 === 0))
    await ask(view, 'agent.put', {
      agent: { id: id.trim().slice(0, 80), role: 'agent', languages: {}, skills: [], stores: [], capacity: 60 },
    });

  const markup: string[] = [];
  const page = await context.newPage();
  const cards: string[] = [];
  const threads = lab.world.threads.slice(0, 40).filter((_, at) => at % 5 === 0);
  let frame: Frame | undefined;
  for (const thread of threads) {
    await page.goto(`https://sellercentral.amazon.com/messaging/inbox-v3?fi=responseNeeded&cc=${thread.id}`);
    frame = await openSidebar(page);
    const card = frame.getByRole('region', { name: 'On this page' });
    await expect(card.getByRole('button', { name: 'Open' })).toBeVisible();
    cards.push((await card.locator('bdi').first().textContent()) ?? '');
    markup.push(...(await watch.markupIn(frame)));
  }
  expect(cards.filter(Boolean).length).toBe(threads.length);
  report('buyer text', {
    place: 'own ticket of the page',
    strings: cards.length,
    markup: markup.length,
    requests: 0,
    slowest_ms: 0,
  });

  if (!frame) throw new Error('no frame');
  // From here on lists are as long as the corpus, which no team's are; how long they take says nothing of the words.
  const shown = await watch.verdict([frame]);
  expect(shown.longest).toBeLessThan(shown.frozen);

  // The picker of the composer, in the frame in the page.
  await frame.getByRole('button', { name: 'Reply', exact: true }).first().click();
  await frame.getByRole('button', { name: 'Templates' }).click();
  const inPicker = frame;
  const picked = await everyFolder(inPicker, named.length, () => textsIn(inPicker, '[id^=reply-] bdi'));
  markup.push(...(await watch.markupIn(frame)));
  report('buyer text', {
    place: 'template picker',
    strings: named.length,
    markup: markup.length,
    requests: 0,
    slowest_ms: 0,
  });
  expect(lost(named, picked)).toEqual([]);

  // The popup beside the ticket: its list, and the filled text of some.
  await view.bringToFront();
  await focusOf(view);
  const popup = await context.newPage();
  await popup.goto(`chrome-extension://${extensionId}/popup.html`);
  const listed = await everyFolder(popup, named.length, () => textsIn(popup, '[id^=reply-] bdi'));
  expect(lost(named, listed)).toEqual([]);
  // A text looked for may find another that holds it: what is chosen is what must be filled.
  const previews = named.filter((text, at) => at % 60 === 0 && text.isWellFormed() && !/[{}%]/.test(text));
  for (const text of previews) {
    await popup.getByRole('combobox').first().fill(text);
    const filled = async () => {
      const [chosen] = await textsIn(popup, '[role=option][aria-selected=true] bdi');
      // The rules that the guard names have a language of their own; the reply stands last.
      const reply = (await textsIn(popup, 'section [lang]')).at(-1);
      return chosen !== undefined && reply !== undefined && shownLine(reply).trim() === chosen.trim();
    };
    await expect.poll(filled, { message: text }).toBe(true);
    markup.push(...(await watch.markupIn(popup)));
  }
  report('buyer text', {
    place: 'popup: list and preview',
    strings: named.length,
    markup: markup.length,
    requests: 0,
    slowest_ms: 0,
  });

  // The options: templates, people and queues, samples of a rule.
  const options = await context.newPage();
  await options.goto(`chrome-extension://${extensionId}/options.html#templates`);
  // A hundred rows at once; the rest on demand.
  const more = options.getByRole('button', { name: /^Show \d+ more$/ });
  await more.waitFor();
  while (await more.isVisible()) await more.click();
  await expect.poll(async () => lost(named, await textsIn(options, 'bdi, p, span, td, li, button')).length).toBe(0);
  markup.push(...(await watch.markupIn(options)));
  await options.goto(`chrome-extension://${extensionId}/options.html#people`);
  markup.push(...(await watch.markupIn(options)));
  await options.goto(`chrome-extension://${extensionId}/options.html#rules`);
  await options.getByRole('button', { name: 'New rule' }).click();
  await options.getByRole('textbox', { name: 'Name' }).fill('all');
  await options.getByRole('combobox', { name: 'With what' }).selectOption({ label: 'Amazon' });
  await options.getByRole('list', { name: 'For example' }).getByRole('listitem').first().waitFor();
  markup.push(...(await watch.markupIn(options)));
  const { alarms, longest } = await watch.verdict([popup, options, view, frame]);
  report('buyer text', {
    place: 'options: templates, people, rule samples',
    strings: named.length,
    markup: markup.length,
    requests: alarms.length,
    slowest_ms: longest,
  });
  expect(markup).toEqual([]);
  expect(alarms).toEqual([]);
});
