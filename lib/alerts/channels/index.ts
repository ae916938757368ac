import type { ChannelKind } from '@/lib/domain/alert.ts';
import type { ChannelDefinition } from '../channel.ts';
import badge from './badge.ts';
import desktop from './desktop.ts';
import dingtalk from './dingtalk.ts';
import feishu from './feishu.ts';
import slack from './slack.ts';
import sound from './sound.ts';
import teams from './teams.ts';
import telegram from './telegram.ts';
import webhook from './webhook.ts';
import wecom from './wecom.ts';

export const channels: readonly ChannelDefinition[] = [
  dingtalk,
  wecom,
  feishu,
  slack,
  telegram,
  teams,
  webhook,
  desktop,
  badge,
  sound,
];

/** The channel of this kind; every kind of the vocabulary has one. */
export function channelOf(kind: ChannelKind): ChannelDefinition {
  const channel = channels.find((each) => each.kind === kind);
  if (!channel) throw new Error(`no channel ${kind}`);
  return channel;
}
