import type { Invitation } from '@/lib/domain/team.ts';
import { type Bytes, fromBase64url } from './bytes.ts';

/** What of an opened invitation makes and judges events. */
export type InvitationSecrets = Pick<Invitation, 'team' | 'root' | 'signingKey' | 'sealingKey' | 'keys' | 'tokens'>;

/** The team's keys for what is sealed, by epoch; what is said now is sealed with the newest. */
export interface Epochs {
  readonly epochs: Readonly<Record<string, CryptoKey>>;
  readonly newest: number;
}

/** The key of tokens and buyers' hashes. */
export interface Tokens {
  readonly tokens: CryptoKey;
}

/** Of a device. None can be read out again. */
export interface Keys extends Epochs, Tokens {
  readonly signing: CryptoKey;
  /** Public: what rosters and changes of keys are held against. */
  readonly root: CryptoKey;
  readonly sealing: CryptoKey;
}

/** Of whoever runs the team. */
export interface Operator extends Epochs, Tokens {
  readonly rootSigning: CryptoKey;
}

/** Bytes of a key as it is kept. Throws a TypeError for what is not base64url. */
function rawOf(text: string): Bytes {
  const bytes = fromBase64url(text);
  if (!bytes) throw new TypeError('key');
  return bytes;
}

async function epochsOf(raw: Invitation['keys']): Promise<Epochs> {
  const made = Object.entries(raw).map(async ([epoch, key]) => {
    const usable = await crypto.subtle.importKey('raw', rawOf(key), 'AES-GCM', false, ['encrypt', 'decrypt']);
    return [epoch, usable] as const;
  });
  return { epochs: Object.fromEntries(await Promise.all(made)), newest: Math.max(0, ...Object.keys(raw).map(Number)) };
}

const tokensOf = (raw: string): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', rawOf(raw), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);

const signerOf = (pkcs8: string): Promise<CryptoKey> =>
  crypto.subtle.importKey('pkcs8', rawOf(pkcs8), 'Ed25519', false, ['sign']);

/** A public Ed25519 key, raw, base64url. Rejects for what is none. */
export const verifierOf = async (raw: string): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', rawOf(raw), 'Ed25519', false, ['verify']);

/** A public X25519 key, raw, base64url. Rejects for what is none. */
export const recipientOf = async (raw: string): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', rawOf(raw), 'X25519', false, []);

/** Rejects when a key is none; an invitation that was opened holds good ones. */
export async function keysOf(seat: InvitationSecrets): Promise<Keys> {
  const [{ epochs, newest }, tokens, signing, root, sealing] = await Promise.all([
    epochsOf(seat.keys),
    tokensOf(seat.tokens),
    signerOf(seat.signingKey),
    verifierOf(seat.root),
    crypto.subtle.importKey('pkcs8', rawOf(seat.sealingKey), 'X25519', false, ['deriveBits']),
  ]);
  return { epochs, newest, tokens, signing, root, sealing };
}

/** The same for whoever runs the team; `rootKey`: PKCS#8, base64url. */
export async function operatorOf(
  secrets: Pick<Invitation, 'keys' | 'tokens'> & { readonly rootKey: string },
): Promise<Operator> {
  const [{ epochs, newest }, tokens, rootSigning] = await Promise.all([
    epochsOf(secrets.keys),
    tokensOf(secrets.tokens),
    signerOf(secrets.rootKey),
  ]);
  return { epochs, newest, tokens, rootSigning };
}
