/** Whether somebody is at work, in words. */
import { Text } from '@mantine/core';
import type { Agent } from '@/lib/domain/agent.ts';
import { type Instant, MINUTE } from '@/lib/domain/time.ts';
import type { Text as Said } from '@/lib/i18n/index.ts';
import { presenceOf, type Presence as State } from '@/lib/routing/shifts/presence.ts';
import { useNames } from '../ticket/naming.ts';
import { useNow } from '../ui/clock.ts';
import { momentText } from '../ui/time.tsx';

function said(t: Said, { state, until, back }: State, agent: Agent, now: Instant, locale: string): string {
  const at = state === 'working' ? until : (back ?? until);
  if (state === 'working' && !agent.shifts) return t('agents:presence.always');
  if (at === undefined) return t(`agents:presence.${state}`);
  return t(`agents:presence.${state}Until`, { at: momentText(at, now, locale) });
}

/** A page's clock goes by the minute: somebody who has gone away within this one is away already. */
export const momentFor = ({ away }: Agent, now: Instant): Instant => Math.max(now, away?.since ?? now);

/** What somebody is doing now, and until when, in the viewer's own time. */
export function usePresence(): (agent: Agent) => { readonly working: boolean; readonly text: string } {
  const { t, locale } = useNames();
  const now = useNow(MINUTE);
  return (agent) => {
    const at = momentFor(agent, now);
    const presence = presenceOf(agent, at);
    return { working: presence.state === 'working', text: said(t, presence, agent, at, locale) };
  };
}

/** The same as a line; the mark repeats what the words say. */
export function Presence({ agent }: { agent: Agent }) {
  const { working, text } = usePresence()(agent);
  return (
    <Text span size="xs" {...(working ? {} : { c: 'dimmed' })}>
      <span aria-hidden>{working ? '● ' : '○ '}</span>
      {text}
    </Text>
  );
}
