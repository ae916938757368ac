import { useAsk } from '@/lib/client/live.tsx';
import type { Channel } from '@/lib/domain/alert.ts';
import type { Ladder } from '@/lib/domain/rule.ts';
import { useAgents, useNamesOfAgents } from '../people/use-agents.ts';
import { useSettings } from '../ui/use-settings.ts';
import type { Choices } from './action-kinds.ts';

export interface ActionChoices extends Choices {
  readonly agents: readonly string[];
  /** Skills that somebody has. */
  readonly skills: readonly string[];
  /** Channels that can take what a rule says. */
  readonly channels: readonly Channel[];
  readonly ladders: readonly Ladder[];
}

/** What the forms of actions offer: names of people, queues, templates, ladders and channels as they are now. */
export function useChoices(): ActionChoices {
  const { me, queues, channels, routing } = useSettings();
  const templates = useAsk('template.list', {}).data ?? [];
  const people = useAgents();
  const agents = useNamesOfAgents();
  return {
    me,
    agents,
    skills: [...new Set(people.flatMap(({ skills }) => skills))].sort(),
    queues,
    templates,
    ladders: routing.ladders,
    channels,
    webhooks: channels.filter(({ kind }) => kind === 'webhook'),
  };
}
