/** How well triage reads messages of which a person said what they are. */
import {
  INTENTS,
  type Intent,
  LANGUAGES,
  type Language,
  MESSAGE_FLAGS,
  type MessageFlag,
} from '@/lib/domain/vocabulary.ts';
import { parseLine, triage } from './triage.ts';

interface Expected {
  readonly intent: Intent;
  readonly flags: readonly MessageFlag[];
  /** Absent where the line does not say; the language is then not judged. */
  readonly language?: Language | 'und';
}

export interface Scored {
  readonly expected: Expected;
  readonly read: Expected;
}

const pick = <Name extends string>(names: readonly Name[], value: unknown): Name | undefined =>
  names.find((name) => name === value);

/** A flag of the intent's own name goes without saying. */
const withOwn = (intent: Intent, flags: readonly string[]): MessageFlag[] =>
  MESSAGE_FLAGS.filter((flag) => flag === intent || flags.includes(flag));

/** `intent flag flag | text`, the form of the known messages. */
function ofRow(row: string, language: Language | undefined): { text: string; expected: Expected } | string {
  const bar = row.indexOf('|');
  const [name, ...flags] = row.slice(0, bar).trim().split(/\s+/);
  const intent = pick(INTENTS, name);
  if (bar < 0 || !intent) return 'names no intent';
  const strange = flags.find((flag) => !pick(MESSAGE_FLAGS, flag));
  if (strange !== undefined) return `names an unknown flag: ${strange}`;
  const text = row
    .slice(bar + 1)
    .trim()
    .replaceAll('\\n', '\n');
  return { text, expected: { intent, flags: withOwn(intent, flags), ...(language ? { language } : {}) } };
}

function ofJson(raw: string): { text: string; expected: Expected } | string {
  const line = parseLine(raw);
  if (typeof line === 'string') return line;
  const { intent: named, flags = [], language: spoken, lang = spoken } = JSON.parse(raw) as Record<string, unknown>;
  const intent = pick(INTENTS, named);
  if (!intent) return 'has no known "intent"';
  if (!Array.isArray(flags) || flags.some((flag) => !pick(MESSAGE_FLAGS, flag)))
    return 'has an unknown flag in "flags"';
  const language = pick([...LANGUAGES, 'und'] as const, lang);
  if (lang !== undefined && !language) return 'has an unknown "language"';
  return { text: line.text, expected: { intent, flags: withOwn(intent, flags), ...(language ? { language } : {}) } };
}

/** Lines of JSON or rows; `language` is that of the rows. A bad one keeps no other from being judged. */
export function scoreLines(
  text: string,
  language?: Language,
): { readonly scored: readonly Scored[]; readonly errors: readonly string[] } {
  const scored: Scored[] = [];
  const errors: string[] = [];
  text.split(/\r?\n/).forEach((raw, index) => {
    if (raw.trim() === '' || raw.startsWith('#')) return;
    const line = raw.trimStart().startsWith('{') ? ofJson(raw) : ofRow(raw, language);
    if (typeof line === 'string') errors.push(`Line ${index + 1} ${line}.`);
    else {
      const { lang, intent, flags } = triage({ id: String(index), text: line.text, portal: 'shopify' }, 0);
      scored.push({ expected: line.expected, read: { intent, flags, language: lang } });
    }
  });
  return { scored, errors };
}

interface Counts {
  readonly meant: number;
  readonly read: number;
  readonly right: number;
}

const countOf = (scored: readonly Scored[], has: (one: Expected) => boolean): Counts => ({
  meant: scored.filter(({ expected }) => has(expected)).length,
  read: scored.filter(({ read }) => has(read)).length,
  right: scored.filter(({ expected, read }) => has(expected) && has(read)).length,
});

/** NaN of none. */
const share = (part: number, whole: number): number => part / whole;

export const intentAccuracy = (scored: readonly Scored[]): number =>
  share(scored.filter(({ expected, read }) => expected.intent === read.intent).length, scored.length);

export const languageAccuracy = (scored: readonly Scored[]): number => {
  const told = scored.filter(({ expected }) => expected.language !== undefined);
  return share(told.filter(({ expected, read }) => expected.language === read.language).length, told.length);
};

/** Recall and precision of one flag, 0 to 1. */
export function flagFigures(scored: readonly Scored[], flag: MessageFlag) {
  const counts = countOf(scored, ({ flags }) => flags.includes(flag));
  return { ...counts, recall: share(counts.right, counts.meant), precision: share(counts.right, counts.read) };
}

/** F1 of one intent, 0 to 1. */
export function intentFigures(scored: readonly Scored[], intent: Intent) {
  const counts = countOf(scored, (one) => one.intent === intent);
  return { ...counts, f1: share(2 * counts.right, counts.meant + counts.read) };
}

const percent = (value: number): string => (Number.isNaN(value) ? '-' : `${(value * 100).toFixed(1)} %`);
const columns = (cells: readonly string[]): string => cells.map((cell) => cell.padStart(11)).join('');
const line = (name: string, ...cells: string[]): string => `${name.padEnd(24)}${columns(cells)}`;

/** The figures as tables, for people. */
export function scoreText(scored: readonly Scored[]): string {
  const languages = LANGUAGES.flatMap((language) => {
    const own = scored.filter(({ expected }) => expected.language === language);
    if (own.length === 0) return [];
    return [line(language, String(own.length), percent(intentAccuracy(own)), percent(languageAccuracy(own)))];
  });
  return [
    line('all', 'messages', 'intent', 'language'),
    line('', String(scored.length), percent(intentAccuracy(scored)), percent(languageAccuracy(scored))),
    '',
    ...(languages.length > 0 ? [line('language', 'messages', 'intent', 'language'), ...languages, ''] : []),
    line('intent', 'messages', 'F1'),
    ...INTENTS.map((intent) => {
      const { meant, f1 } = intentFigures(scored, intent);
      return line(intent, String(meant), percent(f1));
    }),
    '',
    line('flag', 'messages', 'recall', 'precision'),
    ...MESSAGE_FLAGS.map((flag) => {
      const { meant, recall, precision } = flagFigures(scored, flag);
      return line(flag, String(meant), percent(recall), percent(precision));
    }),
    '',
  ].join('\n');
}
