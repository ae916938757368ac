import { webcrypto } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical } from '@/lib/repair/share/canonical.ts';
import { makeKeys, readFile, writeFile } from '@/lib/repair/share/file.ts';

// Node's own crypto is the browsers'.
const subtle = webcrypto.subtle as unknown as SubtleCrypto;
const pages = [{ id: 'amazon:inbox:1', parts: [{ each: 'li', fields: [] }], by: 'Lin' }, { id: 'b' }];
const keys = await makeKeys(subtle);
const file = await writeFile(pages, 'Lin', keys, subtle);

describe('a file of taught pages', () => {
  it('says who signed it, and holds what was put in', async () => {
    const read = await readFile(file, subtle);
    expect(read).toMatchObject({ pages, signer: { name: 'Lin', key: keys.key } });
    expect('signer' in read && read.signer.print).toMatch(/^(?:[0-9a-f]{4} ){7}[0-9a-f]{4}$/);
  });

  it('may be written anew by an editor that changes nothing it says', async () => {
    const { signature, ...rest } = JSON.parse(file) as { signature: object };
    expect(await readFile(`\ufeff${JSON.stringify({ signature, ...rest })}`, subtle)).toHaveProperty('signer');
  });

  it.each([
    ['a selector', (text: string) => text.replace('"li"', '"a"'), 'tampered'],
    ['the name of who signed', (text: string) => text.replace('"name": "Lin"', '"name": "Wei"'), 'tampered'],
    ['another page', (text: string) => text.replace('"id": "b"', '"id": "c"'), 'tampered'],
    ['a key that is none', (text: string) => text.replace(keys.key, 'AAAA'), 'tampered'],
    ['no signature', (text: string) => text.replace('"signature"', '"signed"'), 'unsigned'],
    ['another version', (text: string) => text.replace('"version": 1', '"version": 2'), 'newer'],
    ['another kind of file', (text: string) => text.replace('"taught"', '"templates"'), 'not-ours'],
    ['half of it', (text: string) => text.slice(0, 100), 'not-json'],
    ['very much', (text: string) => `${text}${' '.repeat(1_000_001)}`, 'too-large'],
  ])('is refused with %s', async (_, change, problem) => {
    expect(await readFile(change(file), subtle)).toEqual({ problem });
  });

  it("is refused with somebody else's key put in", async () => {
    const other = await makeKeys(subtle);
    expect(await readFile(file.replace(keys.key, other.key), subtle)).toEqual({ problem: 'tampered' });
  });

  it('is read or refused, whatever stands in it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string(), fc.json()), async (text) => 'problem' in (await readFile(text, subtle))),
    );
  });

  it('is refused after any one letter of it was changed, or still says the same', async () => {
    const places = fc.integer({ min: 0, max: file.length - 1 });
    await fc.assert(
      fc.asyncProperty(places, fc.constantFrom('x', '0', ' ', '"'), async (place, letter) => {
        const changed = `${file.slice(0, place)}${letter}${file.slice(place + 1)}`;
        const read = await readFile(changed, subtle);
        return 'problem' in read || canonical(read.pages) === canonical(pages);
      }),
    );
  });
});

describe('one text for one value', () => {
  it('does not hang on the order of keys', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).reverse());
        return canonical(value) === canonical(turned) && canonical(JSON.parse(canonical(value))) === canonical(value);
      }),
    );
  });
});
