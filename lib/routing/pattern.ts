/**
 * Regular expressions that cannot be made to hang: RE2's syntax and its time, linear in the text. A browser's own
 * engine tries every way back, and one rule could stop all tickets with it.
 */
import { RE2JS } from 're2js';

/** Of an expression, UTF-16 code units. */
export const LONGEST_PATTERN = 500;
/** UTF-16 code units of a text that are looked at; messages are shorter, and pasted logs are not looked through. */
const LOOKED_AT = 20_000;
/** Instructions of the compiled expression: `(a{1000}){1000}` is short to write. */
const MOST_INSTRUCTIONS = 10_000;

/** Compiled ones, by their text: rules are read anew for every change. */
const compiledOnes = new Map<string, RE2JS>();
const MOST_KEPT = 500;

function compiledOf(pattern: string): RE2JS {
  const known = compiledOnes.get(pattern);
  if (known) return known;
  const compiled = RE2JS.compile(pattern, RE2JS.CASE_INSENSITIVE);
  if (compiled.programSize() > MOST_INSTRUCTIONS) throw new Error('too large once its repetitions are written out');
  if (compiledOnes.size >= MOST_KEPT) compiledOnes.clear();
  compiledOnes.set(pattern, compiled);
  return compiled;
}

/** Case does not matter. Throws, with what is wrong, on an expression that cannot be taken. */
export function compilePattern(pattern: string): (text: string) => boolean {
  if (pattern.length > LONGEST_PATTERN) throw new Error(`longer than ${LONGEST_PATTERN} characters`);
  const compiled = compiledOf(pattern);
  return (text) => compiled.matcher(text.slice(0, LOOKED_AT)).find();
}

/** What is wrong with an expression, in the engine's words; undefined: nothing. */
export function patternProblem(pattern: string): string | undefined {
  try {
    compilePattern(pattern);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
