import { type Inspection, inspect, type Page, type Portal } from '@/lib/portals/portal.ts';
import { type Desk, lend } from './desk.ts';

/** How a page is looked at: by its portal's readers, and by what was taught, once the repair helper is there. */
export interface Looking {
  /** The portal; its composer is the taught one where one was taught. */
  readonly portal: Portal;
  pageNow(): Page;
  look(page: Page): Inspection;
}

/** `desk`: the one that helpers stand at now. */
export function lookAt(built: Portal, window: Window, desk: () => Desk): Looking {
  const portal: Portal = {
    ...built,
    composer: { ...built.composer, find: (page) => desk().composer?.(page) ?? built.composer.find(page) },
  };
  return {
    portal,
    pageNow: () => ({
      url: new URL(window.location.href),
      document: window.document,
      now: Date.now(),
      ...(portal.viewerZone ? { timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone } : {}),
    }),
    look(page) {
      const seen = inspect(portal, page);
      const { mend } = desk();
      return mend ? { ...seen, reading: mend(page, seen.reading) } : seen;
    },
  };
}

/** A desk at which nobody stands yet, lent to whoever comes. */
export function layDesk(
  { portal, pageNow, look }: Looking,
  lent: Pick<Desk, 'ask' | 'open' | 'again' | 'signal'>,
): Desk {
  const desk: Desk = { portal, pageNow, read: () => look(pageNow()).reading, answers: new Map(), ...lent };
  lend(desk);
  return desk;
}
