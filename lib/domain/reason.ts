import type { PolicyUnit } from './policy.ts';

/**
 * Why something is so, in a form both UI languages can say: `code` names a sentence in `lib/i18n` (`reason.<code>`),
 * `values` fill it, `words` are the buyer's own words it was read from (data, never markup).
 */
export interface Reason {
  readonly code: string;
  readonly values?: Readonly<Record<string, string | number>>;
  readonly words?: readonly string[];
}

/**
 * Where a rule comes from. `id` names its sentence in `lib/i18n`, `text` is that sentence in English; `asOf` is the day
 * it was checked (YYYY-MM-DD); `certain: false` shows as "check".
 */
export interface RuleSource {
  readonly id: string;
  readonly text: string;
  readonly source: string;
  readonly asOf: string;
  readonly certain: boolean;
  /** A person put a number of their own in place of this one; `asOf` is then the day they did. */
  readonly replaces?: { readonly value: number; readonly unit: PolicyUnit };
  /** What that person wrote beside it. */
  readonly note?: string;
}
