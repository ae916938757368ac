import { type ChannelDefinition, failureCode, type Outcome } from '@/lib/alerts/channel.ts';
import { freeAt } from '@/lib/alerts/pace.ts';
import type { Instant } from '@/lib/domain/time.ts';
import type { ChannelTried } from '@/lib/protocol/alerts.ts';
import { commit } from '@/lib/store/commit.ts';
import { settingsOf } from '../settings.ts';
import type { World } from '../world.ts';
import { channelsOf } from './channels.ts';
import type { Desk } from './desk.ts';
import { deliveriesOf } from './errand.ts';
import { stateAfter } from './outcome.ts';
import { letterOf, openChannel, send } from './send.ts';
import { keepState, stateOf } from './states.ts';

/** Below the time after which a view gives up waiting, ms. */
const PATIENCE = 9_000;
/** Tries remembered, so that a repeated order finds its answer. */
const REMEMBERED = 20;

export type Tries = Map<string, Promise<ChannelTried>>;

/** Sends a message that says it is a test; off or on. A repeated order gets the first one's answer. */
export function tryChannel(
  world: World,
  desk: Desk,
  tries: Tries,
  operation: string,
  id: string,
): Promise<ChannelTried> {
  const known = tries.get(operation);
  if (known) return known;
  const tried = tryOnce(world, desk, id);
  tries.set(operation, tried);
  for (const old of [...tries.keys()].slice(0, -REMEMBERED)) tries.delete(old);
  return tried;
}

async function tryOnce(world: World, desk: Desk, id: string): Promise<ChannelTried> {
  const { store } = world;
  const channel = channelsOf(await settingsOf(store), desk.uiLanguage).find((each) => each.id === id);
  if (!channel) return { result: 'refused', failure: 'setup' };
  const opened = await openChannel(store, desk, channel);
  if ('why' in opened) return { result: 'refused', failure: opened.why };
  const until = await freeToTry(world, opened.definition, id);
  if (until > world.now()) return { result: 'limited', failure: 'rate', until };
  const letter = { ...(await letterOf(world, desk, channel, [])), trial: true as const };
  const outcome = await send(world, desk, id, opened, letter, PATIENCE);
  await keep(world, desk, id, outcome);
  return said(outcome);
}

/** A person who mended something need not wait for the next try of ours, only for what the channel itself asked for. */
async function freeToTry({ store, now }: World, definition: ChannelDefinition, id: string): Promise<Instant> {
  const { pace = { sent: [] }, failure } = await stateOf(store, id);
  return freeAt(failure?.split(' ')[0] === 'rate' ? pace : { sent: pace.sent }, definition, now());
}

/** One that arrived sets the channel right, and lets out what waited for its next try. */
const keep = ({ store, now }: World, { random }: Desk, id: string, outcome: Outcome): Promise<void> =>
  commit(store, [store.outbox], async (books) => {
    await keepState(store, id, (state) => {
      const next = stateAfter(state, outcome, { tries: 1, now: now(), random });
      return outcome.result === 'retry' && state.pace ? { ...next, pace: state.pace } : next;
    });
    if (outcome.result === 'sent') {
      const [from, to] = deliveriesOf(id);
      const failed = await store.outbox
        .where('id')
        .between(from, to)
        .filter(({ tries }) => tries > 0)
        .toArray();
      await store.outbox.bulkPut(failed.map((errand) => ({ ...errand, dueAt: now() })));
    }
    books.write();
  });

const said = (outcome: Outcome): ChannelTried =>
  outcome.result === 'sent'
    ? outcome
    : {
        result: outcome.result,
        failure: outcome.failure,
        ...(failureCode(outcome) === outcome.failure ? {} : { said: outcome.said }),
        ...(outcome.result === 'limited' ? { until: outcome.until } : {}),
      };
