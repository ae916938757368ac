/** Joining and leaving a team, how the link to it stands, who is where and who answers what. */
import type { TeamCommands, TeamQueries } from '@/lib/protocol/team.ts';
import type { Handlers } from '@/lib/protocol.ts';
import type { Teamwork } from './index.ts';

export const teamQueries = ({ team }: { readonly team: Teamwork }) =>
  ({
    'team.status': () => team.status(),
    'team.presence': () => team.presence(),
    'team.claims': ({ ids }) => team.claims(ids),
  }) satisfies Handlers<TeamQueries, unknown>;

export const teamActions = ({ team }: { readonly team: Teamwork }) =>
  ({
    'team.join': ({ invitation, passphrase }) => team.join(invitation, passphrase),
    'team.leave': async () => {
      await team.leave();
      return { stored: true };
    },
    'team.retry': async () => {
      await team.retry();
      return { stored: true };
    },
    'team.presence.say': async (said) => {
      await team.say(said);
      return { stored: true };
    },
    'team.claim': ({ id }) => team.claim(id),
    'team.release': ({ id }) => team.release(id),
  }) satisfies Handlers<TeamCommands, unknown>;
