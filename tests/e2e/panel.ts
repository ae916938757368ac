/** The in-page frame with a reply in it, ready to be inserted: what the click batteries aim at. */
import type { Frame, Locator, Page } from 'playwright';
import { english } from '@/lib/i18n/en/index.ts';
import type { LabThread } from '../portal-lab/world/types.ts';
import { openSidebar } from './browser.ts';
import { composerOf, openThread } from './journeys.ts';

export interface Panel {
  readonly page: Page;
  readonly frame: Frame;
  readonly button: Locator;
  readonly field: Locator;
  /** The portal's own reply box. */
  readonly composer: Locator;
  /** The refusal on screen, by its name. */
  refusal(): Promise<string | undefined>;
  /** Everything the composer says in boxes, for messages of tests. */
  said(): Promise<string>;
  /** Trusted clicks that have reached the frame's button since the last call. */
  delivered(): Promise<number>;
}

const { untrusted, small, covered, hurried, moved, unfocused } = english.common.gate;
const REFUSALS = Object.entries({ untrusted, small, covered, hurried, moved, unfocused });

/** Opens the thread, the frame and the composer in it. */
export async function openPanel(page: Page, thread: LabThread): Promise<Panel> {
  await openThread(page, thread);
  return panelOn(page, thread);
}

/** The same on the page as it stands. */
export async function panelOn(page: Page, thread: LabThread): Promise<Panel> {
  const { field: composer } = composerOf(page, thread.portal);
  await composer.waitFor();
  const frame = await openSidebar(page);
  await frame.getByRole('button', { name: 'Reply', exact: true }).first().click();
  const button = frame.getByRole('button', { name: english.composer.insert });
  const field = frame.getByRole('textbox', { name: 'Reply text' });
  await field.waitFor();
  await frame.evaluate(() => {
    const counting = window as Window & { __delivered?: number };
    counting.__delivered = 0;
    window.addEventListener(
      'click',
      ({ isTrusted, target }) => {
        if (isTrusted && target instanceof Element && target.closest('section button')) {
          counting.__delivered = (counting.__delivered ?? 0) + 1;
        }
      },
      { capture: true },
    );
  });
  return {
    page,
    frame,
    button,
    field,
    composer,
    refusal: async () => {
      const said = await frame.getByRole('alert').allInnerTexts();
      return REFUSALS.find(([, sentence]) => said.some((text) => text.includes(sentence)))?.[0];
    },
    said: async () => (await frame.locator('section [role=alert], section [role=status]').allInnerTexts()).join(' | '),
    delivered: () =>
      frame.evaluate(() => {
        const counting = window as Window & { __delivered?: number };
        const count = counting.__delivered ?? 0;
        counting.__delivered = 0;
        return count;
      }),
  };
}

/** The middle of an element, where the page's pointer finds it. */
export async function middleOf(target: Locator): Promise<{ x: number; y: number }> {
  const box = await target.boundingBox();
  if (!box) throw new Error('nothing there to click');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Empties the portal's reply box as its owner would. */
export const empty = (composer: Locator): Promise<void> => composer.fill('');
