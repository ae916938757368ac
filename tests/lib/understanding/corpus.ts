import { INTENTS, type Intent, type Language, MESSAGE_FLAGS, type MessageFlag } from '@/lib/domain/vocabulary.ts';
import { EASTERN } from './corpus/eastern.ts';
import { EASTERN_SECOND } from './corpus/eastern-second.ts';
import { WESTERN } from './corpus/western.ts';
import { WESTERN_SECOND } from './corpus/western-second.ts';

export interface Sample {
  readonly language: Language;
  readonly intent: Intent;
  readonly flags: readonly MessageFlag[];
  readonly text: string;
}

/** A row reads `intent [flag flag] | what the buyer wrote`; it was written before the cues were. */
const sample = (language: Language, row: string): Sample => {
  const bar = row.indexOf('|');
  const [intent, ...flags] = row.slice(0, bar).trim().split(/\s+/);
  const known = INTENTS.find((name) => name === intent);
  if (!known) throw new Error(`The corpus names an intent that does not exist: ${row}`);
  return {
    language,
    intent: known,
    flags: MESSAGE_FLAGS.filter((flag) => flags.includes(flag)),
    text: row.slice(bar + 1).trim(),
  };
};

const samples = (sets: readonly (readonly [Language, string])[]): readonly Sample[] =>
  sets.flatMap(([language, rows]) =>
    rows
      .trim()
      .split('\n')
      .map((row) => sample(language, row)),
  );

const FIRST = samples([...WESTERN, ...EASTERN]);
export const SECOND = samples([...WESTERN_SECOND, ...EASTERN_SECOND]);

/** Made-up buyer messages with what a person would say they are. */
export const CORPUS: readonly Sample[] = [...FIRST, ...SECOND];
