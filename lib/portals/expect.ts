/** How expectations are written down: `usual('test-id', 'label', '?structure')`; a way with a question mark guesses. */
import type { FieldExpected, Need, Ways } from '@/lib/domain/expectation.ts';

const bare = (way: string): string => way.replace(/^\?/, '');

/** Ways, the best first. */
export const by = (...ways: readonly string[]): Ways => ({
  ways: ways.map(bare),
  weak: ways.filter((way) => way.startsWith('?')).map(bare),
});

const field =
  (need: Need) =>
  (...ways: readonly string[]): FieldExpected => ({ need, ...by(...ways) });

export const required = field('required');
export const usual = field('usual');
export const optional = field('optional');
