import { type Intent, type Language, MESSAGE_FLAGS, type MessageFlag } from '@/lib/domain/vocabulary.ts';
import { findCards } from './cards.ts';
import { confidenceOf, holds, type IntentScore, OUTRIGHT, scoreIntents } from './choose-intent.ts';
import { findContacts } from './contact.ts';
import { detectLanguage, type LanguagePrior } from './detect-language.ts';
import type { Hit, Matches } from './matcher.ts';
import { matcherOf } from './matcher-of.ts';
import { head, ownWords } from './noise.ts';

export interface FlagRead {
  readonly flag: MessageFlag;
  /** As they stand in the text, at most a few; of a card number only the last four digits. */
  readonly words: readonly string[];
}

/** What one buyer message says. */
export interface Understanding {
  readonly language: Language | 'und';
  /** 0 to 1. */
  readonly languageConfidence: number;
  readonly intent: Intent;
  /** 0 to 1. */
  readonly confidence: number;
  /** The words the intent was read from, as they stand in the text. */
  readonly intentWords: readonly string[];
  readonly flags: readonly FlagRead[];
  readonly urgent: boolean;
  /** Says thanks and asks nothing: needs no reply. */
  readonly thanksOnly: boolean;
  /** Says hello and nothing else. */
  readonly greetingOnly: boolean;
}

const MOST_WORDS = 5;
/** Longest stretch quoted as a reason, characters. */
const LONGEST_QUOTE = 160;
/** Words beside a thank-you or a greeting (a name, "ok") that still say nothing. */
const SMALL_TALK = { word: 4, character: 8 };

const ASKS = /[?？؟]/;
/** Confidence of a product question of which only the question mark was understood. */
const GUESSED = 0.25;

const some = (words: readonly string[]): string[] =>
  [...new Set(words.map((text) => text.slice(0, LONGEST_QUOTE)))].slice(0, MOST_WORDS);

const flagsOf = (text: string, hits: readonly Hit[], best: IntentScore | undefined): FlagRead[] => {
  const read = (...keys: string[]) =>
    hits.filter((hit) => keys.includes(hit.key) && hit.weight >= OUTRIGHT && holds(hit)).map(({ words }) => words);
  const found: Record<MessageFlag, readonly string[]> = {
    claim_threat: read('claim_threat', 'flag:claim_threat', 'flag:legal_threat'),
    review_threat: read('review_threat', 'flag:review_threat'),
    safety: read('safety', 'flag:safety'),
    authenticity: read('authenticity', 'flag:authenticity'),
    legal_threat: read('flag:legal_threat'),
    card_number_exposed: findCards(text).map(({ last4 }) => `••••${last4}`),
    off_platform_contact: [...findContacts(text), ...read('flag:off_platform_contact')],
    urgent_deadline: read('urgent', 'flag:urgent_deadline'),
    repeat_contact: read('flag:repeat_contact'),
    vulnerable_or_medical: read('flag:vulnerable_or_medical'),
  };
  const wordsOf = (flag: MessageFlag) => (best?.intent === flag ? [...best.words, ...found[flag]] : found[flag]);
  return MESSAGE_FLAGS.filter((flag) => wordsOf(flag).length > 0).map((flag) => ({ flag, words: some(wordsOf(flag)) }));
};

/** Units of the text that no hit of these keys covers. */
const uncovered = ({ hits, units }: Matches, keys: readonly string[]): number => {
  const covered = new Set<number>();
  for (const hit of hits) if (keys.includes(hit.key)) for (let at = hit.from; at < hit.to; at++) covered.add(at);
  return units.keys.length - covered.size;
};

const smallTalk = (matches: Matches, intents: readonly IntentScore[], flags: number, asks: boolean) => {
  const has = (key: string) => matches.hits.some((hit) => hit.key === key);
  const quiet = flags === 0 && !asks && intents.every(({ intent }) => intent === 'positive_feedback');
  const spaced = matches.units.keys.some((key) => key.length > 1);
  const room = spaced ? SMALL_TALK.word : SMALL_TALK.character;
  const keys = ['thanks', 'greetings', 'positive_feedback'];
  return {
    thanksOnly: quiet && has('thanks') && uncovered(matches, keys) <= room,
    greetingOnly: quiet && !has('thanks') && intents.length === 0 && has('greetings') && uncovered(matches, keys) <= 2,
  };
};

/** Where English words stand out: there they may be all that a message says ("refund ค่ะ"). */
const OTHER_SCRIPTS: readonly string[] = ['ja', 'ko', 'zh', 'th', 'ar'];

/** What the text is matched against: its own language, or English where that says nothing. */
const matchesOf = (own: string, language: Language | 'und'): Matches | undefined => {
  const matches = matcherOf(language === 'und' ? 'en' : language)?.match(own);
  if (matches && (matches.hits.length > 0 || !OTHER_SCRIPTS.includes(language))) return matches;
  return matcherOf('en')?.match(own) ?? matches;
};

/** Reads language, intent and risks from a buyer's message. Total: any string, in time linear in its length. */
export const understand = (text: string, prior: LanguagePrior = {}): Understanding => {
  const seen = head(text);
  const own = ownWords(seen);
  const { language, confidence: languageConfidence } = detectLanguage(seen, prior);
  const matches = matchesOf(own, language) ?? {
    hits: [],
    units: { keys: [], starts: [], ends: [], sentences: [], clauses: [] },
  };
  const legal = matches.hits.filter(({ key }) => key === 'flag:legal_threat');
  const hits = [...matches.hits, ...legal.map((hit): Hit => ({ ...hit, key: 'claim_threat' }))];
  const intents = scoreIntents(hits);
  const flags = flagsOf(seen, hits, intents[0]);
  const talk = smallTalk(matches, intents, flags.length, ASKS.test(own));
  const [best] = intents;
  const asks = flags.length === 0 && ASKS.test(own) && matches.units.keys.length >= 4;
  const intent = best?.intent ?? (talk.thanksOnly ? 'positive_feedback' : asks ? 'product_question' : 'other');
  return {
    language,
    languageConfidence,
    intent,
    confidence: best ? confidenceOf(intents) : talk.thanksOnly ? 0.8 : intent === 'other' ? 0.15 : GUESSED,
    intentWords: some(best?.words ?? []),
    flags,
    urgent: flags.some(({ flag }) => flag === 'urgent_deadline'),
    ...talk,
  };
};
