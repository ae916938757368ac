import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readMessages } from '@/components/ticket/read-messages.ts';
import { holds, runsOf, type Wanted } from '@/components/ticket/text-runs.ts';
import type { MessageSeen } from '@/lib/domain/reading.ts';

const wanted = (cause: string, ...words: string[]): Wanted => ({ cause, words, label: cause });
const said = (text: string, all: readonly Wanted[]) =>
  runsOf(text, all)
    .map(({ text: run, by }) => (by.length > 0 ? `[${run}:${by.map(({ cause }) => cause)}]` : run))
    .join('');

describe('the words of a message', () => {
  test.each<[string, string, readonly Wanted[], string]>([
    [
      'are marked where they stand',
      'I call my lawyer now',
      [wanted('legal', 'my lawyer')],
      'I call [my lawyer:legal] now',
    ],
    ['are marked each time', 'fire, fire!', [wanted('safety', 'fire')], '[fire:safety], [fire:safety]!'],
    ['are marked as written, not otherwise', 'Fire', [wanted('safety', 'fire')], 'Fire'],
    [
      'become one stretch where they overlap',
      'a to z claim',
      [wanted('a', 'a to z'), wanted('b', 'z claim')],
      '[a to z claim:a,b]',
    ],
    ['say one word for two reasons', 'refund', [wanted('a', 'refund'), wanted('b', 'refund')], '[refund:a,b]'],
    ['stay apart where they only touch', 'abcd', [wanted('a', 'ab'), wanted('b', 'cd')], '[ab:a][cd:b]'],
    ['may be of another script', 'طلبي لم يصل ORDER-1', [wanted('a', 'لم يصل')], 'طلبي [لم يصل:a] ORDER-1'],
    ['may be an emoji', '🔥🔥 help', [wanted('a', '🔥')], '[🔥:a][🔥:a] help'],
    ['are never nothing', 'a b', [wanted('a', '', ' ')], 'a b'],
    ['stay text', '<b>fire</b>', [wanted('a', 'fire</b>')], '<b>[fire</b>:a]'],
    ['mark nothing in nothing', '', [wanted('a', 'x')], ''],
  ])('%s', (_, text, all, expected) => {
    expect(said(text, all)).toBe(expected);
  });

  test('leave the text as it is, unit for unit, and mark exactly what is wanted', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '🔥', 'é', '\u0301'), maxLength: 4 });
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'b', ' ', '🔥', 'é', '\u0301'), maxLength: 40 }),
        fc.array(fc.array(word, { maxLength: 3 }), { maxLength: 4 }),
        (text, lists) => {
          const all = lists.map((words, index) => wanted(String(index), ...words));
          const runs = runsOf(text, all);
          expect(runs.map((run) => run.text).join('')).toBe(text);
          for (const { words, cause } of all)
            expect(runs.some(({ by }) => by.some((one) => one.cause === cause))).toBe(holds(text, words));
          if (text !== '') expect(runs.every((run) => run.text !== '')).toBe(true);
        },
      ),
    );
  });

  test('are at most two hundred in a message of a megabyte', () => {
    const runs = runsOf('refund '.repeat(150_000), [wanted('a', 'refund'), wanted('b', 'fund r')]);
    expect(runs.filter(({ by }) => by.length > 0).length).toBeLessThanOrEqual(200);
    expect(runs.reduce((sum, { text }) => sum + text.length, 0)).toBe(7 * 150_000);
  });
});

describe('the messages a ticket was judged by', () => {
  const inbound = (text: string): MessageSeen => ({ direction: 'inbound', text });
  const outbound = (text: string): MessageSeen => ({ direction: 'outbound', text });
  const auto: MessageSeen = { ...outbound('We are away'), automatic: true };
  const note: MessageSeen = { direction: 'internal', text: 'called' };
  test.each<[string, readonly MessageSeen[], readonly string[]]>([
    ['those after our last answer', [inbound('1'), outbound('a'), inbound('2'), note, inbound('3')], ['2', '3']],
    ['an automatic answer is none', [inbound('1'), auto, inbound('2')], ['1', '2']],
    ['the newest where all is answered', [inbound('1'), inbound('2'), outbound('a')], ['2']],
    ['none where the buyer never wrote', [outbound('a'), note], []],
    ['all where nobody answered', [inbound('1'), inbound('2')], ['1', '2']],
  ])('%s', (_, messages, expected) => {
    expect([...readMessages(messages)].map(({ text }) => text)).toEqual(expected);
  });
});
