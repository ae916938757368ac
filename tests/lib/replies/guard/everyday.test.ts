import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '@/lib/domain/vocabulary.ts';
import { violationsOf } from '../../../lab/guard.ts';
import { everyday } from './drafts.ts';

/** What service says every day and no rule may stop: asking for an order's number, a telephone as the goods. */
test.each([
  ['ja', '恐れ入りますが、注文番号を教えてください。'],
  ['ko', '주문 번호를 알려 주시면 바로 확인하겠습니다.'],
  ['fr', 'Quel numéro de commande figure sur votre facture ?'],
  ['pt', 'Qual o número do pedido?'],
  ['en', 'Put the cover on the phone and press the edges until it clicks.'],
  ['en', 'Your pre-order ships on Monday.'],
] as const)('%s: %s', (lang, text) => {
  expect(violationsOf({ id: '1', lang, portal: 'amazon', text })).toEqual([]);
});

describe('everyday.txt', () => {
  test.each(LANGUAGES)('no sentence in %s is stopped', (language) => {
    const drafts = everyday().filter(({ lang }) => lang === language);
    expect(drafts.length).toBeGreaterThanOrEqual(6);
    for (const draft of drafts) expect(violationsOf(draft), draft.text).toEqual([]);
  });
});
