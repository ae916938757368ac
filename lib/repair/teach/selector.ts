/**
 * The little language in which taught ways say where something stands. Only what is listed here is understood; all else
 * is refused, so that what comes from a file or a teammate can do no more than look for elements.
 */
import type { TaughtSelector } from '@/lib/domain/taught.ts';

/** How an element stands to the one before it: below, child, next sibling, a later sibling, or the same one. */
export type Relation = ' ' | '>' | '+' | '~' | '&';

export interface Compound {
  readonly relation: Relation;
  /** Plain CSS of one element; '' for any. */
  readonly css: string;
  /** Its text, white space folded. */
  readonly text?: string;
}

/** Compounds from one root, and so on in the shadow root or frame of each element they find. */
export type Selector = readonly (readonly Compound[])[];

/** Characters. */
export const LONGEST_SELECTOR = 300;
const MOST_COMPOUNDS = 24;
const MOST_STEPS = 8;
export const INTO = ' >>> ';

const NAME = '-?[A-Za-z_\\u00a1-\\uffff][\\w\\u00a1-\\uffff-]*';
// No control characters, and a backslash only before a quote or a backslash.
const STRING = '"((?:[^"\\\\\\u0000-\\u001f\\u007f]|\\\\["\\\\])*)"';
const QUOTED = STRING.replace('((?:', '(?:(?:');
const ATTRIBUTE = `\\[${NAME}(?:[~^$*|]?=${QUOTED}(?: i)?)?\\]`;
const PLACE = ':(?:nth-(?:last-)?(?:child|of-type)\\([1-9]\\d{0,3}\\)|(?:first|last|only)-(?:child|of-type))';
const NOT = `:not\\((?:[.#]${NAME}|${ATTRIBUTE}|${NAME})\\)`;
const COMPOUND = new RegExp(`(?:\\*|${NAME})?(?:[.#]${NAME}|${ATTRIBUTE}|${PLACE}|${NOT})*`, 'uy');
const TEXT = new RegExp(`:text\\(${STRING}\\)`, 'uy');
const RELATION = / (?:([>+~]) )?/y;
const LEADING = /([>+~]) /y;

/** Undefined where it is not understood. '' is the start itself and has no steps. */
export function parseSelector(selector: TaughtSelector): Selector | undefined {
  if (selector.length > LONGEST_SELECTOR) return undefined;
  if (selector === '') return [];
  const steps: Compound[][] = [[]];
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | undefined => {
    pattern.lastIndex = at;
    const match = pattern.exec(selector) ?? undefined;
    at += match?.[0].length ?? 0;
    return match;
  };
  const starts = (mark: string): boolean => {
    if (!selector.startsWith(mark, at)) return false;
    at += mark.length;
    return true;
  };
  let relation: Relation = starts('&') ? '&' : relationOf(take(LEADING)?.[1]);
  for (let count = 0; count < MOST_COMPOUNDS; count += 1) {
    const css = take(COMPOUND)?.[0] ?? '';
    const text = take(TEXT)?.[1];
    if (css === '' && text === undefined && relation !== '&') return undefined;
    steps.at(-1)?.push({ relation, css, ...(text !== undefined && { text: unquoted(text) }) });
    if (at === selector.length) return steps;
    if (starts(INTO)) {
      if (steps.push([]) > MOST_STEPS) return undefined;
      // A root has children and no siblings.
      relation = starts('> ') ? '>' : ' ';
      continue;
    }
    const between = take(RELATION);
    if (!between) return undefined;
    relation = relationOf(between[1]);
  }
  return undefined;
}

const relationOf = (mark: string | undefined): Relation => (mark === undefined ? ' ' : (mark as Relation));
const unquoted = (text: string): string => text.replace(/\\(["\\])/g, '$1');

/** A text as it stands in a selector; undefined where it could not. */
export const quoted = (text: string): string | undefined =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused.
  /[\u0000-\u001f\u007f]/.test(text) ? undefined : `"${text.replace(/["\\]/g, '\\$&')}"`;

/** True for a name that can stand behind `.` or `#` as it is. */
export const isName = (text: string): boolean => new RegExp(`^${NAME}$`, 'u').test(text);

/** Attributes that hold words of the page's language. */
const WORDS = /:text\(|\[(?:aria-label|aria-description|title|placeholder|alt|label|value|data-placeholder)[~^$*|]?=/;

/** Hangs on the page's words, and so is of no use in another language. */
export const hasWords = (selector: TaughtSelector): boolean => WORDS.test(selector);
