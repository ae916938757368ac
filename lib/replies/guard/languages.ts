/** Which languages' words a draft is held against. */
import { LANGUAGES, type Language } from '@/lib/domain/vocabulary.ts';
import type { GuardContext } from './guard-rule.ts';

export interface Reading {
  readonly language: Language | 'und';
  /** 0 to 1. */
  readonly languageConfidence: number;
}

const SCRIPTS: readonly (readonly [RegExp, readonly Language[]])[] = [
  [/[\u3040-\u30ff\uff66-\uff9f]/, ['ja']],
  [/\p{Script=Han}/u, ['zh']],
  [/\p{Script=Hangul}/u, ['ko']],
  [/\p{Script=Thai}/u, ['th']],
  [/\p{Script=Arabic}/u, ['ar']],
];
const OTHERS: ReadonlySet<Language> = new Set(['ja', 'zh', 'ko', 'th', 'ar']);
const LATIN = LANGUAGES.filter((language) => !OTHERS.has(language));
/** From this on a detector's word is the draft's own language. */
const SURE = 0.6;

/** UTF-16 units from which a language is read: more cost time and change nothing. */
const SAMPLE = 400;

/** By script; among Latin languages the draft's own, the buyer's and English, or all where nobody knows. */
export function languagesIn(
  text: string,
  context: GuardContext,
): {
  readonly languages: readonly Language[];
  readonly own: Language | undefined;
  readonly reading: Reading | undefined;
} {
  const reading = context.detect?.(text.slice(0, SAMPLE));
  const languages = new Set(SCRIPTS.flatMap(([script, members]) => (script.test(text) ? members : [])));
  if (/[a-z\uff21-\uff5a\u{1d400}-\u{1d7ff}\u0370-\u04ff]/iu.test(text)) {
    const latin = (language: Language | 'und' | undefined) => LATIN.find((one) => one === language);
    const own = latin(context.draftLanguage) ?? latin(reading?.language);
    const foreign = languages.size > 0 && !own;
    const told = own || foreign || reading;
    const rest = told ? [own, latin(context.language), 'en' as const] : LATIN;
    for (const language of rest) if (language) languages.add(language);
  }
  // Japanese is written with Han too: beside kana they are Chinese only where somebody says so.
  if (languages.has('ja') && context.draftLanguage !== 'zh' && reading && reading.language !== 'zh')
    languages.delete('zh');
  const sure =
    reading && reading.languageConfidence >= SURE && reading.language !== 'und' ? reading.language : undefined;
  const own = context.draftLanguage ?? sure ?? (languages.size === 1 ? [...languages][0] : undefined);
  return { languages: [...languages], own: own && languages.has(own) ? own : undefined, reading };
}
