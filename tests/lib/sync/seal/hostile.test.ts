/** What a hostile server or teammate can put into the stream: each is refused by a name, and nothing throws. */
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { base64url, joined, random } from '@/lib/sync/seal/bytes.ts';
import {
  canonical,
  MOST_BYTES,
  openEvent,
  openKeyChange,
  openPresence,
  openRoster,
  openValue,
} from '@/lib/sync/seal/index.ts';
import { presenceSubject } from '@/lib/sync/subjects.ts';
import {
  anEvent,
  aTeam,
  CLAIM,
  forged,
  keyOf,
  sealed,
  subjectFor,
  TAKEN,
  type Team,
  unsigned,
} from '../../support/seals.ts';

let team: Team;
let subject: string;
let bytesOf: Uint8Array;
beforeAll(async () => {
  team = await aTeam([{ name: 'Ann', role: 'lead' }, { name: 'Ben' }]);
  subject = await subjectFor(team, team.seat(0), CLAIM);
  bytesOf = await sealed(team.seat(0).keys, subject, anEvent(team.seat(0).member.id));
});

const open = (bytes: Uint8Array, at = subject) =>
  openEvent(team.seat(0).keys, team.roster, team.team, at, bytes, TAKEN, keyOf);
const refusal = async (bytes: Uint8Array, at?: string) => {
  const heard = await open(bytes, at);
  return 'refused' in heard ? heard.refused : 'taken';
};
const REFUSALS = /^(?:size|version|epoch|sealed|shape|author|signature|role|subject|store|revoked)$/;

describe('bytes', () => {
  test('1,000 random ones are refused by every door', async () => {
    const { keys } = team.seat(0);
    const at = presenceSubject(team.team, team.seat(0).member.id);
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.constantFrom(0, 1, 2, 3, 4), async (noise, first) => {
        const bytes = joined(Uint8Array.of(first), noise);
        for (const opened of [
          await open(bytes),
          await openValue(keys, team.roster, team.team, subject, bytes, TAKEN, keyOf),
          await openPresence(keys, team.roster, team.team, at, bytes, TAKEN),
          await openRoster(keys, team.team, bytes),
          await openKeyChange(keys, team.team, bytes),
        ])
          expect(opened).toEqual({ refused: expect.stringMatching(REFUSALS) });
      }),
      { numRuns: 1_000 },
    );
  });

  test('one flipped bit anywhere spoils it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: bytesOf.length * 8 - 1 }), async (bit) => {
        const spoiled = bytesOf.slice();
        const at = bit >> 3;
        spoiled[at] = (spoiled[at] ?? 0) ^ (1 << (bit & 7));
        // As another form it is not what was sealed; as one that is not known it is not looked at.
        expect(await refusal(spoiled)).toMatch(at === 0 ? /^(?:version|sealed)$/ : at < 5 ? /^epoch$/ : /^sealed$/);
      }),
      { numRuns: 500 },
    );
  });

  test('cut short or drawn out, it is refused', async () => {
    for (let length = 0; length < bytesOf.length; length++)
      expect(await refusal(bytesOf.subarray(0, length))).toMatch(/^(?:version|sealed)$/);
    expect(await refusal(joined(bytesOf, Uint8Array.of(0)))).toBe('sealed');
  });

  test('too many are not even looked at', async () => {
    expect(await refusal(joined(bytesOf, new Uint8Array(MOST_BYTES)))).toBe('size');
    expect(await refusal(await forged(team.seat(0), subject, JSON.stringify('x'.repeat(MOST_BYTES))))).toBe('size');
  });
});

describe('words of somebody who has the key', () => {
  const event = () => anEvent(team.seat(0).member.id);
  const refused = async (e: string) => refusal(await forged(team.seat(0), subject, e));

  test('are refused when they are not the text this program writes', async () => {
    const e = canonical(event());
    expect(await refused(e)).toBe('taken');
    for (const other of [
      JSON.stringify(event()),
      ` ${e}`,
      `${e}\n`,
      e.replace('"n":1', '"n":1.0'),
      e.replace('"n":1', '"n":1,"n":1'),
      e.replace('"v":1', '"v":2'),
      e.replace('"v":1', '"v":1,"w":1'),
      e.replace('"base":0', '"base":-0'),
      e.replace('"base":0', '"base":1e999'),
      e.replace('"base":0', '"base":9007199254740993'),
      e.replace('"base":0', '"base":null'),
      e.replace('"base":0', '"base":[0]'),
      e.replace('"lease":60000', '"lease":31536000000'),
      e.replace('claim', 'toString'),
      e.replace('claim', '__proto__'),
      e.slice(0, -1),
      '',
      'null',
      '[]',
      '1e999',
      '"\uD800"',
    ])
      expect([other, await refused(other)]).toEqual([other, 'shape']);
  });

  test('are refused when what holds them is something else', async () => {
    const seal = async (text: string | Uint8Array) => refusal(await unsigned(team.seat(0), subject, text));
    const e = canonical(event());
    const s = base64url(random(64));
    expect(await seal(JSON.stringify({ e, s }))).toBe('signature');
    expect(await seal(JSON.stringify({ e, s: '+'.repeat(86) }))).toBe('signature');
    for (const text of [
      JSON.stringify({ e }),
      JSON.stringify({ e, s: '' }),
      JSON.stringify({ e, s, t: 1 }),
      JSON.stringify({ e: event(), s }),
      JSON.stringify([e, s]),
      `{"e":${JSON.stringify(e)},"s":"${s}","__proto__":{}}`,
      Uint8Array.of(0xff, 0xfe, 0x00),
      Uint8Array.of(),
      '\u0000',
    ])
      expect([text, await seal(text)]).toEqual([text, 'shape']);
  });

  test('no field becomes a prototype, in the event or in a row of it', async () => {
    const e = canonical(event());
    const row = (inner: string) =>
      canonical({ ...event(), body: { kind: 'row', table: 'rules', id: 'a', row: 0 } }).replace(
        '"row":0',
        `"row":${inner}`,
      );
    for (const evil of [
      e.replace('{', '{"__proto__":{"role":"lead"},'),
      e.replace('"body":{', '"body":{"__proto__":{"polluted":1},'),
      e.replace('"body":{', '"body":{"constructor":{"prototype":{"polluted":1}},'),
      row('{"__proto__":{"polluted":1},"id":"a"}'),
      row('{"id":"a","when":{"all":[{"__proto__":{"polluted":1}}]}}'),
      row('{"__proto__":{"id":"a"}}'),
      row('{"id":"b"}'),
      row('{}'),
      row('[]'),
      row('null'),
      row('"a"'),
    ])
      expect([evil, await refused(evil)]).toEqual([evil, 'shape']);
    expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain('polluted');
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  test('nesting of 10,000 is refused wherever it stands', async () => {
    const deep = `${'['.repeat(10_000)}${']'.repeat(10_000)}`;
    const objects = `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`;
    const rowEvent = canonical({ ...event(), body: { kind: 'row', table: 'rules', id: 'a', row: 0 } });
    for (const nest of [deep, objects]) {
      expect(await refused(nest)).toBe('shape');
      expect(await refused(rowEvent.replace('"row":0', `"row":{"a":${nest},"id":"a"}`))).toBe('shape');
      expect(await refused(canonical(event()).replace('"base":0', `"base":${nest}`))).toBe('shape');
      expect(await refusal(await unsigned(team.seat(0), subject, nest))).toBe('shape');
    }
    // The deepest row that is taken is one that can be written again.
    const fits = Array.from({ length: 80 }, (_, depth) => {
      const nest = `${'['.repeat(depth)}${']'.repeat(depth)}`;
      return rowEvent.replace('"row":0', `"row":{"a":${nest || 0},"id":"a"}`);
    });
    const answers = new Set(await Promise.all(fits.map(refused)));
    expect([...answers].sort()).toEqual(['shape', 'subject']);
  });

  test('any one field spoilt or left out is refused', async () => {
    const { keys, member } = team.seat(0);
    const whole = canonical(event());
    const odd: readonly unknown[] = [
      null,
      true,
      -1,
      1.5,
      '',
      'x',
      '\uD800',
      [],
      {},
      { toString: 1 },
      'x'.repeat(1_300),
    ];
    const fields = ['v', 'id', 'member', 'n', 'prev', 'hlc', 'body'];
    for (const field of fields)
      for (const value of [undefined, ...odd]) {
        const e = canonical({ ...event(), [field]: value });
        // An empty `prev` is as it should be.
        if (field === 'prev' && value === '') continue;
        expect([e, await refused(e)]).toEqual([e, 'shape']);
      }
    const again = await sealed(keys, subject, anEvent(member.id));
    expect([await refused(whole), await refusal(again)]).toEqual(['taken', 'taken']);
  });
});
