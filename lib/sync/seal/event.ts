import type { Member, Roster } from '@/lib/domain/team.ts';
import type { TeamBody, TeamEvent } from '@/lib/domain/team-event.ts';
import type { Instant } from '@/lib/domain/time.ts';
import { classOf, MAY_SAY } from '../subjects.ts';
import { attributed } from './attribute.ts';
import { hasStore, judge } from './author.ts';
import { base64url, sha256 } from './bytes.ts';
import { seal, unseal } from './envelope.ts';
import type { Epochs, Keys, Tokens } from './keys.ts';
import { MOST_BYTES, type Refusal, type Refused } from './refusal.ts';
import { isTeamEvent } from './shape-event.ts';
import { storeOfBody, subjectOf } from './tokens.ts';

const FORM = { fits: isTeamEvent, most: MOST_BYTES };

/** SHA-256 of sealed bytes, base64url: what the lane's next event names as `prev`. */
export const hashOf = async (bytes: Uint8Array): Promise<string> => base64url(await sha256(bytes.slice()));

/**
 * An event as it lies in the stream; `subject` as `subjectOf` says. Rejects with a `SealError`: `size` over
 * `MOST_BYTES`, `shape` for what no receiver would take.
 */
export const sealEvent = (
  keys: Pick<Keys, 'signing'> & Epochs,
  subject: string,
  event: TeamEvent,
): Promise<Uint8Array> => seal(keys, keys.signing, subject, event, FORM);

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

/**
 * The event inside, whose shape, author, signature, role and stores were found good; names in it are the author's, see
 * `attributed`. `hash` is for the lane. Never throws for what others wrote. `takenAt`: by the server's clock.
 */
export async function openEvent(
  keys: Epochs & Tokens,
  roster: Roster,
  team: string,
  subject: string,
  bytes: Uint8Array,
  takenAt: Instant,
): Promise<{ readonly event: TeamEvent; readonly author: Member; readonly hash: string } | Refused> {
  const opened = await unseal(keys, subject, bytes, FORM);
  if ('refused' in opened) return opened;
  const judged = await judge(roster, subject, takenAt, opened);
  if ('refused' in judged) return judged;
  const { value, author } = judged;
  const [refused, hash] = await Promise.all([objection(keys, team, subject, value, author), hashOf(bytes)]);
  if (refused) return { refused };
  return { event: { ...value, body: attributed(value.body, author, roster) }, author, hash };
}
