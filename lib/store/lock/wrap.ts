/** The store's key under another one, which is made of a passphrase: another passphrase wraps the same key. */
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';

const NONCE = 24;
const bound = new TextEncoder().encode('portside lock');

const base64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));
const bytesOf = (text: string): Uint8Array => Uint8Array.from(atob(text), (one) => one.charCodeAt(0));

/** 32 random bytes as base64, for a store that has none. */
export const newSecret = (): string => base64(crypto.getRandomValues(new Uint8Array(32)));
export const secretBytes = bytesOf;

/** `by`: 32 bytes as base64, stretched out of a passphrase. */
export function wrapSecret(by: string, secret: string): string {
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE));
  const wrapped = xchacha20poly1305(bytesOf(by), nonce, bound).encrypt(bytesOf(secret));
  return `${base64(nonce)}.${base64(wrapped)}`;
}

/** Undefined where it was wrapped by another. */
export function unwrapSecret(by: string, wrapped: string): string | undefined {
  const [nonce = '', sealed = ''] = wrapped.split('.');
  try {
    return base64(xchacha20poly1305(bytesOf(by), bytesOf(nonce), bound).decrypt(bytesOf(sealed)));
  } catch {
    return undefined;
  }
}
