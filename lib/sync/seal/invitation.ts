/** All that a device needs to join, as a text: `PSI1.` and the invitation's JSON under a passphrase. */
import type { Invitation } from '@/lib/domain/team.ts';
import type { Instant } from '@/lib/domain/time.ts';
import { textOf, utf8 } from './bytes.ts';
import { canonical } from './canonical.ts';
import { keysOf } from './keys.ts';
import { lock, unlock } from './locked.ts';
import { SealError } from './refusal.ts';
import { isServer } from './servers.ts';
import { isInvitation } from './shape-team.ts';

const MARK = 'PSI1.';

export type InvitationTrouble = 'not-an-invitation' | 'wrong-passphrase' | 'not-wss' | 'stale';

/** Rejects with a `SealError` for an invitation that nobody could open or use. */
export async function sealInvitation(invitation: Invitation, passphrase: string): Promise<string> {
  if (!isInvitation(invitation) || !invitation.servers.every(isServer)) throw new SealError('shape');
  return lock(MARK, utf8(canonical(invitation)), passphrase);
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
  const bytes = await unlock(MARK, text, passphrase);
  if (bytes === 'damaged') return { trouble: 'not-an-invitation' };
  if (bytes === 'wrong') return { trouble: 'wrong-passphrase' };
  const invitation = parsed(textOf(bytes));
  if (!isInvitation(invitation)) return { trouble: 'not-an-invitation' };
  const usable = await keysOf(invitation).then(
    () => true,
    () => false,
  );
  if (!usable) return { trouble: 'not-an-invitation' };
  if (!invitation.servers.every(isServer)) return { trouble: 'not-wss' };
  return now >= invitation.expiresAt ? { trouble: 'stale' } : invitation;
}
