/** What every section of the benchmark is given. */
export interface Bench {
  /** The built extension. */
  readonly folder: string;
  /** A fraction of the measurements: to see that it runs, not to read figures from. */
  readonly short: boolean;
  /** A line of progress. */
  say(text: string): void;
}
