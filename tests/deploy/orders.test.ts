import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  durationOf,
  nameOf,
  passphraseOf,
  reachOf,
  roleOf,
  serversOf,
  sizeOf,
  storesOf,
} from '@/deploy/team/orders.ts';
import { newPassphrase } from '@/deploy/team/passphrase.ts';
import { Trouble } from '@/deploy/team/trouble.ts';
import { DAY, HOUR } from '@/lib/domain/time.ts';

test('what is written well is read', () => {
  expect(durationOf('90d')).toBe(90 * DAY);
  expect(durationOf('7')).toBe(7 * DAY);
  expect(durationOf('12h')).toBe(12 * HOUR);
  expect(sizeOf('2GB')).toBe(2 ** 31);
  expect(storesOf('shopify:x, amazon:A1,shopify:x')).toEqual(['amazon:A1', 'shopify:x']);
  expect([storesOf(undefined), storesOf('all')]).toEqual([[], []]);
  expect(roleOf('lead')).toBe('lead');
  expect(nameOf('  王小明 ')).toBe('王小明');
  expect(serversOf('wss://a.example.com,ws://127.0.0.1:8080')).toEqual(['wss://a.example.com', 'ws://127.0.0.1:8080']);
  expect(['nats://127.0.0.1:4222', 'nats://localhost:1', 'wss://a.example.com'].map(reachOf)).toEqual([
    'nats://127.0.0.1:4222',
    'nats://localhost:1',
    'wss://a.example.com',
  ]);
  // As the lock of an invitation reads it: wide letters of a Chinese keyboard are plain ones.
  expect(passphraseOf(' ｏｗｌ-tree-river-9 ')).toBe('owl-tree-river-9');
});

const refusals: readonly (readonly [string, (text: string) => unknown, readonly string[]])[] = [
  ['duration', durationOf, ['', '0d', '-1d', '1w', '1e9d', '999999d']],
  ['size', sizeOf, ['', '2', '0GB', '2TB', '1e3MB']],
  ['stores', storesOf, ['', 'amazon', 'etsy:x', 'amazon:A 1', ',', 'amazon:A1,']],
  ['role', roleOf, ['', 'Lead', 'owner', 'toString']],
  ['name', nameOf, ['', '  ', 'a\u202eb', 'a\nb', 'x'.repeat(81)]],
  [
    'servers',
    serversOf,
    ['', 'ws://a.example.com', 'http://127.0.0.1', 'wss://u:p@a.example.com', 'wss://a.example.com,'],
  ],
  [
    'reach',
    reachOf,
    ['', 'nats://a.example.com:4222', 'tls://a.example.com', 'ws://a.example.com', 'a.example.com:4222', '127.0.0.1'],
  ],
  // The last but one is 16 before NFKC, the last counts its blanks.
  ['passphrase', passphraseOf, ['', 'owl-tree', 'e\u0301'.repeat(8), '   owl-tree-river   ']],
];
test.each(refusals)('what is written badly is refused: %s', (_, read, texts) => {
  for (const text of texts) expect(() => read(text), text).toThrow(Trouble);
});

test('whatever is typed is read or refused with a sentence', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      for (const [, read] of refusals) {
        try {
          read(text);
        } catch (error) {
          expect(error).toBeInstanceOf(Trouble);
        }
      }
    }),
  );
});

test('a passphrase is five groups of four letters, and every letter is as likely', () => {
  const counts = new Map<string, number>();
  for (let round = 0; round < 500; round += 1) {
    const passphrase = newPassphrase((bytes) => crypto.getRandomValues(bytes));
    expect(passphrase).toMatch(/^[a-z]{4}(-[a-z]{4}){4}$/);
    for (const letter of passphrase.replaceAll('-', '')) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  }
  expect(counts.size).toBe(22);
  // 10,000 letters of 22: 455 each, give or take 21; further off than nine of those is no chance.
  for (const count of counts.values()) expect(Math.abs(count - 10_000 / 22)).toBeLessThan(190);
});
