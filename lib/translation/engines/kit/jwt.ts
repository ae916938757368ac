/** A signed assertion of a service account (RFC 7523) with WebCrypto. */
import { EngineError } from '../../engine.ts';

const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
const encoded = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** The key between the lines of a PEM file (PKCS #8). */
function keyBytes(pem: string): Uint8Array<ArrayBuffer> {
  const base64 = pem.replace(/-----[^-]+-----/g, '').replace(/\s/g, '');
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

const RS256 = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' } as const;

/** Rejects with `auth` where the key is none. */
export async function signedJwt(
  pem: string,
  keyId: string,
  claims: Readonly<Record<string, unknown>>,
): Promise<string> {
  const head = { alg: 'RS256', typ: 'JWT', ...(keyId ? { kid: keyId } : {}) };
  const said = [head, claims].map((part) => base64url(encoded(JSON.stringify(part)))).join('.');
  try {
    const key = await crypto.subtle.importKey('pkcs8', keyBytes(pem), RS256, false, ['sign']);
    const signature = await crypto.subtle.sign(RS256.name, key, encoded(said));
    return `${said}.${base64url(new Uint8Array(signature))}`;
  } catch {
    throw new EngineError('auth', 'private_key');
  }
}
