/** T2: the page takes the keyboard while one types. Nothing typed before is lost, and it is said at once. */
import type { Frame, Page } from 'playwright';
import { english } from '@/lib/i18n/en/index.ts';
import { expect, test } from './fixtures.ts';
import { aThread, openThread } from './journeys.ts';
import { openPanel } from './panel.ts';
import { report } from './table.ts';

const TYPED = Array.from({ length: 200 }, (_, at) => 'abcdefghijklmnopqrstuvwxyz'[at % 26]).join('');
/** A stall, not a jitter: the promise is 100 ms on a quiet machine. */
const STALLED = 1_000;

/** What the page's script can do to get the keyboard. */
const THEFTS = {
  'composer.focus()': () => window.__thief.field()?.focus(),
  'window.focus(), then the composer': () => {
    window.focus();
    window.__thief.field()?.focus();
  },
  'a field of its own': () => {
    const field = document.createElement('input');
    document.body.append(field);
    field.focus();
  },
  'a frame with an autofocus field': () => {
    const frame = document.createElement('iframe');
    frame.srcdoc = '<input autofocus><script>document.querySelector("input").focus()</script>';
    document.body.append(frame);
  },
};

declare global {
  interface Window {
    __thief: { field(): HTMLElement | undefined; heard: string };
  }
}

/** A page that hears every key it can, in its own world. */
const installThief = (page: Page) =>
  page.evaluate(() => {
    const deep = (from: ParentNode): HTMLElement[] =>
      [...from.querySelectorAll<HTMLElement>('*')].flatMap((element) => [
        element,
        ...(element.shadowRoot ? deep(element.shadowRoot) : []),
      ]);
    window.__thief = {
      field: () => deep(document).findLast((element) => element.matches('textarea, [contenteditable="true"]')),
      heard: '',
    };
    const hear = (event: KeyboardEvent) => {
      if (event.key.length === 1) window.__thief.heard += event.key;
    };
    window.addEventListener('keydown', hear, { capture: true });
  });

/** Notes in the frame when the banner appears. */
const watchBanner = (frame: Frame) =>
  frame.evaluate((sentence) => {
    const measured = window as Window & { __bannerAt?: number };
    let stood = false;
    new MutationObserver(() => {
      const stands = document.body.textContent?.includes(sentence) === true;
      if (stands && !stood) measured.__bannerAt = Date.now();
      stood = stands;
    }).observe(document.body, { childList: true, subtree: true });
  }, english.common.gate.focusTaken);

/** Steals, and answers how long after it the banner stands there, ms. */
async function stealAndTime(page: Page, frame: Frame, steal: () => void): Promise<number> {
  const stolenAt = await page.evaluate(() => Date.now());
  await page.evaluate(steal);
  await expect(frame.getByText(english.common.gate.focusTaken)).toBeVisible();
  return (await frame.evaluate(() => (window as Window & { __bannerAt?: number }).__bannerAt ?? 0)) - stolenAt;
}

for (const [name, steal] of Object.entries(THEFTS)) {
  test(`typing while the page takes the keyboard by ${name}: said at once, nothing lost, one click leads back`, async ({
    lab,
    browserWith,
  }) => {
    const page = await browserWith.context.newPage();
    const { frame, field } = await openPanel(page, aThread(lab, 'amazon'));
    await installThief(page);
    await watchBanner(frame);
    const banner = frame.getByText(english.common.gate.focusTaken);
    const [first, second, third] = [TYPED.slice(0, 80), TYPED.slice(80, 110), TYPED.slice(110)];
    await field.focus();
    await page.keyboard.type(first);
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    const delay = await stealAndTime(page, frame, steal);
    await page.keyboard.type(second);
    expect(await field.inputValue()).toBe(first);
    // Nobody fights for the keyboard: the page has it until the person takes it back.
    expect(await page.evaluate(() => window.__thief.heard.length)).toBeLessThanOrEqual(second.length);
    await frame.getByRole('button', { name: english.common.gate.backToDraft }).click();
    await page.keyboard.type(third);
    expect(await field.inputValue()).toBe(`${first.slice(0, -2)}${third}${first.slice(-2)}`);
    await expect(banner).toHaveCount(0);
    expect(delay).toBeLessThan(STALLED);
    const heard = await page.evaluate(() => window.__thief.heard);
    expect(second).toContain(heard);
    report('isolation: focus theft', {
      place: 'frame, reply',
      theft: name,
      typed: TYPED.length,
      keptInDraft: first.length + third.length,
      wentToPage: second.length,
      'bannerAfter, ms': delay,
    });
  });
}

test('every text field of the frame is guarded, and the page gets none of what was typed before', async ({
  lab,
  browserWith,
}) => {
  const page = await browserWith.context.newPage();
  const { frame } = await openPanel(page, aThread(lab, 'amazon'));
  await installThief(page);
  await watchBanner(frame);
  const fields = {
    note: frame.getByRole('textbox', { name: english.ticket.notes.add }),
    tags: frame.getByPlaceholder(english.ticket.choose.newTag),
    search: frame.getByPlaceholder(english.queue.search),
  };
  for (const [name, field] of Object.entries(fields)) {
    if (name === 'tags') {
      await frame.getByRole('button', { name: english.composer.close }).click();
      await frame.getByRole('button', { name: english.ticket.actions.more }).click();
      await frame.getByRole('menuitem', { name: english.ticket.actions.tags }).click();
    }
    if (name === 'search') {
      await frame.getByRole('button', { name: english.common.action.close }).click();
      await frame.getByRole('button', { name: english.common.action.back }).click();
    }
    const heardBefore = await page.evaluate(() => window.__thief.heard.length);
    await field.first().click();
    // A click explains a lost focus for a moment.
    await page.waitForTimeout(700);
    await page.keyboard.type('secret');
    const delay = await stealAndTime(page, frame, () => window.__thief.field()?.focus());
    await page.keyboard.type('xyz');
    // The tags' field makes a tag of what stands in it when it loses the focus.
    if (name === 'tags') await expect(frame.getByRole('dialog').getByText('secret', { exact: true })).toBeVisible();
    else await expect(field.first(), name).toHaveValue('secret');
    await frame.getByRole('button', { name: english.common.gate.backToDraft }).click();
    await expect(field.first(), name).toBeFocused();
    const heard = (await page.evaluate(() => window.__thief.heard)).slice(heardBefore);
    expect(heard, name).toBe('xyz');
    report('isolation: focus theft', {
      place: `frame, ${name}`,
      theft: 'composer.focus()',
      typed: 9,
      keptInDraft: 6,
      wentToPage: heard.length,
      'bannerAfter, ms': delay,
    });
  }
});

test('in a page of our own (side panel, tab) a thief hears nothing at all', async ({ lab, browserWith }) => {
  const page = await browserWith.context.newPage();
  await openThread(page, aThread(lab, 'amazon'));
  await installThief(page);
  await page.evaluate(() =>
    setInterval(() => {
      window.focus();
      window.__thief.field()?.focus();
    }, 20),
  );
  const own = await browserWith.context.newPage();
  await own.goto(`chrome-extension://${browserWith.extensionId}/sidebar.html`);
  await own.getByRole('button', { name: 'Reply', exact: true }).first().click();
  const field = own.getByRole('textbox', { name: english.composer.text });
  await field.focus();
  await own.keyboard.type(TYPED);
  expect(await field.inputValue()).toBe(TYPED);
  const heard = await page.evaluate(() => window.__thief.heard.length);
  expect(heard).toBe(0);
  report('isolation: focus theft', {
    place: 'own page',
    theft: 'composer.focus() every 20 ms',
    typed: TYPED.length,
    keptInDraft: TYPED.length,
    wentToPage: heard,
    'bannerAfter, ms': '-',
  });
});
