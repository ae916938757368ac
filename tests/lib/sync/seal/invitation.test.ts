import { beforeAll, describe, expect, test } from 'vitest';
import type { Invitation } from '@/lib/domain/team.ts';
import { DAY } from '@/lib/domain/time.ts';
import { base64url, fromBase64url, joined, sha256, utf8 } from '@/lib/sync/seal/bytes.ts';
import { isServer, keysOf, openInvitation, SealError, sealInvitation } from '@/lib/sync/seal/index.ts';
import { isInvitation } from '@/lib/sync/seal/shape-team.ts';
import { NOW } from '../../support/make.ts';
import { aTeam } from '../../support/seals.ts';

const PASSPHRASE = 'kelp mast tide rope';
let invitation: Invitation;
let text: string;
beforeAll(async () => {
  const team = await aTeam([{ name: 'Ann 安', role: 'lead', stores: ['amazon:A1'] }]);
  const { member, secrets } = team.seat(0);
  invitation = {
    v: 1,
    team: team.team,
    teamName: 'Harbour 港口',
    servers: ['wss://team.example.com:8443', 'ws://127.0.0.1:9222'],
    member: { id: member.id, name: member.name, role: member.role, stores: member.stores },
    root: team.secrets.root,
    ...secrets,
    jwt: 'eyJhbGciOiJlZDI1NTE5In0.eyJzdWIiOiJVQSJ9.c2ln',
    seed: `SU${'A'.repeat(56)}`,
    keys: team.secrets.keys,
    tokens: team.secrets.tokens,
    expiresAt: NOW + 7 * DAY,
  };
  text = await sealInvitation(invitation, PASSPHRASE);
});
const open = (given: string, passphrase = PASSPHRASE, now = NOW) => openInvitation(given, passphrase, now);

/** The passphrase is made slow to try on purpose: once is enough here. */
let kept: Promise<CryptoKey> | undefined;

/** What somebody makes who knows the passphrase and keeps to no rule. */
async function made(plain: string): Promise<string> {
  const [salt, iv] = [new Uint8Array(16), new Uint8Array(12)];
  kept ??= crypto.subtle
    .importKey('raw', utf8(PASSPHRASE), 'PBKDF2', false, ['deriveKey'])
    .then((material) =>
      crypto.subtle.deriveKey(
        { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: 600_000 },
        material,
        { name: 'AES-GCM', length: 256 },
        false,
        ['encrypt'],
      ),
    );
  const cipher = { name: 'AES-GCM', iv, additionalData: utf8('PSI1.') };
  const whole = joined(salt, iv, new Uint8Array(await crypto.subtle.encrypt(cipher, await kept, utf8(plain))));
  return `PSI1.${base64url(joined(whole, (await sha256(whole)).slice(0, 8)))}`;
}

describe('an invitation', () => {
  test('opens with its passphrase and gives working keys', async () => {
    const opened = await open(text);
    expect(opened).toEqual(invitation);
    if (!('team' in opened)) throw new Error(opened.trouble);
    expect((await keysOf(opened)).newest).toBe(1);
  });

  test('shows nothing without it', () => {
    expect(text).toMatch(/^PSI1\.[\w-]+$/);
    const bytes = fromBase64url(text.slice(5)) ?? new Uint8Array();
    const seen = new TextDecoder('latin1').decode(bytes) + text;
    for (const word of ['Harbour', 'example', invitation.seed, invitation.team, invitation.tokens])
      expect(seen).not.toContain(word);
  });

  test('is made anew every time', async () => {
    const again = await sealInvitation(invitation, PASSPHRASE);
    expect(again.slice(5, 40)).not.toBe(text.slice(5, 40));
  });

  test('bears what mail programs and keyboards do', async () => {
    const wrapped = `\n  ${text.replace(/(.{60})/g, '$1\r\n')}\u200B \uFEFF`;
    expect(await open(wrapped, `  ${PASSPHRASE.replace('kelp', 'ｋｅｌｐ')} \n`)).toEqual(invitation);
  });
});

describe('what does not open it says why', () => {
  test('a wrong passphrase', async () => {
    for (const wrong of ['', PASSPHRASE.toUpperCase(), '\uD800'])
      expect(await open(text, wrong)).toEqual({ trouble: 'wrong-passphrase' });
  });

  test('a text that was cut off, mistyped, or is something else', async () => {
    const middle = Math.floor(text.length / 2);
    const letter = text[middle] === 'A' ? 'B' : 'A';
    for (const other of [
      '',
      'PSI1.',
      'hello',
      text.slice(5),
      text.slice(0, -1),
      text.slice(0, middle),
      text.slice(0, 60),
      text.slice(0, middle) + letter + text.slice(middle + 1),
      text.slice(0, middle) + text.slice(middle + 4),
      `${text}AAAA`,
      `${text}${text}`,
      text.replace('PSI1', 'PSI2'),
      text.replace('PSI1', 'psi1'),
      `PSI1.${'A'.repeat(100)}`,
      `PSI1.${'A'.repeat(200_000)}`,
      'PSI1.ünïcode',
      JSON.stringify(invitation),
    ])
      expect([other.slice(0, 20), await open(other)]).toEqual([other.slice(0, 20), { trouble: 'not-an-invitation' }]);
  });

  test('one that is too old', async () => {
    expect(await open(text, PASSPHRASE, invitation.expiresAt)).toEqual({ trouble: 'stale' });
    expect(await open(text, PASSPHRASE, invitation.expiresAt - 1)).toEqual(invitation);
  });

  test('one whose inside is another shape, or whose keys are none', async () => {
    const whole = JSON.stringify(invitation);
    for (const plain of [
      'x',
      whole.replace('{', '{"__proto__":{},'),
      whole.replace(invitation.signingKey, 'A'.repeat(64)),
    ])
      expect([plain, await open(await made(plain))]).toEqual([plain, { trouble: 'not-an-invitation' }]);
    const { seed, ...without } = invitation;
    for (const broken of [
      { ...invitation, v: 2 },
      { ...invitation, more: 1 },
      { ...invitation, keys: {} },
      { ...invitation, keys: { '01': invitation.tokens } },
      { ...invitation, keys: { '1': seed } },
      { ...invitation, servers: [] },
      { ...invitation, servers: ['not an address'] },
      { ...invitation, member: { ...invitation.member, role: 'owner' } },
      { ...invitation, member: { ...invitation.member, id: 'ann.*' } },
      { ...invitation, team: `${invitation.team}.>` },
      { ...invitation, expiresAt: null },
      without,
      null,
    ])
      expect([broken, isInvitation(broken)]).toEqual([broken, false]);
    expect(isInvitation(invitation)).toBe(true);
  });

  test('one that leads over an open line', async () => {
    const evil = JSON.stringify({ ...invitation, servers: ['wss://team.example.com', 'ws://team.example.com'] });
    expect(await open(await made(evil))).toEqual({ trouble: 'not-wss' });
    const wanted = { ...invitation, servers: ['ws://team.example.com'] };
    await expect(sealInvitation(wanted, PASSPHRASE)).rejects.toBeInstanceOf(SealError);
    await expect(sealInvitation({ ...invitation, expiresAt: Number.NaN }, PASSPHRASE)).rejects.toBeInstanceOf(
      SealError,
    );
  });
});

test('a server is spoken to by wss, or by ws on this machine', () => {
  for (const good of [
    'wss://team.example.com',
    'wss://10.0.0.1:443/x',
    'ws://localhost:1',
    'ws://127.9.9.9',
    'ws://[::1]:5',
  ])
    expect([good, isServer(good)]).toEqual([good, true]);
  for (const evil of [
    'ws://team.example.com',
    'ws://localhost.example.com',
    'ws://127.0.0.1.example.com',
    'ws://localhost@team.example.com',
    'wss://ann:secret@team.example.com',
    'wss://ann@team.example.com',
    'http://localhost',
    'https://team.example.com',
    'nats://127.0.0.1',
    'javascript:alert(1)',
    'team.example.com',
    'wss://',
    '',
  ])
    expect([evil, isServer(evil)]).toEqual([evil, false]);
});
