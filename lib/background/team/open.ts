/** A batch of the stream, opened and judged before the store is touched: WebCrypto must not run inside a transaction. */
import type { Invitation, Roster } from '@/lib/domain/team.ts';
import type { HeardEvent } from '@/lib/domain/team-event.ts';
import type { TicketId } from '@/lib/domain/ticket.ts';
import type { TicketKeyRow } from '@/lib/store/ticket-keys.ts';
import {
  type Keys,
  keysOf,
  type MuteEvent,
  openEvent,
  openKeyChange,
  openKeyFor,
  openRoster,
  type Refusal,
  ticketOfBody,
  ticketPlaceOf,
} from '@/lib/sync/seal/index.ts';
import {
  eventSubject,
  keysSubject,
  laneOf,
  parseEventSubject,
  rosterSubject,
  ticketKeySubject,
} from '@/lib/sync/subjects.ts';
import type { WireEvent } from '@/lib/sync/wire/index.ts';
import type { Keyring } from './keyring.ts';
import { ROSTER } from './patience.ts';
import { stretchesOf } from './stretches.ts';

/** Where an event stands in its lane. */
interface Laned {
  readonly lane: string;
  readonly hash: string;
}

export interface Opened extends HeardEvent, Laned {
  /** Under which this device would tell of the same ticket. */
  readonly own: string;
  /** Of a buyer who is erased: no words of it are stored. */
  readonly forgotten?: true;
  /** Of an erasure: the buyer's tickets that stay here, bare, until nothing is owed on them. */
  readonly stays?: readonly TicketId[];
}

/** It holds its place and says nothing: its ticket's key is destroyed, or was never to be found. */
export interface Mute extends Omit<HeardEvent, 'event'>, Laned {
  readonly event: MuteEvent['mute'];
  readonly mute: true;
}

/** A key of this device that the store did not have. */
type Adopted = Pick<TicketKeyRow, 'id' | 'ticketId' | 'key'>;

/** What opening goes by; a roster or a key in the stream changes it for all that comes after. */
export interface Desk {
  readonly invitation: Invitation;
  readonly keys: Keys;
  readonly roster: Roster;
}

export interface OpenedBatch {
  readonly desk: Desk;
  readonly events: readonly (Opened | Mute)[];
  readonly adopted: readonly Adopted[];
  readonly refused: readonly Refusal[];
  /** Authors of what was refused for want of a key or a roster. */
  readonly missed: readonly string[];
}

/** The key or the author may still be on the way through another reader: read the batch again in a moment. */
export class NotYet extends Error {
  override readonly name = 'NotYet';

  /** A member's id, or `ROSTER`. */
  readonly author: string;

  constructor(author: string) {
    super(author);
    this.author = author;
  }
}

/** Whether what cannot be opened for want of a key or an author is waited for (`NotYet`) instead of refused. */
export type Waits = (author: string) => boolean;

/** Rejects with `NotYet`, and with what `ring` rejects with. */
export async function openBatch(
  desk: Desk,
  batch: readonly WireEvent[],
  waits: Waits,
  ring: Keyring,
): Promise<OpenedBatch> {
  let now = desk;
  const events: (Opened | Mute)[] = [];
  const adopted: Adopted[] = [];
  const refused: Refusal[] = [];
  const missed: string[] = [];
  const refuse = (why: Refusal, author: string) => {
    if (why === 'epoch' || why === 'author') {
      if (waits(author)) throw new NotYet(author);
      missed.push(author);
    }
    refused.push(why);
  };
  await ring.prefetch(
    desk,
    batch.flatMap(({ subject }) => keyFor(desk, subject)),
  );
  for (const stretch of stretchesOf(batch, desk.invitation.team)) {
    const at = now;
    const { team, member } = at.invitation;
    const [first] = stretch;
    if (first?.subject === rosterSubject(team)) {
      now = await withRoster(now, first.bytes, (why) => refuse(why, ROSTER));
      continue;
    }
    if (first?.subject === keysSubject(team)) {
      now = await withKey(now, first.bytes, refused);
      continue;
    }
    const opened = await Promise.all(
      stretch.map(({ subject, bytes, takenAt }) =>
        openEvent(at.keys, at.roster, team, subject, bytes, takenAt, (author, boxed) =>
          ring.find(at, author, boxed, takenAt),
        ),
      ),
    );
    for (const [index, { subject: name, seq, takenAt }] of stretch.entries()) {
      const one = opened[index] ?? { refused: 'shape' };
      const subject = parseEventSubject(team, name);
      if ('refused' in one || !subject) {
        refuse('refused' in one ? one.refused : 'subject', subject?.member ?? '');
        continue;
      }
      const { author, hash } = one;
      const place = { seq, takenAt, author, lane: laneOf(subject), hash };
      if ('mute' in one) {
        events.push({ ...place, event: one.mute, mute: true });
        continue;
      }
      const { event } = one;
      events.push({ ...place, event, own: eventSubject(team, { ...subject, class: 'tk', member: member.id }) });
      const ticketId = author.id === member.id ? ticketOfBody(event.body) : undefined;
      if (ticketId) adopted.push(...(await adoptedOf(at, ticketId, ring)));
    }
  }
  return { desk: now, events, adopted, refused, missed };
}

/** Where its author keeps the key of what is about a ticket. */
function keyFor({ invitation: { team } }: Desk, subject: string): readonly string[] {
  const said = parseEventSubject(team, subject);
  if (said?.class !== 'tk' && said?.class !== 'ap') return [];
  return [ticketKeySubject(team, said.member, `${said.store}.${said.thing}`)];
}

async function adoptedOf({ invitation, keys }: Desk, ticketId: TicketId, ring: Keyring): Promise<readonly Adopted[]> {
  const id = ticketKeySubject(invitation.team, invitation.member.id, await ticketPlaceOf(keys, ticketId));
  const key = ring.adopted(id);
  return key === undefined ? [] : [{ id, ticketId, key }];
}

async function withRoster(desk: Desk, bytes: Uint8Array, refuse: (why: Refusal) => void): Promise<Desk> {
  const opened = await openRoster(desk.keys, desk.invitation.team, bytes);
  if ('refused' in opened) {
    refuse(opened.refused);
    return desk;
  }
  return opened.roster.version > desk.roster.version ? { ...desk, roster: opened.roster } : desk;
}

/** A key that is not for this device is none of its business; one of an epoch it has is not taken again. */
async function withKey(desk: Desk, bytes: Uint8Array, refused: Refusal[]): Promise<Desk> {
  const { invitation, keys } = desk;
  const opened = await openKeyChange(keys, invitation.team, bytes);
  if ('refused' in opened) {
    refused.push(opened.refused);
    return desk;
  }
  const { epoch, sealed } = opened.change;
  const mine = sealed[invitation.member.id];
  if (mine === undefined || String(epoch) in invitation.keys) return desk;
  const raw = await openKeyFor(keys.sealing, mine);
  if (raw === undefined) return desk;
  const next = { ...invitation, keys: { ...invitation.keys, [epoch]: raw } };
  return { ...desk, invitation: next, keys: await keysOf(next) };
}
