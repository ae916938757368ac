import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coreOf, headerBytes, type SealedHeader } from '@/lib/continuity/snapshot/format.ts';
import { headerOf, openSnapshot, rowsOf } from '@/lib/continuity/snapshot/read.ts';
import { Sum } from '@/lib/continuity/snapshot/sum.ts';
import { type Placed, SNAPSHOT_TABLES } from '@/lib/continuity/snapshot/tables.ts';
import { HEADER_BYTES, SNAPSHOT_TROUBLES } from '@/lib/domain/snapshot.ts';
import { aSnapshot, NOW, readAll, STORE } from './memory.ts';

const plain = fc.jsonValue({ maxDepth: 4 });
const anyRow = fc
  .dictionary(
    fc.string({ maxLength: 8 }).filter((key) => !['__proto__', 'constructor', 'prototype'].includes(key)),
    plain,
    { maxKeys: 5 },
  )
  // As a row comes back: JSON knows no -0, and keys that are forbidden deeper down are another test.
  .map((row) => JSON.parse(JSON.stringify(row)) as Placed['row'])
  .filter((row) => !/"(?:__proto__|constructor|prototype)":/.test(JSON.stringify(row)));
const anyPlaced: fc.Arbitrary<Placed> = fc.record({ table: fc.constantFrom(...SNAPSHOT_TABLES), row: anyRow });

const ROWS: readonly Placed[] = Array.from({ length: 400 }, (_, index) => ({
  table: index < 200 ? ('events' as const) : ('tickets' as const),
  row: { id: `row-${index}`, text: `Wo ist mein Paket? 我的包裹在哪里？ ${(index * 7_919) % 997}` },
}));

/** A file made by hand, with a sum that is right. */
async function handMade(lines: string, counts: Record<string, number>, body = gzipSync(lines)): Promise<Blob> {
  const base = { portside: 'snapshot', format: 1, app: '0.1.0', store: STORE, at: NOW, counts } as const;
  const sum = new Sum();
  await sum.add(body);
  const sha256 = await sum.end(coreOf(base) + JSON.stringify(counts));
  const header: SealedHeader = { ...base, bytes: body.length, sha256 };
  return new Blob([headerBytes(header), new Uint8Array(body)]);
}

describe('the file of a snapshot', () => {
  test('gives back what was written, whatever it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyPlaced, { maxLength: 30 }), async (rows) => {
        expect(await readAll(await aSnapshot(rows))).toEqual(rows);
      }),
      { numRuns: 60 },
    );
  });

  test('sealed, it gives it back for the passphrase and for no other', async () => {
    for (const rows of [[], ROWS]) {
      const file = await aSnapshot(rows, { passphrase: 'correct horse Pferd 马' });
      expect(await readAll(file, 'correct horse Pferd 马')).toEqual(rows);
      expect(await readAll(file, 'correct horse')).toBe('wrong-passphrase');
      expect(await readAll(file)).toBe('passphrase-needed');
      const text = new TextDecoder('latin1').decode(await file.arrayBuffer());
      expect(text).not.toContain('Paket');
    }
  });

  test('sealed over many pieces, none can be left out, moved or cut off', async () => {
    // Does not pack: the pieces are full.
    const noise = fc.sample(fc.stringMatching(/^[\w]{2000}$/), { numRuns: 400, seed: 8 });
    const rows = noise.map((text, index): Placed => ({ table: 'messages', row: { id: `${index}`, text } }));
    const file = await aSnapshot(rows, { passphrase: 'p' });
    expect(file.size).toBeGreaterThan(500_000);
    expect(await readAll(file, 'p')).toEqual(rows);
  });

  test('is read a little at a time, however many rows there are', async () => {
    const many = Array.from(
      { length: 20_000 },
      (_, index): Placed => ({
        table: 'messages',
        row: { id: `m${index}`, text: `Where is parcel ${(index * 7_919) % 9_973}?` },
      }),
    );
    const file = await aSnapshot(many);
    let seen = 0;
    for await (const { row } of rowsOf(await openSnapshot(file, STORE))) {
      expect(row.id).toBe(`m${seen}`);
      seen += 1;
      if (seen === 15_000) break;
    }
    // Whoever stops early leaves nothing behind that would keep the rest from being read.
    expect(await readAll(file)).toHaveLength(20_000);
  });

  test('says of itself in readable JSON what it is', async () => {
    const read = await headerOf(await aSnapshot(ROWS), STORE);
    expect(read).toMatchObject({ header: { portside: 'snapshot', at: NOW, counts: { events: 200, tickets: 200 } } });
  });
});

describe('a file that is not what it should be changes nothing and is said', () => {
  test('cut short at every twentieth', async () => {
    for (const sealed of [{}, { passphrase: 'p' }]) {
      const file = await aSnapshot(ROWS, sealed);
      for (let part = 0; part < 20; part += 1) {
        const trouble = await readAll(file.slice(0, Math.floor((file.size * part) / 20)), 'p');
        expect(SNAPSHOT_TROUBLES).toContain(trouble);
        expect(trouble).toBe(part === 0 ? 'empty' : 'damaged');
      }
    }
  });

  test('one bit flipped anywhere', async () => {
    const file = await aSnapshot(ROWS.slice(0, 40));
    const bytes = new Uint8Array(await file.arrayBuffer());
    const used = new TextDecoder().decode(bytes.subarray(0, HEADER_BYTES)).trimEnd().length;
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(7), async (at, bit) => {
        const flipped = bytes.slice();
        flipped[at] = (flipped[at] ?? 0) ^ (1 << bit);
        const read = await readAll(new Blob([flipped]));
        // A space of the padding that became another one says the same.
        if (at >= used && at < HEADER_BYTES && typeof read !== 'string') return;
        expect(SNAPSHOT_TROUBLES).toContain(read);
      }),
      { numRuns: 300 },
    );
  });

  test('files of another kind', async () => {
    const texts = [
      'id,subject\n1,"a, b"\n',
      '{"portside":1,"tables":{}}',
      '[]',
      'null',
      '\uFEFF{}',
      '{"portside":"settings"}',
    ];
    for (const text of texts) expect(await readAll(new Blob([text]))).toBe('not-a-snapshot');
    const utf16 = new Uint8Array(Buffer.from('{"portside":"snapshot"}'.repeat(100), 'utf16le'));
    expect(await readAll(new Blob([utf16]))).toBe('not-a-snapshot');
    expect(await readAll(new Blob([gzipSync('x'.repeat(5_000))]))).toBe('not-a-snapshot');
  });

  test('a snapshot from the future', async () => {
    expect(await readAll(await aSnapshot(ROWS, { store: STORE + 1 }))).toBe('too-new');
  });

  test('a bomb is left before it has unpacked', async () => {
    const body = gzipSync(`["tickets",{"id":"${' '.repeat(50_000_000)}"}]\n`);
    expect(body.length).toBeLessThan(60_000);
    expect(await readAll(await handMade('', { tickets: 1 }, body))).toBe('too-large');
    const lines = gzipSync('["tickets",{"id":"a"}]\n'.repeat(2_000_000));
    expect(await readAll(await handMade('', { tickets: 2_000_000 }, lines))).toBe('too-large');
  });

  test('lines that no store of ours wrote', async () => {
    const deep = `["tickets",{"id":${'['.repeat(100_000)}${']'.repeat(100_000)}}]`;
    const lines = [
      '["tickets",{"__proto__":{"polluted":1}}]',
      '["tickets",{"a":{"\\u005f_proto__":{}}}]',
      '["tickets",{"constructor":{}}]',
      '["secrets",{"id":"team"}]',
      '["__proto__",{"id":"team"}]',
      '["tickets",[]]',
      '["tickets",null]',
      '["tickets"]',
      'tickets',
      deep,
    ];
    for (const line of lines) {
      const file = await handMade(`${line}\n["end",1]\n`, { tickets: 1 });
      expect(await readAll(file), line.slice(0, 40)).toBe('damaged');
    }
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  test('rows that do not fit what the header counts', async () => {
    const line = '["tickets",{"id":"a"}]\n';
    expect(await readAll(await handMade(`${line}["end",1]\n`, { tickets: 1 }))).toHaveLength(1);
    expect(await readAll(await handMade(`${line}["end",1]\n`, { tickets: 2 }))).toBe('damaged');
    expect(await readAll(await handMade(line, { tickets: 1 }))).toBe('damaged');
    expect(await readAll(await handMade(`${line}["end",1]\n${line}`, { tickets: 2 }))).toBe('damaged');
    expect(await readAll(await handMade(`${line}["end",1]\n`, { tickets: 1, events: 0 }))).toBe('damaged');
  });
});
