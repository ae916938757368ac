/** What the model is trained on: messages with what a person says they are, and the cues themselves as short texts. */
import { readFileSync } from 'node:fs';
import { INTENTS, LANGUAGES, type Language, type MessageFlag } from '@/lib/domain/vocabulary.ts';
import { holds, OUTRIGHT } from '@/lib/understanding/choose-intent.ts';
import { parseCues } from '@/lib/understanding/cue.ts';
import { LANGUAGE_DATA } from '@/lib/understanding/languages/index.ts';
import { matcherOf } from '@/lib/understanding/matcher-of.ts';
import { featuresOf, type Group } from '@/lib/understanding/model/features.ts';
import { JUDGED_FLAGS } from '@/lib/understanding/model/model.ts';
import { SENSES, sensesOf } from '@/lib/understanding/model/senses.ts';
import { readCues } from '@/lib/understanding/reading.ts';
import { CORPUS, DEV, type Sample } from '../../lib/understanding/corpus.ts';

export interface Example {
  readonly language: Language;
  readonly text: string;
  readonly groups: readonly Group[];
  readonly senses: Float64Array;
  /** Number of the intent; -1 says nothing of it. */
  readonly intent: number;
  /** 1, 0, or -1 where nothing is said. */
  readonly flags: readonly number[];
  /** Whether a cue raises the flag. */
  readonly outright: readonly boolean[];
  readonly weight: number;
  /** Which part of the cross-validation judges it; -1 none. */
  readonly fold: number;
}

const INTENT_NAMES: readonly string[] = INTENTS;
const NONE = new Float64Array(SENSES);
/** A cue is no message. */
const CUE = 0.25;
const WORDS = 0.5;
/** Forms of one cue that are learned from. */
const MOST_FORMS = 4;

const kept = (groups: readonly Group[]): Group[] => groups.map(({ at, share }) => ({ at: at.slice(), share }));

export const wantedFlags = ({ intent, flags }: Pick<Sample, 'intent' | 'flags'>): readonly MessageFlag[] => [
  ...new Set<MessageFlag>([...flags, ...JUDGED_FLAGS.filter((flag) => flag === intent)]),
];

const ofSample = (sample: Sample, fold: number): Example => {
  const { text, language, intent } = sample;
  const { own, hits, intents, matches, language: read } = readCues(text);
  const unspaced = ['ja', 'zh', 'th', 'ko'].includes(language);
  const senses = sensesOf({ hits, intents, text: own, units: matches.units.keys.length, unspaced }).slice();
  const wanted = wantedFlags(sample);
  const example = {
    language,
    text,
    groups: kept(featuresOf(own, read, matches.units.keys)),
    intent: INTENTS.indexOf(intent),
    flags: JUDGED_FLAGS.map((flag) => (wanted.includes(flag) ? 1 : 0)),
    outright: JUDGED_FLAGS.map((flag) =>
      hits.some((hit) => [flag, `flag:${flag}`].includes(hit.key) && hit.weight >= OUTRIGHT && holds(hit)),
    ),
    fold,
  };
  return { ...example, senses, weight: 1 };
};

const shortExample = (language: Language, text: string, intent: number, weight: number): Example => {
  const flags = JUDGED_FLAGS.map((flag) => (flag === INTENTS[intent] ? 1 : -1));
  const keys = matcherOf(language)?.match(text).units.keys ?? [];
  return {
    language,
    text,
    groups: kept(featuresOf(text, language, keys)),
    senses: NONE,
    intent,
    flags,
    outright: [],
    weight,
    fold: -1,
  };
};

const cueExamples = (): Example[] =>
  LANGUAGE_DATA.flatMap((data) =>
    INTENTS.flatMap((intent, number) =>
      parseCues(data.intents[intent] ?? '', data.sets)
        .filter(({ weight }) => weight >= 1.4)
        .flatMap(({ terms, weight }) =>
          Array.from({ length: MOST_FORMS }, (_, form) => {
            const words = terms.flatMap(({ phrases }) => phrases[(form * 7) % phrases.length] ?? []);
            return words
              .join(data.unspaced ? '' : ' ')
              .replaceAll('*', '')
              .replaceAll('#', '');
          })
            .filter((text, at, all) => all.indexOf(text) === at)
            .map((text) => shortExample(data.code, text, number, (CUE * Math.min(weight, 3)) / 3)),
        ),
    ),
  );

const linesOf = (folder: string, language: Language) =>
  readFileSync(new URL(`./${folder}/${language}.txt`, import.meta.url), 'utf8')
    .trim()
    .split('\n');

/**
 * What buyers say when they mean something, in a few words: lines of `intent: words, words, …`. After the intent `+`
 * and a flag that is raised beside it, or `-` where none of the flags is, however much the words sound like one.
 */
const wordExamples = (): Example[] =>
  LANGUAGES.flatMap((language) =>
    [...linesOf('words', language), ...linesOf('risks', language)].flatMap((line) => {
      const [, name = '', none, flag, rest = ''] = /^(\w+)(-?)(?:\+(\w+))?: (.*)$/u.exec(line) ?? [];
      const intent = INTENT_NAMES.indexOf(name);
      if (intent < 0) throw new Error(`${language}.txt names no intent: ${line.slice(0, 40)}`);
      return rest.split(', ').map((text) => {
        const example = shortExample(language, text, intent, WORDS);
        if (none) return { ...example, flags: JUDGED_FLAGS.map(() => 0) };
        return flag
          ? { ...example, flags: example.flags.map((is, at) => (JUDGED_FLAGS[at] === flag ? 1 : is)) }
          : example;
      });
    }),
  );

export const FOLDS = 5;

/** All examples; parallel rows of the languages' files lie in the same fold, for one may be a translation of another. */
export function examples(): Example[] {
  const places = new Map<Language, number>();
  const dev = DEV.flatMap((sample) => {
    const place = places.get(sample.language) ?? 0;
    places.set(sample.language, place + 1);
    return [ofSample(sample, Math.floor(place / 6) % FOLDS)];
  });
  return [...dev, ...CORPUS.map((sample) => ofSample(sample, -1)), ...cueExamples(), ...wordExamples()];
}
