import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MemoryEntry } from '@/lib/domain/translation.ts';
import { entryOf, memoryId, nearKeys, rankNear, remembered, shapeOf } from '@/lib/translation/memory.ts';

const DE = { from: 'de', to: 'zh' } as const;
const entry = (source: string, target: string, by: MemoryEntry['by'] = 'deepl') =>
  entryOf({ ...DE, source, target, by }, 1);

describe('the same sentence', () => {
  test.each([
    ['Wo ist mein Paket?', 'Wo  ist\nmein Paket? '],
    ['„Paket“ fehlt', '"Paket" fehlt'.replace('"', '„').replace('"', '”').replace('„', '"').replace('”', '"')],
    ["l'envoi", 'l’envoi'],
    ['Caf\u00e9', 'Cafe\u0301'],
  ])('%s', (one, other) => {
    expect(memoryId(DE, one)).toBe(memoryId(DE, other));
  });

  test('is another in another language, and with another letter', () => {
    expect(memoryId(DE, 'Paket')).not.toBe(memoryId({ from: 'de', to: 'en' }, 'Paket'));
    expect(memoryId(DE, 'Paket')).not.toBe(memoryId({ from: 'nl', to: 'zh' }, 'Paket'));
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        fc.pre(one.normalize('NFC') !== other.normalize('NFC') && /^\w+$/.test(one) && /^\w+$/.test(other));
        expect(memoryId(DE, one)).not.toBe(memoryId(DE, other));
      }),
    );
  });
});

describe('nearly the same', () => {
  const shared = (one: string, other: string) =>
    nearKeys(DE, one).filter((key) => nearKeys(DE, other).includes(key)).length;

  test('shares keys, something else does not', () => {
    expect(shared('Wo ist mein Paket?', 'Wo ist denn mein Paket?')).toBeGreaterThan(0);
    expect(shared('Bestellung 12 ist da.', 'Bestellung 99 ist da.')).toBe(9);
    expect(shared('我的包裹在哪里呢？', '请问我的包裹在哪里？')).toBeGreaterThan(0);
    expect(shared('Wo ist mein Paket?', 'Vielen Dank und schöne Grüße aus Kiel')).toBe(0);
    expect(nearKeys(DE, 'x'.repeat(5_000))).toHaveLength(9);
  });

  test('numbers make no other shape, money does', () => {
    expect(shapeOf('Order 12 of 3 May')).toBe(shapeOf('order 4 of 17 May'));
    expect(shapeOf('编号RR123CN的包裹')).toBe(shapeOf('编号RR999CN的包裹'));
    expect(shapeOf('€12')).not.toBe(shapeOf('$12'));
  });

  test.each<[string, string, string, string, readonly string[]]>([
    ['Bestellung 12 ist da.', '订单12到了。', 'Bestellung 99 ist da.', '订单99到了。', []],
    ['Es kostet 12,50 €.', '价格12.50欧元。', 'Es kostet 8,20 €.', '价格8.20欧元。', []],
    ['2 von 2 sind da.', '2个中的2个到了。', '3 von 2 sind da.', '2个中的2个到了。', ['3']],
    ['2 von 3 sind da.', '3个中的2个到了。', '3 von 2 sind da.', '2个中的3个到了。', []],
    ['Am 24.11. kam 1 Paket.', '11月24日到了一个包裹。', 'Am 25.11. kam 1 Paket.', '11月24日到了一个包裹。', ['25.11']],
    ['Code AB12 gilt.', '代码AB12有效。', 'Code CD34 gilt.', '代码CD34有效。', []],
  ])('%s = %s, so %s', (source, target, asked, answer, differs) => {
    const [match] = rankNear(asked, [entry(source, target)]);
    expect(match).toMatchObject({ target: answer, differs, score: differs.length > 0 ? 0.95 : 0.99 });
  });

  test('the best first, a person before an engine, what is far away not at all', () => {
    const far = entry('Vielen Dank!', '谢谢！');
    const near = entry('Wo ist mein Paket jetzt?', '我的包裹现在在哪里？');
    const own = entry('Wo ist mein Paket, bitte?', '请问包裹呢？', 'person');
    const same = entry('Wo ist mein Paket jetzt', '包裹现在在哪？', 'person');
    const found = rankNear('Wo ist mein Paket jetzt!', [far, near, own, same]).map((match) => match.entry);
    expect(found[0]).toBe(same);
    expect(found).toContain(near);
    expect(found).not.toContain(far);
  });

  test('no number of the new sentence gets lost without being named', () => {
    const number = fc.integer({ min: 1, max: 9_999 });
    fc.assert(
      fc.property(number, number, number, number, (a, b, c, d) => {
        const known = entry(`Paket ${a} kam am Tag ${b}.`, `第${b}天收到${a}号。`);
        const [match] = rankNear(`Paket ${c} kam am Tag ${d}.`, [known]);
        const words = match?.target ?? '';
        const missing = [c, d]
          .map(String)
          .filter((value) => ![...words.matchAll(/\d+/g)].some(([found]) => found === value));
        expect(match?.differs).toEqual(expect.arrayContaining(missing));
        if (match?.differs.length === 0) expect(words).toBe(`第${d}天收到${c}号。`);
      }),
    );
  });
});

describe('what is remembered', () => {
  const engine = entry('Hallo', '你好');
  const person = entry('Hallo', '您好', 'person');
  const other = entry('Hallo', '哈喽', 'azure');
  test.each([
    ['a new one', undefined, engine, engine.target],
    ['a person over an engine', engine, person, person.target],
    ['never an engine over a person', person, other, undefined],
    ['a newer engine over an older', engine, other, other.target],
    ['the same again: nothing', engine, engine, undefined],
    ['a person over a person', person, entry('Hallo', '您好！', 'person'), '您好！'],
  ])('%s', (_, known, next, target) => {
    expect(remembered(known, next)?.target).toBe(target);
  });
});
