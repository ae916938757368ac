import type { Member, Roster } from '@/lib/domain/team.ts';
import type { TicketNow } from '@/lib/domain/team-event.ts';
import type { Instant } from '@/lib/domain/time.ts';
import { valueSubject } from '../subjects.ts';
import { hasPlace, judge } from './author.ts';
import { boxOf, type HasBox, inBox, isBoxed, type PlacedKey, sealBoxed, type TicketKeyOf, unsealBoxed } from './box.ts';
import { canonical } from './canonical.ts';
import type { Epochs, Keys, Tokens } from './keys.ts';
import { MOST_BYTES, type Refused, SealError } from './refusal.ts';
import { shaped } from './shape.ts';
import { isTicketNow } from './shape-value.ts';
import { ticketPlaceOf } from './tokens.ts';

const FORM = { fits: shaped<HasBox>({ boxed: isBoxed }), most: MOST_BYTES };

/**
 * A ticket's last value; `subject` as `valueSubjectOf` says, `ticketKey` the author's of that ticket. Rejects with a
 * `SealError`: a `size` says that older messages are to be left out.
 */
export async function sealValue(
  keys: Pick<Keys, 'signing'> & Epochs,
  subject: string,
  value: TicketNow,
  ticketKey: PlacedKey,
): Promise<Uint8Array> {
  if (!isTicketNow(JSON.parse(canonical(value)))) throw new SealError('shape');
  return sealBoxed(keys, subject, await boxOf(subject, value, ticketKey), (boxed) => ({ boxed }), FORM);
}

/**
 * The last value inside. It is one member's word on what the stream said: good for who joins, and put right by the
 * stream where they differ. `lacks`: its ticket's key is destroyed, or not to be found. Never throws for what others
 * wrote; rejects with what `keyOf` rejects with.
 */
export async function openValue(
  keys: Epochs & Tokens,
  roster: Roster,
  team: string,
  subject: string,
  bytes: Uint8Array,
  takenAt: Instant,
  keyOf: TicketKeyOf,
): Promise<
  | { readonly value: TicketNow; readonly author: Member }
  | { readonly lacks: 'destroyed' | 'missing'; readonly author: Member }
  | Refused
> {
  const opened = await unsealBoxed(keys, subject, bytes, FORM);
  if ('refused' in opened) return opened;
  const judged = await judge(roster, subject, takenAt, opened);
  if ('refused' in judged) return judged;
  const { author } = judged;
  const { boxed } = judged.value;
  const [store, ticket] = boxed.place.split('.');
  if (valueSubject(team, author.id, store ?? '', ticket ?? '') !== subject) return { refused: 'subject' };
  if (!(await hasPlace(keys, author, boxed.place))) return { refused: 'store' };
  const key = await keyOf(author.id, boxed);
  if (key === 'destroyed' || key === 'missing') return { lacks: key, author };
  const inside = await inBox(subject, opened.box, key);
  if ('refused' in inside) return inside;
  const { content: value } = inside;
  if (!isTicketNow(value)) return { refused: 'shape' };
  return (await ticketPlaceOf(keys, value.team.id)) === boxed.place ? { value, author } : { refused: 'subject' };
}
