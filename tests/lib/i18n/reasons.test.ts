import { describe, expect, test } from 'vitest';
import { GUARD_VIOLATIONS, UI_LANGUAGES } from '@/lib/domain/vocabulary.ts';
import { english } from '@/lib/i18n/en/index.ts';
import { createI18n, type Text } from '@/lib/i18n/index.ts';
import { reasonText } from '@/lib/i18n/reason.ts';
import { REASON_CODES } from '@/lib/triage/reason-codes.ts';

describe('every reason can be said', () => {
  test.each(REASON_CODES)('triage: %s', (code) => {
    expect(Object.keys(english.reasons)).toContain(code);
  });
  test.each(GUARD_VIOLATIONS)('reply guard: %s', (violation) => {
    expect(Object.keys(english.reasons)).toContain(`guard_${violation}`);
  });
});

describe.each(UI_LANGUAGES)('a reason in %s', (language) => {
  const t: Text = createI18n(language).t;

  test('says its numbers', () => {
    expect(reasonText(t, { code: 'owe_amazon_reply', values: { hours: 24 } })).toContain('24');
  });
  test('names a flag in the language of the view, not by its code', () => {
    const said = reasonText(t, { code: 'severity_flag', values: { flag: 'claim_threat' } });
    expect(said).not.toContain('claim_threat');
    expect(said).toContain(t('words:flag.claim_threat'));
  });
  test('says a dispute’s scheme, cause and proof in words', () => {
    const values = { scheme: 'paypal_claim', cause: 'not_received', proof: 'not_received', days: 10 };
    const said = reasonText(t, { code: 'owe_dispute_window', values });
    for (const part of [
      t('words:scheme.paypal_claim'),
      t('words:cause.not_received'),
      t('words:proof.not_received'),
      '10',
    ])
      expect(said).toContain(part);
    expect(said).not.toContain('_');
  });

  test('of an own clock says whose hours it counts and how long it stood still, and only then', () => {
    const code = 'owe_own_first_reply';
    const plain = reasonText(t, { code, values: { hours: 4 } });
    expect(reasonText(t, { code, values: { hours: 4, clock: 'calendar', paused: 0 } })).toBe(plain);
    const said = reasonText(t, { code, values: { hours: 4, clock: 'business', paused: 7_800_000 } });
    expect(said).toBe(`${plain}${t('hours:said.business')}${t('hours:said.paused', { span: span() })}`);
    expect(said).toContain(span());
    function span() {
      return `${t('common:time.hours', { count: 2 })} ${t('common:time.minutes', { count: 10 })}`;
    }
  });
  test('with a code nobody wrote a sentence for is shown as its code', () => {
    expect(reasonText(t, { code: 'something_new' })).toBe('something_new');
  });
  test('never fills in what a buyer wrote like a placeholder', () => {
    const said = reasonText(t, {
      code: 'severity_high_value',
      values: { amount: '{{currency}}', currency: '$t(name)' },
    });
    expect(said).toContain('$t(name)');
  });
});
