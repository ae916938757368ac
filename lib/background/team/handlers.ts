/** Joining and leaving a team, how the link to it stands, who is where and who answers what. */
import type { TeamCommands, TeamQueries } from '@/lib/protocol/team.ts';
import type { Handlers } from '@/lib/protocol.ts';

/** Without a team everything answers as one person alone would have it. */
export const teamQueries = () =>
  ({
    'team.status': () => ({ link: 'none', members: [], waiting: 0, refusedEvents: 0 }),
    'team.presence': () => [],
    'team.claims': () => [],
  }) satisfies Handlers<TeamQueries, unknown>;

export const teamActions = () =>
  ({
    'team.join': () => ({ trouble: 'not-an-invitation' }),
    'team.leave': () => ({ stored: true }),
    'team.retry': () => ({ stored: true }),
    'team.presence.say': () => ({ stored: true }),
    'team.claim': () => ({ won: true }),
    'team.release': () => ({ released: true }),
  }) satisfies Handlers<TeamCommands, unknown>;
