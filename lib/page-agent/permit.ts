/**
 * Whether this page may be read. Nothing is read before the background has said so, nor after it has said otherwise;
 * a background that started anew says it first.
 */
export interface Permit {
  readonly given: boolean;
  /** The background is another one now, or was away: what it said before may have changed. */
  doubt(): void;
  hear(reads: boolean): void;
  /**
   * All that is looked at of a page that is not read: whether it has another address, which may be another shop's,
   * where nothing is paused.
   */
  glance(): void;
}

export interface PermitUser {
  /** The page may be read: for the first time, after a pause, or as before by the word of a new background. */
  begin(afresh: boolean): void;
  /** From now on it may not. */
  stop(): void;
  /** It has another address while it may not be read. */
  moved(): void;
}

export function createPermit(window: Window, user: PermitUser): Permit {
  let reads = false;
  let certain = false;
  let address = window.location.href;
  return {
    get given() {
      return reads && certain;
    },
    doubt() {
      certain = false;
    },
    hear(may) {
      const [before, known] = [reads, certain];
      [reads, certain] = [may, true];
      address = window.location.href;
      if (may && !(before && known)) user.begin(!before);
      if (!may && before) user.stop();
    },
    glance() {
      if (window.location.href === address) return;
      address = window.location.href;
      user.moved();
    },
  };
}
