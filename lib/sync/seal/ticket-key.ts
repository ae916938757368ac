/**
 * Keys of tickets. Every member has one of its own for each ticket it speaks of, and keeps it where the others find it:
 * one message a subject, the raw key under the team's. Nothing stands in its place once it is destroyed, and whatever
 * was sealed with it is noise then, wherever a copy of it lies.
 *
 * A key is called by its own hash, and what is sealed with it names that under its author's signature. So it does not
 * matter who told a key: another one cannot take its place, and no author can show two members two things by two keys.
 *
 * After a rotation of the team's key they are not told again: whoever left knew them, and is kept out of what is said
 * later by the layer around it (see `box.ts`); whoever joins is given the team's older keys as well.
 */
import { type Bytes, base64url, fromBase64url, joined, random, sha256, utf8 } from './bytes.ts';
import type { Epochs } from './keys.ts';
import { bare, cover, FORM } from './layer.ts';
import type { Refused } from './refusal.ts';

const LENGTH = 32;
/** Bytes of a key's name: nobody finds two keys of one name. */
const NAME = 16;
/** Largest message that is looked at, bytes. */
const MOST = 256;
const MARK = utf8('portside ticket key');

/** A key that can be used. */
export interface TicketKey {
  /** Base64url of 16 bytes. */
  readonly id: string;
  readonly key: CryptoKey;
}

/** AES-256, raw, base64url. */
export const newTicketKey = (): string => base64url(random(LENGTH));

async function usable(raw: Bytes): Promise<TicketKey> {
  const [hash, key] = await Promise.all([
    sha256(joined(MARK, raw)),
    crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']),
  ]);
  return { id: base64url(hash.subarray(0, NAME)), key };
}

/** Rejects with a TypeError for what is no key. */
export async function ticketKeyOf(text: string): Promise<TicketKey> {
  const raw = fromBase64url(text);
  if (raw?.length !== LENGTH) throw new TypeError('key');
  return usable(raw);
}

/** As it lies under `ticketKeySubject`. Rejects with a TypeError for what is no key. */
export async function sealTicketKey(keys: Epochs, subject: string, text: string): Promise<Uint8Array> {
  const raw = fromBase64url(text);
  if (raw?.length !== LENGTH) throw new TypeError('key');
  return cover(FORM.key, keys, subject, raw);
}

/** Told in place of a key: it is destroyed. */
export const NO_TICKET_KEY: Uint8Array = new Uint8Array();

/** The key inside, and as text; `destroyed` where there is none any more. Never throws for what others wrote. */
export async function openTicketKey(
  keys: Epochs,
  subject: string,
  bytes: Uint8Array,
): Promise<(TicketKey & { readonly text: string }) | 'destroyed' | Refused> {
  if (bytes.length === 0) return 'destroyed';
  const raw = await bare(FORM.key, keys, subject, bytes, MOST);
  if ('refused' in raw) return raw;
  if (raw.length !== LENGTH) return { refused: 'shape' };
  return { ...(await usable(raw)), text: base64url(raw) };
}
