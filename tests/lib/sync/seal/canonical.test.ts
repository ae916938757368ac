import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { base32, base64url, fromBase64url, hex } from '@/lib/sync/seal/bytes.ts';
import { canonical, DEEPEST } from '@/lib/sync/seal/canonical.ts';

describe('canonical JSON', () => {
  test('is JSON of the same value, and the same text again when read and written', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
        const text = canonical(value);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonical(JSON.parse(text))).toBe(text);
      }),
    );
  });

  test('does not depend on the order of fields', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.integer()), (value) => {
        expect(canonical(Object.fromEntries(Object.entries(value).reverse()))).toBe(canonical(value));
      }),
    );
    expect(canonical({ b: 1, a: [{ d: 1, c: null }], '10': 0, '9': 0 })).toBe(
      '{"10":0,"9":0,"a":[{"c":null,"d":1}],"b":1}',
    );
  });

  test('leaves out what is undefined, and refuses what JSON does not hold', () => {
    expect(canonical({ a: undefined, b: 1 })).toBe('{"b":1}');
    const nest = (depth: number) => Array.from({ length: depth }).reduce<unknown>((inner) => [inner], 0);
    expect(canonical(nest(DEEPEST))).toHaveLength(2 * DEEPEST + 1);
    for (const value of [
      undefined,
      [undefined],
      Number.NaN,
      { a: Infinity },
      () => 1,
      1n,
      Symbol('a'),
      nest(DEEPEST + 1),
    ])
      expect(() => canonical(value)).toThrow(TypeError);
  });
});

describe('bytes as text', () => {
  test('come back from base64url, and nothing else does', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        expect(base64url(bytes)).toBe(Buffer.from(bytes).toString('base64url'));
        expect(fromBase64url(base64url(bytes))).toEqual(Uint8Array.from(bytes));
        expect(hex(bytes)).toBe(Buffer.from(bytes).toString('hex'));
      }),
    );
    for (const text of ['a', 'ab=', 'a+b/', 'a b c', 'é', 'abcde']) expect(fromBase64url(text)).toBeUndefined();
  });

  test('ten make sixteen letters of base32', () => {
    expect(base32(new TextEncoder().encode('foobarfoob'))).toBe('mzxw6ytbojtg633c');
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 10, maxLength: 10 }), (bytes) => {
        expect(base32(bytes)).toMatch(/^[a-z2-7]{16}$/);
      }),
    );
  });
});
