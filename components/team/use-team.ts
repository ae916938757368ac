import { useAsk } from '@/lib/client/live.tsx';
import type { TeamStatus } from '@/lib/domain/team.ts';

/** How the team stands; nothing where this browser belongs to none, or nobody has said yet. */
export function useTeam(): TeamStatus | undefined {
  const status = useAsk('team.status', {}).data;
  return status && status.link !== 'none' ? status : undefined;
}
