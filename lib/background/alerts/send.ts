/** One message through one channel. */
import { aboutTicket } from '@/lib/alerts/alerts.ts';
import { type ChannelDefinition, type Letter, type Outcome, SEND_TIMEOUT } from '@/lib/alerts/channel.ts';
import { freeAt, leaving } from '@/lib/alerts/pace.ts';
import type { Alert, Channel } from '@/lib/domain/alert.ts';
import type { Settings } from '@/lib/domain/settings.ts';
import type { StoreRef, Ticket } from '@/lib/domain/ticket.ts';
import type { Instant } from '@/lib/domain/time.ts';
import { commit } from '@/lib/store/commit.ts';
import type { Store } from '@/lib/store/store.ts';
import { settingsOf } from '../settings.ts';
import type { World } from '../world.ts';
import type { Desk } from './desk.ts';
import { valuesOf } from './secrets.ts';
import { keepState, stateOf } from './states.ts';

/** Why nothing was even tried; `setup`: something it needs was not entered. Kept as a letter's failure. */
export type Unready = 'setup' | 'permission';

export interface Opened {
  readonly definition: ChannelDefinition;
  readonly values: Readonly<Record<string, string>>;
}

/** What a channel needs to be used, or why it cannot be. */
export async function openChannel(store: Store, desk: Desk, channel: Channel): Promise<Opened | { why: Unready }> {
  const definition = desk.channelOf(channel.kind);
  const values = await valuesOf(store, channel.id);
  if (definition.check(values).length > 0) return { why: 'setup' };
  const patterns = definition.reaches(values);
  if (patterns.length > 0 && !(await desk.granted(patterns))) return { why: 'permission' };
  return { definition, values };
}

/** When its documented limits, and what it last answered, let the next message go. */
export const freeFrom = async (store: Store, id: string, definition: ChannelDefinition, now: Instant) =>
  freeAt((await stateOf(store, id)).pace ?? { sent: [] }, definition, now);

/**
 * Sends. That a message leaves is noted first, so that a killed worker never goes faster than a channel allows; what
 * became of it is for the caller to write, and a worker killed in between sends it once more.
 */
export async function send(
  { store, now }: World,
  desk: Desk,
  channelId: string,
  { definition, values }: Opened,
  letter: Letter,
  patience = SEND_TIMEOUT,
): Promise<Outcome> {
  await commit(store, [], async (books) => {
    await keepState(store, channelId, (state) => ({
      ...state,
      pace: { ...state.pace, ...leaving(state.pace ?? { sent: [] }, definition, now()) },
    }));
    books.write();
  });
  const { fetch, local } = desk;
  return definition.deliver({ fetch, values, local, now, signal: AbortSignal.timeout(patience) }, letter);
}

/** What a message of these alerts says, and to whom. Only where a channel may have it is the buyer looked up. */
export async function letterOf(
  { store, now }: World,
  desk: Desk,
  { language, buyerData }: Channel,
  told: readonly { readonly alert: Alert; readonly ticket: Ticket | undefined }[],
): Promise<Letter> {
  const settings = await settingsOf(store);
  const alerts = told.map(({ alert, ticket }) => {
    const buyer = buyerData && ticket ? aboutTicket(ticket, now()).buyer : undefined;
    return buyer ? { ...alert, buyer } : alert;
  });
  return { alerts, language, buyerData, zone: desk.zone, shopName: nameIn(settings) };
}

/** What people call a shop. */
const nameIn =
  ({ shops }: Settings) =>
  ({ portal, store }: StoreRef): string | undefined =>
    shops[`${portal}:${store}`]?.name;
