/**
 * Why something is so, in a form both UI languages can say: `code` names a sentence in `lib/i18n` (`reason.<code>`),
 * `values` fill it, `words` are the buyer's own words it was read from (data, never markup).
 */
export interface Reason {
  readonly code: string;
  readonly values?: Readonly<Record<string, string | number>>;
  readonly words?: readonly string[];
}

/** Where a rule comes from. `asOf` is the day it was checked (YYYY-MM-DD); `certain: false` shows as "check". */
export interface RuleSource {
  readonly text: string;
  readonly source: string;
  readonly asOf: string;
  readonly certain: boolean;
}
