import {
  INTENTS,
  type Intent,
  LANGUAGES,
  type Language,
  MESSAGE_FLAGS,
  type MessageFlag,
} from '@/lib/domain/vocabulary.ts';
import { ROWS } from './corpus/index.ts';

export interface Sample {
  readonly language: Language;
  readonly intent: Intent;
  /** Beside the flag of the same name that a claim threat, review threat, fake or danger raises by itself. */
  readonly flags: readonly MessageFlag[];
  readonly text: string;
}

const sample = (language: Language, row: string): Sample => {
  const bar = row.indexOf('|');
  const [intent, ...flags] = row.slice(0, bar).trim().split(/\s+/);
  const known = INTENTS.find((name) => name === intent);
  if (!known) throw new Error(`The corpus names an intent that does not exist: ${row}`);
  const text = row.slice(bar + 1).trim();
  return { language, intent: known, flags: MESSAGE_FLAGS.filter((flag) => flags.includes(flag)), text };
};

/**
 * Made-up buyer messages with what a person would say they are. Each was written before the cues met it; what was
 * missed then has since been learned from, so the figures here are those of known texts (see the test).
 */
export const CORPUS: readonly Sample[] = LANGUAGES.flatMap((language) =>
  ROWS[language]
    .trim()
    .split('\n')
    .map((row) => sample(language, row)),
);
