/**
 * A day of a whole team on a real server: everybody works while links break, workers are killed, clocks jump, and the server is killed,
 * started again and put back to an older copy of its disk. In the end all have the same, and it is what the stream says.
 */

import { cp, rm } from 'node:fs/promises';
import { isDeepStrictEqual } from 'node:util';
import { DAY, HOUR } from '@/lib/domain/time.ts';
import type { Role } from '@/lib/domain/vocabulary.ts';
import { aKillable, type Killable } from './killable.ts';
import { startNats } from './nats.ts';
import { seeded } from './stream.ts';
import { aTeam, quiet } from './team.ts';
import { type Day, doOne, seeAll } from './team-day.ts';
import { choicesOf, entriesOf, modelOf } from './team-model.ts';
import { openedStream, wholeStream } from './team-stream.ts';

export interface Storm {
  readonly seed: number;
  readonly devices: number;
  readonly tickets: number;
  readonly commands: number;
  /** Longest that all may take to have the same once all is well again, ms. */
  readonly patience: number;
  readonly say?: (text: string) => void;
}

export interface Outcome {
  readonly events: number;
  readonly kills: number;
  readonly cuts: number;
  readonly jumps: number;
  readonly claims: number;
  /** From all being well again to all having the same, ms. */
  readonly settled: number;
}

/** Chances for every command. */
const KILL = 0.04;
const CUT = 0.03;
const JUMP = 0.02;
const MEND = 0.1;

interface Counts {
  kills: number;
  cuts: number;
  jumps: number;
}

/** Something may go wrong with this device, or be well again. */
async function weather(device: Killable, random: () => number, cut: Set<Killable>, counts: Counts): Promise<void> {
  const chance = random();
  if (cut.has(device)) {
    if (chance > MEND) return;
    cut.delete(device);
    device.network.delay(0);
    device.network.mend();
  } else if (chance < CUT) {
    counts.cuts += 1;
    cut.add(device);
    const how = random();
    if (how < 0.6) device.network.cut();
    else if (how < 0.9) device.network.cutAfter(Math.floor(random() * 5_000));
    else device.network.delay(Math.floor(random() * 100));
  } else if (chance < CUT + KILL) {
    counts.kills += 1;
    device.kill();
    await device.start();
  } else if (chance < CUT + KILL + JUMP) {
    counts.jumps += 1;
    device.clock.ahead = [-DAY, -HOUR / 2, 0, HOUR / 2, 300 * DAY][Math.floor(random() * 5)] ?? 0;
  }
}

const sorted = <Row extends { readonly id: string }>(rows: readonly Row[]): readonly Row[] =>
  rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));

/** What has to be the same everywhere; the order of a list that was told by several is the stream's. */
async function holdings({ store }: Killable) {
  const tickets = sorted(await store.tickets.toArray());
  return {
    decided: tickets.map(({ id, decided }) => [id, decided]),
    observed: tickets.map(({ id, observed }) => [id, observed]),
    claims: sorted(await store.teamTickets.toArray()).map(({ id, claim, revision }) => [id, claim, revision]),
    messages: sorted(await store.messages.toArray()).map(({ id, text }) => [id, text]),
    approvals: sorted(await store.approvals.toArray()).map(({ id, state, decidedBy }) => [id, state, decidedBy]),
    knowledge: sorted(await store.knowledge.toArray()),
    record: sorted(await store.events.toArray()).flatMap(({ id, what, by }) =>
      what === 'decided' || what === 'noted' ? [[id, what, by]] : [],
    ),
  };
}

/** Throws, naming what differs. */
function same(what: string, one: unknown, other: unknown): void {
  if (isDeepStrictEqual(one, other)) return;
  const [left, right] = [JSON.stringify(one), JSON.stringify(other)];
  const at = [...left].findIndex((letter, index) => letter !== right[index]);
  throw new Error(
    `${what}: …${left.slice(Math.max(0, at - 200), at + 200)}\nbut …${right.slice(Math.max(0, at - 200), at + 200)}`,
  );
}

export async function storm({ seed, devices: count, tickets, commands, patience, say }: Storm): Promise<Outcome> {
  const random = seeded(seed);
  // What goes wrong is the same for a seed, whatever people came to do meanwhile.
  const fate = seeded(seed + 1);
  const nats = await startNats({ storage: 2 ** 31 });
  const wanted = Array.from({ length: count }, (_, at) => {
    const role: Role = at % 4 === 0 ? 'lead' : 'agent';
    return { name: `Person ${at}`, role };
  });
  const { roster, invitations } = await aTeam([nats.url], wanted, 1 << 29);
  const port = Number(new URL(nats.url).port);
  const devices: Killable[] = [];
  for (const invitation of invitations) devices.push(await aKillable(invitation, port));
  const counts: Counts = { kills: 0, cuts: 0, jumps: 0 };
  const cut = new Set<Killable>();
  const day: Day = { random, tickets, stored: new Set() };
  try {
    const [first] = devices;
    const [whole] = invitations;
    if (!first || !whole) throw new Error('nobody is in the team');
    await seeAll(first, tickets);
    await quiet(devices, 'everybody has every ticket', patience);

    for (let at = 0; at < commands; at += 1) {
      const index = Math.floor(fate() * count);
      const device = devices[index];
      if (!device) continue;
      await weather(device, fate, cut, counts);
      await doOne(device, `Person ${index}`, day);
      if (at === Math.floor(commands * 0.25)) {
        await nats.kill9();
        await nats.restart();
      }
      if (at === Math.floor(commands * 0.4)) {
        await nats.halt();
        await cp(nats.dataDir, `${nats.dataDir}.old`, { recursive: true });
        await nats.restart();
      }
      if (at === Math.floor(commands * 0.7)) {
        await nats.kill9();
        await rm(nats.dataDir, { recursive: true });
        await cp(`${nats.dataDir}.old`, nats.dataDir, { recursive: true });
        await nats.restart();
      }
      if (say && at % 1_000 === 999) say(`${at + 1} commands`);
    }
    const began = performance.now();
    for (const { network } of devices) {
      network.delay(0);
      network.mend();
    }
    await Promise.all(devices.map(({ team }) => team.retry()));
    await quiet(devices, 'everybody has told and heard everything', patience);
    const settled = performance.now() - began;

    const events = await wholeStream(nats.urls, whole);
    const stream = await openedStream(events, whole, roster);
    const model = modelOf(stream);
    const reference = await holdings(first);
    for (const device of devices.slice(1)) {
      const own = await holdings(device);
      for (const part of Object.keys(reference) as (keyof typeof reference)[])
        same(`${part} of ${device.invitation.member.name}`, own[part], reference[part]);
    }
    const record = new Set(reference.record.map(([id]) => id));
    const lost = [...day.stored].filter((id) => !record.has(id));
    if (lost.length > 0) throw new Error(`${lost.length} of ${day.stored.size} stored changes are lost`);
    for (const { id, decided } of await first.store.tickets.toArray()) {
      const said = model.tickets.get(id);
      same(`choices of ${id}`, [...choicesOf(decided)].sort(), [...(said?.choices ?? [])].sort());
      same(`lists of ${id}`, [...entriesOf(decided)].sort(), [...(said?.entries ?? [])].sort());
      const claim = (await first.store.teamTickets.get(id))?.claim;
      same(`claim of ${id}`, [claim?.by, claim?.until], [said?.holder?.by, said?.holder?.until]);
      const notes = decided.notes.map((note) => note.id);
      same(`notes of ${id}, each once`, notes.length, new Set(notes).size);
    }
    for (const [id, row] of model.rows) same(id, await first.store.knowledge.get(id.slice('knowledge|'.length)), row);
    for (const [id, said] of model.approvals) {
      const approval = await first.store.approvals.get(id);
      same(`approval ${id}`, [approval?.state, approval?.decidedBy].filter(Boolean).join(' '), said);
    }
    const claims = stream.filter(({ event }) => event.body.kind === 'claim').length;
    return { events: events.length, ...counts, claims, settled };
  } finally {
    await Promise.all(devices.map((device) => device.stop()));
    await nats.stop();
  }
}
