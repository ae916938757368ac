import type { Member, Roster } from '@/lib/domain/team.ts';
import type { Instant } from '@/lib/domain/time.ts';
import type { TicketPlace } from '../subjects.ts';
import { isBy, type Opened } from './envelope.ts';
import { type Tokens, verifierOf } from './keys.ts';
import type { Refused } from './refusal.ts';
import { storeToken } from './tokens.ts';

/** By the member's entry, so that a new roster brings new ones. */
const verifiers = new WeakMap<Member, Promise<CryptoKey | undefined>>();

function verifierFor(member: Member): Promise<CryptoKey | undefined> {
  const known = verifiers.get(member);
  if (known) return known;
  const made = verifierOf(member.signing).catch(() => undefined);
  verifiers.set(member, made);
  return made;
}

/** The member that the subject names: the server let nobody else publish there. */
export const memberIn = (roster: Roster, subject: string): Member | undefined => {
  const id = subject.split('.')[3];
  return roster.members.find((member) => member.id === id);
};

/** What a member said who was in the team when the server took it. */
export async function judge<T>(
  roster: Roster,
  subject: string,
  takenAt: Instant,
  opened: Opened<T>,
): Promise<{ readonly value: T; readonly author: Member } | Refused> {
  const author = memberIn(roster, subject);
  if (!author) return { refused: 'author' };
  const verifier = await verifierFor(author);
  if (!verifier || !(await isBy(verifier, subject, opened.signed))) return { refused: 'signature' };
  if (author.revokedAt !== undefined && takenAt >= author.revokedAt) return { refused: 'revoked' };
  return { value: opened.value, author };
}

/** Whether a store, `portal:store`, is one of a member's. */
export const hasStore = ({ stores }: Pick<Member, 'stores'>, store: string): boolean =>
  stores.length === 0 || stores.includes(store);

/** As `hasStore`, by the store's keyed hash. */
export async function hasPlace(keys: Tokens, { stores }: Pick<Member, 'stores'>, place: TicketPlace): Promise<boolean> {
  if (stores.length === 0) return true;
  const tokens = await Promise.all(stores.map((store) => storeToken(keys, store)));
  return tokens.includes(place.split('.')[0] ?? '');
}
