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
}
