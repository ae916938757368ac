/** How far last values hold what was said, as a member says it; who joins reads the stream from there. */
import type { Member, Roster } from '@/lib/domain/team.ts';
import type { ValueMark } from '@/lib/domain/team-event.ts';
import type { Instant } from '@/lib/domain/time.ts';
import { isValueMark as isMarkSubject, NO_TOKEN } from '../subjects.ts';
import { judge } from './author.ts';
import { seal, unseal } from './envelope.ts';
import type { Epochs, Keys, Tokens } from './keys.ts';
import { MOST_BYTES, type Refused } from './refusal.ts';
import { isValueMark } from './shape-value.ts';
import { storeToken } from './tokens.ts';

const FORM = { fits: isValueMark, most: MOST_BYTES };

/** For `valueMarkSubject`. */
export const sealMark = (keys: Pick<Keys, 'signing'> & Epochs, subject: string, mark: ValueMark): Promise<Uint8Array> =>
  seal(keys, keys.signing, subject, mark, FORM);

/** Of all stores only who has all may say it, and of one who has that one. Never throws for what others wrote. */
export async function openMark(
  keys: Epochs & Tokens,
  roster: Roster,
  subject: string,
  bytes: Uint8Array,
  takenAt: Instant,
): Promise<{ readonly mark: ValueMark; readonly author: Member } | Refused> {
  const store = subject.split('.')[4] ?? NO_TOKEN;
  if (!isMarkSubject(subject)) return { refused: 'subject' };
  const opened = await unseal(keys, subject, bytes, FORM);
  if ('refused' in opened) return opened;
  const judged = await judge(roster, subject, takenAt, opened);
  if ('refused' in judged) return judged;
  const { value: mark, author } = judged;
  const own = await Promise.all(author.stores.map((one) => storeToken(keys, one)));
  return own.length === 0 || own.includes(store) ? { mark, author } : { refused: 'store' };
}
