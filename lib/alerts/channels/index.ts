import type { ChannelKind } from '@/lib/domain/alert.ts';
import type { ChannelDefinition } from '../channel.ts';
import badge from './badge.ts';
import desktop from './desktop.ts';
import sound from './sound.ts';

export const channels: readonly ChannelDefinition[] = [desktop, badge, sound];

/** The channel of this kind; every kind of the vocabulary has one. */
export function channelOf(kind: ChannelKind): ChannelDefinition {
  const channel = channels.find((each) => each.kind === kind);
  if (!channel) throw new Error(`no channel ${kind}`);
  return channel;
}
