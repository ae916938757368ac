/** Asks the browser for match patterns; only a click may. Answers whether the background may reach them. */
export interface AskChannels {
  /** Nothing of a buyer goes there. */
  plain(patterns: readonly string[]): Promise<boolean>;
  /** Buyers' data goes there; Firefox asks for that too. */
  personal(patterns: readonly string[]): Promise<boolean>;
  /** For desktop alerts. Absent where the browser has none. */
  notify?(): Promise<boolean>;
}

export const askWith = (
  plain: AskChannels['plain'],
  personal: AskChannels['personal'],
  notify: AskChannels['notify'] | undefined,
): AskChannels => ({ plain, personal, ...(notify ? { notify } : {}) });
