/**
 * A body under a passphrase. PBKDF2-SHA-256 makes one key of the passphrase, HKDF one of that for each file, AES-256-GCM
 * seals pieces: four bytes of length, then the sealed piece. The nonce counts, and says which piece is the last, so that
 * no piece can be left out, doubled, moved or cut off; the header's core is additional data.
 */
import { type Bytes, ITERATIONS, type Sealing } from './format.ts';

/** Plain bytes of a sealed piece. */
const PIECE = 262_144;
const TAG = 16;

export const salt = (): string => btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))));
const bytesOf = (text: string): Bytes => Uint8Array.from(atob(text), (one) => one.charCodeAt(0));

/** 256 bits, base64, that stand for the passphrase from then on. Takes about a tenth of a second. */
export async function stretch(passphrase: string, of: string, iterations = ITERATIONS): Promise<string> {
  const words = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const key = await crypto.subtle.importKey('raw', words, 'PBKDF2', false, ['deriveBits']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt: bytesOf(of), iterations };
  return btoa(String.fromCharCode(...new Uint8Array(await crypto.subtle.deriveBits(how, key, 256))));
}

/** The key of one file. It cannot be read out again, but kept in a database. */
export async function fileKey(stretched: string, { file }: Pick<Sealing, 'file'>): Promise<CryptoKey> {
  const key = await crypto.subtle.importKey('raw', bytesOf(stretched), 'HKDF', false, ['deriveKey']);
  const info = new TextEncoder().encode('portside snapshot');
  const how = { name: 'HKDF', hash: 'SHA-256', salt: bytesOf(file), info };
  return crypto.subtle.deriveKey(how, key, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

function nonce(piece: number, last: boolean): Bytes {
  const bytes = new Uint8Array(12);
  new DataView(bytes.buffer).setUint32(4, piece);
  bytes[11] = last ? 1 : 0;
  return bytes;
}

const how = (piece: number, last: boolean, core: string) => ({
  name: 'AES-GCM',
  iv: nonce(piece, last),
  additionalData: new TextEncoder().encode(core),
});

export async function* seal(key: CryptoKey, core: string, plain: AsyncIterable<Uint8Array>): AsyncGenerator<Bytes> {
  const held = new Uint8Array(PIECE);
  let filled = 0;
  let piece = 0;
  const close = async (last: boolean): Promise<Bytes> => {
    const sealed = await crypto.subtle.encrypt(how(piece, last, core), key, held.slice(0, filled));
    const bytes = new Uint8Array(4 + sealed.byteLength);
    new DataView(bytes.buffer).setUint32(0, sealed.byteLength);
    bytes.set(new Uint8Array(sealed), 4);
    filled = 0;
    piece += 1;
    return bytes;
  };
  for await (const bytes of plain)
    for (let from = 0; from < bytes.length; ) {
      // A full one waits: it may be the last.
      if (filled === PIECE) yield await close(false);
      const part = bytes.subarray(from, from + PIECE - filled);
      held.set(part, filled);
      filled += part.length;
      from += part.length;
    }
  yield await close(true);
}

/** Opens what `seal` made. Throws `NotOpened` where it is not whole or the key another. */
export async function* open(key: CryptoKey, core: string, body: Blob): AsyncGenerator<Bytes> {
  for (let [at, piece] = [0, 0]; ; piece += 1) {
    const head = new DataView(await body.slice(at, at + 4).arrayBuffer());
    const length = head.byteLength === 4 ? head.getUint32(0) : 0;
    if (length < TAG || length > PIECE + TAG || at + 4 + length > body.size) throw new NotOpened();
    const sealed = await body.slice(at + 4, at + 4 + length).arrayBuffer();
    at += 4 + length;
    const last = at === body.size;
    const plain = await crypto.subtle.decrypt(how(piece, last, core), key, sealed).catch(() => undefined);
    if (!plain) throw new NotOpened();
    yield new Uint8Array(plain);
    if (last) return;
  }
}

export class NotOpened extends Error {
  override readonly name = 'NotOpened';
}
