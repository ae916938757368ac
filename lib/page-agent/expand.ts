/** `/shortcut` typed in the portal's own composer, followed by Tab, Enter or a blank, becomes its template's text. */

import type { Expansion } from '@/lib/protocol.ts';
import { allBefore, beforeCaret, selectBack, selectedIn } from './caret.ts';
import type { Desk } from './desk.ts';
import { HEARD, isTextField } from './field.ts';
import { putInto } from './insert.ts';
import { LONGEST, replacedIn, shortcutIn } from './shortcut.ts';

const ENDS = ['Tab', 'Enter', ' '];

/**
 * `composerOf` tells the composer an event came to; `say` shows a line beside it. Only a person's own keys count: a
 * word that the page, a script or a paste put there is no shortcut, so that no page can try out which there are.
 */
export function expandShortcuts(
  desk: Desk,
  window: Window,
  composerOf: (event: Event) => HTMLElement | undefined,
  say: (field: HTMLElement, label: string) => void,
): void {
  const { ask, signal } = desk;
  /** What was typed here, key by key, since the caret was last set elsewhere. */
  let keys = '';
  /** Asked for in vain: their key does what it does. */
  const unknown = new Set<string>();
  let busy = false;
  let swallowed: string | undefined;

  const stop = (event: Event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };

  window.addEventListener(
    'keydown',
    (event) => {
      if (!event.isTrusted || event.keyCode === 229 || event.isComposing) return;
      const { key } = event;
      const ends = ENDS.includes(key) && !event.ctrlKey && !event.altKey && !event.metaKey && !event.shiftKey;
      const typed = shortcutIn(keys);
      keep(event);
      if (!ends || typed === undefined || unknown.has(typed)) return;
      const field = composerOf(event);
      if (!field || shortcutIn(beforeCaret(field, LONGEST)) !== typed) return;
      if (key !== ' ') {
        // What this key does would come too early: send "/shortcut" to the buyer, or leave the field.
        swallowed = key;
        stop(event);
      }
      if (busy) return;
      busy = true;
      void expand(field, typed, key === ' ' ? ' ' : '').finally(() => {
        busy = false;
      });
    },
    { capture: true, signal },
  );
  window.addEventListener(
    'keyup',
    (event) => {
      if (event.key === swallowed) stop(event);
      if (event.isTrusted) swallowed = undefined;
    },
    { capture: true, signal },
  );
  window.addEventListener(
    'compositionend',
    (event) => {
      if (event.isTrusted) keys = (keys + event.data).slice(-LONGEST);
    },
    { capture: true, signal },
  );
  for (const type of ['pointerdown', 'focusin'])
    window.addEventListener(
      type,
      () => {
        keys = '';
        unknown.clear();
      },
      { capture: true, signal },
    );

  /** Control and Alt together are how some keyboards type a slash. */
  function keep({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): void {
    if (key.length === 1 && ctrlKey === altKey && !metaKey) keys = (keys + key).slice(-LONGEST);
    else if (key === 'Backspace' && !ctrlKey) keys = keys.slice(0, -1);
    else if (key === 'Enter') keys += '\n';
    else if (!/^(Shift|Control|Alt|AltGraph|Meta|CapsLock|Dead|Process)$/.test(key)) keys = '';
  }

  async function expand(field: HTMLElement, shortcut: string, blank: string): Promise<void> {
    const word = `/${shortcut}${blank}`;
    // The blank itself is typed after its key was heard.
    if (blank) await new Promise((resolve) => setTimeout(resolve));
    const answer = (await ask('composer.expand', { shortcut }).catch(() => ({ state: 'unknown' }))) as Expansion;
    if (answer.state === 'unknown') unknown.add(shortcut);
    if (answer.state === 'open') say(field, answer.label);
    if (answer.state !== 'ready') return;
    const { text, expect } = answer;
    const { result } = await putInto(desk, expect, text, (now, before) => {
      const stands = beforeCaret(now, word.length).replaceAll('\u00a0', ' ') === word;
      if (now !== field || !stands) return { result: 'refused', holds: before };
      return {
        typed: text,
        wanted: replacedIn(before.replaceAll('\u00a0', ' '), allBefore(now), word, text),
        go: () => {
          selectBack(now, word.length);
          return isTextField(now) ? undefined : new Promise((resolve) => setTimeout(resolve, HEARD));
        },
        stands: () => selectedIn(now).replaceAll('\u00a0', ' ') === word,
      };
    });
    await ask('composer.expanded', { result }).catch(() => undefined);
  }
}
