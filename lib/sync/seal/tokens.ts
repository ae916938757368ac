/** Names that the server sees: it can tell them apart and learns nothing else. */
import type { SharedTable, TeamBody } from '@/lib/domain/team-event.ts';
import type { TicketId } from '@/lib/domain/ticket.ts';
import type { PortalId } from '@/lib/domain/vocabulary.ts';
import { classOf, eventSubject, NO_TOKEN, type TicketPlace, valueSubject } from '../subjects.ts';
import { base32, utf8 } from './bytes.ts';
import type { Tokens } from './keys.ts';
import { isTicketId } from './shape-ticket.ts';

/** 80 bits of an HMAC-SHA256. The kind stands first, so that no store is ever called as a ticket is. */
async function token({ tokens }: Tokens, ...words: readonly string[]): Promise<string> {
  const whole = await crypto.subtle.sign('HMAC', tokens, utf8(JSON.stringify(words)));
  return base32(new Uint8Array(whole, 0, 10));
}

/** Most names kept in memory: every event on the same ticket asks for the same two. */
const MOST_KEPT = 10_000;
const kept = new WeakMap<CryptoKey, Map<string, string>>();

async function keptToken(keys: Tokens, kind: 'store' | 'ticket', name: string): Promise<string> {
  const known = kept.get(keys.tokens) ?? new Map<string, string>();
  kept.set(keys.tokens, known);
  const place = `${kind}:${name}`;
  const made = known.get(place) ?? (await token(keys, kind, name));
  if (known.size >= MOST_KEPT) known.clear();
  known.set(place, made);
  return made;
}

/** `store`: `portal:store`. */
export const storeToken = (keys: Tokens, store: string): Promise<string> => keptToken(keys, 'store', store);

export const ticketToken = (keys: Tokens, id: TicketId): Promise<string> => keptToken(keys, 'ticket', id);

export const rowToken = (keys: Tokens, table: SharedTable, id: string): Promise<string> =>
  token(keys, 'row', table, id);

/** A buyer who is not to be known again; case, width and space of the name do not matter. */
export const buyerHash = (keys: Tokens, portal: PortalId, store: string, buyer: string): Promise<string> =>
  token(keys, 'buyer', portal, store, buyer.normalize('NFKC').replace(/\s+/gu, ' ').trim().toLowerCase());

/** How a sentence of the translation memory says which ticket it came from, see `lib/translation/memory.ts`. */
const ORIGIN = '@';

/** The ticket whose words stand in a sentence that the team remembers. */
function originOf(row: unknown): TicketId | undefined {
  if (typeof row !== 'object' || row === null || !('grams' in row) || !Array.isArray(row.grams)) return undefined;
  const origin = row.grams.find((gram: unknown) => typeof gram === 'string' && gram.startsWith(ORIGIN));
  const id: unknown = origin?.slice(ORIGIN.length);
  return isTicketId(id) ? id : undefined;
}

/** The ticket whose key seals what is said: it is of a buyer. Undefined: it is nobody's. */
export function ticketOfBody(body: TeamBody): TicketId | undefined {
  if ('ticketId' in body) return body.ticketId;
  return body.kind === 'row' && body.table === 'translations' ? originOf(body.row) : undefined;
}

/** Under what name the server sees a ticket. */
export async function ticketPlaceOf(keys: Tokens, id: TicketId): Promise<TicketPlace> {
  const [store, ticket] = await Promise.all([storeToken(keys, storeOf(id)), ticketToken(keys, id)]);
  return `${store}.${ticket}`;
}

/** `portal:store` of a ticket. */
export const storeOf = (id: TicketId): string => id.split(':', 2).join(':');

/** `portal:store` of what is said; undefined where it is about no store. */
export const storeOfBody = (body: TeamBody): string | undefined =>
  'ticketId' in body ? storeOf(body.ticketId) : undefined;

/** The one subject under which a member may say this. */
export async function subjectOf(keys: Tokens, team: string, member: string, body: TeamBody): Promise<string> {
  const about = storeOfBody(body);
  const [store, thing] = await Promise.all([
    about === undefined ? NO_TOKEN : storeToken(keys, about),
    'ticketId' in body
      ? ticketToken(keys, body.ticketId)
      : 'table' in body
        ? rowToken(keys, body.table, body.id)
        : NO_TOKEN,
  ]);
  return eventSubject(team, { member, class: classOf(body), store, thing });
}

/** Where a member writes a ticket's last value. */
export async function valueSubjectOf(keys: Tokens, team: string, member: string, id: TicketId): Promise<string> {
  const [store, ticket] = await Promise.all([storeToken(keys, storeOf(id)), ticketToken(keys, id)]);
  return valueSubject(team, member, store, ticket);
}
