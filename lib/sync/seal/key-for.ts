/**
 * A team key on its way to one member: X25519 with a key made for this once, HKDF-SHA256 of what both know, AES-GCM.
 * RFC 7748, RFC 5869. Who sent it is not said here: the change of keys around it is signed.
 */
import { type Bytes, base64url, fromBase64url, joined, random, utf8 } from './bytes.ts';
import { recipientOf } from './keys.ts';
import { SEALED_KEY } from './shape-team.ts';

const INFO = utf8('portside team key');
const POINT = 32;
const NONCE = 12;

/** `once`: the public key made for this, which stands in front. */
async function sharedKey(secret: CryptoKey, other: CryptoKey, once: Bytes): Promise<CryptoKey> {
  const bits = await crypto.subtle.deriveBits({ name: 'X25519', public: other }, secret, 256);
  const material = await crypto.subtle.importKey('raw', bits, 'HKDF', false, ['deriveKey']);
  const how = { name: 'HKDF', hash: 'SHA-256', salt: once, info: INFO };
  return crypto.subtle.deriveKey(how, material, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

/**
 * A raw key, base64url, sealed for the holder of a sealing key; `recipient`: its public part as the roster has it.
 * Rejects for a key that is none.
 */
export async function sealKeyFor(recipient: string, rawKey: string): Promise<string> {
  const secret = fromBase64url(rawKey);
  if (secret?.length !== 32) throw new TypeError('key');
  const pair = await crypto.subtle.generateKey('X25519', false, ['deriveBits']);
  if (!('publicKey' in pair)) throw new TypeError('X25519');
  const once = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  const shared = await sharedKey(pair.privateKey, await recipientOf(recipient), once);
  const iv = random(NONCE);
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, shared, secret);
  return base64url(joined(once, iv, new Uint8Array(sealed)));
}

/** The raw key, base64url; undefined when it was sealed for somebody else or is damaged. */
export async function openKeyFor(sealing: CryptoKey, sealed: string): Promise<string | undefined> {
  const bytes = fromBase64url(sealed);
  if (bytes?.length !== SEALED_KEY) return undefined;
  const once = bytes.slice(0, POINT);
  try {
    const shared = await sharedKey(sealing, await recipientOf(base64url(once)), once);
    const iv = bytes.subarray(POINT, POINT + NONCE);
    const key = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, shared, bytes.subarray(POINT + NONCE));
    return base64url(new Uint8Array(key));
  } catch {
    return undefined;
  }
}
