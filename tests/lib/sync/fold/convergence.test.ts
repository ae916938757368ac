/**
 * Many devices, each cut off, killed and told things twice at random, and a server that forgets: in the end all of them
 * have the same, and it is what the stream says. `PORTSIDE_DEEP=1` tries more seeds.
 */
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import type { Member } from '@/lib/domain/team.ts';
import type { TeamTicket } from '@/lib/domain/team-event.ts';
import type { TicketId } from '@/lib/domain/ticket.ts';
import { DAY, HOUR, SECOND } from '@/lib/domain/time.ts';
import { foldTicket } from '@/lib/sync/fold/index.ts';
import { NOW } from '../../support/make.ts';
import { type Stored, Stream, seeded } from '../../support/stream.ts';
import { Client } from '../../support/team-device.ts';
import { choicesOf, entriesOf, modelOf } from '../../support/team-model.ts';
import { work } from '../../support/team-work.ts';

interface Size {
  readonly clients: number;
  readonly tickets: number;
  readonly commands: number;
}
const SMALL: Size = { clients: 6, tickets: 40, commands: 500 };
const FULL: Size = { clients: 20, tickets: 2_000, commands: 20_000 };

/** Up to where something was read, is told by the way there: whoever rewound more may have it further back. */
const placeless = <K, V extends { seq: number }>(things: ReadonlyMap<K, V>): ReadonlyMap<K, Omit<V, 'seq'>> =>
  new Map([...things].map(([id, { seq: _, ...rest }]) => [id, rest]));

const memberOf = (index: number, clients: number): Member => ({
  id: `member${String(index).padStart(10, '0')}`,
  // The last two are second devices of the first two people.
  name: `Person ${index < clients - 2 ? index : index - (clients - 2)}`,
  role: index % 6 === 0 ? 'lead' : 'agent',
  stores: [],
  signing: '',
  sealing: '',
  since: NOW,
});

interface Run {
  readonly stream: Stream;
  readonly clients: readonly Client[];
  /** Ids of all events that were ever made. */
  readonly told: ReadonlySet<string>;
  /** By prefix of a history: what a claim came to. Two devices that say otherwise of one prefix throw. */
  readonly claims: ReadonlyMap<number, string>;
  readonly folds: number;
}

/** How much of the stream is lost, and when, as shares of all commands. */
type Losses = readonly { readonly after: number; readonly keeps: (last: number) => number }[];

function run(seed: number, size: Size, losses: Losses): Run {
  const random = seeded(seed);
  const stream = new Stream();
  const claims = new Map<number, string>();
  const told = new Set<string>();
  let folds = 0;
  let fresh = 0;
  let server = NOW;
  const takenAt = () => {
    server += Math.ceil(random() * SECOND);
    // The server's clock is set anew now and then, forward and back.
    if (random() < 0.0005) server += Math.floor((random() - 0.5) * HOUR);
    return server;
  };
  const chance = {
    random,
    tickets: size.tickets,
    fresh: () => {
      fresh += 1;
      return `${fresh.toString(16).padStart(8, '0')}${Math.floor(random() * 2 ** 32).toString(16)}`.padEnd(32, '0');
    },
  };
  const witness = (client: Client, { uid, seq, event: { body } }: Stored, won: boolean | undefined) => {
    folds += 1;
    if (body.kind !== 'claim' && body.kind !== 'release') return;
    const team = client.tickets.get(body.ticketId);
    // What is handed over a second time finds the ticket further.
    if (team?.seq !== seq) return;
    const said = `${team.claim?.by} ${team.claim?.until} ${team.revision} ${won}`;
    if ((claims.get(uid) ?? said) !== said) throw new Error(`two holders: ${claims.get(uid)}, ${said}`);
    claims.set(uid, said);
  };
  const clients = Array.from({ length: size.clients }, (_, index) => {
    // Some clocks are a day slow, some most of a year fast.
    const skew = index % 5 === 1 ? -DAY : index % 5 === 2 ? 300 * DAY : Math.floor((random() - 0.5) * HOUR);
    return new Client(memberOf(index, size.clients), skew, stream, witness);
  });

  const step = (client: Client, commands: boolean) => {
    const act = random();
    if (!client.online) {
      if (act < 0.04) client.start();
    } else if (act < 0.01) client.stop();
    if (commands && random() < 0.6) {
      const body = work(client, server + client.skew, chance);
      if (body) {
        const id = chance.fresh();
        told.add(id);
        client.tell(body, id, server + client.skew);
      }
    }
    if (!client.online) return;
    // Killed and started again between any two of these.
    const steps = [
      () => {
        client.publish(30, takenAt);
        // A copy that hung in the network comes once more, after whatever else was told meanwhile.
        if (random() > 0.02) return;
        const stray = [...client.own.values()].findLast(({ state }) => state === 'heard');
        if (stray) stream.append(stray, takenAt(), true);
      },
      () => client.acknowledge(),
      () => client.pull(1 + Math.floor(random() * 60)),
      () => client.take(Math.floor(random() * 3), random() < 0.05),
    ];
    for (const one of steps) {
      if (random() < 0.3) continue;
      one();
      if (random() < 0.01) client.start();
    }
  };

  const pending = [...losses];
  while (told.size < size.commands) {
    for (const client of clients) step(client, told.size < size.commands);
    const [loss] = pending;
    if (loss && told.size > loss.after * size.commands) {
      pending.shift();
      for (const client of clients) client.stop();
      stream.lose(loss.keeps(stream.lastSeq));
    }
  }
  // Everybody comes back and goes on until nothing is left to say.
  for (const client of clients) if (!client.online) client.start();
  while (clients.some((client) => !client.idle || client.cursor < stream.lastSeq)) {
    for (const client of clients) {
      client.publish(500, takenAt);
      client.acknowledge();
      client.pull(500);
      client.take(0, false);
    }
  }
  return { stream, clients, told, claims, folds };
}

function judge({ stream, clients, told, claims }: Run): void {
  const [first] = clients;
  if (!first) throw new Error('nobody');
  // Nothing is lost.
  const held = new Set(stream.all.map(({ event: { id } }) => id));
  expect([...told].filter((id) => !held.has(id))).toEqual([]);
  // All have the same, whatever they went through.
  const reference = new Map<TicketId, TeamTicket>();
  for (const stored of stream.all) {
    const { body } = stored.event;
    if ('ticketId' in body) reference.set(body.ticketId, foldTicket(reference.get(body.ticketId), stored).team);
  }
  for (const client of clients) {
    // A comparison that can say what differs is dear.
    const own = [placeless(client.tickets), client.approvals, placeless(client.rows)];
    const all = [placeless(reference), first.approvals, placeless(first.rows)];
    if (!isDeepStrictEqual(own, all)) expect(own, client.member.id).toEqual(all);
    const waiting = [...client.tickets.keys()].filter((id) => client.shown(id) !== client.confirmed(id));
    expect(waiting).toEqual([]);
  }
  // And it is what the stream says.
  const model = modelOf(stream.all);
  for (const [id, { choices, entries, holder, revision }] of model.tickets) {
    const team = first.tickets.get(id);
    const { decided = { notes: [] }, claim } = team ?? {};
    const own = [choicesOf(decided), entriesOf(decided), claim?.by, claim?.until, team?.revision];
    const said = [choices, entries, holder?.by, holder?.until, revision];
    if (!isDeepStrictEqual(own, said)) expect(own, id).toEqual(said);
    expect(new Set(decided.notes.map((note) => note.id)).size).toBe(decided.notes.length);
  }
  for (const [id, said] of model.approvals) {
    const approval = first.approvals.get(id);
    expect([approval?.state, approval?.decidedBy].filter(Boolean).join(' '), id).toBe(said);
  }
  expect(new Map([...first.rows].map(([id, { row }]) => [id, row]))).toEqual(model.rows);
  // At no prefix two people hold one ticket.
  const holders = new Map<string, { by: string; until: number }>();
  for (const { seq, uid, takenAt, author, event } of stream.all) {
    const { body } = event;
    // One that is told again says what it came to at its first place.
    const won = claims.get(uid)?.endsWith(` ${seq} true`);
    if (!won || (body.kind !== 'claim' && body.kind !== 'release')) continue;
    const holder = holders.get(body.ticketId);
    if (body.kind === 'release') holders.delete(body.ticketId);
    else {
      expect(!holder || holder.by === author.name || holder.until <= takenAt, body.ticketId).toBe(true);
      holders.set(body.ticketId, { by: author.name, until: takenAt + body.lease });
    }
  }
}

/** The end of the stream is lost several times, and once all of it. */
const losses = ({ commands }: Size): Losses => {
  const tail = (share: number) => (last: number) => Math.max(0, last - Math.ceil(share * commands));
  return [
    { after: 0.1, keeps: tail(0.003) },
    { after: 0.2, keeps: tail(0.05) },
    { after: 0.3, keeps: () => 0 },
    { after: 0.6, keeps: tail(0.0003) },
    { after: 0.8, keeps: tail(0.12) },
  ];
};

describe('a team converges', () => {
  const deep = process.env.PORTSIDE_DEEP ? 8 : 1;

  test.each(Array.from({ length: 20 * deep }, (_, seed) => seed))('few devices, seed %i', (seed) => {
    judge(run(seed, SMALL, losses(SMALL)));
  });

  test.each(Array.from({ length: deep }, (_, seed) => 20_261_126 + seed))(
    '20 devices, 2,000 tickets, 20,000 commands, seed %i',
    { timeout: 300_000 },
    (seed) => {
      const done = run(seed, FULL, losses(FULL));
      judge(done);
      const { claims, folds, stream, told } = done;
      const won = [...claims.values()].filter((said) => said.endsWith('true')).length;
      // The run was worth something.
      expect(told.size).toBe(FULL.commands);
      expect(folds).toBeGreaterThan(FULL.clients * FULL.commands);
      expect(won).toBeGreaterThan(500);
      expect(claims.size - won).toBeGreaterThan(500);
      expect(stream.lastSeq).toBeGreaterThan(FULL.commands);
    },
  );
});
