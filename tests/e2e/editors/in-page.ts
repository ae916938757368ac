/** Inserting and the composer's helper on an editor's page: the real functions, with a portal that knows the field. */

import type { ThreadMark } from '@/lib/domain/thread-mark.ts';
import { helpWith } from '@/lib/page-agent/composer.ts';
import type { Desk } from '@/lib/page-agent/desk.ts';
import { definePortal, type Page, readPage } from '@/lib/portals/portal.ts';
import type { DraftPolicy } from '@/lib/protocol.ts';

/** Anywhere: in open shadow roots and in frames of the same origin. */
function fieldIn(root: ParentNode): HTMLElement | undefined {
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    if (element.matches('textarea, input, [contenteditable="true"]')) return element;
    const inner = element.shadowRoot ?? (element as HTMLIFrameElement).contentDocument;
    const found = inner ? fieldIn(inner) : undefined;
    if (found) return found;
  }
  return undefined;
}

const shop = { portal: 'shopify', store: 'editors' } as const;
const portal = definePortal({
  id: 'shopify',
  name: 'editors',
  matches: [],
  store: () => shop,
  parts: () => [],
  setting: ({ now }) => ({ now, locale: 'en', timeZone: 'UTC' }),
  pages: [
    {
      id: 'thread',
      matches: () => true,
      read: () => ({
        state: 'ready',
        observations: [],
        missing: [],
        focus: { kind: 'message', externalId: document.title },
      }),
    },
  ],
  composer: { find: ({ document: within }) => fieldIn(within), maxLength: 100_000 },
  addressOf: () => undefined,
});

const pageNow = (): Page => ({ url: new URL(location.href), document, now: Date.now() });

const expect: ThreadMark = { ...shop, kind: 'message', externalId: 'thread' };

/** Answers as the background would: one shortcut has a template. */
const desk: Desk = {
  portal,
  pageNow,
  ask: async (name, data) => {
    if (name !== 'composer.expand') return { count: 0, label: '' };
    const { shortcut } = data as { shortcut: string };
    return shortcut === 'thanks' ? { state: 'ready', text: 'Thank you,\nAnna 谢谢', expect } : { state: 'unknown' };
  },
  open: () => undefined,
  read: () => readPage(portal, pageNow()),
  again: () => undefined,
  answers: new Map(),
  signal: new AbortController().signal,
};
helpWith(desk, window);

Object.assign(globalThis, {
  insert: (text: string, draft: DraftPolicy) => desk.insert?.({ text, draft, expect }),
});
