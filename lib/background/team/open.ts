/** A batch of the stream, opened and judged before the store is touched: WebCrypto must not run inside a transaction. */
import type { Invitation, Roster } from '@/lib/domain/team.ts';
import type { HeardEvent } from '@/lib/domain/team-event.ts';
import {
  type Keys,
  keysOf,
  openEvent,
  openKeyChange,
  openKeyFor,
  openRoster,
  type Refusal,
} from '@/lib/sync/seal/index.ts';
import { eventSubject, keysSubject, laneOf, parseEventSubject, rosterSubject } from '@/lib/sync/subjects.ts';
import type { WireEvent } from '@/lib/sync/wire/index.ts';
import { ROSTER } from './patience.ts';

export interface Opened extends HeardEvent {
  readonly lane: string;
  readonly hash: string;
  /** Under which this device would tell of the same ticket. */
  readonly own: string;
  /** Of a buyer who is erased: no words of it are stored. */
  readonly forgotten?: true;
}

/** What opening goes by; a roster or a key in the stream changes it for all that comes after. */
export interface Desk {
  readonly invitation: Invitation;
  readonly keys: Keys;
  readonly roster: Roster;
}

export interface OpenedBatch {
  readonly desk: Desk;
  readonly events: readonly Opened[];
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

export async function openBatch(desk: Desk, batch: readonly WireEvent[], waits: Waits): Promise<OpenedBatch> {
  let now = desk;
  const events: Opened[] = [];
  const refused: Refusal[] = [];
  const missed: string[] = [];
  const refuse = (why: Refusal, author: string) => {
    if (why === 'epoch' || why === 'author') {
      if (waits(author)) throw new NotYet(author);
      missed.push(author);
    }
    refused.push(why);
  };
  for (const wire of batch) {
    const { team } = now.invitation;
    if (wire.subject === rosterSubject(team)) {
      now = await withRoster(now, wire.bytes, (why) => refuse(why, ROSTER));
      continue;
    }
    if (wire.subject === keysSubject(team)) {
      now = await withKey(now, wire.bytes, refused);
      continue;
    }
    const subject = parseEventSubject(team, wire.subject);
    const opened = await openEvent(now.keys, now.roster, team, wire.subject, wire.bytes, wire.takenAt);
    if (!('refused' in opened) && subject) {
      const { event, author, hash } = opened;
      const own = eventSubject(team, { ...subject, class: 'tk', member: now.invitation.member.id });
      const { seq, takenAt } = wire;
      events.push({ seq, takenAt, author, event, lane: laneOf(subject), hash, own });
      continue;
    }
    const why = 'refused' in opened ? opened.refused : 'subject';
    refuse(why, subject?.member ?? '');
  }
  return { desk: now, events, refused, missed };
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
