import {
  INTENTS,
  type Intent,
  LANGUAGES,
  type Language,
  MESSAGE_FLAGS,
  type MessageFlag,
} from '@/lib/domain/vocabulary.ts';
import { EASTERN } from './corpus/eastern.ts';
import { EASTERN_SECOND } from './corpus/eastern-second.ts';
import { PLAIN } from './corpus/plain.ts';
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

const plain = PLAIN.trim()
  .split('\n')
  .map((row) => {
    const language = LANGUAGES.find((code) => row.startsWith(`${code} `));
    if (!language) throw new Error(`The corpus names a language that does not exist: ${row}`);
    return sample(language, row.slice(language.length));
  });

/** Made-up buyer messages with what a person would say they are. */
export const CORPUS: readonly Sample[] = [
  ...samples([...WESTERN, ...EASTERN, ...WESTERN_SECOND, ...EASTERN_SECOND]),
  ...plain,
];
