import type { Violation } from '@/lib/domain/guard.ts';

/**
 * The text with a violation's words replaced by its suggestion, or taken out where there is none. The suggestion
 * stands once, in the place of the first. Spans that no longer hold what was found are left alone.
 */
export function withBetterWords(text: string, { spans, words, suggestion = '' }: Violation): string {
  const found = spans.map(([start, end]) => text.slice(start, end));
  if (found.join(' · ') !== words) return text;
  return spans
    .map((span, at) => [span, at === 0 ? suggestion : ''] as const)
    .toSorted(([[a]], [[b]]) => b - a)
    .reduce((kept, [[start, end], better]) => kept.slice(0, start) + better + kept.slice(end), text)
    .replace(/[^\S\n]{2,}/g, ' ')
    .trim();
}
