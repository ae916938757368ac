/** Sentences in both languages, and how they are filled. */
import type { UiLanguage } from '@/lib/domain/vocabulary.ts';
import { account as accountEn } from '@/lib/i18n/en/account.ts';
import { alertTexts as saidEn } from '@/lib/i18n/en/alert-texts.ts';
import { assign as assignEn } from '@/lib/i18n/en/assign.ts';
import { health as healthEn } from '@/lib/i18n/en/health.ts';
import { reasons as reasonsEn } from '@/lib/i18n/en/reasons.ts';
import { words as wordsEn } from '@/lib/i18n/en/words.ts';
import { beginning, setApart, shownLine } from '@/lib/i18n/shown.ts';
import { account as accountZh } from '@/lib/i18n/zh-cn/account.ts';
import { alertTexts as saidZh } from '@/lib/i18n/zh-cn/alert-texts.ts';
import { assign as assignZh } from '@/lib/i18n/zh-cn/assign.ts';
import { health as healthZh } from '@/lib/i18n/zh-cn/health.ts';
import { reasons as reasonsZh } from '@/lib/i18n/zh-cn/reasons.ts';
import { words as wordsZh } from '@/lib/i18n/zh-cn/words.ts';

const english = {
  tag: 'en-GB',
  comma: ', ',
  said: saidEn,
  words: wordsEn,
  account: accountEn,
  health: healthEn,
  reasons: { ...reasonsEn, ...assignEn.reason },
};
const chinese = {
  tag: 'zh-CN',
  comma: '，',
  said: saidZh,
  words: wordsZh,
  account: accountZh,
  health: healthZh,
  reasons: { ...reasonsZh, ...assignZh.reason },
};

export type Texts = typeof english | typeof chinese;
export const textsOf = (language: UiLanguage): Texts => (language === 'zh-CN' ? chinese : english);

/** Of one value in a sentence, UTF-16 code units: names are short, and what is longer is no name. */
const MOST_VALUE = 60;
/** Of somebody's own words. */
const MOST_WORDS = 160;
const WORDS = new Set(['words', 'note']);
/** Sentences that were filled themselves. */
const MADE = new Set(['headline', 'kinds', 'reason']);

/** One line of somebody else's, with nothing hidden, cut at a whole character, and unable to turn what is around it. */
export function apart(text: string, most = MOST_VALUE): string {
  const line = shownLine(text);
  return setApart(line.length <= most ? line : `${beginning(line, most - 1)}…`);
}

/** Fills `{{slots}}`; what has no value is left empty. */
export const fill = (sentence: string, values: Readonly<Record<string, string | number>>): string =>
  sentence.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = String(values[name] ?? '');
    return MADE.has(name) ? value : apart(value, WORDS.has(name) ? MOST_WORDS : MOST_VALUE);
  });
