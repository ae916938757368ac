import { type RefObject, useEffect } from 'react';

/** Whoever writes wants to see what they answer: the newest message stays in sight while the composer grows over it. */
export function useNewestInSight(body: RefObject<HTMLElement | null>, composing: boolean): void {
  useEffect(() => {
    const scrolled = body.current;
    if (!scrolled || !composing) return;
    const newest = () => scrolled.querySelector('[data-thread] > :last-child');
    newest()?.scrollIntoView({ block: 'end' });
    let height = scrolled.clientHeight;
    const observer = new ResizeObserver(() => {
      const top = scrolled.getBoundingClientRect().top;
      const place = newest()?.getBoundingClientRect();
      // Somebody who has scrolled elsewhere is left there.
      const seen = place && place.bottom > top && place.bottom <= top + height + 1;
      if (seen && place.bottom > top + scrolled.clientHeight) newest()?.scrollIntoView({ block: 'end' });
      height = scrolled.clientHeight;
    });
    observer.observe(scrolled);
    return () => observer.disconnect();
  }, [body, composing]);
}
