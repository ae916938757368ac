/**
 * All that a device needs to join, as a text: `PSI1.` and, in base64url, 16 bytes of salt, 12 of nonce, AES-256-GCM of
 * the invitation's JSON under a key of the passphrase, and 8 bytes of SHA-256 of all before. Those tell a text that was
 * cut off or mistyped from a wrong passphrase; they say nothing of what is inside.
 */
import type { Invitation } from '@/lib/domain/team.ts';
import type { Instant } from '@/lib/domain/time.ts';
import { type Bytes, base64url, fromBase64url, joined, random, sha256, textOf, utf8 } from './bytes.ts';
import { canonical } from './canonical.ts';
import { keysOf } from './keys.ts';
import { SealError } from './refusal.ts';
import { isServer } from './servers.ts';
import { isInvitation } from './shape-team.ts';

const MARK = 'PSI1.';
const SALT = 16;
const NONCE = 12;
const TAG = 16;
const CHECK = 8;
/** OWASP's password storage cheat sheet, 2023, for PBKDF2 with SHA-256. */
const ROUNDS = 600_000;
/** Longest text looked at, characters. */
const LONGEST = 100_000;

export type InvitationTrouble = 'not-an-invitation' | 'wrong-passphrase' | 'not-wss' | 'expired';

/** Keyboards and mail programs write the same passphrase in several ways. */
const phrased = (passphrase: string): Bytes => utf8(passphrase.normalize('NFKC').trim());

async function keyOf(passphrase: string, salt: Bytes): Promise<CryptoKey> {
  const material = await crypto.subtle.importKey('raw', phrased(passphrase), 'PBKDF2', false, ['deriveKey']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: ROUNDS };
  return crypto.subtle.deriveKey(how, material, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

const cipher = (iv: Bytes) => ({ name: 'AES-GCM', iv, additionalData: utf8(MARK) });

const checkOf = async (bytes: Bytes): Promise<Bytes> => (await sha256(bytes)).slice(0, CHECK);

/** Rejects with a `SealError` for an invitation that nobody could open or use. */
export async function sealInvitation(invitation: Invitation, passphrase: string): Promise<string> {
  if (!isInvitation(invitation) || !invitation.servers.every(isServer)) throw new SealError('shape');
  const salt = random(SALT);
  const iv = random(NONCE);
  const key = await keyOf(passphrase, salt);
  const sealed = await crypto.subtle.encrypt(cipher(iv), key, utf8(canonical(invitation)));
  const whole = joined(salt, iv, new Uint8Array(sealed));
  return MARK + base64url(joined(whole, await checkOf(whole)));
}

/** The bytes before the check, where that fits. Space that a mail program put in is no damage. */
async function wholeOf(text: string): Promise<Bytes | undefined> {
  if (text.length > LONGEST) return undefined;
  const bare = text.replace(/[\s\u200B\uFEFF]+/gu, '');
  const bytes = bare.startsWith(MARK) ? fromBase64url(bare.slice(MARK.length)) : undefined;
  if (!bytes || bytes.length <= SALT + NONCE + TAG + CHECK) return undefined;
  const whole = bytes.slice(0, -CHECK);
  const check = bytes.subarray(-CHECK);
  return (await checkOf(whole)).every((byte, at) => byte === check[at]) ? whole : undefined;
}

/** Undefined for a wrong passphrase. */
async function opened(whole: Bytes, passphrase: string): Promise<Bytes | undefined> {
  const key = await keyOf(passphrase, whole.slice(0, SALT));
  const iv = whole.slice(SALT, SALT + NONCE);
  try {
    return new Uint8Array(await crypto.subtle.decrypt(cipher(iv), key, whole.subarray(SALT + NONCE)));
  } catch {
    return undefined;
  }
}

function parsed(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}

/** What a person was given, with the passphrase they were told. Takes about half a second on purpose. */
export async function openInvitation(
  text: string,
  passphrase: string,
  now: Instant = Date.now(),
): Promise<Invitation | { readonly trouble: InvitationTrouble }> {
  const whole = await wholeOf(text);
  if (!whole) return { trouble: 'not-an-invitation' };
  const bytes = await opened(whole, passphrase);
  if (!bytes) return { trouble: 'wrong-passphrase' };
  const invitation = parsed(textOf(bytes));
  if (!isInvitation(invitation)) return { trouble: 'not-an-invitation' };
  const usable = await keysOf(invitation).then(
    () => true,
    () => false,
  );
  if (!usable) return { trouble: 'not-an-invitation' };
  if (!invitation.servers.every(isServer)) return { trouble: 'not-wss' };
  return now >= invitation.expiresAt ? { trouble: 'expired' } : invitation;
}
