/**
 * The layer that the team's own key makes: a byte that says what is in it, epoch (four bytes, the highest first), 12
 * random bytes of nonce, and AES-256-GCM with that first byte and the subject as additional data, so that nothing is told
 * again as something else, or under another subject.
 *
 * A random nonce is safe for 2^32 seals a key; a team of 200 that tells five things a second needs 50 days for that
 * many, and gets a new key by then (`npm run team -- rotate`).
 */
import { type Bytes, joined, random, utf8 } from './bytes.ts';
import type { Epochs } from './keys.ts';
import type { Refused } from './refusal.ts';

/** First bytes: a signed text, one that is not sealed, one with a box under a ticket's key, and such a key itself. */
export const FORM = { sealed: 1, open: 2, boxed: 3, key: 4 } as const;
type Form = (typeof FORM)[keyof typeof FORM];

const HEAD = 5;
export const NONCE = 12;
export const TAG = 16;

const bound = (form: Form, subject: string): Bytes => joined(Uint8Array.of(form), utf8(subject));

/** Under the newest key. */
export async function cover(form: Form, { epochs, newest }: Epochs, subject: string, plain: Bytes): Promise<Bytes> {
  const key = epochs[newest];
  if (!key) throw new TypeError('no key');
  const head = new Uint8Array(HEAD);
  head[0] = form;
  new DataView(head.buffer).setUint32(1, newest);
  const iv = random(NONCE);
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: bound(form, subject) }, key, plain);
  return joined(head, iv, new Uint8Array(sealed));
}

/** What is under it. `most`: bytes that are looked at. */
export async function bare(
  form: Form,
  { epochs }: Epochs,
  subject: string,
  given: Uint8Array,
  most: number,
): Promise<Bytes | Refused> {
  if (given.length > most) return { refused: 'size' };
  // A copy of its own: what Node reads from a socket is a window on something larger.
  const bytes = new Uint8Array(given);
  if (bytes[0] !== form) return { refused: 'version' };
  if (bytes.length < HEAD + NONCE + TAG) return { refused: 'sealed' };
  const key = epochs[new DataView(bytes.buffer).getUint32(1)];
  if (!key) return { refused: 'epoch' };
  const parameters = {
    name: 'AES-GCM',
    iv: bytes.subarray(HEAD, HEAD + NONCE),
    additionalData: bound(form, subject),
  };
  const plain = await crypto.subtle.decrypt(parameters, key, bytes.subarray(HEAD + NONCE)).catch(() => undefined);
  return plain ? new Uint8Array(plain) : { refused: 'sealed' };
}
