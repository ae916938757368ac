/** Recall and precision of the guard over drafts of which a person said what they break. */
import { GUARD_VIOLATIONS, type GuardViolation, LANGUAGES, type Language } from '@/lib/domain/vocabulary.ts';
import { type DraftLine, violationsOf } from './guard.ts';

export interface Tally {
  hit: number;
  missed: number;
  wrong: number;
}
export interface GuardScore {
  readonly all: Tally;
  readonly violations: Readonly<Record<GuardViolation, Tally>>;
  readonly languages: Readonly<Record<Language, Tally>>;
  /** Drafts that break nothing, and how many of them were flagged all the same. */
  readonly clean: { drafts: number; flagged: number };
}

const none = (): Tally => ({ hit: 0, missed: 0, wrong: 0 });
const tallies = <Name extends string>(names: readonly Name[]) =>
  Object.fromEntries(names.map((name) => [name, none()])) as Record<Name, Tally>;

/** 0 to 1; 1 where nothing was to be found. */
export const recall = ({ hit, missed }: Tally): number => (hit + missed === 0 ? 1 : hit / (hit + missed));
/** 0 to 1; 1 where nothing was said. */
export const precision = ({ hit, wrong }: Tally): number => (hit + wrong === 0 ? 1 : hit / (hit + wrong));

export function scoreDrafts(drafts: readonly DraftLine[]): GuardScore {
  const all = none();
  const violations = tallies(GUARD_VIOLATIONS);
  const languages = tallies(LANGUAGES);
  const clean = { drafts: 0, flagged: 0 };
  for (const draft of drafts) {
    if (!draft.expect) continue;
    const found = violationsOf(draft).map(({ violation }) => violation);
    if (draft.expect.length === 0) {
      clean.drafts++;
      if (found.length > 0) clean.flagged++;
    }
    for (const violation of GUARD_VIOLATIONS) {
      const due: boolean = draft.expect.includes(violation);
      const said: boolean = found.includes(violation);
      if (!due && !said) continue;
      const kind = due && said ? 'hit' : due ? 'missed' : 'wrong';
      for (const tally of [all, violations[violation], languages[draft.lang]]) tally[kind]++;
    }
  }
  return { all, violations, languages, clean };
}

const percent = (share: number) => `${(100 * share).toFixed(1)} %`.padStart(8);
const row = (name: string, tally: Tally) =>
  `${name.padEnd(32)}${percent(recall(tally))}${percent(precision(tally))}${String(tally.hit).padStart(6)}${String(tally.missed).padStart(7)}${String(tally.wrong).padStart(7)}`;

/** A table for a person. */
export function guardScoreText({ all, violations, languages, clean }: GuardScore): string {
  const lines = [
    `${''.padEnd(32)}${'recall'.padStart(8)}${'precis.'.padStart(8)}${'hit'.padStart(6)}${'missed'.padStart(7)}${'wrong'.padStart(7)}`,
    ...GUARD_VIOLATIONS.map((violation) => row(violation, violations[violation])),
    '',
    ...LANGUAGES.map((language) => row(language, languages[language])),
    '',
    row('all', all),
    `clean drafts flagged: ${clean.flagged} of ${clean.drafts}${percent(clean.drafts === 0 ? 0 : clean.flagged / clean.drafts)}`,
  ];
  return `${lines.join('\n')}\n`;
}
