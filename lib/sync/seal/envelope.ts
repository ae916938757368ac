/**
 * How things lie in the stream. Sealed: `0x01`, epoch (four bytes, the highest first), 12 random bytes of nonce, and
 * AES-256-GCM of the signed text, with the subject as additional data, so that nothing is told again under another
 * subject. Open: `0x02` and the signed text. The signed text is `{"e": <canonical JSON>, "s": <signature>}`; what is
 * signed is the subject, a line feed and `e`.
 *
 * A random nonce is safe for 2^32 seals a key; a team of 200 that tells five things a second needs 50 days for that
 * many, and gets a new key by then (`npm run team -- rotate`).
 */
import { type Bytes, base64url, fromBase64url, joined, random, textOf, utf8 } from './bytes.ts';
import { canonical } from './canonical.ts';
import type { Epochs } from './keys.ts';
import { type Refused, SealError } from './refusal.ts';
import { type Guard, shaped, textUpTo } from './shape.ts';

const SEALED = 1;
const OPEN = 2;
const HEAD = 5;
const NONCE = 12;
const TAG = 16;

interface Signed {
  readonly e: string;
  readonly s: string;
}
/** What is judged, and how large it may be, bytes. */
export interface Form<T> {
  readonly fits: Guard<T>;
  readonly most: number;
}
/** What was inside, and the text that its author signed. */
export interface Opened<T> {
  readonly value: T;
  readonly signed: Signed;
}

const isSigned = shaped<Signed>({ e: textUpTo(Number.MAX_SAFE_INTEGER), s: textUpTo(86, 86) });
const signable = (subject: string, e: string): Bytes => utf8(`${subject}\n${e}`);

/** Undefined for what is no JSON; nesting beyond what the browser bears is none. */
function parsed(text: string | undefined): unknown {
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Rejects with a `SealError` for what receivers would refuse. */
async function signed<T>(signing: CryptoKey, subject: string, value: T, { fits }: Form<T>): Promise<Bytes> {
  const e = canonical(value);
  // As it will be read: fields that are undefined are gone.
  if (!fits(JSON.parse(e))) throw new SealError('shape');
  const s = base64url(new Uint8Array(await crypto.subtle.sign('Ed25519', signing, signable(subject, e))));
  return utf8(JSON.stringify({ e, s }));
}

function sized(bytes: Bytes, most: number): Bytes {
  if (bytes.length > most) throw new SealError('size');
  return bytes;
}

export async function seal<T>(
  keys: Epochs,
  signing: CryptoKey,
  subject: string,
  value: T,
  form: Form<T>,
): Promise<Bytes> {
  const key = keys.epochs[keys.newest];
  if (!key) throw new TypeError('no key');
  const head = new Uint8Array(HEAD);
  head[0] = SEALED;
  new DataView(head.buffer).setUint32(1, keys.newest);
  const iv = random(NONCE);
  const text = await signed(signing, subject, value, form);
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: utf8(subject) }, key, text);
  return sized(joined(head, iv, new Uint8Array(sealed)), form.most);
}

export const wrap = async <T>(signing: CryptoKey, subject: string, value: T, form: Form<T>): Promise<Bytes> =>
  sized(joined(Uint8Array.of(OPEN), await signed(signing, subject, value, form)), form.most);

/** One value has one text: what is written otherwise was not written by this program. */
function read<T>(text: string | undefined, { fits }: Form<T>): Opened<T> | Refused {
  const signed = parsed(text);
  if (!isSigned(signed)) return { refused: 'shape' };
  const value = parsed(signed.e);
  if (!fits(value) || canonical(value) !== signed.e) return { refused: 'shape' };
  return { value, signed };
}

/** What is sealed in it. Who said it is still to be looked at, see `isBy`. */
export async function unseal<T>(
  { epochs }: Epochs,
  subject: string,
  given: Uint8Array,
  form: Form<T>,
): Promise<Opened<T> | Refused> {
  if (given.length > form.most) return { refused: 'size' };
  // Not `slice`: of a Node Buffer it is no copy, and what is read below begins elsewhere.
  const bytes = new Uint8Array(given);
  if (bytes[0] !== SEALED) return { refused: 'version' };
  if (bytes.length < HEAD + NONCE + TAG) return { refused: 'sealed' };
  const key = epochs[new DataView(bytes.buffer).getUint32(1)];
  if (!key) return { refused: 'epoch' };
  const parameters = {
    name: 'AES-GCM',
    iv: bytes.subarray(HEAD, HEAD + NONCE),
    additionalData: utf8(subject),
  };
  const text = await crypto.subtle.decrypt(parameters, key, bytes.subarray(HEAD + NONCE)).catch(() => undefined);
  return text ? read(textOf(new Uint8Array(text)), form) : { refused: 'sealed' };
}

export function unwrap<T>(bytes: Uint8Array, form: Form<T>): Opened<T> | Refused {
  if (bytes.length > form.most) return { refused: 'size' };
  if (bytes[0] !== OPEN) return { refused: 'version' };
  return read(textOf(bytes.subarray(1)), form);
}

/** Whether the owner of a key said it, under this subject. */
export async function isBy(verifier: CryptoKey, subject: string, { e, s }: Signed): Promise<boolean> {
  const signature = fromBase64url(s);
  return signature !== undefined && crypto.subtle.verify('Ed25519', verifier, signature, signable(subject, e));
}
