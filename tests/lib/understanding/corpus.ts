import { readFileSync } from 'node:fs';
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
  const strange = flags.filter((flag) => !MESSAGE_FLAGS.some((name) => name === flag));
  if (!known || strange.length > 0)
    throw new Error(`A row names what does not exist: ${language} ${row.slice(0, bar)}`);
  const text = row.slice(bar + 1).trim();
  return {
    language,
    intent: known,
    flags: MESSAGE_FLAGS.filter((flag) => flags.includes(flag)),
    text: text.replaceAll('\\n', '\n'),
  };
};

const samples = (rowsOf: (language: Language) => string): readonly Sample[] =>
  LANGUAGES.flatMap((language) =>
    rowsOf(language)
      .split('\n')
      .filter((row) => row.trim() !== '' && !row.startsWith('#'))
      .map((row) => sample(language, row)),
  );

const file = (folder: string) => (language: Language) =>
  readFileSync(new URL(`./${folder}/${language}.txt`, import.meta.url), 'utf8');

/**
 * Made-up buyer messages with what a person would say they are. Each was written before the cues met it; what was
 * missed then has since been learned from, so the figures here are those of known texts (see the test).
 */
export const CORPUS: readonly Sample[] = samples((language) => ROWS[language]);

/** Written by people who had not seen the cues; the model is trained on these and the cues may learn from them. */
export const DEV: readonly Sample[] = samples(file('dev'));

/** Written likewise and never tuned on: its scores are looked at, never its rows. */
export const UNSEEN: readonly Sample[] = samples(file('unseen'));
