/** What the hostile page's own scripts share. Everything here runs in the page's world, before the page agent. */

export interface Hostile {
  /** Everything any listener, observer or patched method was given, as text. */
  readonly heard: string[];
  /** Shadow roots that went through the patched `attachShadow`. */
  readonly roots: ShadowRoot[];
  /** Names on `window` before any extension could add one. */
  readonly globals: ReadonlySet<string>;
  /** Elements beside head and body: where an extension puts itself. */
  hosts(): HTMLElement[];
  /** Anything as text: elements with markup, value and open root, errors with their stack. */
  see(value: unknown): string;
}

declare global {
  interface Window {
    hostile: Hostile;
  }
}

/** One try at learning what the page does not show. Self-contained: it is sent to the page as source text. */
export interface Probe {
  readonly name: string;
  /**
   * Gives back whatever it got hold of. `secret` may be tried as a guess, and is given back only if it was found; `own`
   * is the extension's id, which anybody can read in a store.
   */
  readonly run: (secret: string, own: string) => unknown;
}
