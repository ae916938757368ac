import type { Member, Roster } from '@/lib/domain/team.ts';
import type { TeamBody, TeamEvent } from '@/lib/domain/team-event.ts';
import type { Instant } from '@/lib/domain/time.ts';
import { classOf, MAY_SAY, parseEventSubject } from '../subjects.ts';
import { attributed } from './attribute.ts';
import { hasPlace, hasStore, judge } from './author.ts';
import { type Box, boxOf, inBox, type PlacedKey, sealBoxed, type TicketKeyOf, unsealBoxed } from './box.ts';
import { base64url, sha256 } from './bytes.ts';
import { canonical } from './canonical.ts';
import { seal, unseal } from './envelope.ts';
import type { Epochs, Keys, Tokens } from './keys.ts';
import { FORM as LAYER } from './layer.ts';
import { MOST_BYTES, type Refusal, type Refused, SealError } from './refusal.ts';
import { type EventHead, isBoxedEvent, isTeamEvent } from './shape-event.ts';
import { storeOfBody, subjectOf, ticketOfBody, ticketPlaceOf } from './tokens.ts';

const FORM = { fits: isTeamEvent, most: MOST_BYTES };
const BOXED = { fits: isBoxedEvent, most: MOST_BYTES };

/** SHA-256 of sealed bytes, base64url: what the lane's next event names as `prev`. */
export const hashOf = async (bytes: Uint8Array): Promise<string> => base64url(await sha256(bytes.slice()));

/**
 * An event as it lies in the stream; `subject` as `subjectOf` says, `ticketKey` the author's key of the ticket that it is
 * about (see `ticketOfBody`), or the box that was made of its body with it. Rejects with a `SealError`: `size` over `MOST_BYTES`, `shape` for what no receiver would
 * take; with a TypeError where that key lacks.
 */
export async function sealEvent(
  keys: Pick<Keys, 'signing'> & Epochs,
  subject: string,
  event: TeamEvent,
  ticketKey?: PlacedKey | Box,
): Promise<Uint8Array> {
  const { body, ...head } = event;
  if (ticketOfBody(body) === undefined) return seal(keys, keys.signing, subject, event, FORM);
  if (!ticketKey) throw new TypeError('no key of the ticket');
  if (!isTeamEvent(JSON.parse(canonical(event)))) throw new SealError('shape');
  const box = 'box' in ticketKey ? ticketKey : await boxOf(subject, body, ticketKey);
  return sealBoxed(keys, subject, box, (boxed) => ({ ...head, boxed }), BOXED);
}

/** A decided approval in the record of a ticket is a lead's word as well, though the record is everybody's. */
function mayBeSaidBy({ role }: Member, body: TeamBody): boolean {
  const may = MAY_SAY[role];
  if (!may.includes(classOf(body))) return false;
  const told = body.kind === 'did' ? body.event.approval : undefined;
  return !told || may.includes(classOf({ kind: 'approval', ticketId: told.ticketId, approval: told }));
}

async function objection(
  keys: Tokens,
  team: string,
  subject: string,
  { member, body }: TeamEvent,
  author: Member,
): Promise<Refusal | undefined> {
  if (member !== author.id) return 'author';
  if (!mayBeSaidBy(author, body)) return 'role';
  if ((await subjectOf(keys, team, author.id, body)) !== subject) return 'subject';
  const store = storeOfBody(body);
  return store !== undefined && !hasStore(author, store) ? 'store' : undefined;
}

/** What of an event was found good. `hash` is for the lane. */
interface Good {
  readonly author: Member;
  readonly hash: string;
}
export interface OpenedEvent extends Good {
  readonly event: TeamEvent;
}
/** One that holds its place and says nothing: its ticket's key is destroyed, or not to be found. */
export interface MuteEvent extends Good {
  readonly mute: EventHead;
  readonly lacks: 'destroyed' | 'missing';
}

/**
 * The event inside, whose shape, author, signature, role and stores were found good; names in it are the author's, see
 * `attributed`. Never throws for what others wrote; rejects with what `keyOf` rejects with. `takenAt`: by the server's
 * clock.
 */
export async function openEvent(
  keys: Epochs & Tokens,
  roster: Roster,
  team: string,
  subject: string,
  bytes: Uint8Array,
  takenAt: Instant,
  keyOf: TicketKeyOf,
): Promise<OpenedEvent | MuteEvent | Refused> {
  const found = await (bytes[0] === LAYER.boxed ? openBoxed : openPlain)(
    { keys, roster, team, subject, takenAt, keyOf },
    bytes,
  );
  if ('refused' in found) return found;
  const hash = await hashOf(bytes);
  if ('mute' in found) return { ...found, hash };
  const { event, author } = found;
  const refused = await objection(keys, team, subject, event, author);
  if (refused) return { refused };
  return { event: { ...event, body: attributed(event.body, author, roster) }, author, hash };
}

interface Desk {
  readonly keys: Epochs & Tokens;
  readonly roster: Roster;
  readonly team: string;
  readonly subject: string;
  readonly takenAt: Instant;
  readonly keyOf: TicketKeyOf;
}
type Found = Omit<OpenedEvent, 'hash'> | Omit<MuteEvent, 'hash'> | Refused;

async function openPlain({ keys, roster, subject, takenAt }: Desk, bytes: Uint8Array): Promise<Found> {
  const opened = await unseal(keys, subject, bytes, FORM);
  if ('refused' in opened) return opened;
  const judged = await judge(roster, subject, takenAt, opened);
  if ('refused' in judged) return judged;
  // What is of a buyer must be of a kind that can be destroyed.
  if (ticketOfBody(judged.value.body) !== undefined) return { refused: 'version' };
  return { event: judged.value, author: judged.author };
}

async function openBoxed({ keys, roster, team, subject, takenAt, keyOf }: Desk, bytes: Uint8Array): Promise<Found> {
  const opened = await unsealBoxed(keys, subject, bytes, BOXED);
  if ('refused' in opened) return opened;
  const judged = await judge(roster, subject, takenAt, opened);
  if ('refused' in judged) return judged;
  const { author, value } = judged;
  const { boxed, ...head } = value;
  if (head.member !== author.id) return { refused: 'author' };
  const said = parseEventSubject(team, subject);
  const ofTicket = said?.class === 'tk' || said?.class === 'ap';
  if (!said || (ofTicket && `${said.store}.${said.thing}` !== boxed.place)) return { refused: 'subject' };
  if (!MAY_SAY[author.role].includes(said.class)) return { refused: 'role' };
  if (!(await hasPlace(keys, author, boxed.place))) return { refused: 'store' };
  const key = await keyOf(author.id, boxed);
  if (key === 'destroyed' || key === 'missing') return { mute: head, author, lacks: key };
  const inside = await inBox(subject, opened.box, key);
  if ('refused' in inside) return inside;
  const event = { ...head, body: inside.content };
  if (!isTeamEvent(event)) return { refused: 'shape' };
  const ticket = ticketOfBody(event.body);
  if (ticket === undefined || (await ticketPlaceOf(keys, ticket)) !== boxed.place) return { refused: 'subject' };
  return { event, author };
}
