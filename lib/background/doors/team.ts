import * as v from 'valibot';
import type { TeamCommands, TeamQueries } from '@/lib/protocol/team.ts';
import { maybe, type Schemas, ticketId } from './parts.ts';

/** Longest invitation taken, characters, and most tickets asked about at once. */
const INVITATION = 100_000;
const MOST = 500;
const empty = v.strictObject({});

export const teamQueries = {
  'team.status': empty,
  'team.presence': empty,
  'team.claims': v.strictObject({ ids: v.pipe(v.array(ticketId), v.maxLength(MOST)) }),
} satisfies Schemas<TeamQueries>;

export const teamCommands = {
  'team.join': v.strictObject({
    invitation: v.pipe(v.string(), v.minLength(1), v.maxLength(INVITATION)),
    passphrase: v.pipe(v.string(), v.maxLength(1_000)),
  }),
  'team.leave': v.strictObject({ confirm: v.literal('leave') }),
  'team.retry': empty,
  'team.presence.say': v.strictObject({ ticketId: maybe(ticketId), doing: v.picklist(['here', 'looking', 'writing']) }),
  'team.claim': v.strictObject({ id: ticketId }),
  'team.release': v.strictObject({ id: ticketId }),
} satisfies Schemas<TeamCommands>;
