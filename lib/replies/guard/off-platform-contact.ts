import { emailsIn, phonesIn } from './contacts.ts';
import type { Draft, Span } from './draft.ts';
import { framed, isDenied, stands } from './frame.ts';
import { defineGuardRule, MARKETPLACES } from './guard-rule.ts';
import { accountsIn, cardsIn, homesIn, isOthers, leadsAway } from './personal-data.ts';
import { amazon, tiktok } from './sources.ts';

/** Contact data of another person is a matter of `pii_exposure`; numbers of an order or a card are neither. */
function givenContacts(draft: Draft): Span[] {
  const taken = [...cardsIn(draft), ...accountsIn(draft)];
  const homes = homesIn(draft);
  return [...emailsIn(draft.folded), ...phonesIn(draft.folded)].filter((span) => {
    if (taken.some(({ start, end }) => span.start < end && start < span.end)) return false;
    const sentence = draft.sentenceOf(span.start);
    const before = { start: Math.max(sentence.start, span.start - 30), end: span.start };
    const leads = leadsAway(draft, sentence);
    const asks = draft.languages.some((language) => stands(draft, language, 'reach', before));
    return leads || (homes.length === 0 && (asks || !isOthers(draft, sentence)));
  });
}

/** "DHL will text you": the carrier's own way to the buyer, whom it serves. */
const isCarriers = (draft: Draft, span: Span): boolean => {
  const before = { start: draft.clauseOf(span.start).start, end: span.start };
  return draft.languages.some((language) => stands(draft, language, 'rival', before));
};

/** A way to talk outside the marketplace. */
export default defineGuardRule({
  violation: 'off_platform_contact',
  level: 'block',
  portals: MARKETPLACES,
  sources: {
    amazon: amazon('No e-mail addresses, telephone numbers or other channels in messages to buyers.'),
    tiktok: tiktok('Buyers may not be led off the platform: no contacts, messengers or codes.'),
  },
  suggest: 'contact',
  find(draft) {
    const given = givenContacts(draft);
    const meant = given.filter(
      ({ start }) => !draft.languages.some((language) => isDenied(draft, language, draft.clauseOf(start))),
    );
    if (meant.length > 0) return meant;
    const lines = framed(draft, [
      {
        all: ['line', 'reach'],
        none: ['reported', 'wary', 'attached'],
        noneBeside: ['needless'],
        not: 'group',
        near: 40,
      },
    ]).filter((span) => !isCarriers(draft, span));
    return [
      ...lines,
      ...framed(draft, [
        { all: ['im'], none: ['reported', 'wary'], noneBeside: ['needless'], not: 'group' },
        { all: ['outside'], none: ['reported', 'wary'], noneBeside: ['needless'], not: 'group', negative: true },
      ]),
    ];
  },
});
