/** A light device: seals and chains what it says as a background does, and keeps nothing but where its lanes end. */
import type { Invitation } from '@/lib/domain/team.ts';
import type { TeamBody, TeamEvent } from '@/lib/domain/team-event.ts';
import type { TicketId } from '@/lib/domain/ticket.ts';
import {
  hashOf,
  type Keys,
  keysOf,
  newEventId,
  newTicketKey,
  nextClock,
  type PlacedKey,
  sealEvent,
  sealTicketKey,
  subjectOf,
  type TicketKeyOf,
  ticketKeyOf,
  ticketOfBody,
  ticketPlaceOf,
} from '@/lib/sync/seal/index.ts';
import { laneOf, parseEventSubject, ticketKeySubject } from '@/lib/sync/subjects.ts';
import type { Wire } from '@/lib/sync/wire/index.ts';

export interface Said {
  readonly id: string;
  readonly subject: string;
  readonly bytes: Uint8Array;
  readonly event: TeamEvent;
}

export interface Author {
  readonly keys: Keys;
  /** One at a time: an event names the one before it. */
  say(body: TeamBody): Promise<Said>;
  /** Its key of that ticket, told by now. */
  keyFor(id: TicketId): Promise<PlacedKey>;
}

/** Of all authors here: a device holds in memory what it once asked the server for. */
const keysOfAll = new Map<string, CryptoKey>();
export const keyOf: TicketKeyOf = async (_, { key }) => keysOfAll.get(key) ?? 'missing';

/** `put`: tells the keys of tickets, each before what is sealed with it. */
export async function anAuthor(invitation: Invitation, put: Wire['putValue']): Promise<Author> {
  const keys = await keysOf(invitation);
  const { team, member } = invitation;
  const told = new Map<TicketId, Promise<PlacedKey>>();
  const tellKey = async (id: TicketId): Promise<PlacedKey> => {
    const text = newTicketKey();
    const place = await ticketPlaceOf(keys, id);
    const subject = ticketKeySubject(team, member.id, place);
    await put(subject, await sealTicketKey(keys, subject, text));
    const made = await ticketKeyOf(text);
    keysOfAll.set(made.id, made.key);
    return { ...made, place };
  };
  const keyFor = (id: TicketId): Promise<PlacedKey> => {
    const known = told.get(id) ?? tellKey(id);
    told.set(id, known);
    return known;
  };
  const heads = new Map<string, { readonly n: number; readonly hash: string }>();
  let clock = { at: 0, tick: 0 };
  let last: Promise<unknown> = Promise.resolve();
  const say = async (body: TeamBody): Promise<Said> => {
    const subject = await subjectOf(keys, team, member.id, body);
    const parsed = parseEventSubject(team, subject);
    if (!parsed) throw new Error(`no subject for ${body.kind}`);
    const lane = laneOf(parsed);
    const head = heads.get(lane) ?? { n: 0, hash: '' };
    clock = nextClock(clock, Date.now());
    const event = {
      v: 1,
      id: newEventId(),
      member: member.id,
      n: head.n + 1,
      prev: head.hash,
      hlc: clock,
      body,
    } as const;
    const ticket = ticketOfBody(body);
    const bytes = await sealEvent(keys, subject, event, ticket && (await keyFor(ticket)));
    heads.set(lane, { n: event.n, hash: await hashOf(bytes) });
    return { id: event.id, subject, bytes, event };
  };
  return {
    keys,
    keyFor,
    say: (body) => {
      const mine = last.then(() => say(body));
      last = mine.catch(() => undefined);
      return mine;
    },
  };
}
