import type { ChannelDefinition, Local } from '@/lib/alerts/channel.ts';
import type { MinuteOfDay } from '@/lib/alerts/silence.ts';
import type { ChannelKind } from '@/lib/domain/alert.ts';

/** What delivering needs of the world beyond the store; tests hand in their own. */
export interface Desk {
  readonly fetch: typeof fetch;
  /** What this computer shows and sounds. */
  readonly local: Local;
  /** Whether the browser was allowed, by a person, to reach all of these match patterns. */
  granted(patterns: readonly string[]): Promise<boolean>;
  readonly kinds: readonly ChannelKind[];
  channelOf(kind: ChannelKind): ChannelDefinition;
  /** 0 to 1. */
  random(): number;
  /** IANA zone of this computer, in which times are said. */
  readonly zone: string;
  /** The browser's own language, BCP 47. */
  readonly uiLanguage: string;
  readonly minuteOf?: MinuteOfDay;
}
