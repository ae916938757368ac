import type { Member, PresenceSaid, Roster } from '@/lib/domain/team.ts';
import type { Instant } from '@/lib/domain/time.ts';
import { presenceSubject } from '../subjects.ts';
import { hasStore, judge } from './author.ts';
import { seal, unseal } from './envelope.ts';
import type { Epochs, Keys } from './keys.ts';
import { MOST_PRESENCE, type Refused } from './refusal.ts';
import { isPresenceSaid } from './shape-team.ts';
import { storeOf } from './tokens.ts';

const FORM = { fits: isPresenceSaid, most: MOST_PRESENCE };

export const sealPresence = (
  keys: Pick<Keys, 'signing'> & Epochs,
  team: string,
  member: string,
  said: PresenceSaid,
): Promise<Uint8Array> => seal(keys, keys.signing, presenceSubject(team, member), said, FORM);

/**
 * Who says what they do. It carries no time: a server that plays an old word again makes somebody seem here for as long
 * as presence lasts, and nothing follows from that. `now`: when it was heard.
 */
export async function openPresence(
  keys: Epochs,
  roster: Roster,
  team: string,
  subject: string,
  bytes: Uint8Array,
  now: Instant,
): Promise<{ readonly said: PresenceSaid; readonly author: Member } | Refused> {
  const opened = await unseal(keys, subject, bytes, FORM);
  if ('refused' in opened) return opened;
  const judged = await judge(roster, subject, now, opened);
  if ('refused' in judged) return judged;
  const { value: said, author } = judged;
  if (presenceSubject(team, author.id) !== subject) return { refused: 'subject' };
  if (said.ticketId !== undefined && !hasStore(author, storeOf(said.ticketId))) return { refused: 'store' };
  return { said, author };
}
