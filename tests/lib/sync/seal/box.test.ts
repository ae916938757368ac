/** Boxes under a ticket's key, and the keys: what goes in comes out, and nothing else. */
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { TeamBody } from '@/lib/domain/team-event.ts';
import { base64url, joined, random } from '@/lib/sync/seal/bytes.ts';
import {
  canonical,
  hashOf,
  newTicketKey,
  openEvent,
  openTicketKey,
  sealEvent,
  sealTicketKey,
  type TicketKeyOf,
  ticketKeyOf,
  ticketOfBody,
  ticketPlaceOf,
} from '@/lib/sync/seal/index.ts';
import { ticketKeySubject } from '@/lib/sync/subjects.ts';
import {
  anEvent,
  aTeam,
  boxOf,
  CLAIM,
  KEY,
  keyFor,
  keyOf,
  STORE,
  sealed,
  signedText,
  someBody,
  subjectFor,
  TAKEN,
  type Team,
  TICKET,
  uncovered,
  unsigned,
  withBox,
} from '../../support/seals.ts';

let team: Team;
let subject: string;
let place: string;
beforeAll(async () => {
  team = await aTeam([
    { name: 'Ann', role: 'lead' },
    { name: 'Ben', stores: [STORE] },
  ]);
  subject = await subjectFor(team, team.seat(0), CLAIM);
  place = await ticketPlaceOf(team.seat(0).keys, TICKET);
});
const open = (at: string, bytes: Uint8Array, find: TicketKeyOf = keyOf) =>
  openEvent(team.seat(1).keys, team.roster, team.team, at, bytes, TAKEN, find);

describe('what is of a ticket', () => {
  test('is sealed with its key, whatever it says; the team’s key alone shows where it stands, and no word', async () => {
    await fc.assert(
      fc.asyncProperty(someBody, async (body) => {
        const seat = team.seat(0);
        const at = await subjectFor(team, seat, body);
        const event = anEvent(seat.member.id, body);
        const bytes = await sealed(seat.keys, at, event);
        const { body: _, ...head } = event;
        const good = { author: seat.member, hash: await hashOf(bytes) };
        expect(await open(at, bytes)).toEqual({ event, ...good });
        for (const lacks of ['destroyed', 'missing'] as const)
          expect(await open(at, bytes, async () => lacks)).toEqual(
            ticketOfBody(body) === undefined ? { event, ...good } : { mute: head, lacks, ...good },
          );
        if (ticketOfBody(body) === undefined) return;
        const shown = new TextDecoder('latin1').decode(await uncovered(seat, at, bytes));
        expect(shown).toContain(`"n\\":${event.n}`);
        expect(shown).not.toContain('ticketId');
        expect(shown).not.toContain('"kind');
      }),
      { numRuns: 200 },
    );
  });

  test('is a sentence of the memory, too, when it came from a ticket', async () => {
    const row = { id: 's', from: 'en', to: 'zh', source: 'I am Mira', target: '我是 Mira', by: 'deepl' };
    const came: TeamBody = { kind: 'row', table: 'translations', id: 's', row: { ...row, grams: ['x', `@${TICKET}`] } };
    const plain: TeamBody = { kind: 'row', table: 'translations', id: 's', row: { ...row, grams: ['x'] } };
    expect([ticketOfBody(came), ticketOfBody(plain)]).toEqual([TICKET, undefined]);
    const ben = team.seat(1);
    const at = await subjectFor(team, ben, came);
    expect(await open(at, await sealed(ben.keys, at, anEvent(ben.member.id, came)))).toHaveProperty('event');
    expect(
      await open(at, await sealed(ben.keys, at, anEvent(ben.member.id, came)), async () => 'destroyed'),
    ).toHaveProperty('mute');
    // Of a store that is not the author's.
    const foreign = { ...came, row: { ...row, grams: ['@amazon:B2:message:1'] } } as TeamBody;
    expect(await open(at, await sealed(ben.keys, at, anEvent(ben.member.id, foreign)))).toEqual({ refused: 'store' });
  });

  test('is refused under the team’s key alone, and nothing else is taken in a box', async () => {
    const { member } = team.seat(0);
    const plain = await unsigned(
      team.seat(0),
      subject,
      await signedText(team.seat(0), subject, canonical(anEvent(member.id))),
    );
    expect(await open(subject, plain)).toEqual({ refused: 'version' });
    await expect(sealEvent(team.seat(0).keys, subject, anEvent(member.id))).rejects.toThrow(TypeError);
    const unrow: TeamBody = { kind: 'unrow', table: 'rules', id: 'r1' };
    const at = await subjectFor(team, team.seat(0), unrow);
    expect(await open(at, await boxed(at, { body: canonical(unrow) }))).toEqual({ refused: 'subject' });
  });
});

interface Odd {
  readonly body?: string;
  readonly box?: Uint8Array;
  readonly fields?: object;
  readonly length?: number;
  readonly by?: number;
}
/** A good one, but for what is given. */
async function boxed(at: string, { body = canonical(CLAIM), box, fields = {}, length, by = 0 }: Odd = {}) {
  const inside = box ?? (await boxOf(at, body));
  const { body: _, ...head } = anEvent(team.seat(0).member.id);
  const e = canonical({ ...head, boxed: { place, key: KEY.id, hash: await hashOf(inside), ...fields } });
  return unsigned(team.seat(0), at, withBox(await signedText(team.seat(by), at, e), inside, length), 3);
}
const refusal = async (bytes: Uint8Array, find?: TicketKeyOf) => {
  const heard = await open(subject, bytes, find);
  return 'refused' in heard ? heard.refused : 'mute' in heard ? heard.lacks : 'taken';
};

describe('a hostile box', () => {
  test('is refused by what is wrong with it', async () => {
    expect(await refusal(await boxed(subject))).toBe('taken');
    const other = await boxOf(subject, canonical(CLAIM));
    expect(await refusal(await boxed(subject, { fields: { hash: await hashOf(other) } }))).toBe('sealed');
    expect(await refusal(await boxed(subject, { box: random(60) }))).toBe('sealed');
    expect(await refusal(await boxed(subject, { box: random(27) }))).toBe('shape');
    expect(await refusal(await boxed(subject, { box: await boxOf(`${subject}x`, canonical(CLAIM)) }))).toBe('sealed');
    expect(await refusal(await boxed(subject, { by: 1 }))).toBe('signature');
    const elsewhere = await ticketPlaceOf(team.seat(0).keys, 'amazon:A1:message:2');
    expect(await refusal(await boxed(subject, { fields: { place: elsewhere } }))).toBe('subject');
    for (const field of [{ key: 'x' }, { place: 'a.b' }, { place: undefined }, { hash: '' }, { more: 1 }])
      expect([field, await refusal(await boxed(subject, { fields: field }))]).toEqual([field, 'shape']);
    for (const body of ['', '{', 'null', '[]', ` ${canonical(CLAIM)}`, '{"__proto__":{}}', '['.repeat(9_000)])
      expect([body, await refusal(await boxed(subject, { body }))]).toEqual([body, 'shape']);
    for (const length of [0, 3, 1_000_000, 2 ** 32 - 1])
      expect([length, await refusal(await boxed(subject, { length }))]).toEqual([length, 'shape']);
    expect(await refusal(await boxed(subject, { fields: { key: base64url(random(16)) } }))).toBe('missing');
  });

  test('of any bytes, under the team’s key, throws nothing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (noise) => {
        expect(await refusal(await unsigned(team.seat(0), subject, noise, 3))).toMatch(/^(?:shape|sealed)$/);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a key', () => {
  const at = () => ticketKeySubject(team.team, team.seat(0).member.id, place);
  const { stringify } = JSON;

  test('comes out as it went in, under its own subject alone, and is called by what it is', async () => {
    const { keys } = team.seat(0);
    const text = newTicketKey();
    const { id } = await ticketKeyOf(text);
    const bytes = await sealTicketKey(keys, at(), text);
    expect(await openTicketKey(team.seat(1).keys, at(), bytes)).toMatchObject({ id, text });
    expect(await openTicketKey(keys, `${at()}x`, bytes)).toEqual({ refused: 'sealed' });
    expect(await openTicketKey((await aTeam([{}])).seat(0).keys, at(), bytes)).toEqual({ refused: 'sealed' });
    expect(new TextDecoder('latin1').decode(bytes)).not.toContain(text);
    const made = await Promise.all(Array.from({ length: 200 }, async () => (await ticketKeyOf(newTicketKey())).id));
    expect(new Set(made).size).toBe(200);
    await expect(ticketKeyOf('AAAA')).rejects.toThrow(TypeError);
    await expect(sealTicketKey(keys, at(), '+')).rejects.toThrow(TypeError);
  });

  test('is destroyed by nothing in its place, and by no other bytes made into one', async () => {
    const { keys } = team.seat(0);
    expect(await openTicketKey(keys, at(), new Uint8Array())).toBe('destroyed');
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ minLength: 1, maxLength: 300 }),
        fc.constantFrom(0, 1, 3, 4),
        async (noise, form) => {
          expect(await openTicketKey(keys, at(), joined(Uint8Array.of(form), noise))).toHaveProperty('refused');
          if (noise.length === 32) return;
          const under = await unsigned(team.seat(0), at(), noise, 4);
          expect(stringify(await openTicketKey(keys, at(), under))).toMatch(/shape|size/);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('opens nothing in the place of another, whoever tells it: an event names its own', async () => {
    const bytes = await boxed(subject);
    const wrong = await ticketKeyOf(newTicketKey());
    expect(await refusal(bytes, async () => wrong.key)).toBe('sealed');
    const right = await keyFor(team.seat(0).keys, TICKET);
    expect(await refusal(bytes, async (_, { key }) => (key === right.id ? right.key : 'missing'))).toBe('taken');
  });
});
