import type { Language } from '@/lib/domain/vocabulary.ts';
import type { Draft } from './draft.ts';
import { defineGuardRule } from './guard-rule.ts';
import { amazon, law } from './sources.ts';

const SCRIPTS: Readonly<Partial<Record<Language, RegExp>>> = {
  ja: /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/gu,
  zh: /\p{Script=Han}/gu,
  ko: /\p{Script=Hangul}/gu,
  th: /\p{Script=Thai}/gu,
  ar: /\p{Script=Arabic}/gu,
};
const LATIN = /\p{Script=Latin}/gu;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/gu;

/** Fewer letters than this are a name or a number, not a language. */
const ENOUGH_LETTERS = 12;
/** Letters from which a detector is asked at all. */
const ENOUGH_WORDS = 24;
/** Quoted names, words in capitals inside a sentence, the greeting. */
const NAMES = /["'«„“‘][^"'»“”’\n]{1,80}["'»“”’]|(?<=\p{L}[\s,]{1,2})\p{Lu}[\p{L}-]{1,40}|^[^!,.\n]{1,40}[!,]/gu;
/** UTF-16 units quoted. */
const QUOTED = 40;
/** Share of letters that must be in the language's own script: product names and codes are Latin everywhere. */
const OWN_SHARE = 0.3;
/** From this confidence on a detector is believed. */
const SURE = 0.8;

const count = (text: string, script: RegExp) => text.match(script)?.length ?? 0;

/** Whether the letters can be the language's at all. */
function wrongScript(text: string, language: Language): boolean {
  const letters = count(text, /\p{L}/gu);
  if (letters < ENOUGH_LETTERS) return false;
  const own = count(text, SCRIPTS[language] ?? LATIN);
  // Chinese in place of Japanese is Han too, but real Japanese of any length has kana; and Chinese never has.
  if (language === 'ja' && count(text, KANA) === 0) return true;
  if (language === 'zh' && count(text, KANA) > letters * 0.1) return true;
  return own < letters * OWN_SHARE;
}

function wrong({ text, context: { language, detect }, reading }: Draft): boolean {
  if (language === 'und') return false;
  if (wrongScript(text, language)) return true;
  if (SCRIPTS[language] || count(text, /\p{L}/gu) < ENOUGH_WORDS) return false;
  if (!reading || reading.language === language || reading.language === 'und' || reading.languageConfidence < SURE)
    return false;
  // Names of goods and streets and a friendly greeting in another language do not make a letter foreign.
  const plain = detect?.(text.replace(NAMES, ' '));
  return plain?.language !== language;
}

/** A reply in a language the buyer did not write in. Quotes its first words. */
export default defineGuardRule({
  violation: 'wrong_language',
  level: 'warn',
  sources: {
    amazon: amazon("Write in the buyer's language of preference."),
    any: law('A buyer can act only on what they understand.', 'Own shop rule'),
  },
  find(draft) {
    if (!wrong(draft)) return [];
    const from = draft.text.length - draft.text.trimStart().length;
    return [draft.foldedAt(from, Math.min(draft.text.trimEnd().length, from + QUOTED))];
  },
});
