/** Making, changing and removing channels, each in one transaction. */
import type { ChannelValues } from '@/lib/alerts/channel.ts';
import type { Channel } from '@/lib/domain/alert.ts';
import type { Settings } from '@/lib/domain/settings.ts';
import type { Instant } from '@/lib/domain/time.ts';
import { commit } from '@/lib/store/commit.ts';
import type { Store } from '@/lib/store/store.ts';
import { settingsOf } from '../settings.ts';
import type { World } from '../world.ts';
import { channelsOf, isLocal } from './channels.ts';
import type { Desk } from './desk.ts';
import { deliveriesOf } from './errand.ts';
import { forgetValues, putValues, valuesOf, withEntered } from './secrets.ts';
import { keepState, mended } from './states.ts';

/** More than anybody looks at. */
const MOST_CHANNELS = 50;

/** Inside a transaction: settings with these channels. */
async function putChannels(store: Store, channels: readonly Channel[], more: Partial<Settings> = {}): Promise<void> {
  const row = await store.settings.get('settings');
  const value = { ...(row?.value as Partial<Settings> | undefined), channels, ...more };
  await store.settings.put({ key: 'settings', value });
}

const withChannel = (channels: readonly Channel[], channel: Channel): readonly Channel[] =>
  channels.some(({ id }) => id === channel.id)
    ? channels.map((each) => (each.id === channel.id ? channel : each))
    : [...channels, channel];

/**
 * Keeps a channel and what was entered for it. Throws a sentence that names the field, never its content. What was
 * entered anew also sets right a channel that was stopped.
 */
export async function saveChannel(
  { store, now }: World,
  { channelOf }: Pick<Desk, 'channelOf'>,
  channel: Channel,
  entered: ChannelValues,
): Promise<void> {
  if (isLocal(channel.kind) && channel.id !== channel.kind) throw new Error('channel.save: id is not as expected.');
  const definition = channelOf(channel.kind);
  const strange = Object.keys(entered).find((field) => !definition.fields.some(({ id }) => id === field));
  if (strange !== undefined) throw new Error('channel.save: there is no such field.');
  await commit(store, [store.secrets], async (books) => {
    const { channels } = await settingsOf(store);
    const known = channels.find(({ id }) => id === channel.id);
    if (known && known.kind !== channel.kind) throw new Error('channel.save: kind is not as expected.');
    if (!known && channels.length >= MOST_CHANNELS) throw new Error('channel.save: there are too many channels.');
    const values = withEntered(await valuesOf(store, channel.id), entered);
    const [problem] = definition.check(values);
    if (problem) throw new Error(`channel.save: ${problem.field} is not as expected (${problem.trouble}).`);
    await putValues(store, channel.id, values);
    await putChannels(
      store,
      withChannel(channels, channel),
      channel.kind === 'desktop' ? { desktopAlerts: channel.on } : {},
    );
    const secret = definition.fields.filter((field) => field.secret).map(({ id }) => id);
    if (Object.keys(entered).length > 0)
      await keepState(store, channel.id, (state) => ({
        ...mended(state),
        setAt: since(state.setAt, secret, entered, now()),
      }));
    books.write();
  });
}

/** Since when each secret is set. */
function since(
  known: Readonly<Record<string, Instant>> = {},
  secret: readonly string[],
  entered: ChannelValues,
  now: Instant,
): Readonly<Record<string, Instant>> {
  return Object.fromEntries(
    secret.flatMap((field) => {
      const typed = entered[field]?.trim();
      const at = typed === undefined ? known[field] : typed === '' ? undefined : now;
      return at === undefined ? [] : [[field, at]];
    }),
  );
}

export const switchChannel = ({ store }: World, id: string, on: boolean, browser: string): Promise<void> =>
  commit(store, [], async (books) => {
    const settings = await settingsOf(store);
    const channel = channelsOf(settings, browser).find((each) => each.id === id);
    if (!channel) throw new Error('channel.switch: there is no such channel.');
    const more = channel.kind === 'desktop' ? { desktopAlerts: on } : {};
    await putChannels(store, withChannel(settings.channels, { ...channel, on }), more);
    books.write();
  });

/** Its secrets go first in the same transaction, so that nothing is ever sent in between. */
export const deleteChannel = ({ store }: World, id: string): Promise<void> =>
  commit(store, [store.secrets, store.outbox, store.deadLetters], async (books) => {
    const { channels } = await settingsOf(store);
    if (isLocal(channels.find((each) => each.id === id)?.kind ?? 'webhook')) return;
    await forgetValues(store, id);
    await putChannels(
      store,
      channels.filter((each) => each.id !== id),
    );
    const [from, to] = deliveriesOf(id);
    await store.outbox.where('id').between(from, to).delete();
    await store.deadLetters.filter(({ channelId }) => channelId === id).delete();
    await keepState(store, id, () => undefined);
    books.write();
  });
