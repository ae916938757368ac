import { emailsIn, phonesIn } from './contacts.ts';
import type { Draft, Span } from './draft.ts';
import { stands } from './frame.ts';
import { defineGuardRule } from './guard-rule.ts';
import { accountsIn, cardsIn, homesIn, isOthers, leadsAway } from './personal-data.ts';
import { amazon, law } from './sources.ts';

function othersContacts(draft: Draft): Span[] {
  const atHome = homesIn(draft).length > 0;
  return [...emailsIn(draft.folded), ...phonesIn(draft.folded)].filter((span) => {
    const sentence = draft.sentenceOf(span.start);
    const before = { start: Math.max(sentence.start, span.start - 30), end: span.start };
    if (leadsAway(draft, sentence)) return false;
    const asks = draft.languages.some((language) => stands(draft, language, 'reach', before));
    return atHome || (isOthers(draft, sentence) && !asks);
  });
}

/** Personal data of a buyer or of somebody else, written out. */
export default defineGuardRule({
  violation: 'pii_exposure',
  level: 'block',
  sources: {
    amazon: {
      ...amazon('Buyer data may be used only to complete the order and must not be disclosed.'),
      source: 'Amazon Data Protection Policy; Selling Policies and Seller Code of Conduct',
    },
    any: law('Personal data may not be disclosed without need.', 'GDPR art. 5(1)(c) and (f); PIPL art. 6; PCI DSS 3.4'),
  },
  find: (draft) => [...cardsIn(draft), ...accountsIn(draft), ...homesIn(draft), ...othersContacts(draft)],
});
