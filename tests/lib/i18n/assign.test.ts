import { describe, expect, test } from 'vitest';
import { UI_LANGUAGES } from '@/lib/domain/vocabulary.ts';
import { assignText, isAssignReason } from '@/lib/i18n/assign-text.ts';
import { english } from '@/lib/i18n/en/index.ts';
import { createI18n, type Text } from '@/lib/i18n/index.ts';
import { ASSIGN_CODES } from '@/lib/routing/assign/reason-codes.ts';

test('every reason of assignment has a sentence, and no sentence is left over', () => {
  expect(Object.keys(english.assign.reason).sort()).toEqual([...ASSIGN_CODES].sort());
  expect(isAssignReason({ code: 'nobody_room' })).toBe(true);
  expect(isAssignReason({ code: 'owe_amazon_reply' })).toBe(false);
});

describe.each(UI_LANGUAGES)('a reason of assignment in %s', (language) => {
  const t: Text = createI18n(language).t;
  const saying = {
    language,
    moment: (at: number) => `moment ${at}`,
    store: (store: string) => (store === 'amazon:us' ? 'Shop One' : store),
  };
  const said = (code: string, values: Readonly<Record<string, string | number>>) =>
    assignText(t, { code, values }, saying);

  test('names languages, levels and roles in words', () => {
    const spoken = said('assign_language', { language: 'de', level: 'fluent' });
    expect(spoken).toContain(language === 'en' ? 'German' : '德语');
    expect(spoken).toContain(t('assign:level.fluent'));
    const roles = said('nobody_role', { roles: 'lead, admin' });
    expect(roles).toContain(`${t('approval:role.lead')}${t('assign:comma')}${t('approval:role.admin')}`);
  });

  test('says moments, stores and numbers as its view does', () => {
    expect(said('nobody_before', { count: 3, at: 77 })).toMatch(/3.*moment 77/s);
    expect(said('nobody_store', { store: 'amazon:us' })).toContain('Shop One');
    expect(said('assign_load', { load: 12, capacity: 60 })).toMatch(/12.*60/s);
    expect(said('handover_due', { agent: 'ann', at: 5 })).toMatch(/ann.*moment 5/s);
  });

  test('with words that the vocabulary does not have says them as they are, and never fills them in', () => {
    expect(said('assign_language', { language: 'de', level: 'toString' })).toContain('toString');
    expect(said('assign_skills', { skills: '{{capacity}}, $t(comma)' })).toContain('$t(comma)');
    expect(assignText(t, { code: 'something_new' }, saying)).toBe('something_new');
  });
});
