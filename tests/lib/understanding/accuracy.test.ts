import { describe, expect, it } from 'vitest';
import { LANGUAGES, type MessageFlag } from '@/lib/domain/vocabulary.ts';
import { understand } from '@/lib/understanding/understand.ts';
import { CORPUS, type Sample } from './corpus.ts';

const ITSELF: readonly MessageFlag[] = ['claim_threat', 'review_threat', 'safety', 'authenticity'];

const judged = CORPUS.map((sample) => {
  const read = understand(sample.text);
  const wanted = new Set([...sample.flags, ...ITSELF.filter((flag) => flag === sample.intent)]);
  return { sample, read, wanted, raised: read.flags.map(({ flag }) => flag) };
});

const share = <T>(all: readonly T[], good: (one: T) => boolean): number => all.filter(good).length / all.length;

/** What was meant and what was read instead, most frequent first. */
const confusions = (pick: (one: (typeof judged)[number]) => readonly [string, string]): string => {
  const counts = new Map<string, Sample[]>();
  for (const one of judged) {
    const [meant, read] = pick(one);
    const key = `${meant} -> ${read}`;
    if (meant !== read) counts.set(key, [...(counts.get(key) ?? []), one.sample]);
  }
  return [...counts]
    .sort((a, b) => b[1].length - a[1].length)
    .map(
      ([key, samples]) =>
        `${samples.length} ${key}: ${samples.map(({ language, text }) => `${language} ${text}`).join(' | ')}`,
    )
    .join('\n');
};

describe('understanding buyers in 17 languages', () => {
  it('judges at least 500 messages, 30 a language', () => {
    expect(CORPUS.length).toBeGreaterThanOrEqual(500);
    for (const language of LANGUAGES) {
      expect(CORPUS.filter((sample) => sample.language === language).length, language).toBeGreaterThanOrEqual(30);
    }
  });

  it('reads the language of at least 99 of 100 messages', () => {
    const languages = confusions(({ sample, read }) => [sample.language, read.language]);
    expect(
      share(judged, ({ sample, read }) => sample.language === read.language),
      languages,
    ).toBeGreaterThanOrEqual(0.99);
  });

  it('reads the intent of at least 95 of 100 messages, and of 90 in every language', () => {
    const intents = confusions(({ sample, read }) => [sample.intent, read.intent]);
    const right = ({ sample, read }: (typeof judged)[number]) => sample.intent === read.intent;
    expect(share(judged, right), intents).toBeGreaterThanOrEqual(0.95);
    for (const language of LANGUAGES) {
      const own = judged.filter(({ sample }) => sample.language === language);
      expect(share(own, right), `${language}\n${intents}`).toBeGreaterThanOrEqual(0.9);
    }
  });

  it('raises nearly every flag that is there and few that are not', () => {
    const meant = judged.flatMap(({ wanted, raised, sample }) => [...wanted].map((flag) => ({ flag, raised, sample })));
    const said = judged.flatMap(({ wanted, raised, sample }) => raised.map((flag) => ({ flag, wanted, sample })));
    const missed = meant.filter(({ flag, raised }) => !raised.includes(flag));
    const extra = said.filter(({ flag, wanted }) => !wanted.has(flag));
    const list = (wrong: readonly { flag: MessageFlag; sample: Sample }[]) =>
      wrong.map(({ flag, sample }) => `${flag}: ${sample.language} ${sample.text}`).join('\n');
    expect(1 - missed.length / meant.length, list(missed)).toBeGreaterThanOrEqual(0.95);
    expect(1 - extra.length / said.length, list(extra)).toBeGreaterThanOrEqual(0.93);
  });
});
