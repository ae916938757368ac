/** Joining and leaving a team, how the link to it stands, who is where and who answers what. */
import type { TeamCommands, TeamQueries } from '@/lib/protocol/team.ts';
import type { Handlers } from '@/lib/protocol.ts';
import type { ViewCaller } from '../caller.ts';
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
    'team.retry': () => {
      // How it goes is seen by the status; a server that is far away or silent would keep the view waiting.
      void team.retry();
      return { stored: true };
    },
    'team.presence.say': async (said, { view }) => {
      await team.say(said, view);
      return { stored: true };
    },
    'team.claim': ({ id }) => team.claim(id),
    'team.release': ({ id }) => team.release(id),
  }) satisfies Handlers<TeamCommands, ViewCaller>;
