/** Runs the errands that are due: news to channels, and each channel's news out. */
import { stillTrue } from '@/lib/alerts/alerts.ts';
import { batchOf } from '@/lib/alerts/batch.ts';
import { silentUntil } from '@/lib/alerts/silence.ts';
import type { Channel } from '@/lib/domain/alert.ts';
import type { Settings } from '@/lib/domain/settings.ts';
import type { Instant } from '@/lib/domain/time.ts';
import { commit } from '@/lib/store/commit.ts';
import type { DeliveryErrand } from '@/lib/store/rows.ts';
import type { Store } from '@/lib/store/store.ts';
import { settingsOf } from '../settings.ts';
import type { World } from '../world.ts';
import { channelsOf, keepsSilence } from './channels.ts';
import type { Desk } from './desk.ts';
import { deliveriesOf } from './errand.ts';
import { fanOut } from './fan-out.ts';
import { ticketOf } from './letters.ts';
import { giveUp, keepOutcome } from './outcome.ts';
import { freeFrom, letterOf, openChannel, send } from './send.ts';
import { stateOf } from './states.ts';

/** Messages under way at once, whatever the number of channels. */
const MOST_UNDER_WAY = 4;
/** Alerts of one channel looked at in a turn; one message tells or counts them all. */
const MOST_IN_TURN = 2_000;
/** Turns in a run; what is left then waits for the next run. */
const MOST_TURNS = 40;

/**
 * Delivers what is due. Resolves when nothing is under way any more. Rejects with what the store says; what was not delivered then still stands in the outbox.
 */
export async function deliver(world: World, desk: Desk): Promise<void> {
  const { store } = world;
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    // All of it first: a storm of alerts is then one message a channel, not one for each handful.
    for (let hands = 0; hands < MOST_TURNS && (await fanOut(world)); hands++);
    const ids = await dueChannels(store, world.now());
    if (ids.length === 0) break;
    const settings = await settingsOf(store);
    const channels = channelsOf(settings, desk.uiLanguage);
    await inTurns(ids, (id) => sendDue({ world, desk, settings }, id, channels));
  }
}

const isDelivery = (errand: { readonly kind: string }): errand is DeliveryErrand => errand.kind === 'delivery';

async function dueChannels(store: Store, now: Instant): Promise<readonly string[]> {
  const due = await store.outbox.where('dueAt').belowOrEqual(now).limit(MOST_IN_TURN).toArray();
  return [...new Set(due.filter(isDelivery).map(({ channelId }) => channelId))];
}

async function inTurns(ids: readonly string[], work: (id: string) => Promise<void>): Promise<void> {
  const left = [...ids];
  const worker = async () => {
    for (let id = left.shift(); id !== undefined; id = left.shift()) await work(id);
  };
  await Promise.all(Array.from({ length: MOST_UNDER_WAY }, worker));
}

interface Turn {
  readonly world: World;
  readonly desk: Desk;
  readonly settings: Settings;
}

/** Everything that waits for one channel: out in one message, put off, or given up. Each way the errands move on. */
async function sendDue(turn: Turn, id: string, channels: readonly Channel[]): Promise<void> {
  const { world, desk, settings } = turn;
  const { store } = world;
  const now = world.now();
  const channel = channels.find((each) => each.id === id);
  const [from, to] = deliveriesOf(id);
  const waiting = (await store.outbox.where('id').between(from, to).limit(MOST_IN_TURN).toArray()).filter(isDelivery);
  const tickets = await store.tickets.bulkGet(waiting.map(({ alert }) => ticketOf(alert)));
  const known = waiting.map((errand, index) => ({ errand, alert: errand.alert, ticket: tickets[index] }));
  const told = channel?.on ? known.filter(({ alert, ticket }) => stillTrue(alert.kind, ticket)) : [];
  const errands = told.map(({ errand }) => errand);
  await remove(
    store,
    waiting.filter((errand) => !errands.includes(errand)),
  );
  if (!channel || errands.length === 0) return;

  const quiet = keepsSilence(channel) ? silentUntil(now, settings.alerts, desk.minuteOf) : undefined;
  if (quiet !== undefined) return putOff(store, errands, quiet, true);
  const state = await stateOf(store, id);
  if (state.stopped) return giveUp(world, channel, errands, state.failure ?? 'address');
  const since = told.map(({ alert }) => ({ alert, since: alert.at }));
  const { alerts, nextAt } = batchOf(since, channel, now);
  if (alerts.length === 0) return putOff(store, errands, nextAt ?? now + 1);
  const opened = await openChannel(store, desk, channel);
  if ('why' in opened) return giveUp(world, channel, errands, opened.why);
  const free = await freeFrom(store, id, opened.definition, now);
  if (free > now) return putOff(store, errands, free);

  const ticketBy = new Map(told.map(({ alert, ticket }) => [alert.id, ticket]));
  const ordered = alerts.map((alert) => ({ alert, ticket: ticketBy.get(alert.id) }));
  const letter = await letterOf(world, desk, channel, ordered);
  await keepOutcome(world, desk, channel, errands, await send(world, desk, id, opened, letter));
}

const remove = (store: Store, errands: readonly DeliveryErrand[]): Promise<void> =>
  errands.length === 0
    ? Promise.resolve()
    : commit(store, [store.outbox], async (books) => {
        await store.outbox.bulkDelete(errands.map(({ id }) => id));
        books.write();
      });

const putOff = (store: Store, errands: readonly DeliveryErrand[], dueAt: Instant, silenced = false): Promise<void> =>
  commit(store, [store.outbox], async (books) => {
    await store.outbox.bulkPut(
      errands.map(({ silenced: _silenced, ...errand }) => ({ ...errand, dueAt, ...(silenced ? { silenced } : {}) })),
    );
    books.write();
  });

/** Silent hours may have changed: what waits for their end is looked at again. */
export async function hurry({ store, now }: World): Promise<void> {
  await commit(store, [store.outbox], async (books) => {
    const silenced = await store.outbox.filter((errand) => isDelivery(errand) && errand.silenced === true).toArray();
    await store.outbox.bulkPut(silenced.map((errand) => ({ ...errand, dueAt: now() })));
    books.write();
  });
}
