/**
 * What is of a ticket lies in a box under that ticket's key, so that destroying the key takes the words of it from every
 * copy. Around the box is the team's own layer (`0x03`, see `layer.ts`): length of the signed text (four bytes, the
 * highest first), the signed text, and the box: 12 random bytes of nonce and AES-256-GCM of the content's canonical
 * JSON, with the subject as additional data. The signed text names the key and the box's hash: who said what is
 * checked, and a chain goes on, without that key.
 */
import type { TicketPlace } from '../subjects.ts';
import { type Bytes, base64url, joined, random, sha256, textOf, utf8 } from './bytes.ts';
import { canonical } from './canonical.ts';
import { type Form, type Opened, parsed, read, signed, sized } from './envelope.ts';
import type { Epochs, Keys } from './keys.ts';
import { bare, cover, FORM, NONCE, TAG } from './layer.ts';
import type { Refused } from './refusal.ts';
import { bytesOf, formed, type Guard, shaped } from './shape.ts';
import type { TicketKey } from './ticket-key.ts';

/** What the signed text says of the box. */
export interface Boxed {
  /** Which ticket's key, and which of its author's. */
  readonly place: TicketPlace;
  readonly key: string;
  /** SHA-256 of the box, base64url. */
  readonly hash: string;
}
export interface HasBox {
  readonly boxed: Boxed;
}

export const isBoxed: Guard<Boxed> = shaped<Boxed>({
  place: formed(/^[a-z2-7]{16}\.[a-z2-7]{16}$/, 33),
  key: bytesOf(16),
  hash: bytesOf(32),
});

/** A ticket's key, and where its author keeps it. */
export interface PlacedKey extends TicketKey {
  readonly place: TicketPlace;
}

/**
 * Looks a key up: `destroyed` for good, or `missing`, which nobody can tell from a key that is still to come.
 * `author`: a member's id.
 */
export type TicketKeyOf = (author: string, boxed: Boxed) => Promise<CryptoKey | 'destroyed' | 'missing'>;

const LENGTH = 4;
const cipher = (iv: Bytes, subject: string) => ({ name: 'AES-GCM', iv, additionalData: utf8(subject) });

/** A box that is made: what is said of it, and itself. */
export interface Box {
  readonly boxed: Boxed;
  readonly box: Bytes;
}

/** It hangs on nothing that was said before: those of many events are made at once, and one after the other signed. */
export async function boxOf(subject: string, content: unknown, { id, place, key }: PlacedKey): Promise<Box> {
  const iv = random(NONCE);
  const inside = await crypto.subtle.encrypt(cipher(iv, subject), key, utf8(canonical(content)));
  const box = joined(iv, new Uint8Array(inside));
  return { boxed: { place, key: id, hash: base64url(await sha256(box)) }, box };
}

/** Rejects with a `SealError` for what receivers would refuse. */
export async function sealBoxed<Head extends HasBox>(
  keys: Pick<Keys, 'signing'> & Epochs,
  subject: string,
  { boxed, box }: Box,
  headOf: (boxed: Boxed) => Head,
  form: Form<Head>,
): Promise<Bytes> {
  const text = await signed(keys.signing, subject, headOf(boxed), form);
  const length = new Uint8Array(LENGTH);
  new DataView(length.buffer).setUint32(0, text.length);
  return sized(await cover(FORM.boxed, keys, subject, joined(length, text, box)), form.most);
}

export interface OpenedBox<Head> extends Opened<Head> {
  readonly box: Bytes;
}

/** The box, still shut, and what is said of it. Who said it is still to be looked at, see `isBy`. */
export async function unsealBoxed<Head extends HasBox>(
  keys: Epochs,
  subject: string,
  given: Uint8Array,
  form: Form<Head>,
): Promise<OpenedBox<Head> | Refused> {
  const plain = await bare(FORM.boxed, keys, subject, given, form.most);
  if ('refused' in plain) return plain;
  if (plain.length < LENGTH) return { refused: 'shape' };
  const from = LENGTH + new DataView(plain.buffer).getUint32(0);
  const box = plain.slice(from);
  if (from > plain.length || box.length < NONCE + TAG) return { refused: 'shape' };
  const opened = read(textOf(plain.subarray(LENGTH, from)), form);
  if ('refused' in opened) return opened;
  const { hash } = opened.value.boxed;
  return base64url(await sha256(box)) === hash ? { ...opened, box } : { refused: 'sealed' };
}

/** What is in the box. Still to be judged by its shape; one value has one text, as in `read`. */
export async function inBox(
  subject: string,
  box: Bytes,
  key: CryptoKey,
): Promise<{ readonly content: unknown } | Refused> {
  const sealed = box.subarray(NONCE);
  const plain = await crypto.subtle.decrypt(cipher(box.slice(0, NONCE), subject), key, sealed).catch(() => undefined);
  if (!plain) return { refused: 'sealed' };
  const text = textOf(new Uint8Array(plain));
  const content = parsed(text);
  return content !== undefined && canonicalOr(content) === text ? { content } : { refused: 'shape' };
}

/** Nested deeper than what is ever written, it has no canonical text. */
function canonicalOr(content: unknown): string | undefined {
  try {
    return canonical(content);
  } catch {
    return undefined;
  }
}
