/** Whom a ticket can be given to, with what helps to choose: at work or not, load, language. */
import { Text, VisuallyHidden } from '@mantine/core';
import type { Ticket } from '@/lib/domain/ticket.ts';
import { MINUTE } from '@/lib/domain/time.ts';
import type { AgentView } from '@/lib/protocol.ts';
import { speaks } from '@/lib/routing/shifts/coverage.ts';
import { atWork } from '@/lib/routing/shifts/presence.ts';
import { useNames } from '../ticket/naming.ts';
import { useNow } from '../ui/clock.ts';
import { useSettings } from '../ui/use-settings.ts';
import { usePresence } from './presence.tsx';
import { useAgents } from './use-agents.ts';

/** A name to choose, and what is said beside it; nothing of who is not among the people. */
export interface AgentChoice {
  readonly name: string;
  readonly agent?: AgentView;
}

/** Me first; then who is at work, speaks the language and carries least. */
export function useAgentChoices({ derived: { language } }: Pick<Ticket, 'derived'>): readonly AgentChoice[] {
  const agents = useAgents();
  const { me } = useSettings();
  const now = useNow(MINUTE);
  const mine = agents.find(({ id }) => id === me);
  const place = (agent: AgentView) => Number(!atWork(agent, now)) * 2 + Number(!speaks(agent, language));
  const others = agents
    .filter(({ id }) => id !== me)
    .sort((a, b) => place(a) - place(b) || a.load / a.capacity - b.load / b.capacity || a.id.localeCompare(b.id));
  return [{ name: me, ...(mine ? { agent: mine } : {}) }, ...others.map((agent) => ({ name: agent.id, agent }))];
}

/** What is said beside a name. */
export function AgentAside({ agent, language }: { agent: AgentView; language: Ticket['derived']['language'] }) {
  const { t, language: nameOf } = useNames();
  const presence = usePresence()(agent);
  const { load, capacity, open } = agent;
  // Of somebody who never said what they speak, nothing is known.
  const known = Object.keys(agent.languages).length > 0 && language !== 'und';
  const name = known && !speaks(agent, language) ? nameOf(language) : undefined;
  const whole = [
    presence.text,
    ...(name ? [t('agents:choose.notSpeaks', { language: name })] : []),
    t('agents:loadSaid', { count: open, load, capacity }),
  ].join(', ');
  return (
    <Text size="xs" c="dimmed" span title={whole}>
      <VisuallyHidden>{whole}</VisuallyHidden>
      <span aria-hidden>
        {!presence.working && `${presence.text} · `}
        {name && (
          <>
            <s>{name}</s>
            {' · '}
          </>
        )}
        {presence.working ? '● ' : '○ '}
        {t('agents:choose.load', { load, capacity })}
      </span>
    </Text>
  );
}
