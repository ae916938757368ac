/**
 * What the team's own key says: who is in, and which key comes next. Whether a version or an epoch is newer than what
 * is known is for who keeps them to say.
 */
import type { KeyChange, Roster } from '@/lib/domain/team.ts';
import { keysSubject, rosterSubject } from '../subjects.ts';
import { isBy, seal, unseal, unwrap, wrap } from './envelope.ts';
import type { Epochs, Keys, Operator } from './keys.ts';
import { MOST_BYTES, type Refused } from './refusal.ts';
import { isKeyChange, isRoster } from './shape-team.ts';

const ROSTER = { fits: isRoster, most: MOST_BYTES };
const CHANGE = { fits: isKeyChange, most: MOST_BYTES };

/** For `rosterSubject`; sealed with the newest key, since it holds names. Rejects with a `SealError`. */
export const sealRoster = (operator: Pick<Operator, 'rootSigning'> & Epochs, roster: Roster): Promise<Uint8Array> =>
  seal(operator, operator.rootSigning, rosterSubject(roster.team), roster, ROSTER);

export async function openRoster(
  keys: Pick<Keys, 'root'> & Epochs,
  team: string,
  bytes: Uint8Array,
): Promise<{ readonly roster: Roster } | Refused> {
  const subject = rosterSubject(team);
  const opened = await unseal(keys, subject, bytes, ROSTER);
  if ('refused' in opened) return opened;
  if (!(await isBy(keys.root, subject, opened.signed))) return { refused: 'signature' };
  return opened.value.team === team ? { roster: opened.value } : { refused: 'subject' };
}

/** For `keysSubject`; not sealed, since who needs it may have none of the team's keys, and the keys in it are. */
export const sealKeyChange = (
  operator: Pick<Operator, 'rootSigning'>,
  team: string,
  change: KeyChange,
): Promise<Uint8Array> => wrap(operator.rootSigning, keysSubject(team), change, CHANGE);

/** The device's own key in it is opened by `openKeyFor`. */
export async function openKeyChange(
  keys: Pick<Keys, 'root'>,
  team: string,
  bytes: Uint8Array,
): Promise<{ readonly change: KeyChange } | Refused> {
  const opened = unwrap(bytes, CHANGE);
  if ('refused' in opened) return opened;
  return (await isBy(keys.root, keysSubject(team), opened.signed))
    ? { change: opened.value }
    : { refused: 'signature' };
}
