/** What is written once it is known what became of a message. */
import { failureCode, type Outcome } from '@/lib/alerts/channel.ts';
import { after, mayRetry } from '@/lib/alerts/pace.ts';
import type { Channel, ChannelState } from '@/lib/domain/alert.ts';
import type { Instant } from '@/lib/domain/time.ts';
import { commit } from '@/lib/store/commit.ts';
import type { DeliveryErrand } from '@/lib/store/rows.ts';
import type { World } from '../world.ts';
import { isLocal } from './channels.ts';
import type { Desk } from './desk.ts';
import { bury } from './letters.ts';
import { keepState, mended } from './states.ts';

/** The channel's state after a message, and until when its next one waits. `tries`: of this one, this time included. */
export function stateAfter(
  state: ChannelState,
  outcome: Outcome,
  { tries, now, random }: { readonly tries: number; readonly now: Instant; readonly random: () => number },
): ChannelState {
  if (outcome.result === 'sent') return { ...mended(state), sentAt: now };
  const pace = after(state.pace ?? { sent: [] }, outcome, tries, now, random);
  const failed = { ...state, pace, failure: failureCode(outcome) };
  return outcome.result === 'stopped' ? { ...failed, stopped: true } : failed;
}

/** One transaction: the errands are done, wait, or become a dead letter, and the channel's state says why. */
export async function keepOutcome(
  { store, now, changed }: World,
  { random }: Desk,
  channel: Channel,
  errands: readonly DeliveryErrand[],
  outcome: Outcome,
): Promise<void> {
  const at = now();
  const tried = errands.map((errand) =>
    outcome.result === 'limited' ? errand : { ...errand, tries: errand.tries + 1 },
  );
  const tries = Math.max(...tried.map((errand) => errand.tries));
  const again = tried.filter((errand) => mayRetry(outcome, errand.tries));
  const lost =
    outcome.result === 'sent' || isLocal(channel.kind) ? [] : tried.filter((errand) => !again.includes(errand));
  await commit(store, [store.outbox, store.deadLetters], async (books) => {
    let dueAt = at + 1;
    await keepState(store, channel.id, (state) => {
      const next = stateAfter(state, outcome, { tries, now: at, random });
      dueAt = next.pace?.until ?? dueAt;
      return next;
    });
    await store.outbox.bulkDelete(errands.map(({ id }) => id));
    await store.outbox.bulkPut(again.map((errand) => ({ ...errand, dueAt })));
    if (outcome.result !== 'sent' && lost.length > 0) {
      const alerts = lost.map(({ alert }) => alert);
      await bury(store, { channelId: channel.id, at, alerts, tries, failure: failureCode(outcome) });
    }
    books.write();
  });
  changed(['alerts']);
}

/** Nothing is tried: the channel is not in order, and what waits for it is kept for a person. */
export async function giveUp(
  { store, now, changed }: World,
  channel: Channel,
  errands: readonly DeliveryErrand[],
  failure: string,
): Promise<void> {
  const at = now();
  await commit(store, [store.outbox, store.deadLetters], async (books) => {
    await store.outbox.bulkDelete(errands.map(({ id }) => id));
    if (!isLocal(channel.kind)) {
      const alerts = errands.map(({ alert }) => alert);
      await bury(store, { channelId: channel.id, at, alerts, tries: 0, failure });
    }
    await keepState(store, channel.id, (state) => ({ ...state, failure }));
    books.write();
  });
  changed(['alerts']);
}
