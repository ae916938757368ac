/** A teammate who has left Portside out: what a modified client can say over a connection of its own. */
import { jwtAuthenticator } from '@nats-io/nats-core';
import { connect } from '@nats-io/transport-node';
import type { Invitation } from '@/lib/domain/team.ts';
import type { TeamBody } from '@/lib/domain/team-event.ts';
import type { TicketId } from '@/lib/domain/ticket.ts';
import {
  keysOf,
  newEventId,
  newTicketKey,
  openInvitation,
  sealEvent,
  sealTicketKey,
  subjectOf,
  ticketKeyOf,
  ticketOfBody,
  ticketPlaceOf,
} from '@/lib/sync/seal/index.ts';
import { ticketKeySubject } from '@/lib/sync/subjects.ts';
import { inboxOf } from '@/lib/sync/wire/index.ts';
import { say } from '../deploy/hostile.ts';
import type { Invited, TeamServer } from './team-server.ts';

export interface HostileMember {
  readonly invitation: Invitation;
  /** Says it under the subject of what it is about, and answers with whether the server took it. */
  garbage(id: TicketId, bytes: Uint8Array | string): Promise<boolean>;
  /** Seals and signs it well. `as`: whose name stands inside, if not its own. */
  say(body: TeamBody, as?: string): Promise<boolean>;
  /** What others hear of who is where. */
  presence(bytes: string): void;
  close(): Promise<void>;
}

export async function hostileMember({ url }: TeamServer, { text, passphrase }: Invited): Promise<HostileMember> {
  const invitation = await openInvitation(text, passphrase);
  if ('trouble' in invitation) throw new Error(invitation.trouble);
  const { team, member, jwt, seed } = invitation;
  const keys = await keysOf(invitation);
  const nc = await connect({
    servers: url,
    authenticator: jwtAuthenticator(jwt, new TextEncoder().encode(seed)),
    inboxPrefix: inboxOf(member.id),
  });
  const numbers = new Map<string, number>();
  const publish = async (subject: string, bytes: Uint8Array | string) => 'seq' in (await say(nc, subject, bytes));
  /** Tells a key of its own for the ticket, as everybody does. */
  const keyFor = async (id: TicketId) => {
    const text = newTicketKey();
    const place = await ticketPlaceOf(keys, id);
    const subject = ticketKeySubject(team, member.id, place);
    await publish(subject, await sealTicketKey(keys, subject, text));
    return { ...(await ticketKeyOf(text)), place };
  };
  return {
    invitation,
    garbage: async (id, bytes) =>
      publish(await subjectOf(keys, team, member.id, { kind: 'release', ticketId: id, base: 0 }), bytes),
    say: async (body, as = member.id) => {
      const subject = await subjectOf(keys, team, member.id, body);
      const n = (numbers.get(subject) ?? 0) + 1;
      const hlc = { at: Date.now(), tick: 0 };
      const event = { v: 1, id: newEventId(), member: as, n, prev: '', hlc, body } as const;
      const ticket = ticketOfBody(body);
      return publish(subject, await sealEvent(keys, subject, event, ticket && (await keyFor(ticket))));
    },
    presence: (bytes) => nc.publish(`ps.${team}.pr.${member.id}`, bytes),
    close: () => nc.close(),
  };
}
