import { detectAll } from 'tinyld/light';
import { LANGUAGES, type Language } from '@/lib/domain/vocabulary.ts';
import { head, ownWords } from './noise.ts';
import { guessByScript } from './scripts.ts';
import { speakersOf } from './vocabulary-of.ts';

export interface LanguagePrior {
  /** Country of the sale, ISO 3166-1 alpha-2: decides between languages that are equally likely. */
  readonly market?: string;
}

interface LanguageGuess {
  readonly language: Language | 'und';
  /** 0 to 1. */
  readonly confidence: number;
}

/** What buyers of a marketplace mostly write. */
const MARKETS: Readonly<Record<string, Language>> = {
  ...{ US: 'en', GB: 'en', UK: 'en', IE: 'en', AU: 'en', NZ: 'en', CA: 'en', SG: 'en', IN: 'en', PH: 'en', ZA: 'en' },
  ...{ DE: 'de', AT: 'de', CH: 'de', FR: 'fr', BE: 'fr', LU: 'fr', ES: 'es', MX: 'es', AR: 'es', CL: 'es', CO: 'es' },
  ...{ PE: 'es', IT: 'it', NL: 'nl', PL: 'pl', SE: 'sv', PT: 'pt', BR: 'pt', JP: 'ja', KR: 'ko', CN: 'zh', TW: 'zh' },
  ...{ HK: 'zh', TH: 'th', VN: 'vi', TR: 'tr', SA: 'ar', AE: 'ar', EG: 'ar', KW: 'ar', QA: 'ar', ID: 'id', MY: 'id' },
};

const LATIN: Language[] = LANGUAGES.filter((language) => !['ja', 'ko', 'zh', 'th', 'ar'].includes(language));
/** Letters only Vietnamese writes; two settle it, for one alone may stand in a name. */
const VIETNAMESE = /[ăâđêôơưĂÂĐÊÔƠƯ]?[\u1ea0-\u1ef9]|[đơưăĐƠƯĂ]/gu;
/** Characters given to the statistical detector: more cost time and change nothing. */
const SAMPLE = 160;
const SHORT = 3;
/** Latin letters from which a language is named where the market names none. */
const SHORTEST = 4;
/** Share of the everyday-word vote against the statistical one; tried on the corpus. */
const WORD_VOTE = 1.2;
/** Most that letter statistics can say: the detector's light tables take one rare run of letters for a whole language. */
const STATISTICS = 0.2;
const MARKET_VOTE = { short: 1.2, long: 0.08 };

/** Enough words, most of them of one language: letter statistics would cost ten times as much and change nothing. */
const isClear = (scores: ReadonlyMap<Language, number>, words: number): boolean => {
  const [best = 0, second = 0] = [...scores.values()].sort((a, b) => b - a);
  return words >= 5 && best > 0.35 && best > 2 * second;
};

const votes = (words: readonly string[], sample: string, home: Language | undefined): Map<Language, number> => {
  const scores = new Map<Language, number>();
  const add = (language: Language, score: number) => scores.set(language, (scores.get(language) ?? 0) + score);
  for (const word of words) {
    const speakers = speakersOf(word);
    for (const language of speakers) add(language, WORD_VOTE / speakers.length / words.length);
  }
  if (!isClear(scores, words.length)) {
    for (const { lang, accuracy } of detectAll(sample, { only: LATIN })) {
      const language = LATIN.find((code) => code === lang);
      if (language) add(language, Math.min(accuracy, STATISTICS));
    }
  }
  if (home && LATIN.includes(home)) add(home, words.length <= SHORT ? MARKET_VOTE.short : MARKET_VOTE.long);
  return scores;
};

/** The language of a text: its own words decide, not quotes, addresses and numbers. Total. */
export const detectLanguage = (text: string, prior: LanguagePrior = {}): LanguageGuess =>
  languageOf(ownWords(head(text)), prior);

/** The language of the buyer's own words: by script, else by everyday words and letter statistics. */
export const languageOf = (own: string, prior: LanguagePrior = {}): LanguageGuess => {
  const home = prior.market === undefined ? undefined : MARKETS[prior.market.toUpperCase()];
  const script = guessByScript(own, home === 'ja');
  if (script === 'none') return home ? { language: home, confidence: 0.2 } : { language: 'und', confidence: 0 };
  if (script === 'other') return { language: 'und', confidence: 0.9 };
  if (script !== 'latin') return { language: script, confidence: 0.98 };
  const sample = own
    .replace(/[^\p{Script=Latin}\p{M}'’]+/gu, ' ')
    .trim()
    .slice(0, SAMPLE);
  if ((sample.match(VIETNAMESE)?.length ?? 0) >= 2) return { language: 'vi', confidence: 0.98 };
  // "ok", "no", "hi" are words of many languages.
  if (!home && sample.length < SHORTEST) return { language: 'und', confidence: 0 };
  const words = sample.split(' ').filter((word) => word !== '');
  const [best, second] = [...votes(words, sample, home)].sort((a, b) => b[1] - a[1]);
  if (!best) return home ? { language: home, confidence: 0.3 } : { language: 'und', confidence: 0 };
  const lead = (best[1] - (second?.[1] ?? 0)) / best[1];
  const length = Math.min(1, words.length / 4);
  return { language: best[0], confidence: Math.round((0.45 + 0.3 * lead + 0.25 * length) * 100) / 100 };
};
