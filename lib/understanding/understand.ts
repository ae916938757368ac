import { type Intent, type Language, MESSAGE_FLAGS, type MessageFlag } from '@/lib/domain/vocabulary.ts';
import { lastDigitsOf } from './cards.ts';
import { holds, type IntentScore, isDenied, OUTRIGHT } from './choose-intent.ts';
import { findContacts } from './contact.ts';
import type { LanguagePrior } from './detect-language.ts';
import type { Matches } from './matcher.ts';
import { JUDGED_FLAGS, type JudgedFlag } from './model/model.ts';
import { tellingClause, type Verdict, verdictOf } from './model/verdict.ts';
import { type Reading, readCues } from './reading.ts';

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

/** Below this share the model knows nothing. */
const GUESS = 0.12;
/** Shares from which the model raises a flag alone, and below which it takes back what a cue raised. From cross-validation. */
const RAISED = 0.35;
/** What is said of genuine goods sounds much like what is said of fakes; an hour named or a wait told is not yet haste. */
const RAISED_DOUBT = 0.45;
const DOUBTFUL: readonly JudgedFlag[] = ['authenticity', 'urgent_deadline', 'repeat_contact', 'vulnerable_or_medical'];
const TAKEN_BACK = 0.1;
/** Different words, or characters where words are not parted: fewer are too few for letters to tell a risk from. */
const SHORT = { word: 6, character: 10 };
/** A cue's reading this strong stands where the model finds it this likely, of its own best. */
const PLAINLY = { score: 2.4, share: 0.25 };
/** The same of any reading of a short text. */
const IN_SHORT = 0.5;

const some = (words: readonly string[]): string[] =>
  [...new Set(words.map((text) => text.slice(0, LONGEST_QUOTE)))].slice(0, MOST_WORDS);

const isShort = ({ matches: { units } }: Reading): boolean => {
  const room = units.keys.some((key) => key.length > 1) ? SHORT.word : SHORT.character;
  const different = new Set(units.keys);
  return different.size < room || [...different].filter((key) => !/^\d+$/.test(key)).length < room;
};

/** The model weighs what the cues found; where neither says anything, nothing is claimed. */
const choose = (reading: Reading, verdict: Verdict | undefined) => {
  const { intents, hits, language } = reading;
  const nothing = { intent: 'other' as const, confidence: 0.15 };
  if (!verdict || (language === 'und' && intents.length === 0)) return nothing;
  const short = isShort(reading);
  const heard = (intent: Intent) => hits.some((hit) => hit.key === intent && holds(hit));
  const best = verdict.intents.find(
    (intent) => !isDenied(hits, intent) && (!short || heard(intent) || !JUDGED_FLAGS.some((flag) => flag === intent)),
  );
  if (best === undefined) return nothing;
  const said = intents[0];
  const bar = short ? IN_SHORT : said && said.score >= PLAINLY.score ? PLAINLY.share : 1;
  const stands = said !== undefined && verdict.share(said.intent) >= bar * verdict.share(best);
  const intent = stands ? said.intent : best;
  const confidence = verdict.share(intent);
  return confidence < GUESS ? nothing : { intent, confidence };
};

const flagsOf = (reading: Reading, intent: Intent, verdict: Verdict | undefined): FlagRead[] => {
  const { seen, hits } = reading;
  const short = isShort(reading);
  const read = (...keys: string[]) =>
    hits.filter((hit) => keys.includes(hit.key) && hit.weight >= OUTRIGHT && holds(hit)).map(({ words }) => words);
  /** The cues' words unless the model is sure they mean something else; the telling clause where only the model heard it. */
  const judged = (flag: JudgedFlag, ...keys: string[]): readonly string[] => {
    const words = read(flag, `flag:${flag}`, ...keys);
    const share = verdict?.flag(flag) ?? 0;
    if (words.length > 0) return share < TAKEN_BACK && intent !== flag ? [] : words;
    if (intent === flag) return tellingClause(reading, flag);
    if (short || isDenied(hits, flag, `flag:${flag}`, ...keys)) return [];
    return share >= (DOUBTFUL.includes(flag) ? RAISED_DOUBT : RAISED) ? tellingClause(reading, flag) : [];
  };
  const found: Record<MessageFlag, readonly string[]> = {
    claim_threat: judged('claim_threat', 'flag:legal_threat'),
    review_threat: judged('review_threat'),
    safety: judged('safety'),
    authenticity: judged('authenticity'),
    legal_threat: judged('legal_threat'),
    card_number_exposed: lastDigitsOf(seen).map((last4) => `••••${last4}`),
    off_platform_contact: [...findContacts(seen), ...read('flag:off_platform_contact')],
    urgent_deadline: judged('urgent_deadline', 'urgent'),
    repeat_contact: judged('repeat_contact'),
    vulnerable_or_medical: judged('vulnerable_or_medical'),
  };
  return MESSAGE_FLAGS.filter((flag) => found[flag].length > 0).map((flag) => ({ flag, words: some(found[flag]) }));
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

/** Reads language, intent and risks from a buyer's message. Total: any string, in time linear in its length. */
export const understand = (text: string, prior: LanguagePrior = {}): Understanding => {
  const reading = readCues(text, prior);
  const { own, language, languageConfidence, matches, intents } = reading;
  const verdict = matches.units.keys.length === 0 ? undefined : verdictOf(reading);
  const chosen = choose(reading, verdict);
  const flags = flagsOf(reading, chosen.intent, verdict);
  const talk = smallTalk(matches, intents, flags.length, ASKS.test(own));
  const known = talk.thanksOnly ? { ...chosen, intent: 'positive_feedback' as const } : chosen;
  const words = intents.find(({ intent }) => intent === known.intent)?.words;
  return {
    language,
    languageConfidence,
    intent: known.intent,
    confidence: Math.min(0.99, Math.round(known.confidence * 100) / 100),
    intentWords: some(words ?? (known.intent === 'other' ? [] : tellingClause(reading, known.intent))),
    flags,
    urgent: flags.some(({ flag }) => flag === 'urgent_deadline'),
    ...talk,
  };
};
