/** Channels as the options set them up. */
import type { Channel } from '@/lib/domain/alert.ts';
import type { AlertCommands, AlertQueries, ChannelView } from '@/lib/protocol/alerts.ts';
import type { Handlers } from '@/lib/protocol.ts';
import type { Store } from '@/lib/store/store.ts';
import type { Order } from '../actions.ts';
import type { ViewCaller } from '../caller.ts';
import { settingsOf } from '../settings.ts';
import type { Shell } from '../shell.ts';
import { channelsOf, isLocal } from './channels.ts';
import type { Desk } from './desk.ts';
import { deliveriesOf } from './errand.ts';
import { deleteChannel, saveChannel, switchChannel } from './keep.ts';
import { dropLetters, lettersOf, sendAgain } from './letters.ts';
import { shownOf, valuesOf, withEntered } from './secrets.ts';
import { type States, statesOf } from './states.ts';
import { tryChannel } from './try.ts';

type Needs = Pick<Shell, 'world' | 'alerts'>;

export function alertQueries(shell: Needs): Handlers<AlertQueries, ViewCaller> {
  const { store } = shell.world;
  return {
    'channel.list': async () => {
      const { desk } = shell.alerts;
      const [settings, states] = await Promise.all([settingsOf(store), statesOf(store)]);
      const all = channelsOf(settings, desk.uiLanguage);
      const forms = desk.kinds.map((kind) => ({ kind, fields: desk.channelOf(kind).fields }));
      return { channels: await Promise.all(all.map((channel) => viewOf(store, desk, states, channel))), forms };
    },
    'letter.list': () => lettersOf(store),
  };
}

async function viewOf(store: Store, desk: Desk, states: States, channel: Channel): Promise<ChannelView> {
  const definition = desk.channelOf(channel.kind);
  const values = await valuesOf(store, channel.id);
  const { setAt = {}, sentAt, failure, stopped = false, pace } = states[channel.id] ?? {};
  const ready = definition.check(values).length === 0;
  const origins = ready ? definition.reaches(values) : [];
  const [from, to] = deliveriesOf(channel.id);
  const letters = await store.deadLetters.filter(({ channelId }) => channelId === channel.id).toArray();
  return {
    ...channel,
    local: isLocal(channel.kind),
    values: shownOf(definition, values),
    setAt,
    ready,
    granted: origins.length === 0 || (await desk.granted(origins)),
    origins,
    waiting: await store.outbox.where('id').between(from, to).count(),
    dead: letters.reduce((sum, { alerts }) => sum + alerts.length, 0),
    stopped,
    ...(sentAt === undefined ? {} : { sentAt }),
    ...(failure === undefined ? {} : { failure }),
    ...(pace?.until === undefined ? {} : { restsUntil: pace.until }),
  };
}

export function alertActions(shell: Needs): Handlers<AlertCommands, Order> {
  const { world } = shell;
  const { store } = world;
  const kept = () => {
    world.changed(['alerts', 'settings']);
    shell.alerts.courier.run();
    return { stored: true as const };
  };
  return {
    'channel.check': async ({ id, kind, values }, caller) => {
      mustStandAlone(caller);
      const definition = shell.alerts.desk.channelOf(kind);
      const all = withEntered(await valuesOf(store, id), values);
      const problems = definition.check(all).map(({ field, trouble }) => ({ field, trouble }));
      return { problems, origins: problems.length === 0 ? definition.reaches(all) : [] };
    },
    'channel.save': async ({ channel, values }, caller) => {
      mustStandAlone(caller);
      await saveChannel(world, shell.alerts.desk, channel, values);
      return kept();
    },
    'channel.switch': async ({ id, on }, caller) => {
      mustStandAlone(caller);
      await switchChannel(world, id, on, shell.alerts.desk.uiLanguage);
      return kept();
    },
    'channel.delete': async ({ id }, caller) => {
      mustStandAlone(caller);
      await deleteChannel(world, id);
      return kept();
    },
    'channel.test': async ({ id }, caller) => {
      mustStandAlone(caller);
      const tried = await tryChannel(world, shell.alerts.desk, shell.alerts.tries, caller.operation, id);
      world.changed(['alerts']);
      shell.alerts.courier.run();
      return tried;
    },
    'letter.again': async ({ ids }, caller) => {
      mustStandAlone(caller);
      const again = await sendAgain(world, ids);
      kept();
      return again;
    },
    'letter.drop': async ({ ids }, caller) => {
      mustStandAlone(caller);
      await dropLetters(world, ids);
      world.changed(['alerts']);
      return { stored: true };
    },
  };
}

/** A portal's page can cover or move the frame in it: nothing about keys or addresses is taken from there. */
function mustStandAlone({ framed }: ViewCaller): void {
  if (framed) throw new Error('Alerts are set up in the options.');
}
