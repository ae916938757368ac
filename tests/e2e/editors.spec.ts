/**
 * Inserting into what portals make their composers with: each library as it comes from its makers, in a real page,
 * asked itself what it holds.
 */
import { type Browser, chromium } from 'playwright';
import { expect, test } from 'playwright/test';
import { type OpenEditor, openEditor } from './editors/open-editor.ts';
import { flags } from './flags.ts';
import { report } from './table.ts';

/** Each has a page of its name in `editors/pages/`. */
const EDITORS = [
  'textarea',
  'react-textarea',
  'react-input',
  'contenteditable',
  'prosemirror',
  'lexical',
  'slate',
  'draft',
  'quill',
  'ckeditor',
  'shadow-textarea',
  'shadow-contenteditable',
  'frame-textarea',
  'frame-contenteditable',
] as const;

const TEXTS = [
  'One line.',
  'Two\nlines',
  'Hello,\n\nyour parcel is on its way.\n\nKind regards\nAnna from example.com',
  'Emoji 👩‍👩‍👧‍👦 🇩🇪 👍🏽 and a flag',
  '您好：\n\n您的包裹已于 2026 年 11 月 24 日发出。\n谢谢。',
  'お客様\n\nご注文の商品を発送いたしました。',
  'שלום,\n\nהחבילה שלך בדרך.\nتحياتي',
  '"Double", \'single\', “curly”, «French», `ticks` & <b>no markup</b> {{ no }} \\ $1 %s',
  'A list:\n\n  - indented by two\n    - by four\n  - two  blanks between',
  'Ünïcödé: e\u0301 ﬁ ½ ™ – — … ‑',
  Array.from({ length: 60 }, (_, line) => `Line ${line + 1} of a long reply, with words enough to wrap in a box.`).join(
    '\n',
  ),
] as const;

const ONE_LINE = /^[^\n]*$/;
const OWN = 'my own words';
const REPLY = 'Hello,\n\nyour parcel left us: 你好.\nKind regards';

test.setTimeout(120_000);
let browser: Browser;
test.beforeAll(async () => {
  const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
  browser = await chromium.launch({ executablePath, args: flags('en-US', true) });
});
test.afterAll(() => browser.close());

/** As a person does it, in the field. */
async function undo({ page, field }: OpenEditor): Promise<void> {
  await field.focus();
  await page.keyboard.press('Control+z');
}

for (const name of EDITORS) {
  test.describe(name, () => {
    let editor: OpenEditor;
    test.beforeEach(async () => {
      editor = await openEditor(browser, name);
    });
    test.afterEach(async () => {
      expect(await editor.sends(), 'a line end was taken for Enter').toBe(0);
      expect(editor.errors).toEqual([]);
      await editor.page.close();
    });
    const multiline = name !== 'react-input';

    test('holds exactly the text, as its own library has it; undo takes it back', async () => {
      const texts = TEXTS.filter((text) => multiline || ONE_LINE.test(text));
      for (const text of texts) {
        expect.soft(await editor.insert(text, 'ask'), text).toEqual({ result: 'inserted' });
        expect.soft(await editor.model(), text).toBe(text);
        await undo(editor);
        await expect.poll(editor.model, text).toBe('');
      }
      report('insertion: real editors', {
        editor: name,
        texts: texts.length,
        exact: texts.length,
        undone: texts.length,
      });
    });

    test('words that stand there are asked about, kept above or replaced; undo restores them', async () => {
      const reply = multiline ? REPLY : 'Your parcel left us.';
      await editor.field.click();
      await editor.page.keyboard.type(OWN);
      // Editors take back together what was written within a second.
      await editor.page.waitForTimeout(1_100);
      expect(await editor.insert(reply, 'ask')).toMatchObject({
        result: 'draft-exists',
        draft: expect.stringContaining(OWN),
      });
      expect(await editor.model()).toBe(OWN);
      if (multiline) {
        expect(await editor.insert(reply, 'append')).toEqual({ result: 'inserted' });
        expect(await editor.model()).toBe(`${OWN}\n\n${reply}`);
        await undo(editor);
        await expect.poll(editor.model).toBe(OWN);
        await editor.page.waitForTimeout(1_100);
      }
      expect(await editor.insert(reply, 'replace')).toEqual({ result: 'inserted' });
      expect(await editor.model()).toBe(reply);
      await undo(editor);
      await expect.poll(editor.model).toBe(OWN);
    });

    test('a reply that another conversation slid under is taken out again', async () => {
      const reply = multiline ? REPLY : 'Your parcel left us.';
      await editor.page.evaluate((text) => {
        const waiting = setInterval(() => {
          if (window.model?.() !== text) return;
          clearInterval(waiting);
          document.title = 'another thread';
        }, 5);
      }, reply);
      expect(await editor.insert(reply, 'ask')).toEqual({ result: 'thread-changed', stray: 'taken-out' });
      expect(await editor.model()).toBe('');
    });

    if (multiline && !name.startsWith('frame-'))
      for (const key of ['Tab', 'Enter', ' ']) {
        test(`a shortcut and ${key === ' ' ? 'a blank' : key} become the text, in their place; undo takes it back`, async () => {
          await editor.field.click();
          await editor.page.keyboard.type('Dear Anna, /thanks');
          await editor.page.waitForTimeout(1_100);
          await editor.page.keyboard.press(key);
          await expect.poll(editor.model).toBe('Dear Anna, Thank you,\nAnna 谢谢');
          // The field is read back before the next word counts as typed.
          await editor.page.waitForTimeout(500);
          await undo(editor);
          await expect.poll(async () => (await editor.model()).trimEnd()).toBe('Dear Anna, /thanks');
        });
      }

    test('a shortcut whose key opens another conversation is not expanded there', async () => {
      await editor.field.click();
      await editor.page.keyboard.type('Dear Anna, /thanks');
      await editor.page.evaluate(() => {
        document.title = 'another thread';
      });
      await editor.page.keyboard.press('Tab');
      await editor.page.waitForTimeout(700);
      expect(await editor.model()).toBe('Dear Anna, /thanks');
    });

    test('an unknown shortcut stays as typed', async () => {
      await editor.field.click();
      await editor.page.keyboard.type('and /or else');
      await editor.page.waitForTimeout(400);
      expect(await editor.model()).toBe('and /or else');
    });

    test('goes on as typed: what a person adds stands behind it', async () => {
      expect(await editor.insert('Thank you', 'ask')).toEqual({ result: 'inserted' });
      await editor.field.focus();
      await editor.page.keyboard.press('End');
      await editor.page.keyboard.type(' kindly');
      await expect.poll(editor.model).toBe('Thank you kindly');
    });
  });
}

test('several lines for a one-line field are refused with what it holds', async () => {
  const editor = await openEditor(browser, 'react-input');
  expect(await editor.insert('two\nlines', 'ask')).toEqual({ result: 'refused', holds: 'two lines' });
  await editor.page.close();
});
