/** New keys and names. */
import { base64url, hex, random } from './bytes.ts';

const NAME = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** 16 of `a-z0-9`: a team's or a member's name in subjects. Bytes beyond the last whole round are drawn again. */
export function newId(): string {
  let id = '';
  while (id.length < 16) {
    for (const byte of random(32)) if (byte < 252 && id.length < 16) id += NAME.charAt(byte % NAME.length);
  }
  return id;
}

/** 128 random bits: nobody can guess it, and so nobody can use it up first. */
export const newEventId = (): string => hex(random(16));

/** AES-256 of an epoch; the key of tokens is made alike. Raw, base64url. */
export const newTeamKey = (): string => base64url(random(32));

/** A pair of either kind: public raw, private PKCS#8, both base64url. */
async function pairOf(kind: 'Ed25519' | 'X25519'): Promise<{ readonly open: string; readonly secret: string }> {
  const pair = await crypto.subtle.generateKey(kind, true, kind === 'Ed25519' ? ['sign', 'verify'] : ['deriveBits']);
  if (!('publicKey' in pair)) throw new TypeError(kind);
  const [open, secret] = await Promise.all([
    crypto.subtle.exportKey('raw', pair.publicKey),
    crypto.subtle.exportKey('pkcs8', pair.privateKey),
  ]);
  return { open: base64url(new Uint8Array(open)), secret: base64url(new Uint8Array(secret)) };
}

/** The team's own key. `rootKey` stays with whoever runs the team; whoever has it says who is in. */
export async function newRoot() {
  const { open, secret } = await pairOf('Ed25519');
  return { root: open, rootKey: secret };
}

/** `signing` and `sealing` stand in the roster, the keys go into the device's invitation and nowhere else. */
export async function newDevice() {
  const [signer, sealer] = await Promise.all([pairOf('Ed25519'), pairOf('X25519')]);
  return { signing: signer.open, signingKey: signer.secret, sealing: sealer.open, sealingKey: sealer.secret };
}

/** All that a team begins with. */
export async function makeTeam() {
  return { team: newId(), ...(await newRoot()), keys: { '1': newTeamKey() }, tokens: newTeamKey() };
}

/** All that a member begins with. */
export async function makeDevice() {
  return { id: newId(), ...(await newDevice()) };
}
