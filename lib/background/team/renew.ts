/** A new credential for the seat that is here: place, lanes, cursors and all that waits stay as they are. */
import type { Invitation, Renewal, TeamTrouble } from '@/lib/domain/team.ts';
import { commit } from '@/lib/store/commit.ts';
import type { Store } from '@/lib/store/store.ts';
import { openRenewal } from '@/lib/sync/seal/index.ts';
import { invitationOf, putInvitation, putSeat, seatOf } from './seat.ts';

/** What of an invitation a renewal replaces. */
export type Credential = Pick<Invitation, 'servers' | 'jwt' | 'seed'>;

/** A renewal for this seat, and what it replaces; or why it is none. */
export async function openFor(
  store: Store,
  text: string,
  passphrase: string,
): Promise<{ readonly renewal: Renewal; readonly before: Credential } | { readonly trouble: TeamTrouble }> {
  const before = await invitationOf(store);
  if (!before || !(await seatOf(store))) return { trouble: 'no-seat' };
  const renewal = await openRenewal(text, passphrase, before);
  return 'trouble' in renewal ? renewal : { renewal, before };
}

/** Call it while no session runs: one would go on with what it was opened with. */
export const putCredential = (store: Store, { servers, jwt, seed }: Credential): Promise<void> =>
  commit(store, [store.secrets], async (books) => {
    const [invitation, seat] = [await invitationOf(store), await seatOf(store)];
    if (!invitation || !seat) return;
    await putInvitation(store, { ...invitation, servers, jwt, seed });
    await putSeat(store, { ...seat, servers }, books);
  });
