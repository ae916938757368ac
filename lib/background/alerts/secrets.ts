/** What was entered for channels. It is read here, to send a message, and leaves in no other way. */
import type { ChannelDefinition, ChannelValues } from '@/lib/alerts/channel.ts';
import type { Store } from '@/lib/store/store.ts';

const secretId = (channelId: string) => `channel:${channelId}` as const;

export const valuesOf = async (store: Store, channelId: string): Promise<ChannelValues> =>
  (await store.secrets.get(secretId(channelId)))?.values ?? {};

/** What was entered over what is known; fields left out stay, empty ones go. */
export function withEntered(known: ChannelValues, entered: ChannelValues): ChannelValues {
  const trimmed = Object.entries(entered).map(([field, value]) => [field, value.trim()] as const);
  const all = { ...known, ...Object.fromEntries(trimmed) };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''));
}

/** Inside a transaction over `secrets`. */
export const putValues = (store: Store, channelId: string, values: ChannelValues): Promise<unknown> =>
  Object.keys(values).length === 0
    ? forgetValues(store, channelId)
    : store.secrets.put({ id: secretId(channelId), values });

/** Inside a transaction over `secrets`. */
export const forgetValues = (store: Store, channelId: string): Promise<void> =>
  store.secrets.delete(secretId(channelId));

/** What may be shown of it: the fields that are no secrets. */
export const shownOf = ({ fields }: ChannelDefinition, values: ChannelValues): ChannelValues =>
  Object.fromEntries(
    fields.flatMap(({ id, secret }) => {
      const value = values[id];
      return secret || value === undefined ? [] : [[id, value]];
    }),
  );
