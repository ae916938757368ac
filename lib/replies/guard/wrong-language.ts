import type { Language } from '@/lib/domain/vocabulary.ts';
import { defineGuardRule, type GuardContext } from './guard-rule.ts';

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

function wrong(text: string, { language, detect }: GuardContext): boolean {
  if (language === 'und') return false;
  if (wrongScript(text, language)) return true;
  if (SCRIPTS[language] || count(text, /\p{L}/gu) < 3 * ENOUGH_LETTERS) return false;
  const seen = detect?.(text);
  return seen !== undefined && seen.language !== 'und' && seen.language !== language && seen.languageConfidence >= SURE;
}

/** A reply in a language the buyer did not write in. Quotes its first words. */
export default defineGuardRule({
  violation: 'wrong_language',
  find: (text, context) => (wrong(text, context) ? [text.trim().slice(0, 40)] : []),
});
