import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startHearing } from '@/lib/background/team/hearing.ts';

beforeEach(() => void vi.useFakeTimers({ now: 1_000 }));
afterEach(() => void vi.useRealTimers());

test.each(['reading', 'telling'] as const)(
  'a server that is silent while %s is said as not heard, since when it was',
  (who) => {
    let news = 0;
    const hearing = startHearing(Date.now, () => {
      news += 1;
    });
    const silent = (is: boolean) => (who === 'telling' ? hearing.told(!is) : hearing.said(is ? 'silent' : 'caught-up'));
    silent(true);
    vi.advanceTimersByTime(9_000);
    expect(hearing.unheardSince()).toBeUndefined();
    vi.advanceTimersByTime(2_000);
    expect([hearing.unheardSince(), news]).toEqual([1_000, 1]);
    // The other way goes on working: that does not make this one heard.
    if (who === 'telling') hearing.said('caught-up');
    else hearing.told(true);
    expect(hearing.unheardSince()).toBe(1_000);
    silent(false);
    expect([hearing.unheardSince(), news]).toEqual([undefined, 2]);
  },
);
