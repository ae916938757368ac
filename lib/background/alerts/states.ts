/** How channels fare: one row of settings, so that it survives the worker. */
import type { ChannelState } from '@/lib/domain/alert.ts';
import type { Store } from '@/lib/store/store.ts';

export type States = Readonly<Record<string, ChannelState>>;

export async function statesOf(store: Store): Promise<States> {
  const row = await store.settings.get('channels');
  return (row?.value as States | undefined) ?? {};
}

export const stateOf = async (store: Store, id: string): Promise<ChannelState> => (await statesOf(store))[id] ?? {};

/** Inside a transaction. `undefined`: the channel is gone. */
export async function keepState(
  store: Store,
  id: string,
  change: (state: ChannelState) => ChannelState | undefined,
): Promise<void> {
  const { [id]: state = {}, ...others } = await statesOf(store);
  const next = change(state);
  await store.settings.put({ key: 'channels', value: next ? { ...others, [id]: next } : others });
}

/** As it is once a person set it right, or something arrived: nothing keeps it from going out. */
export function mended({ failure: _failure, stopped: _stopped, pace, ...state }: ChannelState): ChannelState {
  return { ...state, ...(pace ? { pace: { sent: pace.sent } } : {}) };
}
