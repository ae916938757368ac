/** Help in the portal's own composer: shortcuts become text, and a mark says when the guard finds something. */
import type { ComposerMark } from '@/lib/protocol.ts';
import { createMark } from './composer-mark.ts';
import type { Desk } from './desk.ts';
import { expandShortcuts } from './expand.ts';
import { contentOf } from './field.ts';
import { insertReply } from './insert.ts';

/** What is written is judged when one pauses this long, ms. */
const PAUSE = 300;
/** What changes so soon after a key or a paste was a person's doing, ms. */
const PERSONAL = 1_500;
/** Longest text judged, UTF-16 code units. */
const LONGEST = 20_000;
/** Whether a field is the composer is looked up this often at most, ms. */
const LOOK = 1_000;
const EDITABLE = 'textarea, [contenteditable=""], [contenteditable="true"], [contenteditable="plaintext-only"]';

/** Serves the page agent's inserting, and whoever types in the composer, until the agent leaves. */
export function helpWith(desk: Desk, window: Window): void {
  const { portal, pageNow, ask, open, signal } = desk;
  desk.insert = (order) => insertReply(desk, order);
  const mark = createMark(window, open, look, signal);
  let looked: { field: HTMLElement; at: number; isComposer: boolean } | undefined;
  let personalAt = Number.NEGATIVE_INFINITY;
  let told = '';
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** The composer, when that is where the event came to. Looked for only where one can write, and not at every key. */
  function composerOf(event: Event): HTMLElement | undefined {
    const [target] = event.composedPath();
    const field = target instanceof HTMLElement ? target.closest<HTMLElement>(EDITABLE) : null;
    if (!field) return undefined;
    if (field !== looked?.field || performance.now() - looked.at > LOOK) {
      looked = { field, at: performance.now(), isComposer: field === portal.composer.find(pageNow()) };
    }
    return looked.isComposer ? field : undefined;
  }

  async function tell(field: HTMLElement): Promise<void> {
    const text = field.isConnected ? contentOf(field).slice(0, LONGEST) : '';
    if (text === told) return;
    told = text;
    const found = (await ask('composer.typed', { text }).catch(() => undefined)) as ComposerMark | undefined;
    if (told === text && found) mark.show(field, found);
  }

  // Not the field's own `input`: editors that write themselves give none, and scripts of the page give it too.
  for (const type of ['keydown', 'paste', 'cut', 'drop', 'compositionend'])
    window.addEventListener(
      type,
      (event) => {
        const field = event.isTrusted ? composerOf(event) : undefined;
        if (!field) return;
        personalAt = performance.now();
        clearTimeout(timer);
        timer = setTimeout(() => void tell(field), PAUSE);
      },
      { capture: true, passive: true, signal },
    );
  signal.addEventListener('abort', () => clearTimeout(timer));
  expandShortcuts(desk, window, composerOf, mark.say);

  /** What was sent or thrown away, or swapped for another conversation's, is not what the mark speaks of. */
  function look(field: HTMLElement): void {
    if (told === '' || performance.now() - personalAt < PERSONAL || contentOf(field).slice(0, LONGEST) === told) return;
    mark.hide();
    if (contentOf(field).trim() === '') void tell(field);
    else told = '';
  }
}
