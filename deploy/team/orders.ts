/** What a person writes on the command line, read or refused with a sentence. */
import { DAY, HOUR, MINUTE } from '@/lib/domain/time.ts';
import { PORTALS, ROLES, type Role } from '@/lib/domain/vocabulary.ts';
import { isServer } from '@/lib/sync/seal/index.ts';
import { isSafeServer } from '@/lib/sync/wire/index.ts';
import { Trouble } from './trouble.ts';

const UNITS: Readonly<Record<string, number>> = { m: MINUTE, h: HOUR, d: DAY };

/** `90d`, `12h`, `30m`, in ms; a bare number is days. */
export function durationOf(text: string): number {
  const [, count = '', unit = 'd'] = /^([1-9]\d{0,4})([mhd]?)$/.exec(text) ?? [];
  const ms = Number(count) * (UNITS[unit || 'd'] ?? 0);
  if (!ms) throw new Trouble('bad-order', `${text}: write 90d, 12h or 30m`);
  return ms;
}

const SIZES: Readonly<Record<string, number>> = { MB: 1 << 20, GB: 1 << 30 };

/** `2GB`, `500MB`, in bytes. */
export function sizeOf(text: string): number {
  const [, count = '', unit = ''] = /^([1-9]\d{0,5})(MB|GB)$/.exec(text) ?? [];
  const bytes = Number(count) * (SIZES[unit] ?? 0);
  if (!bytes) throw new Trouble('bad-order', `${text}: write 2GB or 500MB`);
  return bytes;
}

/** `amazon:A1,shopify:x`; nothing, or `all`: every store. Sorted, each once. */
export function storesOf(text: string | undefined): readonly string[] {
  if (text === undefined || text === 'all') return [];
  const stores = text.split(',').map((one) => one.trim());
  for (const store of stores) {
    const [, portal = ''] = /^([a-z]+):[^\s,:]+$/.exec(store) ?? [];
    if (!PORTALS.some((one) => one === portal)) throw new Trouble('bad-order', `${store}: write portal:store`);
  }
  return [...new Set(stores)].sort();
}

export function roleOf(text: string): Role {
  const role = ROLES.find((one) => one === text);
  if (!role) throw new Trouble('bad-order', `${text}: one of ${ROLES.join(', ')}`);
  return role;
}

/** Of a person or a team: what people read, so nothing that hides or turns text about. */
export function nameOf(text: string): string {
  const name = text.normalize('NFC').trim();
  if (!name || name.length > 80 || /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(name))
    throw new Trouble('bad-order', 'a name is 1 to 80 characters, without hidden ones');
  return name;
}

/** `wss://host[:port]`, several with commas; without TLS only to this machine. */
export function serversOf(text: string): readonly string[] {
  const servers = text.split(',').map((one) => one.trim());
  const bad = servers.find((server) => !isServer(server));
  if (bad !== undefined) throw new Trouble('not-wss', bad);
  return servers;
}

/** Where this command finds the server: it logs in there with the team's own keys, so never in the clear over a wire. */
export function reachOf(text: string): string {
  const reach = text.trim();
  if (!isSafeServer(reach)) throw new Trouble('not-wss', reach);
  return reach;
}

/** Least characters of a passphrase that a person thinks up. */
const SHORTEST = 16;

/** Of an invitation, counted as its lock reads it (NFKC, no blanks at its ends). It is never repeated in a sentence. */
export function passphraseOf(text: string): string {
  const passphrase = text.normalize('NFKC').trim();
  if ([...passphrase].length < SHORTEST)
    throw new Trouble('bad-order', `PORTSIDE_PASSPHRASE has at least ${SHORTEST} characters`);
  return passphrase;
}
