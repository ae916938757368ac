/** What must hold of the guard whatever is written. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { GUARD_LEVELS } from '@/lib/domain/guard.ts';
import { FULFILMENTS, GUARD_VIOLATIONS, LANGUAGES, PORTALS } from '@/lib/domain/vocabulary.ts';
import { CONCEPTS } from '@/lib/replies/guard/concepts.ts';
import { type GuardContext, judge, RULE_TABLE } from '@/lib/replies/guard/index.ts';
import { WORDS } from '@/lib/replies/guard/words/index.ts';
import { readLanguage } from '@/lib/understanding/reading.ts';
import { HOSTILE } from '../../../hostile-words/index.ts';
import { draftsIn, ownDrafts } from './drafts.ts';

const known = [...draftsIn('dev'), ...ownDrafts()];
type Known = (typeof known)[number];
const contextOf = ({ portal, lang, buyerLang, fulfilment }: Known): GuardContext => ({
  portal,
  language: buyerLang ?? lang,
  draftLanguage: lang,
  ...(fulfilment ? { fulfilment } : {}),
});
const found = (text: string, context: GuardContext) => judge(text, context).map(({ violation }) => violation);
const context = fc.record({
  portal: fc.constantFrom(...PORTALS),
  language: fc.constantFrom(...LANGUAGES, 'und' as const),
  fulfilment: fc.constantFrom(...FULFILMENTS),
  approvedRefund: fc.boolean(),
});

test.each(LANGUAGES)('%s has words for everything a rule asks about', (language) => {
  expect(CONCEPTS.filter((concept) => !WORDS[language].concepts[concept]?.trim())).toEqual([]);
});

describe('judging', () => {
  test('never throws, says the same twice, and quotes the text as it stands', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.constantFrom(...known.map(({ text }) => text)),
      fc.constantFrom(...HOSTILE.map(({ text }) => text)),
    );
    fc.assert(
      fc.property(texts, context, (text, where) => {
        const violations = judge(text, where);
        expect(judge(text, where)).toEqual(violations);
        for (const { words, spans, level, rule } of violations) {
          expect(spans.map(([start, end]) => text.slice(start, end)).join(' · ')).toBe(words);
          expect(words.length).toBeGreaterThan(0);
          expect(GUARD_LEVELS).toContain(level);
          expect(rule?.source).toBeTruthy();
        }
      }),
      { numRuns: 400 },
    );
  });

  /** Bound to how the language writes, and what only looks at the letters as they are. */
  const OWN_WAYS = new Set(['unresolved_placeholder', 'wrong_language', 'attachment_or_html', 'external_link']);
  const violating = known.filter(({ expect: due }) => due && due.length > 0);
  const kept = (draft: Known, text: string) =>
    found(draft.text, contextOf(draft)).filter(
      (violation) => !OWN_WAYS.has(violation) && !found(text, contextOf(draft)).includes(violation),
    );

  test('is not fooled by characters nobody sees', () => {
    for (const draft of violating) {
      const text = [...draft.text].map((letter, at) => (at % 3 === 1 ? `\u200b${letter}` : letter)).join('');
      expect(kept(draft, text), draft.id).toEqual([]);
    }
  });

  test('is not fooled by capitals or wide letters', () => {
    for (const draft of violating) {
      expect(kept(draft, draft.text.toUpperCase()), draft.id).toEqual([]);
      const wide = draft.text.replace(/[a-z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
      expect(kept(draft, wide), draft.id).toEqual([]);
    }
  });

  test.each([
    ['w h a t s a p p me please', 'off_platform_contact'],
    ['WhаtsАpp me please', 'off_platform_contact'],
    ['Write to anna at example dot com', 'off_platform_contact'],
    ['Write to anna (at) example.com', 'off_platform_contact'],
    ['加V聊', 'off_platform_contact'],
    ['𝖯𝗅𝖾𝖺𝗌𝖾 𝗅𝖾𝖺𝗏𝖾 𝗎𝗌 𝖺 𝟧 𝗌𝗍𝖺𝗋 𝗋𝖾𝗏𝗂𝖾𝗐', 'review_solicitation'],
  ])('sees through "%s"', (text, violation) => {
    expect(found(text, { portal: 'amazon', language: 'und' })).toContain(violation);
  });

  test('adding a clean sentence removes nothing', () => {
    const clean = 'Thank you for your patience.';
    for (const draft of violating) {
      const where = contextOf(draft);
      const before = found(draft.text, where).filter((violation) => violation !== 'wrong_language');
      expect(found(`${draft.text}\n${clean}`, where), draft.id).toEqual(expect.arrayContaining(before));
      expect(found(`${clean}\n${draft.text}`, where), draft.id).toEqual(expect.arrayContaining(before));
    }
  });

  test('a full refund may be promised once it was approved', () => {
    const text = 'We will refund you in full.';
    const where = { portal: 'amazon', language: 'en' } as const;
    expect(found(text, where)).toEqual(['unapproved_full_refund_promise']);
    expect(found(text, { ...where, approvedRefund: true })).toEqual([]);
  });

  test('suggests other words in the language of the draft', () => {
    const [violation] = judge('Das Paket kommt garantiert am Freitag bei Ihnen an.', {
      portal: 'shopify',
      language: 'de',
      detect: readLanguage,
    });
    expect(violation).toMatchObject({ violation: 'guarantee_of_delivery_date', level: 'warn' });
    expect(violation?.suggestion).toMatch(/voraussichtlich/);
  });

  test.each([
    ['Let us settle it without going through Amazon.', 'off_platform_contact'],
    ['The seller you mention just ships rubbish.', 'brand_disparagement'],
    ['Your parcel is with Evri. They are hopeless.', 'brand_disparagement'],
    ['With TREAT25 you get 25% until Sunday.', 'marketing_promotion'],
  ] as const)('reads what "%s" means', (text, violation) => {
    expect(found(text, { portal: 'amazon', language: 'en', draftLanguage: 'en' })).toContain(violation);
  });

  test.each([
    'There is no need to send us an e-mail.',
    'DHL may text you the hour of delivery.',
    'I am sorry that the other seller sent you a fake.',
    'You said the courier was hopeless.',
    'The lamp TREAT25 keeps 80% of its light.',
  ])('leaves "%s" alone', (text) => {
    expect(found(text, { portal: 'amazon', language: 'en', draftLanguage: 'en' })).toEqual([]);
  });

  test('the table for settings names every violation once', () => {
    expect(RULE_TABLE.map(({ violation }) => violation).toSorted()).toEqual([...GUARD_VIOLATIONS].toSorted());
    expect(RULE_TABLE.find(({ violation }) => violation === 'fba_blame')).toMatchObject({
      level: 'warn',
      portals: ['amazon'],
      fulfilments: ['fba'],
    });
  });
});
