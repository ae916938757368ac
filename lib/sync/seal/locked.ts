/**
 * A text under a passphrase: a mark that says what it is and, in base64url, 16 bytes of salt, 12 of nonce, AES-256-GCM
 * under a key of the passphrase, and 8 bytes of SHA-256 of all before. Those tell a text that was cut off or mistyped
 * from a wrong passphrase; they say nothing of what is inside.
 */
import { type Bytes, base64url, fromBase64url, joined, random, sha256, utf8 } from './bytes.ts';

const SALT = 16;
const NONCE = 12;
const TAG = 16;
const CHECK = 8;
/** OWASP's password storage cheat sheet, 2023, for PBKDF2 with SHA-256. */
const ROUNDS = 600_000;
/** Longest text looked at, characters. */
const LONGEST = 100_000;

/** Keyboards and mail programs write the same passphrase in several ways. */
const phrased = (passphrase: string): Bytes => utf8(passphrase.normalize('NFKC').trim());

async function keyOf(passphrase: string, salt: Bytes): Promise<CryptoKey> {
  const material = await crypto.subtle.importKey('raw', phrased(passphrase), 'PBKDF2', false, ['deriveKey']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: ROUNDS };
  return crypto.subtle.deriveKey(how, material, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

const cipher = (iv: Bytes, mark: string) => ({ name: 'AES-GCM', iv, additionalData: utf8(mark) });

const checkOf = async (bytes: Bytes): Promise<Bytes> => (await sha256(bytes)).slice(0, CHECK);

/** Space that a mail program put in is no damage. */
const bared = (text: string): string => text.replace(/[\s\u200B\uFEFF]+/gu, '');

/** Whether it says that it is such a text. */
export const isMarked = (mark: string, text: string): boolean => text.length <= LONGEST && bared(text).startsWith(mark);

export async function lock(mark: string, bytes: Bytes, passphrase: string): Promise<string> {
  const salt = random(SALT);
  const iv = random(NONCE);
  const key = await keyOf(passphrase, salt);
  const sealed = await crypto.subtle.encrypt(cipher(iv, mark), key, bytes);
  const whole = joined(salt, iv, new Uint8Array(sealed));
  return mark + base64url(joined(whole, await checkOf(whole)));
}

/** The bytes before the check, where that fits. */
async function wholeOf(mark: string, text: string): Promise<Bytes | undefined> {
  const bytes = isMarked(mark, text) ? fromBase64url(bared(text).slice(mark.length)) : undefined;
  if (!bytes || bytes.length <= SALT + NONCE + TAG + CHECK) return undefined;
  const whole = bytes.slice(0, -CHECK);
  const check = bytes.subarray(-CHECK);
  return (await checkOf(whole)).every((byte, at) => byte === check[at]) ? whole : undefined;
}

/** What is in it, or why not. Takes about half a second on purpose. */
export async function unlock(mark: string, text: string, passphrase: string): Promise<Bytes | 'damaged' | 'wrong'> {
  const whole = await wholeOf(mark, text);
  if (!whole) return 'damaged';
  const key = await keyOf(passphrase, whole.slice(0, SALT));
  const iv = whole.slice(SALT, SALT + NONCE);
  try {
    return new Uint8Array(await crypto.subtle.decrypt(cipher(iv, mark), key, whole.subarray(SALT + NONCE)));
  } catch {
    return 'wrong';
  }
}
