/** Keys of the options' navigation. */
import { type RefObject, useEffect } from 'react';

const TYPING = 'input, textarea, select, [contenteditable=""], [contenteditable="true"], [role="textbox"]';

/** `/` goes to the search from anywhere, but not while one types or stands in a dialog. */
export function useSlash(search: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : undefined;
      if (event.key !== '/' || event.defaultPrevented || event.isComposing) return;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (target?.closest(TYPING) || document.querySelector('[role="dialog"]')) return;
      event.preventDefault();
      search.current?.focus();
      search.current?.select();
    };
    addEventListener('keydown', hear);
    return () => removeEventListener('keydown', hear);
  }, [search]);
}

/** Where a key leads among so many links; `at` -1: from the search above them. Undefined: the key is not ours. */
export function linkAfter(key: string, at: number, count: number): number | undefined {
  if (count === 0) return undefined;
  if (key === 'ArrowDown') return Math.min(at + 1, count - 1);
  if (key === 'ArrowUp') return at < 0 ? undefined : at - 1;
  if (at < 0) return undefined;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : undefined;
}

/** Arrow keys, Home and End move the focus; up from the first link is back in the search. */
export function moveAmongLinks(nav: HTMLElement, event: React.KeyboardEvent): void {
  if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  const links = [...nav.querySelectorAll<HTMLElement>('a[href]')];
  const to = linkAfter(event.key, links.indexOf(document.activeElement as HTMLElement), links.length);
  if (to === undefined) return;
  event.preventDefault();
  (to < 0 ? nav.querySelector<HTMLElement>('input') : links[to])?.focus();
}
