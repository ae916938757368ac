/** What understanding was trained to know: too large for the worker's script, read from a file of the extension once. */
import type { Language } from '@/lib/domain/vocabulary.ts';

/** What training writes; see `npm run train`. */
export interface Artefact {
  /** What one step of a packed weight is worth. */
  readonly step: number;
  readonly senseStep: number;
  /** Packed: for each feature, one weight an output. */
  readonly letters: string;
  readonly senses: string;
  /** A line an idea: the ways to say it, parted by commas. */
  readonly ideas: Readonly<Record<Language, string>>;
}

/** Where the file lies in the extension. */
export const ARTEFACT_FILE = '/understanding.txt';

interface Head {
  readonly step: number;
  readonly senseStep: number;
  readonly languages: readonly Language[];
  /** Lines of each language. */
  readonly ideas: number;
}

/** Four parts, a line each: the numbers, the letters' weights, the senses' weights; then the languages' lines. */
export function writeArtefact({ ideas, letters, senses, ...numbers }: Artefact): string {
  const languages = Object.keys(ideas);
  const blocks = Object.values(ideas).map((lines) => lines.trim());
  const head = { ...numbers, languages, ideas: blocks[0]?.split('\n').length ?? 0 };
  return `${[JSON.stringify(head), letters, senses, ...blocks].join('\n')}\n`;
}

/** Throws when the text is not what `writeArtefact` wrote. */
export function readArtefact(text: string): Artefact {
  const [first = '', letters = '', senses = '', ...lines] = text.trimEnd().split('\n');
  const { step, senseStep, languages, ideas } = JSON.parse(first) as Head;
  if (lines.length !== languages.length * ideas) throw new Error('what understanding was trained on is cut short');
  const blocks = languages.map((language, at) => [language, lines.slice(at * ideas, (at + 1) * ideas).join('\n')]);
  return { step, senseStep, letters, senses, ideas: Object.fromEntries(blocks) };
}

let held: Artefact | undefined;

/** Must have been called before the first message is read; again, with another, only in training. */
export const giveArtefact = (artefact: Artefact): void => {
  held = artefact;
};

export const artefact = (): Artefact => {
  if (!held) throw new Error('a message was read before what understanding was trained on');
  return held;
};
