/** What somebody reads who has every byte of the team's server, the team's keys, and whatever keys of tickets are left. */
import type { NatsConnection } from '@nats-io/nats-core';
import { connect } from '@nats-io/transport-node';
import type { Store } from '@/lib/store/store.ts';
import { inBox, isBoxed } from '@/lib/sync/seal/box.ts';
import { textOf } from '@/lib/sync/seal/bytes.ts';
import { type Keys, openTicketKey, type TicketKey, ticketKeyOf } from '@/lib/sync/seal/index.ts';
import { bare, FORM } from '@/lib/sync/seal/layer.ts';
import { streamsOf } from '@/lib/sync/subjects.ts';

export interface Lying {
  readonly stream: string;
  readonly subject: string;
  readonly bytes: Uint8Array;
}

/** Every message that lies in any stream of the team, asked for one by one. */
export async function lyingIn(server: string, team: string): Promise<readonly Lying[]> {
  const admin = await connect({ servers: [server] });
  const all: Lying[] = [];
  for (const stream of Object.values(streamsOf(team))) all.push(...(await inStream(admin, stream)));
  await admin.close();
  return all;
}

async function inStream(admin: NatsConnection, stream: string): Promise<readonly Lying[]> {
  const info = await admin.request(`$JS.API.STREAM.INFO.${stream}`);
  const { state } = info.json<{ state: { first_seq: number; last_seq: number } }>();
  const found: Lying[] = [];
  for (let seq = state.first_seq; seq <= state.last_seq; seq++) {
    const answer = await admin.request(`$JS.API.STREAM.MSG.GET.${stream}`, JSON.stringify({ seq }));
    const { message } = answer.json<{ message?: { subject: string; data?: string } }>();
    if (message) found.push({ stream, subject: message.subject, bytes: Buffer.from(message.data ?? '', 'base64') });
  }
  return found;
}

/** All keys of tickets that lie there, or in these stores. */
export async function keysLeft(keys: Keys, lying: readonly Lying[], stores: readonly Store[]) {
  const left = new Map<string, TicketKey>();
  for (const { subject, bytes } of lying) {
    const key = await openTicketKey(keys, subject, bytes);
    if (key !== 'destroyed' && !('refused' in key)) left.set(key.id, key);
  }
  for (const store of stores)
    for (const { key } of await store.ticketKeys.toArray()) {
      if (key === undefined) continue;
      const known = await ticketKeyOf(key);
      left.set(known.id, known);
    }
  return left;
}

const NOT_FEW = 1 << 20;

/** All that can be read of it, as one text. */
export async function readable(
  keys: Keys,
  lying: readonly Lying[],
  left: ReadonlyMap<string, TicketKey>,
): Promise<string> {
  const texts: string[] = [];
  for (const { subject, bytes } of lying) {
    texts.push(subject, new TextDecoder('latin1').decode(bytes));
    for (const form of Object.values(FORM)) {
      const plain = await bare(form, keys, subject, bytes, NOT_FEW);
      if ('refused' in plain) continue;
      texts.push(new TextDecoder('latin1').decode(plain));
      if (form !== FORM.boxed) continue;
      const to = 4 + new DataView(plain.buffer).getUint32(0);
      const head = JSON.parse(JSON.parse(textOf(plain.subarray(4, to)) ?? '').e);
      if (!isBoxed(head.boxed)) throw new Error('no box');
      // Any key there is, whatever its name.
      for (const { key } of left.values()) {
        const inside = await inBox(subject, plain.slice(to), key);
        if (!('refused' in inside)) texts.push(JSON.stringify(inside.content));
      }
    }
  }
  return texts.join('\n');
}
