import type { Member, Roster } from '@/lib/domain/team.ts';
import type { TicketNow } from '@/lib/domain/team-event.ts';
import type { Instant } from '@/lib/domain/time.ts';
import { hasStore, judge } from './author.ts';
import { seal, unseal } from './envelope.ts';
import type { Epochs, Keys, Tokens } from './keys.ts';
import { MOST_BYTES, type Refused } from './refusal.ts';
import { isTicketNow } from './shape-ticket.ts';
import { storeOf, valueSubjectOf } from './tokens.ts';

const FORM = { fits: isTicketNow, most: MOST_BYTES };

/**
 * A ticket's last value; `subject` as `valueSubjectOf` says. Rejects with a `SealError`: a `size` says that older
 * messages are to be left out.
 */
export const sealValue = (
  keys: Pick<Keys, 'signing'> & Epochs,
  subject: string,
  value: TicketNow,
): Promise<Uint8Array> => seal(keys, keys.signing, subject, value, FORM);

/**
 * The last value inside. It is one member's word on what the stream said: good for who joins, and put right by the
 * stream where they differ. Never throws for what others wrote.
 */
export async function openValue(
  keys: Epochs & Tokens,
  roster: Roster,
  team: string,
  subject: string,
  bytes: Uint8Array,
  takenAt: Instant,
): Promise<{ readonly value: TicketNow; readonly author: Member } | Refused> {
  const opened = await unseal(keys, subject, bytes, FORM);
  if ('refused' in opened) return opened;
  const judged = await judge(roster, subject, takenAt, opened);
  if ('refused' in judged) return judged;
  const { value, author } = judged;
  const { id } = value.team;
  if ((await valueSubjectOf(keys, team, author.id, id)) !== subject) return { refused: 'subject' };
  return hasStore(author, storeOf(id)) ? { value, author } : { refused: 'store' };
}
