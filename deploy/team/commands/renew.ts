import type { Member } from '@/lib/domain/team.ts';
import { deviceOf, withRenewal } from '../changes.ts';
import { keep, open } from '../folder.ts';
import { newPassphrase } from '../passphrase.ts';
import { tell } from '../tell.ts';
import { wasTold } from '../trouble.ts';
import type { World } from '../world.ts';
import type { Invited } from './init.ts';

export interface RenewOrder {
  readonly dir: string;
  readonly member?: string;
  readonly name?: string;
  /** How long the renewal may be used, and the new credential, ms. */
  readonly openFor: number;
  readonly expiresIn: number;
  /** A new one is made where none is given. */
  readonly passphrase?: string;
}

/**
 * A new credential for a device that is in the team. Its account stays as it is, so the server need not know of it;
 * where it answers it is told all the rest on the way.
 */
export async function renew(
  order: RenewOrder,
  world: World,
): Promise<Invited & { readonly member: Member; readonly told: boolean }> {
  const now = world.now();
  const passphrase = order.passphrase ?? newPassphrase(world.random);
  const before = open(order.dir);
  const member = deviceOf(before.roster, order);
  const times = { openUntil: now + order.openFor, expiresAt: now + order.expiresIn };
  const { kept, text } = await withRenewal(before, member, times, passphrase);
  keep(order.dir, kept);
  const told = await wasTold(tell(order.dir, now));
  return { member, text, passphrase, told };
}
