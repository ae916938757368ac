/** Every state of the sidebar in a page, each reached from the one before as a person would. */
import type { Frame, Page } from 'playwright';
import { expect } from '../fixtures.ts';
import { SEARCH } from './stage.ts';

export interface State {
  readonly name: string;
  /** False: the state holds nothing of a buyer, and is attacked all the same. */
  readonly holds?: false;
  enter(page: Page, sidebar: Frame, secret: string): Promise<void>;
}

const typed = async (page: Page, secret: string) => {
  await page.keyboard.type(secret);
};

/** The battery before may have taken the focus: what closes a dialog is pressed in it. */
const closeDialog = async (sidebar: Frame) => {
  await sidebar.getByRole('dialog').press('Escape');
  await expect(sidebar.getByRole('dialog')).toHaveCount(0);
};

export const SIDEBAR_STATES: readonly State[] = [
  {
    name: 'queue, searched by typing',
    enter: async (page, sidebar, secret) => {
      const search = sidebar.getByPlaceholder(SEARCH);
      await search.click();
      await page.keyboard.press('Control+a');
      await typed(page, secret);
      await expect(search).toHaveValue(secret);
      await page.keyboard.press('Control+a');
      await page.keyboard.press('Control+c');
    },
  },
  {
    name: 'filters open',
    enter: async (_page, sidebar) => {
      await sidebar.getByPlaceholder(SEARCH).fill('CANARY');
      await sidebar.getByRole('button', { name: /^Filters/ }).click();
      await expect(sidebar.getByRole('button', { name: 'Clear filters' })).toBeVisible();
    },
  },
  {
    name: 'palette open, typed into',
    enter: async (page, sidebar, secret) => {
      await closeDialog(sidebar);
      await sidebar.getByRole('listbox').first().focus();
      await page.keyboard.press('Control+k');
      await expect(sidebar.getByRole('dialog')).toBeVisible();
      await sidebar.getByRole('dialog').getByRole('textbox').or(sidebar.getByRole('searchbox')).last().focus();
      await typed(page, secret);
    },
  },
  {
    name: 'key table open',
    enter: async (page, sidebar) => {
      await closeDialog(sidebar);
      await sidebar.getByRole('listbox').first().focus();
      await page.keyboard.press('?');
      await expect(sidebar.getByRole('dialog')).toBeVisible();
    },
  },
  {
    name: 'ticket open',
    enter: async (_page, sidebar, secret) => {
      await closeDialog(sidebar);
      await sidebar.locator('[role=option]').first().click();
      await expect(sidebar.getByText(secret).last()).toBeVisible();
    },
  },
  {
    name: 'note typed',
    enter: async (page, sidebar, secret) => {
      const note = sidebar.getByRole('textbox', { name: /note/i }).last();
      await note.click();
      await typed(page, secret);
      await expect(note).toHaveValue(secret);
    },
  },
  {
    name: 'dialog open (snooze)',
    enter: async (_page, sidebar) => {
      const note = sidebar.getByRole('textbox', { name: /note/i }).last();
      await note.fill('');
      await note.press('Escape');
      await sidebar.locator('article').first().press('s');
      await expect(sidebar.getByRole('dialog')).toBeVisible();
    },
  },
  {
    name: 'draft typed in the composer',
    enter: async (page, sidebar, secret) => {
      await closeDialog(sidebar);
      await sidebar.getByRole('button', { name: 'Reply', exact: true }).last().click();
      const draft = sidebar.getByRole('textbox', { name: 'Reply text' });
      await draft.click();
      await typed(page, `${secret} and more`);
      await expect(draft).toHaveValue(`${secret} and more`);
      // Cut and paste inside the frame are its own, too.
      for (const key of ['Control+a', 'Control+x', 'Control+v']) await page.keyboard.press(key);
    },
  },
  {
    name: 'templates open, searched by typing',
    enter: async (_page, sidebar) => {
      await sidebar.getByRole('textbox', { name: 'Reply text' }).press('Escape');
      await sidebar.locator('article').first().press('t');
      const search = sidebar.getByRole('combobox').last();
      await expect(search).toBeVisible();
      await search.pressSequentially('Template CANARY');
    },
  },
  {
    name: 'notice shown',
    enter: async (_page, sidebar) => {
      await sidebar.getByRole('combobox').last().press('Escape');
      await sidebar.locator('article').first().press('e');
      await expect(sidebar.getByRole('alert').or(sidebar.getByRole('status')).first()).toBeVisible();
    },
  },
];
