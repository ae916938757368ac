import { useEffect, useState } from 'react';
import type { Instant } from '@/lib/domain/time.ts';

const SECOND = 1_000;

/** Whole seconds until then, counted down; 0 once it has come. */
export function useSecondsTo(until: Instant | undefined): number {
  const [now, setNow] = useState(Date.now);
  const over = until === undefined || until <= now;
  useEffect(() => {
    setNow(Date.now());
    if (until === undefined) return;
    const timer = setInterval(() => setNow(Date.now()), SECOND / 2);
    return () => clearInterval(timer);
  }, [until]);
  return over ? 0 : Math.ceil((until - now) / SECOND);
}
