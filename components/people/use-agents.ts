import { useAsk } from '@/lib/client/live.tsx';
import type { Agent } from '@/lib/domain/agent.ts';
import type { AgentView } from '@/lib/protocol.ts';
import { useSettings } from '../ui/use-settings.ts';

const NOBODY: readonly AgentView[] = [];

/** People, with what they carry; nobody until they have come. */
export const useAgents = (): readonly AgentView[] => useAsk('agent.list', {}).data ?? NOBODY;

/** A person as they are stored, without what they carry. */
export const storedAgent = ({ open: _open, load: _load, ...agent }: AgentView): Agent => agent;

/** Whom tickets can be given to, by name: me first, whether or not I am among the people. */
export function useNamesOfAgents(): readonly string[] {
  const agents = useAgents();
  const { me } = useSettings();
  return [...new Set([me, ...agents.map(({ id }) => id)])];
}
