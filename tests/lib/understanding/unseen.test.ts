import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '@/lib/domain/vocabulary.ts';
import { JUDGED_FLAGS, type JudgedFlag } from '@/lib/understanding/model/model.ts';
import { understand } from '@/lib/understanding/understand.ts';
import { flagFigures, intentAccuracy, languageAccuracy, type Scored } from '../../lab/score.ts';
import { wantedFlags } from '../../lab/train/examples.ts';
import { CORPUS, DEV, UNSEEN } from './corpus.ts';

/**
 * The aim is 0.85 of intents (0.75 in the weakest language), and 0.92 recall at 0.9 precision for risks. These
 * messages say most things sideways, and neither cues nor a linear model reach that; what is reached must not be lost.
 */
const INTENT_FLOOR = { all: 0.7, weakest: 0.6 };
const FLAG_FLOORS: Readonly<Record<JudgedFlag, { readonly recall: number; readonly precision: number }>> = {
  claim_threat: { recall: 0.85, precision: 0.87 },
  review_threat: { recall: 0.66, precision: 0.73 },
  safety: { recall: 0.77, precision: 0.8 },
  authenticity: { recall: 0.68, precision: 0.64 },
  legal_threat: { recall: 0.82, precision: 0.86 },
  urgent_deadline: { recall: 0.45, precision: 0.65 },
  repeat_contact: { recall: 0.5, precision: 0.6 },
  vulnerable_or_medical: { recall: 0.48, precision: 0.55 },
};

const scored: readonly (Scored & { readonly language: string })[] = UNSEEN.map((sample) => {
  const { intent, flags, language } = understand(sample.text);
  return {
    language: sample.language,
    expected: { intent: sample.intent, flags: wantedFlags(sample), language: sample.language },
    read: { intent, flags: flags.map(({ flag }) => flag), language },
  };
});

describe('messages that nothing was ever tuned on', () => {
  it('are none of those that were', () => {
    const known = new Set([...CORPUS, ...DEV].map(({ text }) => text));
    expect(UNSEEN.filter(({ text }) => known.has(text)).length).toBe(0);
    expect(DEV.length).toBeGreaterThanOrEqual(17 * 120);
  });

  it('are read in their language', () => {
    expect(languageAccuracy(scored)).toBeGreaterThanOrEqual(0.97);
  });

  it('are understood as often as before', () => {
    expect(intentAccuracy(scored)).toBeGreaterThanOrEqual(INTENT_FLOOR.all);
    for (const language of LANGUAGES) {
      const own = scored.filter((one) => one.language === language);
      expect(intentAccuracy(own), language).toBeGreaterThanOrEqual(INTENT_FLOOR.weakest);
    }
  });

  it.each(JUDGED_FLAGS)('show %s as often as before', (flag) => {
    const { recall, precision } = flagFigures(scored, flag);
    expect(recall).toBeGreaterThanOrEqual(FLAG_FLOORS[flag].recall);
    expect(precision).toBeGreaterThanOrEqual(FLAG_FLOORS[flag].precision);
  });
});
