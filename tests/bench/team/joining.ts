/** Joining a team that has many tickets, beside what IndexedDB takes to write the same rows. */
import '../../lab/artefact.ts';
import { connect } from '@nats-io/transport-node';
import { putMark } from '@/lib/background/team/values/mark.ts';
import type { Invitation, Member } from '@/lib/domain/team.ts';
import type { TeamTicket, TicketNow } from '@/lib/domain/team-event.ts';
import type { TicketId } from '@/lib/domain/ticket.ts';
import { foldTicket } from '@/lib/sync/fold/index.ts';
import { sealValue, valueSubjectOf } from '@/lib/sync/seal/index.ts';
import { NO_TOKEN } from '@/lib/sync/subjects.ts';
import { connectWire } from '@/lib/sync/wire/index.ts';
import { type Nats, startNats } from '../../lib/support/nats.ts';
import { aTeam } from '../../lib/support/team.ts';
import type { Bench } from '../bench.ts';
import type { Section } from '../figure.ts';
import { ticketsBetween } from '../store/in-page/tickets.ts';
import { anAuthor, type Said } from './author.ts';
import { invitationFor, openTeamPage } from './browser.ts';

/** Events on their way to the server at a time. */
const WINDOW = 500;
/** One in so many tickets was worked on. */
const WORKED_ON = 10;
const LONGEST = 1_800_000;

type Told = Omit<TicketNow, 'stream' | 'team'> & { team: TeamTicket | undefined };

/** Tells the team of `count` tickets as one device does after a long day, and leaves the last value of each. */
async function tellAll(nats: Nats, invitation: Invitation, me: Member, count: number): Promise<void> {
  const { team, member } = invitation;
  const wire = await connectWire({
    servers: [nats.url],
    jwt: '',
    seed: '',
    team,
    member: member.id,
    connect,
    floor: [],
  });
  const author = await anAuthor(invitation, wire.putValue);
  const { keys } = author;
  const told = new Map<TicketId, Told>();
  const publish = async (id: TicketId, { subject, bytes, event }: Said) => {
    const { seq } = await wire.publish(subject, bytes, event.id);
    const ticket = told.get(id);
    if (ticket) ticket.team = foldTicket(ticket.team, { seq, takenAt: Date.now(), author: me, event }).team;
  };
  for (let at = 0; at < count; at += WINDOW) {
    const flying: Promise<unknown>[] = [];
    const made = ticketsBetween(at, Math.min(count, at + WINDOW));
    // At once: asked for one by one, each would wait for the server's word.
    await Promise.all(made.map(({ ticket }) => author.keyFor(ticket.id)));
    for (const [place, { ticket, messages }] of made.entries()) {
      const { id, observed, derived } = ticket;
      told.set(id, { observed, derived, messages, team: undefined });
      flying.push(publish(id, await author.say({ kind: 'saw', ticketId: id, observed, messages })));
      if (place % WORKED_ON > 0) continue;
      const op = crypto.randomUUID();
      const notes = [{ id: op, text: 'Called the carrier.', by: member.name, at: Date.now() }];
      const line = { id: op, ticketId: id, at: Date.now(), by: member.name, what: 'decided' as const };
      const event = { ...line, before: { notes: [] }, after: { notes } };
      flying.push(publish(id, await author.say({ kind: 'did', ticketId: id, event })));
    }
    await Promise.all(flying);
  }
  const { created, lastSeq } = await wire.streamAt();
  // Most urgent last, as the keeper of last values puts them.
  const ordered = [...told].toSorted(([, one], [, other]) => (other.derived?.actBy ?? 0) - (one.derived?.actBy ?? 0));
  for (let at = 0; at < ordered.length; at += WINDOW)
    await Promise.all(
      ordered.slice(at, at + WINDOW).map(async ([id, { team: stood, ...value }]) => {
        const subject = await valueSubjectOf(keys, team, member.id, id);
        if (stood)
          await wire.putValue(
            subject,
            await sealValue(keys, subject, { ...value, stream: created, team: stood }, await author.keyFor(id)),
          );
      }),
    );
  await putMark(wire, { invitation, keys }, NO_TOKEN, { stream: created, upTo: lastSeq });
  await wire.close();
}

export async function joining({ folder, short, say }: Bench): Promise<Section> {
  const count = short ? 2_000 : 100_000;
  const nats = await startNats({ websocket: true, storage: 2 ** 32 });
  const { invitations, roster } = await aTeam([nats.url], [{ name: 'Ada' }, { name: 'Ben' }], 1 << 30);
  const [ada, ben] = invitations;
  const me = roster.members.find(({ id }) => id === ada?.member.id);
  if (!ada || !me) throw new Error('nobody tells');
  say(`telling a team of ${count} tickets`);
  await tellAll(nats, ada, me, count);
  const page = await openTeamPage(folder, nats);
  try {
    say('joining it');
    const name = 'newcomer';
    type Joined = { usable: number; complete: number; tickets: number; urgent: number };
    const joined = await page.call<Joined>('joinRun', { name, ...(await invitationFor(ben, nats)) }, LONGEST);
    if (joined.tickets !== count) throw new Error(`${joined.tickets} of ${count} tickets came`);
    say('writing the same rows raw');
    const { took, rows } = await page.call<{ took: number; rows: number }>('rawRun', { name }, LONGEST);
    return {
      name: `Team: joining with ${count} tickets (Chromium, real IndexedDB)`,
      figures: [
        { what: 'usable: the first 50 shown', unit: 'ms', ours: joined.usable, aim: { most: 3_000, of: 'ours' } },
        {
          what: '  of them the most urgent of all',
          unit: 'count',
          ours: joined.urgent,
          note: 'of 50',
        },
        {
          what: 'complete: every ticket here',
          unit: 'ms',
          ours: joined.complete,
          beside: { name: `IndexedDB bulk write of the same ${rows} rows`, value: took },
          aim: { most: 1.5, of: 'ratio' },
          note: `${Math.round((count * 1_000) / joined.complete)} tickets a second`,
        },
      ],
    };
  } finally {
    await page.close();
    await nats.stop();
  }
}
