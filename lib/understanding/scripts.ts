import type { Language } from '@/lib/domain/vocabulary.ts';

/** Languages that their script alone gives away, and `latin` for the rest. */
type ScriptGuess = Extract<Language, 'ja' | 'ko' | 'zh' | 'th' | 'ar'> | 'latin' | 'other' | 'none';

/** Letters looked at: enough for any message. */
const LETTERS_READ = 2000;

const SCRIPTS: readonly (readonly [ScriptGuess | 'han' | 'kana', RegExp])[] = [
  ['latin', /\p{Script=Latin}/u],
  ['han', /\p{Script=Han}/u],
  ['kana', /[\p{Script=Hiragana}\p{Script=Katakana}ー]/u],
  ['ko', /\p{Script=Hangul}/u],
  ['th', /\p{Script=Thai}/u],
  ['ar', /\p{Script=Arabic}/u],
  ['other', /\p{L}/u],
];

/** A Han or Hangul character says about as much as two Latin letters, and product names are mostly Latin. */
const WEIGHTS: Readonly<Record<string, number>> = { han: 2.5, kana: 2.5, ko: 2.5, th: 1.2, ar: 1.2 };
/** Letters of Persian and Urdu that Arabic does not have. */
const NOT_ARABIC = /[پچژگکیے]/g;
/** Characters written so in Japan only. */
const JAPANESE_ONLY = /[込払届済様発転売壊図価経検択単広両円対応変気読続帰査渋処拝掲労]/;

const countScripts = (text: string): Map<string, number> => {
  const counts = new Map<string, number>();
  let read = 0;
  for (const [letter] of text.matchAll(/\p{L}/gu)) {
    if (++read > LETTERS_READ) break;
    const script = SCRIPTS.find(([, pattern]) => pattern.test(letter))?.[0] ?? 'other';
    counts.set(script, (counts.get(script) ?? 0) + (WEIGHTS[script] ?? 1));
  }
  return counts;
};

/** The language or family of scripts a text is mostly written in. `japanese`: the market makes Japanese likelier. */
export const guessByScript = (text: string, japanese: boolean): ScriptGuess => {
  const counts = countScripts(text);
  const of = (script: string) => counts.get(script) ?? 0;
  const asian = of('han') + of('kana');
  const ranked: [ScriptGuess | 'asian', number][] = [
    ['latin', of('latin')],
    ['asian', asian],
    ['ko', of('ko')],
    ['th', of('th')],
    ['ar', of('ar')],
    ['other', of('other')],
  ];
  const [best] = ranked.sort((a, b) => b[1] - a[1]);
  if (!best || best[1] === 0) return 'none';
  if (best[0] === 'ar') return (text.match(NOT_ARABIC)?.length ?? 0) > of('ar') / 15 ? 'other' : 'ar';
  if (best[0] !== 'asian') return best[0];
  if (of('kana') / asian > 0.08 || JAPANESE_ONLY.test(text)) return 'ja';
  return japanese ? 'ja' : 'zh';
};
