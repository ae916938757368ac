/** What last values are put and marked for: all stores at once, or each that a member has. */
import type { TicketId } from '@/lib/domain/ticket.ts';
import { storeToken } from '@/lib/sync/seal/index.ts';
import { NO_TOKEN, storeFilterOf } from '@/lib/sync/subjects.ts';
import type { Desk } from '../open.ts';

export interface Scope {
  /** Of the store, as subjects say it; `NO_TOKEN`: all stores. */
  readonly token: string;
  /** Through which its events are read. */
  readonly filter: string;
  /** Begin of its tickets' ids. */
  readonly prefix: string;
}

/** `stores`: `portal:store`; none: all. */
export async function scopesOf({ invitation, keys }: Desk, stores: readonly string[]): Promise<readonly Scope[]> {
  const { team } = invitation;
  if (stores.length === 0) return [{ token: NO_TOKEN, filter: storeFilterOf(team, NO_TOKEN), prefix: '' }];
  return Promise.all(
    stores.map(async (store) => {
      const token = await storeToken(keys, store);
      return { token, filter: storeFilterOf(team, token), prefix: `${store}:` };
    }),
  );
}

export const isIn = ({ prefix }: Scope, id: TicketId): boolean => id.startsWith(prefix);
