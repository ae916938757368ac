/** The browser's permissions, which only an entry point may ask for, and only on a click. */
export interface PortalAccess {
  /** Asks the browser for match patterns; whether it was allowed. */
  request(origins: readonly string[]): Promise<boolean>;
  /** Gives them back; whether the browser took them. */
  remove(origins: readonly string[]): Promise<boolean>;
}
