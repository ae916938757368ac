/** What the cues of its language find in a message, before anything is decided. */
import type { Language } from '@/lib/domain/vocabulary.ts';
import { type IntentScore, scoreIntents } from './choose-intent.ts';
import { type LanguagePrior, languageOf } from './detect-language.ts';
import type { Hit, Matches } from './matcher.ts';
import { matcherOf } from './matcher-of.ts';
import { head, ownWords } from './noise.ts';

export interface Reading {
  /** The text looked at, and of it the buyer's own words with everything else blank. */
  readonly seen: string;
  readonly own: string;
  readonly language: Language | 'und';
  /** 0 to 1. */
  readonly languageConfidence: number;
  readonly matches: Matches;
  readonly hits: readonly Hit[];
  /** Every intent said, strongest first. */
  readonly intents: readonly IntentScore[];
}

/** Characters that nobody sees and that would cut a word in two. */
const UNSEEN = /[\u200b-\u200f\u2060\ufeff\u00ad]/g;

const NOTHING: Matches = { hits: [], units: { keys: [], starts: [], ends: [], sentences: [], clauses: [] } };

/** Where English words stand out: there they may be all that a message says ("refund ค่ะ"). */
const OTHER_SCRIPTS: readonly string[] = ['ja', 'ko', 'zh', 'th', 'ar'];

/** What the text is matched against: its own language, or English where that says nothing. */
const matchesOf = (own: string, language: Language | 'und'): Matches => {
  const matches = matcherOf(language === 'und' ? 'en' : language)?.match(own);
  if (matches && (matches.hits.length > 0 || !OTHER_SCRIPTS.includes(language))) return matches;
  return matcherOf('en')?.match(own) ?? matches ?? NOTHING;
};

const spokenIn = (own: string, prior: LanguagePrior) => {
  const { language, confidence } = languageOf(own.replace(UNSEEN, '').normalize('NFC'), prior);
  return { language, languageConfidence: confidence };
};

/** The language `understand` finds, and nothing else: for who asks at every key, in a small part of the time. */
export const readLanguage = (
  text: string,
  prior: LanguagePrior = {},
): Pick<Reading, 'language' | 'languageConfidence'> => spokenIn(ownWords(head(text)), prior);

export const readCues = (text: string, prior: LanguagePrior = {}): Reading => {
  const seen = head(text);
  const own = ownWords(seen);
  const { language, languageConfidence } = spokenIn(own, prior);
  const matches = matchesOf(own, language);
  const legal = matches.hits.filter(({ key }) => key === 'flag:legal_threat');
  const hits = [...matches.hits, ...legal.map((hit): Hit => ({ ...hit, key: 'claim_threat' }))];
  return { seen, own, language, languageConfidence, matches, hits, intents: scoreIntents(hits) };
};
