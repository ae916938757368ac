import { connect } from '@nats-io/transport-node';
import type { Invitation, Roster } from '@/lib/domain/team.ts';
import { keysOf, openEvent, openTicketKey, type TicketKeyOf } from '@/lib/sync/seal/index.ts';
import { laneOf, parseEventSubject, ticketKeySubject } from '@/lib/sync/subjects.ts';
import { connectWire, type WireEvent } from '@/lib/sync/wire/index.ts';
import type { Stored } from './stream.ts';

const wireOf = ({ team, member }: Invitation, servers: readonly string[]) =>
  connectWire({ servers, jwt: '', seed: '', team, member: member.id, connect, floor: [] });

/** Every message that the server holds of a team, in order. */
export async function wholeStream(servers: readonly string[], invitation: Invitation): Promise<WireEvent[]> {
  const { team } = invitation;
  const wire = await wireOf(invitation, servers);
  const events: WireEvent[] = [];
  await new Promise<void>((resolve) => {
    const stop = wire.read(
      [`ps.${team}.>`],
      {},
      async (batch) => void events.push(...batch.events),
      (state) => {
        if (state === 'caught-up') setTimeout(() => void stop().then(resolve));
      },
    );
  });
  await wire.close();
  return events;
}

/** What of it counts, opened and checked as a member does. */
export async function openedStream(events: readonly WireEvent[], invitation: Invitation, roster: Roster) {
  const { team } = invitation;
  const keys = await keysOf(invitation);
  const wire = await wireOf(invitation, invitation.servers);
  const asked = new Map<string, ReturnType<TicketKeyOf>>();
  const ask = async (subject: string): ReturnType<TicketKeyOf> => {
    const bytes = await wire.ticketKey(subject);
    const found = bytes ? await openTicketKey(keys, subject, bytes) : 'missing';
    if (typeof found === 'string') return found;
    return 'refused' in found ? 'missing' : found.key;
  };
  const keyOf: TicketKeyOf = (author, { place }) => {
    const subject = ticketKeySubject(team, author, place);
    const known = asked.get(subject) ?? ask(subject);
    asked.set(subject, known);
    return known;
  };
  const opened: Stored[] = [];
  for (const { seq, subject, bytes, takenAt } of events) {
    const parsed = parseEventSubject(team, subject);
    if (!parsed) continue;
    const one = await openEvent(keys, roster, team, subject, bytes, takenAt, keyOf);
    if ('refused' in one) throw new Error(`event ${seq} is refused: ${one.refused}`);
    if ('mute' in one) throw new Error(`event ${seq} lacks its key: ${one.lacks}`);
    opened.push({ seq, takenAt, ...one, lane: laneOf(parsed), uid: seq });
  }
  await wire.close();
  return opened;
}
