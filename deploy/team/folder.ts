/** The secret folder of whoever runs a team: all that a new server and new invitations are made from. */
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Roster } from '@/lib/domain/team.ts';
import type { Instant } from '@/lib/domain/time.ts';
import { Trouble } from './trouble.ts';

/** Of one device. Its private keys are in its invitation only. */
export interface Seat {
  /** Seed of its server account. */
  readonly account: string;
  /** When its credential ends. */
  readonly expiresAt: Instant;
}

export interface Kept {
  readonly v: 1;
  /** Where devices find the server, and how this command does. */
  readonly servers: readonly string[];
  readonly reach: string;
  readonly replicas: 1 | 3;
  /** Bytes of both streams, one replica. */
  readonly storage: number;
  /** Of servers that may hold the streams, `region:eu` for one; none: any. */
  readonly tags: readonly string[];
  /** Seeds of nkeys: the operator, the server's own account, the team's account. */
  readonly operator: string;
  readonly system: string;
  readonly hub: string;
  /** Ed25519 of the team: raw, and PKCS#8, base64url. */
  readonly root: string;
  readonly rootKey: string;
  /** As in an invitation. */
  readonly tokens: string;
  readonly keys: Readonly<Record<string, string>>;
  readonly roster: Roster;
  /** By member. */
  readonly seats: Readonly<Record<string, Seat>>;
  /** Messages as they were sealed, base64url: the newest roster, and every change of keys, oldest first. */
  readonly sealedRoster: string;
  readonly sealedKeys: readonly string[];
  /** Prints of the rosters made here, by version. */
  readonly made?: Readonly<Record<string, string>>;
  /** The newest key was not told yet. */
  readonly keyUntold?: true;
  /** Members who were shut out by this machine's clock, before the server could be asked for its own. */
  readonly undated?: readonly string[];
}

const FILE = 'team.json';
/** Nobody but the owner. */
const FOLDER_MODE = 0o700;
const FILE_MODE = 0o600;
const SERVER_FILE_MODE = 0o644;

/** Makes it; refuses one that holds a team already. */
export function makeFolder(folder: string): void {
  if (existsSync(join(folder, FILE))) throw new Trouble('taken', folder);
  mkdirSync(join(folder, 'server'), { recursive: true, mode: FOLDER_MODE });
  chmodSync(folder, FOLDER_MODE);
}

/**
 * The old file stands until the new one is whole. What lies beside it is no file of ours to write into: a file left over
 * keeps the rights it was made with, and a link leads wherever somebody else wants.
 */
function writeWhole(path: string, text: string, mode: number): void {
  const beside = `${path}.new`;
  rmSync(beside, { force: true });
  writeFileSync(beside, text, { mode, flag: 'wx' });
  chmodSync(beside, mode);
  renameSync(beside, path);
}

export const writeSecret = (path: string, text: string): void => writeWhole(path, text, FILE_MODE);

export const keep = (folder: string, kept: Kept): void =>
  writeSecret(join(folder, FILE), `${JSON.stringify(kept, null, 2)}\n`);

/** Refuses a folder that others can read: its keys count as lost then, and a person should know. */
export function open(folder: string): Kept {
  const path = join(folder, FILE);
  if (!existsSync(path)) throw new Trouble('no-team', folder);
  for (const one of [folder, path])
    if (process.platform !== 'win32' && (statSync(one).mode & 0o077) !== 0) throw new Trouble('open-folder', one);
  const kept: Kept = JSON.parse(readFileSync(path, 'utf8'));
  if (kept.v !== 1) throw new Trouble('newer-folder', folder);
  return kept;
}

/** Where the server's own file lies. It holds no secret, and the server, which is somebody else, must read it. */
export const serverFile = (folder: string): string => join(folder, 'server', 'team.conf');
export const writeServerFile = (folder: string, text: string): void =>
  writeWhole(serverFile(folder), text, SERVER_FILE_MODE);
