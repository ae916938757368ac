/** What a hostile buyer may write. If any of it ever runs or loads, these two give it away. */
export const RUN = 'window.__pwned=1';
export const LEAK = 'https://leak.example.com/x';

export interface Hostile {
  /** The kind of attack or accident, as tables name it. */
  readonly family: string;
  readonly text: string;
}

/** A family from its texts. */
export const family = (name: string, texts: readonly string[]): Hostile[] =>
  texts.map((text) => ({ family: name, text }));
