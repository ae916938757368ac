/**
 * How things lie in the stream. Sealed: `0x01`, and the signed text under the team's key, see `layer.ts`. Open: `0x02`
 * and the signed text. What is of a ticket has a form of its own, see `box.ts`. The signed text is
 * `{"e": <canonical JSON>, "s": <signature>}`; what is signed is the subject, a line feed and `e`.
 */
import { type Bytes, base64url, fromBase64url, joined, textOf, utf8 } from './bytes.ts';
import { canonical } from './canonical.ts';
import type { Epochs } from './keys.ts';
import { bare, cover, FORM } from './layer.ts';
import { type Refused, SealError } from './refusal.ts';
import { type Guard, shaped, textUpTo } from './shape.ts';

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
export function parsed(text: string | undefined): unknown {
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Rejects with a `SealError` for what receivers would refuse. */
export async function signed<T>(signing: CryptoKey, subject: string, value: T, { fits }: Form<T>): Promise<Bytes> {
  const e = canonical(value);
  // As it will be read: fields that are undefined are gone.
  if (!fits(JSON.parse(e))) throw new SealError('shape');
  const s = base64url(new Uint8Array(await crypto.subtle.sign('Ed25519', signing, signable(subject, e))));
  return utf8(JSON.stringify({ e, s }));
}

export function sized(bytes: Bytes, most: number): Bytes {
  if (bytes.length > most) throw new SealError('size');
  return bytes;
}

export const seal = async <T>(
  keys: Epochs,
  signing: CryptoKey,
  subject: string,
  value: T,
  form: Form<T>,
): Promise<Bytes> =>
  sized(await cover(FORM.sealed, keys, subject, await signed(signing, subject, value, form)), form.most);

export const wrap = async <T>(signing: CryptoKey, subject: string, value: T, form: Form<T>): Promise<Bytes> =>
  sized(joined(Uint8Array.of(FORM.open), await signed(signing, subject, value, form)), form.most);

/** One value has one text: what is written otherwise was not written by this program. */
export function read<T>(text: string | undefined, { fits }: Form<T>): Opened<T> | Refused {
  const signed = parsed(text);
  if (!isSigned(signed)) return { refused: 'shape' };
  const value = parsed(signed.e);
  if (!fits(value) || canonical(value) !== signed.e) return { refused: 'shape' };
  return { value, signed };
}

/** What is sealed in it. Who said it is still to be looked at, see `isBy`. */
export async function unseal<T>(
  keys: Epochs,
  subject: string,
  given: Uint8Array,
  form: Form<T>,
): Promise<Opened<T> | Refused> {
  const text = await bare(FORM.sealed, keys, subject, given, form.most);
  return 'refused' in text ? text : read(textOf(text), form);
}

export function unwrap<T>(bytes: Uint8Array, form: Form<T>): Opened<T> | Refused {
  if (bytes.length > form.most) return { refused: 'size' };
  if (bytes[0] !== FORM.open) return { refused: 'version' };
  return read(textOf(bytes.subarray(1)), form);
}

/** Whether the owner of a key said it, under this subject. */
export async function isBy(verifier: CryptoKey, subject: string, { e, s }: Signed): Promise<boolean> {
  const signature = fromBase64url(s);
  return signature !== undefined && crypto.subtle.verify('Ed25519', verifier, signature, signable(subject, e));
}
