/** Judging a draft of 1,000 characters as it is written. */
import { BUILT_IN_PORTALS, LANGUAGES } from '@/lib/domain/vocabulary.ts';
import { judge } from '@/lib/replies/guard/index.ts';
import { readLanguage } from '@/lib/understanding/reading.ts';
import { CORPUS, DEV } from '../../lib/understanding/corpus.ts';
import type { Bench } from '../bench.ts';
import type { Section } from '../figure.ts';
import { quantile } from '../statistics.ts';

const LENGTH = 1_000;

/** Drafts of exactly that length in every language, made of sentences people write. */
function drafts(each: number) {
  return LANGUAGES.flatMap((language) => {
    const said = [...CORPUS, ...DEV].filter((one) => one.language === language).map(({ text }) => text);
    return Array.from({ length: each }, (_, at) => {
      const from = (at * 7) % Math.max(1, said.length);
      const text = [...said.slice(from), ...said, ...said, ...said].join('\n').slice(0, LENGTH);
      return { language, text };
    });
  });
}

export function guard({ short, say }: Bench): Section {
  const all = drafts(short ? 2 : 12);
  say(
    `${all.length} drafts of ${LENGTH} characters in ${LANGUAGES.length} languages, on ${BUILT_IN_PORTALS.length} portals`,
  );
  const times: number[] = [];
  // The first round warms up: a worker judges many drafts, and the first of each language reads its data.
  for (const counts of [false, true]) {
    for (const { language, text } of all) {
      for (const portal of BUILT_IN_PORTALS) {
        const from = performance.now();
        judge(text, { portal, language, detect: readLanguage });
        if (counts) times.push(performance.now() - from);
      }
    }
  }
  const aim = { most: 5, of: 'ours' } as const;
  return {
    name: `Guard: a draft of ${LENGTH.toLocaleString('en')} characters, in Node`,
    figures: [
      { what: 'judged, p50', unit: 'ms', ours: quantile(times, 0.5), aim, note: `${times.length} times` },
      { what: 'judged, p99', unit: 'ms', ours: quantile(times, 0.99), aim },
    ],
  };
}
