/**
 * A new credential for a device that is in the team, as a text: `PSR1.` and, under a passphrase, what the team's own key
 * signed. None of the device's or the team's keys is in it. Signed, since it says where the server is: nobody but
 * whoever runs the team leads a device elsewhere.
 */
import type { Invitation, Renewal } from '@/lib/domain/team.ts';
import type { Instant } from '@/lib/domain/time.ts';
import { isBy, unwrap, wrap } from './envelope.ts';
import type { InvitationTrouble } from './invitation.ts';
import { type Operator, verifierOf } from './keys.ts';
import { isMarked, lock, unlock } from './locked.ts';
import { SealError } from './refusal.ts';
import { isServer } from './servers.ts';
import { isRenewal } from './shape-team.ts';

const MARK = 'PSR1.';
const FORM = { fits: isRenewal, most: 65_536 };
/** What it is signed under; no subject of the stream is called so. */
const PLACE = 'renewal';

export type RenewalTrouble = InvitationTrouble | 'other-seat';

/** Whether a text says that it is a renewal. */
export const isRenewalText = (text: string): boolean => isMarked(MARK, text);

/** Rejects with a `SealError` for one that nobody could use. */
export async function sealRenewal(
  { rootSigning }: Pick<Operator, 'rootSigning'>,
  renewal: Renewal,
  passphrase: string,
): Promise<string> {
  if (!renewal.servers.every(isServer)) throw new SealError('shape');
  return lock(MARK, await wrap(rootSigning, PLACE, renewal, FORM), passphrase);
}

/** For the device that sits there. Takes about half a second on purpose. */
export async function openRenewal(
  text: string,
  passphrase: string,
  { team, member, root }: Pick<Invitation, 'team' | 'member' | 'root'>,
  now: Instant = Date.now(),
): Promise<Renewal | { readonly trouble: RenewalTrouble }> {
  const bytes = await unlock(MARK, text, passphrase);
  if (bytes === 'damaged') return { trouble: 'not-an-invitation' };
  if (bytes === 'wrong') return { trouble: 'wrong-passphrase' };
  const opened = unwrap(bytes, FORM);
  if ('refused' in opened) return { trouble: 'not-an-invitation' };
  const { value: renewal, signed } = opened;
  if (renewal.team !== team || renewal.member !== member.id) return { trouble: 'other-seat' };
  if (!(await isBy(await verifierOf(root), PLACE, signed))) return { trouble: 'not-an-invitation' };
  if (!renewal.servers.every(isServer)) return { trouble: 'not-wss' };
  return now >= renewal.expiresAt ? { trouble: 'stale' } : renewal;
}
