/**
 * Why something from the stream counts for nothing. `epoch`: sealed with a key that is not here (yet): worth another
 * look when a key comes. `sealed`: not opened by its key under this subject. `author`: by nobody of the team, or by
 * another than its subject says. `subject`: class or tokens do not fit what is inside. `store`: not one of the author's.
 */
export type Refusal =
  | 'size'
  | 'version'
  | 'epoch'
  | 'sealed'
  | 'shape'
  | 'author'
  | 'signature'
  | 'role'
  | 'subject'
  | 'store'
  | 'revoked';

export interface Refused {
  readonly refused: Refusal;
}

/** Largest sealed event, last value, roster or change of keys, bytes. */
export const MOST_BYTES = 200 * 1024;
/** Largest sealed word of presence, bytes. */
export const MOST_PRESENCE = 4 * 1024;

/** Thrown instead of sealing what every receiver would refuse. */
export class SealError extends Error {
  override readonly name = 'SealError';
  readonly code: 'size' | 'shape';

  constructor(code: 'size' | 'shape') {
    super(code);
    this.code = code;
  }
}
