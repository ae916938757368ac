import type { Member } from '@/lib/domain/team.ts';
import type { Role } from '@/lib/domain/vocabulary.ts';
import { withDevice } from '../changes.ts';
import { keep, open } from '../folder.ts';
import { newPassphrase } from '../passphrase.ts';
import { tell } from '../tell.ts';
import { wasTold } from '../trouble.ts';
import type { World } from '../world.ts';
import type { Invited } from './init.ts';

export interface InviteOrder {
  readonly dir: string;
  readonly name: string;
  readonly role: Role;
  readonly stores: readonly string[];
  readonly openFor: number;
  readonly expiresIn: number;
  /** A new one is made where none is given. */
  readonly passphrase?: string;
}

/** `told`: whether the server knows of the newcomer already; the next command tells it otherwise. */
export async function invite(
  order: InviteOrder,
  world: World,
): Promise<Invited & { readonly member: Member; readonly told: boolean }> {
  const now = world.now();
  const passphrase = order.passphrase ?? newPassphrase(world.random);
  const { name, role, stores } = order;
  const newcomer = { name, role, stores, openUntil: now + order.openFor, expiresAt: now + order.expiresIn };
  const { kept, member, text } = await withDevice(open(order.dir), newcomer, passphrase, now);
  keep(order.dir, kept);
  const told = await wasTold(tell(order.dir, now));
  return { member, text, passphrase, told };
}
