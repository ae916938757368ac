/** All that the model hears of a message beside its cues: letters and words, ideas, and two ideas together. */
import type { Language } from '@/lib/domain/vocabulary.ts';
import { IDEA_FEATURES, ideasOf } from '../ideas/index.ts';
import { BUCKETS, foldText, gramsOf } from './grams.ts';

export const FEATURES = BUCKETS + IDEA_FEATURES;
/** How much ideas, and pairs of them, weigh beside letters. */
const IDEA_VOICE = 1;
const PAIR_VOICE = 0.7;

/** Features of one kind and what each counts. */
export interface Group {
  readonly at: Int32Array;
  readonly share: number;
}

const group = (at: Int32Array, voice: number): Group => ({ at, share: voice / Math.sqrt(Math.max(1, at.length)) });

/** `keys`: the message's units. The letters are a view of a shared array, good until the next call. */
export function featuresOf(text: string, language: Language | 'und', keys: readonly string[]): readonly Group[] {
  const letters = group(gramsOf(foldText(text)), 1);
  if (language === 'und') return [letters];
  const { ideas, pairs } = ideasOf(language, keys);
  const from = (at: Int32Array) => at.map((one) => one + BUCKETS);
  return [letters, group(from(ideas), IDEA_VOICE), group(from(pairs), PAIR_VOICE)];
}
