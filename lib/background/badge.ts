import type { Severity } from '@/lib/domain/vocabulary.ts';

/** White on each is at least 4.5 to 1; the number says how many, the colour only how bad the worst is. */
const COLOURS: Readonly<Record<Severity, string>> = {
  critical: '#b3261e',
  high: '#9a4a00',
  normal: '#2b6a86',
  low: '#5b6673',
};

/**
 * The toolbar icon's badge: open tickets whose act-by time has come, and a mark while alerts wait for somebody to look.
 * Stays true in silent hours.
 */
export const badgeOf = (
  due: number,
  worst: Severity | undefined,
  news: { readonly count: number; readonly late: boolean } = { count: 0, late: false },
): { readonly text: string; readonly color: string } => ({
  text: `${due > 0 ? due : ''}${news.count > 0 ? '!' : ''}`,
  color: COLOURS[news.late ? 'critical' : (worst ?? 'low')],
});

/** The badge where nothing is read: two bars, as on any player. */
export const PAUSED_BADGE = { text: 'II', color: COLOURS.low } as const;

/** The badge while nothing can be read: how much is due is nobody's to see. */
export const LOCKED_BADGE = { text: '🔒', color: COLOURS.low } as const;
