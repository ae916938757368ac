import { framed } from './frame.ts';
import { defineGuardRule } from './guard-rule.ts';
import { cardsIn } from './personal-data.ts';
import { amazon, law } from './sources.ts';

/** A card told by its last digits. */
const ENDS =
  /ending|ends in|endziffer|endet|endend|konczac|konczy|尾号|末尾|末4|下4|se termin|terminad|final(?=\s\d)|che finisce|che termina|eindig|slutar|끝자리|ลงท้าย|duoi(?=\s\d)|sonu(?=\s\d)|ile biten|berakhir|تنتهي|last four|letzten vier/;

/** Asking for payment card data in a chat. */
export default defineGuardRule({
  violation: 'card_data_request',
  level: 'block',
  sources: {
    amazon: amazon('Payment data may never be asked for in a message.'),
    any: law(
      'Card data may not be asked for or kept outside the payment page.',
      'PCI DSS 4.0, requirements 3.2 and 4.2',
    ),
  },
  suggest: 'card',
  find(draft) {
    const shown = cardsIn(draft);
    return framed(draft, [{ all: ['cardData'], none: ['reported', 'wary'], not: 'group' }]).filter(({ start }) => {
      const sentence = draft.sentenceOf(start);
      const isShown = shown.some((card) => card.start >= sentence.start && card.start < sentence.end);
      return !isShown && !ENDS.test(draft.folded.slice(sentence.start, sentence.end));
    });
  },
});
