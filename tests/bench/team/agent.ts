/** One of many who work at once: the wire and the seal of the product, a list in memory instead of a store. */
import { connect } from '@nats-io/transport-node';
import type { Invitation, Roster } from '@/lib/domain/team.ts';
import type { TeamBody } from '@/lib/domain/team-event.ts';
import { openEvent, storeToken } from '@/lib/sync/seal/index.ts';
import { filtersOf, parseEventSubject } from '@/lib/sync/subjects.ts';
import { connectWire, startDrain, type Waiting, type WireEvent } from '@/lib/sync/wire/index.ts';
import { anAuthor, keyOf } from './author.ts';

/** Of what others say one in so many is opened and checked; of one's own everything. */
const CHECKED = 20;

export interface Agent {
  /** What this one does next. */
  change(body: TeamBody): Promise<void>;
  /** Ids of own events, as the server acknowledged them. */
  readonly acknowledged: ReadonlySet<string>;
  readonly waiting: () => number;
  /** Of its store, in the order they came. */
  readonly heard: readonly { readonly seq: number; readonly id: string }[];
  /** From own changes to hearing them back, opened and checked, ms. */
  readonly took: readonly number[];
  /** Events that did not open. */
  readonly refused: () => number;
  stop(): Promise<void>;
}

export async function anAgent(servers: readonly string[], invitation: Invitation, roster: Roster): Promise<Agent> {
  const { team, member } = invitation;
  const wire = await connectWire({ servers, jwt: '', seed: '', team, member: member.id, connect, floor: [] });
  const author = await anAuthor(invitation, wire.putValue);
  const store = await storeToken(author.keys, member.stores[0] ?? '');
  const rows = new Map<string, Waiting>();
  const acknowledged = new Set<string>();
  const heard: { seq: number; id: string }[] = [];
  const saidAt = new Map<string, number>();
  const took: number[] = [];
  let order = 0;
  let refused = 0;

  const check = async (event: WireEvent) => {
    const opened = await openEvent(author.keys, roster, team, event.subject, event.bytes, event.takenAt, keyOf);
    if ('refused' in opened) refused += 1;
    const began = saidAt.get(event.id);
    if (began !== undefined) took.push(performance.now() - began);
    saidAt.delete(event.id);
  };
  const drain = startDrain({
    publish: wire.publish,
    waiting: async (after, most) => {
      const next: Waiting[] = [];
      for (const row of rows.values()) {
        if (row.order > after) next.push(row);
        if (next.length === most) break;
      }
      return next;
    },
    acknowledged: async (acks) => {
      for (const { id } of acks) {
        rows.delete(id);
        acknowledged.add(id);
      }
    },
    said: () => {},
  });
  const stopReading = wire.read(
    filtersOf(team, [store]),
    {},
    async ({ events }) => {
      const checks: Promise<void>[] = [];
      for (const event of events) {
        if (parseEventSubject(team, event.subject)?.store !== store) continue;
        heard.push({ seq: event.seq, id: event.id });
        if (saidAt.has(event.id) || event.seq % CHECKED === 0) checks.push(check(event));
      }
      await Promise.all(checks);
    },
    () => {},
  );
  return {
    change: async (body) => {
      const began = performance.now();
      const { id, subject, bytes } = await author.say(body);
      saidAt.set(id, began);
      order += 1;
      rows.set(id, { id, order, subject, bytes });
      drain.wake();
    },
    acknowledged,
    waiting: () => rows.size,
    heard,
    took,
    refused: () => refused,
    stop: async () => {
      await Promise.all([stopReading(), drain.stop()]);
      await wire.close();
    },
  };
}
