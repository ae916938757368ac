import { type RefObject, useEffect } from 'react';
import type { Wanted } from './text-runs.ts';

/** How long the words stand out, ms: the flash of words.module.css, and a little more. */
const FLASH = 1_800;

/** Brings the words a person asked for into sight, gives them the focus and makes them stand out for a moment. */
export function useLead(list: RefObject<HTMLElement | null>, asked: Wanted | undefined): void {
  useEffect(() => {
    if (!asked) return undefined;
    const marks = [...(list.current?.querySelectorAll<HTMLElement>(`mark[data-why~="${asked.cause}"]`) ?? [])];
    const [first] = marks;
    if (!first) return undefined;
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    first.focus({ preventScroll: true });
    first.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
    const flash = (on: boolean) => {
      for (const mark of marks) mark.toggleAttribute('data-flash', on);
    };
    flash(true);
    const timer = setTimeout(() => flash(false), FLASH);
    return () => {
      clearTimeout(timer);
      flash(false);
    };
  }, [list, asked]);
}
