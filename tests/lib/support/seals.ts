/** A made-up team with real keys, what its members say, and what a hostile one can do with the team's key. */
import fc from 'fast-check';
import type { Invitation, Member, Roster } from '@/lib/domain/team.ts';
import type { TeamBody, TeamEvent } from '@/lib/domain/team-event.ts';
import type { Observed, TicketId } from '@/lib/domain/ticket.ts';
import { PORTALS, ROLES, type Role, SEVERITIES, STATUSES } from '@/lib/domain/vocabulary.ts';
import { base64url, joined, random, utf8 } from '@/lib/sync/seal/bytes.ts';
import {
  canonical,
  hashOf,
  type Keys,
  keysOf,
  makeDevice,
  makeTeam,
  newEventId,
  newTicketKey,
  operatorOf,
  type PlacedKey,
  sealEvent,
  subjectOf,
  type TicketKeyOf,
  ticketKeyOf,
  ticketOfBody,
  ticketPlaceOf,
} from '@/lib/sync/seal/index.ts';
import { NOW } from './make.ts';

export const TICKET: TicketId = 'amazon:A1:message:111-2222222-3333333';
export const STORE = 'amazon:A1';
export const TAKEN = NOW + 1_000;

export interface Seat {
  readonly member: Member;
  readonly keys: Keys;
  readonly secrets: Pick<Invitation, 'signingKey' | 'sealingKey'>;
}

/** One seat for each of these; `stores` and `revokedAt` as given. */
export async function aTeam(people: readonly Partial<Pick<Member, 'name' | 'role' | 'stores' | 'revokedAt'>>[]) {
  const secrets = await makeTeam();
  const operator = await operatorOf(secrets);
  const seats = await Promise.all(
    people.map(async (given, at): Promise<Seat> => {
      const { id, signing, sealing, ...own } = await makeDevice();
      const base = { id, name: `Ann ${at}`, role: 'agent' as Role, stores: [], signing, sealing, since: NOW - 1_000 };
      return { member: { ...base, ...given }, keys: await keysOf({ ...secrets, ...own }), secrets: own };
    }),
  );
  const roster: Roster = {
    team: secrets.team,
    name: 'Harbour',
    version: 1,
    members: seats.map(({ member }) => member),
  };
  const seat = (at: number): Seat => seats[at] ?? expectSeat();
  return { team: secrets.team, secrets, operator, roster, seat };
}
const expectSeat = (): never => {
  throw new Error('no such seat');
};
export type Team = Awaited<ReturnType<typeof aTeam>>;

export const CLAIM: TeamBody = { kind: 'claim', ticketId: TICKET, base: 0, lease: 60_000 };

export const anEvent = (member: string, body: TeamBody = CLAIM, fields: Partial<TeamEvent> = {}): TeamEvent => ({
  v: 1,
  id: newEventId(),
  member,
  n: 1,
  prev: '',
  hlc: { at: NOW, tick: 0 },
  body,
  ...fields,
});

export const subjectFor = ({ team }: Team, { keys, member }: Seat, body: TeamBody): Promise<string> =>
  subjectOf(keys, team, member.id, body);

/** Every ticket's key here, whoever it is of. */
export const KEY = await ticketKeyOf(newTicketKey());
export const keyOf: TicketKeyOf = async (_, { key }) => (key === KEY.id ? KEY.key : 'missing');
export const keyFor = async (keys: Keys, id: TicketId): Promise<PlacedKey> => ({
  ...KEY,
  place: await ticketPlaceOf(keys, id),
});

/** As `sealEvent`, with that key where it is about a ticket. */
export async function sealed(keys: Keys, subject: string, event: TeamEvent): Promise<Uint8Array> {
  const id = ticketOfBody(event.body);
  return sealEvent(keys, subject, event, id && (await keyFor(keys, id)));
}

const boundTo = (form: number, subject: string) => joined(Uint8Array.of(form), utf8(subject));

/** What a member can put into the stream who has the keys and minds no rule: any text, signed and sealed. */
export async function sealedText(key: CryptoKey, epoch: number, subject: string, text: string | Uint8Array, form = 1) {
  const iv = random(12);
  const plain = typeof text === 'string' ? utf8(text) : text.slice();
  const how = { name: 'AES-GCM', iv, additionalData: boundTo(form, subject) };
  const covered = await crypto.subtle.encrypt(how, key, plain);
  const head = new Uint8Array([form, 0, 0, 0, 0]);
  new DataView(head.buffer).setUint32(1, epoch);
  return joined(head, iv, new Uint8Array(covered));
}

const keyIn = ({ epochs, newest }: Keys): CryptoKey => epochs[newest] ?? expectSeat();

/** What lies in a box, whatever it is, under the key of every ticket here. */
export async function boxOf(subject: string, content: string): Promise<Uint8Array> {
  const iv = random(12);
  const how = { name: 'AES-GCM', iv, additionalData: utf8(subject) };
  return joined(iv, new Uint8Array(await crypto.subtle.encrypt(how, KEY.key, utf8(content))));
}

/** A signed text and a box, as they lie under the team's key. */
export function withBox(text: string, box: Uint8Array, length = utf8(text).length): Uint8Array {
  const head = new Uint8Array(4);
  new DataView(head.buffer).setUint32(0, length);
  return joined(head, utf8(text), box);
}

/** `e` with a good signature of this seat. */
export async function signedText({ keys }: Seat, subject: string, e: string): Promise<string> {
  const s = await crypto.subtle.sign('Ed25519', keys.signing, utf8(`${subject}\n${e}`));
  return JSON.stringify({ e, s: base64url(new Uint8Array(s)) });
}

/** `e` as it stands, whatever it is, with a good signature; what is about a ticket in a box. */
export async function forged(seat: Seat, subject: string, e: string): Promise<Uint8Array> {
  const { keys } = seat;
  const [, body, rest] = /^\{"body":(\{.*"ticketId".*),("hlc":.*)$/s.exec(e) ?? [];
  if (body === undefined || rest === undefined)
    return sealedText(keyIn(keys), keys.newest, subject, await signedText(seat, subject, e));
  const box = await boxOf(subject, body);
  const place = await ticketPlaceOf(keys, TICKET);
  const boxed = canonical({ place, key: KEY.id, hash: await hashOf(box) });
  const text = await signedText(seat, subject, `{"boxed":${boxed},${rest}`);
  return sealedText(keyIn(keys), keys.newest, subject, withBox(text, box), 3);
}

/** The same without any signing. */
export const unsigned = ({ keys }: Seat, subject: string, text: string | Uint8Array, form = 1): Promise<Uint8Array> =>
  sealedText(keyIn(keys), keys.newest, subject, text, form);

/** What anybody with the team's key reads in it. */
export async function uncovered({ keys }: Seat, subject: string, bytes: Uint8Array): Promise<Uint8Array> {
  const how = { name: 'AES-GCM', iv: bytes.slice(5, 17), additionalData: boundTo(bytes[0] ?? 0, subject) };
  return new Uint8Array(await crypto.subtle.decrypt(how, keyIn(keys), bytes.slice(17)));
}

/** Any text: plain words, every plane, halves of pairs, and what breaks parsers. */
const words = (maxLength: number) =>
  fc.oneof(
    fc.string({ maxLength }),
    fc.string({ unit: 'binary', maxLength }),
    fc.constantFrom('\uD800', '\uDC00x', 'a\u2028b', '"\\\n', '__proto__', '\u0000', '你好，包裹在哪里？'),
  );
const moment = fc.integer({ min: 0, max: 4_000_000_000_000 });
const observed = (): fc.Arbitrary<Observed> =>
  fc.record(
    {
      portal: fc.constantFrom(...PORTALS),
      store: fc.stringMatching(/^[A-Za-z0-9.-]{1,12}$/),
      kind: fc.constantFrom('message', 'claim', 'order'),
      externalId: fc.string({ minLength: 1, maxLength: 40 }),
      buyer: words(40),
      subject: words(80),
      fulfilment: fc.constantFrom('fba', 'fbm'),
      needsReply: fc.boolean(),
      messageCount: fc.nat(),
      deadline: moment,
      amount: fc.record({ minor: fc.integer(), currency: fc.constantFrom('EUR', 'JPY') }),
      rating: fc.integer({ min: 1, max: 5 }),
      url: fc.constant('https://sellers.example.com/t/1'),
      firstSeenAt: moment,
      changedAt: moment,
      missing: fc.array(fc.constantFrom('buyer', 'at'), { maxLength: 3 }),
    },
    {
      requiredKeys: [
        'portal',
        'store',
        'kind',
        'externalId',
        'fulfilment',
        'messageCount',
        'firstSeenAt',
        'changedAt',
        'missing',
      ],
    },
  );

/** Bodies of every kind, about any ticket. */
export const someBody: fc.Arbitrary<TeamBody> = fc
  .tuple(observed(), fc.array(words(200), { maxLength: 5 }), fc.nat(), moment)
  .chain(([seen, texts, base, at]) => {
    const { portal, store, kind, externalId } = seen;
    const ticketId: TicketId = `${portal}:${store}:${kind}:${externalId}`;
    const notes = texts.map((text, n) => ({ id: `note-${n}`, text, by: 'somebody', at }));
    const messages = texts.map((text, position) => ({
      id: `${ticketId}#${position}`,
      ...{ ticketId, direction: 'inbound' as const, text, at, position },
    }));
    const change = fc.record(
      {
        status: fc.constantFrom(...STATUSES),
        severity: fc.constantFrom(...SEVERITIES),
        tags: fc.array(fc.string({ minLength: 1, maxLength: 20 }), { maxLength: 4 }),
        notes: fc.constant(notes),
        snoozedUntil: moment,
      },
      { requiredKeys: [] },
    );
    const approval = {
      ...{ id: 'ask-1', ticketId, kind: 'full-refund' as const, words: texts.join(' '), askedBy: 'somebody' },
      ...{ askedAt: at, expiresAt: at + 1, state: 'requested' as const },
    };
    return fc.oneof<fc.Arbitrary<TeamBody>[]>(
      fc.tuple(change, change).map(
        ([before, after]): TeamBody => ({
          kind: 'did',
          ticketId,
          event: { id: 'op-1', ticketId, at, by: 'rule Late parcels', what: 'decided', before, after },
        }),
      ),
      fc.constant<TeamBody>({ kind: 'saw', ticketId, observed: seen, messages }),
      fc.constant<TeamBody>({ kind: 'claim', ticketId, base, lease: 60_000 }),
      fc.constant<TeamBody>({ kind: 'release', ticketId, base }),
      fc.constant<TeamBody>({ kind: 'approval', ticketId, approval }),
      fc.tuple(fc.jsonValue({ maxDepth: 4 }), words(40)).map(([value, id]): TeamBody => {
        const row = { id: `r${id}`, value: JSON.parse(JSON.stringify(value).replaceAll('__proto__', 'proto')) };
        return { kind: 'row', table: 'templates', id: row.id, row };
      }),
      fc.constant<TeamBody>({ kind: 'unrow', table: 'glossary', id: 'term-1' }),
      fc.constant<TeamBody>({ kind: 'away', away: { since: at, handover: 'keep' } }),
      fc.constant<TeamBody>({ kind: 'erased', buyer: 'abcdefghijkl2345' }),
    );
  });

export const EVERY_ROLE: readonly Role[] = ROLES;
