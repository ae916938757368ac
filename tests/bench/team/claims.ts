/** What it takes to ask for a ticket and hear the stream's word, beside what a request to the server takes at all. */
import { connect } from '@nats-io/transport-node';
import { LEASE } from '@/lib/domain/team.ts';
import type { TicketId } from '@/lib/domain/ticket.ts';
import { openEvent, storeToken } from '@/lib/sync/seal/index.ts';
import { eventSubject } from '@/lib/sync/subjects.ts';
import { connectWire, type WireEvent } from '@/lib/sync/wire/index.ts';
import { startNats } from '../../lib/support/nats.ts';
import { aTeam } from '../../lib/support/team.ts';
import type { Bench } from '../bench.ts';
import type { Figure, Section } from '../figure.ts';
import { median, quantile } from '../statistics.ts';
import { timedInTurn } from '../store/in-page/timing.ts';
import { anAuthor, keyOf } from './author.ts';

const STORE = 'amazon:na';
const claimOf = (at: number) =>
  ({ kind: 'claim', ticketId: `${STORE}:message:${at}` as TicketId, base: 0, lease: LEASE }) as const;

export async function claims({ short }: Bench): Promise<Section> {
  const times = short ? 60 : 1_000;
  const nats = await startNats();
  const { team, roster, invitations } = await aTeam([nats.url], [{ name: 'Ada' }], 1 << 28);
  const [invitation] = invitations;
  if (!invitation) throw new Error('nobody is in the team');
  const member = invitation.member.id;
  const wire = await connectWire({ servers: [nats.url], jwt: '', seed: '', team, member, connect, floor: [] });
  const author = await anAuthor(invitation, wire.putValue);
  const raw = await connect({ servers: nats.url });
  const other = await connect({ servers: nats.url });
  other.subscribe('echo', { callback: (_, message) => void message.respond(message.data) });
  await other.flush();

  const waiting = new Map<string, (event: WireEvent) => void>();
  let caughtUp = () => {};
  const ready = new Promise<void>((resolve) => {
    caughtUp = resolve;
  });
  const mine = `ps.${team}.ev.*.*.${await storeToken(author.keys, STORE)}.*`;
  const stop = wire.read(
    [mine],
    {},
    async ({ events }) => {
      for (const event of events) waiting.get(event.id)?.(event);
    },
    (state) => state === 'caught-up' && caughtUp(),
  );
  await ready;
  const readBack = (id: string) =>
    new Promise<WireEvent>((resolve) => {
      waiting.set(id, (event) => {
        waiting.delete(id);
        resolve(event);
      });
    });

  const made = await Promise.all(Array.from({ length: times + 30 }, (_, at) => author.say(claimOf(at))));
  const [sample] = made;
  if (!sample) throw new Error('nothing to say');
  // Sealed under another store, so that no reader of ours hears it.
  const elsewhere = eventSubject(team, { member, class: 'tk', store: 'elsewhere', thing: 't' });
  let next = 0;
  let checked = 0;
  const ways = {
    claim: async () => {
      const { id, subject, bytes } = made[next] ?? sample;
      next += 1;
      const back = readBack(id);
      await wire.publish(subject, bytes, id);
      await back;
    },
    whole: async (at: number) => {
      const { id, subject, bytes } = await author.say(claimOf(at));
      const back = readBack(id);
      await wire.publish(subject, bytes, id);
      const heard = await back;
      const opened = await openEvent(author.keys, roster, team, heard.subject, heard.bytes, heard.takenAt, keyOf);
      if ('event' in opened && opened.event.body.kind === 'claim') checked += 1;
    },
    request: async () => void (await raw.request(elsewhere, sample.bytes)),
    echo: async () => void (await raw.request('echo', sample.bytes)),
  };
  await timedInTurn(30, ways);
  const took = await timedInTurn(times, ways);
  await stop();
  await Promise.all([wire.close(), raw.close(), other.close()]);
  await nats.stop();
  if (checked !== times + 30) throw new Error(`${checked} of ${times + 30} claims were read back whole`);

  const beside = (value: number) => ({ name: 'raw NATS request to the stream', value });
  const figures: readonly Figure[] = [
    {
      what: 'a claim told and read back, p50',
      unit: 'ms',
      ours: median(took.claim),
      beside: beside(median(took.request)),
      aim: { most: 2, of: 'ratio' },
      note: `${times} in turn, ${sample.bytes.length} bytes each`,
    },
    {
      what: 'a claim told and read back, p99',
      unit: 'ms',
      ours: quantile(took.claim, 0.99),
      beside: beside(quantile(took.request, 0.99)),
    },
    {
      what: 'the same signed, sealed, opened and checked, p50',
      unit: 'ms',
      ours: median(took.whole),
      beside: beside(median(took.request)),
    },
    {
      what: 'a claim told and read back, p50',
      unit: 'ms',
      ours: median(took.claim),
      beside: { name: 'raw request another client echoes, nothing stored', value: median(took.echo) },
      aim: { most: 2, of: 'ratio' },
    },
  ];
  return { name: `Team: claim round trip (nats-server ${wire.server.version})`, figures };
}
