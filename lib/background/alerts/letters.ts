/** Dead letters: what no longer tries to go out, kept for a person to send again or drop. */
import { stillTrue } from '@/lib/alerts/alerts.ts';
import type { Alert, DeadLetter } from '@/lib/domain/alert.ts';
import { commit } from '@/lib/store/commit.ts';
import type { Store } from '@/lib/store/store.ts';
import type { World } from '../world.ts';
import { delivery } from './errand.ts';
import { keepState, mended } from './states.ts';

/** Letters kept; the oldest go first. */
const MOST_LETTERS = 200;
/** Alerts that one letter gathers. */
const MOST_IN_ONE = 50;

type Buried = Pick<DeadLetter, 'channelId' | 'at' | 'alerts' | 'tries' | 'failure'>;

/** Inside a transaction. What fails for the same reason, one after the other, is gathered in one letter. */
export async function bury(store: Store, { channelId, at, alerts, tries, failure }: Buried): Promise<void> {
  const letters = await store.deadLetters.orderBy('at').toArray();
  const last = letters.findLast((letter) => letter.channelId === channelId);
  const known = last?.failure === failure && last.alerts.length < MOST_IN_ONE ? last : undefined;
  const once = new Map([...(known?.alerts ?? []), ...alerts].map((alert) => [alert.id, alert]));
  const id = known?.id ?? `${channelId}|${at}|${alerts[0]?.id ?? ''}`;
  await store.deadLetters.put({ id, channelId, at, alerts: [...once.values()], tries, failure });
  const rest = known ? letters.length : letters.length + 1;
  if (rest <= MOST_LETTERS) return;
  await store.deadLetters.bulkDelete(letters.slice(0, rest - MOST_LETTERS).map((letter) => letter.id));
}

/** Letters, newest first. */
export const lettersOf = async (store: Store): Promise<readonly DeadLetter[]> =>
  (await store.deadLetters.orderBy('at').toArray()).toReversed();

/**
 * Puts letters' alerts back on their way, each at once. A person asked for it, so a channel that was stopped is tried
 * again. Alerts that are no longer true are left out. Repeated, it finds no letter and does nothing.
 */
export async function sendAgain(
  { store, now }: World,
  ids: readonly string[],
): Promise<{ readonly waiting: number; readonly stale: number }> {
  return commit(store, [store.outbox, store.deadLetters, store.tickets], async (books) => {
    const letters = (await store.deadLetters.bulkGet([...ids])).filter((letter) => letter !== undefined);
    let [waiting, stale] = [0, 0];
    for (const { channelId, alerts } of letters) {
      const tickets = await store.tickets.bulkGet(alerts.map(ticketOf));
      const told = alerts.filter(({ kind }, index) => stillTrue(kind, tickets[index]));
      await store.outbox.bulkPut(told.map((alert) => delivery(channelId, alert, now())));
      await keepState(store, channelId, mended);
      waiting += told.length;
      stale += alerts.length - told.length;
    }
    await store.deadLetters.bulkDelete([...ids]);
    books.write();
    return { waiting, stale };
  });
}

export const dropLetters = ({ store }: World, ids: readonly string[]): Promise<void> =>
  commit(store, [store.deadLetters], async (books) => {
    await store.deadLetters.bulkDelete([...ids]);
    books.write();
  });

/** The id to look a ticket up by; none has the empty one. */
export const ticketOf = ({ ticketId }: Alert): NonNullable<Alert['ticketId']> =>
  ticketId ?? ('' as NonNullable<Alert['ticketId']>);
