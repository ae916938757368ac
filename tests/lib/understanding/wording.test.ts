import { describe, expect, it } from 'vitest';
import { wordingOf } from '@/lib/understanding/wording.ts';

describe('the wording of a message', () => {
  it.each([
    ['case and punctuation', 'Where is it?', 'where is IT!!'],
    ['spaces and lines', 'Where is it', '  where\n\nis   it '],
    ['numbers', 'Order 12 is late, 3 days', 'order 99 is late 10 days'],
    ['order numbers', 'Where is 302-1234567-7654321', 'where is 111-0000000-0000000'],
    ['full width', 'where is it', 'ｗｈｅｒｅ　ｉｓ　ｉｔ'],
    ['emoji', 'where is it 😡', 'where is it'],
    ['quoted mail', 'ok thanks\n\nOn Mon, 2 Mar 2026 Support wrote:\n> your refund', 'ok thanks'],
  ])('%s say nothing', (_, one, other) => {
    expect(wordingOf(one)).toBe(wordingOf(other));
  });

  it('nor does the buyer’s own name', () => {
    expect(wordingOf('Where is it? Kim Doe', 'Kim Doe')).toBe(wordingOf('Where is it? Lee Roe', 'Lee Roe'));
    expect(wordingOf('Where is it? Kim')).not.toBe(wordingOf('Where is it? Lee'));
  });

  it('other words are another wording', () => {
    expect(wordingOf('Where is it')).not.toBe(wordingOf('Where is he'));
    expect(wordingOf('it is not fake')).not.toBe(wordingOf('it is fake'));
    expect(wordingOf('👍')).not.toBe(wordingOf('👎'));
  });
});
