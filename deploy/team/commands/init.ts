import { createAccount, createOperator } from '@nats-io/nkeys';
import type { Member } from '@/lib/domain/team.ts';
import { DAY } from '@/lib/domain/time.ts';
import { makeTeam } from '@/lib/sync/seal/index.ts';
import { withDevice } from '../changes.ts';
import { type Kept, keep, makeFolder, writeServerFile } from '../folder.ts';
import { seedOf } from '../identities.ts';
import { newPassphrase } from '../passphrase.ts';
import { serverText } from '../server-file.ts';
import type { World } from '../world.ts';

export interface InitOrder {
  readonly dir: string;
  readonly name: string;
  readonly servers: readonly string[];
  /** Where this command finds the server, if not at the first of `servers`. */
  readonly reach?: string;
  readonly admin: string;
  readonly storage: number;
  readonly replicas: 1 | 3;
  readonly tags: readonly string[];
  /** How long the invitation may be used, and the device's credential, ms. */
  readonly openFor: number;
  readonly expiresIn: number;
}

export interface Invited {
  readonly member: Member;
  readonly text: string;
  readonly passphrase: string;
}

export const INVITATION_OPEN = 7 * DAY;
export const CREDENTIAL_LASTS = 90 * DAY;

/** Makes the folder, the server's file, and the first admin's invitation. The server may not run yet, so it is told nothing. */
export async function init(order: InitOrder, world: World): Promise<Invited> {
  makeFolder(order.dir);
  const { team, root, rootKey, keys, tokens } = await makeTeam();
  const now = world.now();
  const empty: Kept = {
    v: 1,
    servers: order.servers,
    reach: order.reach ?? order.servers[0] ?? '',
    replicas: order.replicas,
    storage: order.storage,
    tags: order.tags,
    operator: seedOf(createOperator()),
    system: seedOf(createAccount()),
    hub: seedOf(createAccount()),
    root,
    rootKey,
    tokens,
    keys,
    roster: { team, name: order.name, version: 0, members: [] },
    seats: {},
    sealedRoster: '',
    sealedKeys: [],
  };
  const passphrase = newPassphrase(world.random);
  const newcomer = {
    name: order.admin,
    role: 'admin' as const,
    stores: [],
    openUntil: now + order.openFor,
    expiresAt: now + order.expiresIn,
  };
  const { kept, member, text } = await withDevice(empty, newcomer, passphrase, now);
  keep(order.dir, kept);
  writeServerFile(order.dir, await serverText(kept));
  return { member, text, passphrase };
}
