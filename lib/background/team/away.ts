/**
 * Who is away, as they say it themselves, or a lead says it of them. Told apart from the rest of a person's row, which
 * is a lead's alone; the newest word in the stream's order counts.
 */

import type { Agent, Away } from '@/lib/domain/agent.ts';
import { fingerprint } from '@/lib/domain/hash.ts';
import type { TeamBody } from '@/lib/domain/team-event.ts';
import type { TeamRow } from '@/lib/store/rows.ts';
import type { Store } from '@/lib/store/store.ts';
import { foldRow } from '@/lib/sync/fold/index.ts';
import { canonical } from '@/lib/sync/seal/index.ts';
import { askRecompute } from '../ask-recompute.ts';
import type { Opened } from './open.ts';
import { seatOf } from './seat.ts';

type AwayBody = Extract<TeamBody, { kind: 'away' }>;

const placeId = (person: string): string => `away|${person}`;

const standOf = (away: Away | undefined): string => (away ? fingerprint(canonical(away)) : '');

/** A row that was heard, with whether they are away as it is known here; of somebody new as the team says. */
export async function withAway(store: Store, row: Agent, before: Agent | undefined): Promise<Agent> {
  const { away: _, ...rest } = row;
  const away = before ? before.away : (await store.teamRows.get(placeId(row.id)))?.away;
  return away ? { ...rest, away } : rest;
}

/** What the team has not heard of it; `me` says it as their own word. Undefined: it stands as the team has it. */
export async function untoldAway(store: Store, person: string, me: string): Promise<AwayBody | undefined> {
  const [row, known] = await Promise.all([store.agents.get(person), store.teamRows.get(placeId(person))]);
  if (!row || standOf(row.away) === (known?.hash ?? '')) return undefined;
  return { kind: 'away', ...(person === me ? {} : { agent: person }), away: row.away ?? null };
}

/** By everybody's same clock: whose own runs ahead is away from now on all the same, not from tomorrow. */
function landed(away: Away | null, takenAt: number): Away | undefined {
  return away ? { ...away, since: Math.min(away.since, takenAt) } : undefined;
}

/** Whether a word of this device about it is still to come in the stream. */
async function isPending(store: Store, person: string, { author, own }: Opened, known: TeamRow | undefined) {
  const [, , , me] = own.split('.');
  if (author.id === me) return false;
  const roster = (await seatOf(store))?.roster.members ?? [];
  const waits = await store.outbox.get(`team|row|agents|${person}`);
  const row = await store.agents.get(person);
  if (waits?.kind === 'team' && !waits.restored && standOf(row?.away) !== (known?.hash ?? '')) return true;
  const mine = roster.find(({ id }) => id === me)?.name;
  const told = await store.teamOwn.where('[state+order]').between(['sent', 0], ['waiting', Infinity]).toArray();
  return told.some(({ body }) => body?.kind === 'away' && (body.agent ?? mine) === person);
}

/** Takes what somebody says. Call it inside a transaction over the people, rows, outbox and settings. */
export async function takeAway(store: Store, heard: Opened, body: AwayBody): Promise<'taken' | 'known'> {
  // Without a name it is the author's own word, and the author's alone, whatever a client was made to say.
  const person = body.agent ?? heard.author.name;
  const known = await store.teamRows.get(placeId(person));
  const { place, won } = foldRow(known, heard);
  const pending = await isPending(store, person, heard, known);
  const away = landed(body.away, heard.takenAt);
  const { away: before, ...kept } = known ?? { hash: '', away: undefined };
  const stands = won ? away : before;
  const next: TeamRow = {
    ...kept,
    ...place,
    id: placeId(person),
    hash: won ? standOf(away) : kept.hash,
    ...(stands ? { away: stands } : {}),
  };
  await store.teamRows.put(next);
  const row = await store.agents.get(person);
  if (!won || pending || !row || standOf(row.away) === next.hash) return 'known';
  const { away: _, ...rest } = row;
  await store.agents.put(away ? { ...rest, away } : rest);
  await askRecompute(store);
  return 'taken';
}
