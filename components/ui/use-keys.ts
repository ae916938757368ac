import { useEffect, useEffectEvent, useRef } from 'react';
import { type KeyAction, matchKey, SEQUENCE_TIME } from './keys.ts';

const TYPING = 'input, textarea, select, [contenteditable=""], [contenteditable="true"], [role="textbox"]';
/** Inside these, keys belong to the widget itself. */
const WIDGETS = '[role="dialog"], [role="menu"], [role="menubar"], [data-keys="own"]';
/** These answer Enter and arrows by themselves. */
const BUTTONS = 'button, a[href], summary, [role="tab"], [role="switch"]';

/** These may be held down; of the rest, one press is one act. */
const HELD = /^(Arrow(Up|Down)|[jk])$/;

const elementOf = (event: KeyboardEvent) => (event.target instanceof Element ? event.target : undefined);

/** Hears the table's keys anywhere on the page, but never while somebody types, composes, or is inside a dialog. */
export function useKeys(place: 'list' | 'ticket', act: (action: KeyAction) => void): void {
  const pending = useRef<{ key: string; at: number } | undefined>(undefined);

  const hear = useEffectEvent((event: KeyboardEvent) => {
    const target = elementOf(event);
    if (event.defaultPrevented || target?.closest(TYPING) || target?.closest(WIDGETS)) return;
    if (/^(Enter|Arrow)/.test(event.key) && target?.closest(BUTTONS)) return;
    // In an open ticket the arrows scroll.
    if (place === 'ticket' && event.key.startsWith('Arrow')) return;
    if (event.repeat && !HELD.test(event.key)) return;
    const first = pending.current;
    pending.current = undefined;
    const fresh = first && event.timeStamp - first.at < SEQUENCE_TIME ? first.key : undefined;
    const found = matchKey(event, place, fresh);
    if (!found) return;
    event.preventDefault();
    if ('pending' in found) pending.current = { key: found.pending, at: event.timeStamp };
    else act(found.action);
  });

  useEffect(() => {
    const listener = (event: KeyboardEvent) => hear(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
}
