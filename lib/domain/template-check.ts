import type { Language } from './vocabulary.ts';

/**
 * `syntax`: it cannot be read as Liquid. `variable`: nobody knows it. `field`: the template has no such field.
 * `partial`: no partial of that name. `placeholder`: something to fill in that is no Liquid.
 */
export const BODY_PROBLEMS = ['syntax', 'filter', 'variable', 'field', 'partial', 'placeholder'] as const;

/** Something wrong with one text of a template. */
export interface BodyProblem {
  readonly code: (typeof BODY_PROBLEMS)[number];
  readonly language: Language;
  /** Place in the variants; absent: the body of that language. */
  readonly variant?: number;
  /** The name or words it is about; of `syntax`, the template language's own. */
  readonly words: string;
  /** 1 is the first. */
  readonly line?: number;
}
