import { describe, expect, test } from 'vitest';
import type { Correction } from '@/lib/domain/correction.ts';
import { assess, threadOf } from '@/lib/triage/assess.ts';
import { readContent, readTexts } from '@/lib/triage/content.ts';
import { type CorrectionAsked, correctionsFor, NO_CORRECTIONS } from '@/lib/triage/corrected.ts';
import { aThread, evidenceOf, NOW } from './evidence.ts';

type Line = readonly ['in' | 'out', number, string];

const SAID = { at: NOW, by: 'kim' };

/** What a person's word on a thread is kept as, by wording. */
function kept(lines: readonly Line[], asked: CorrectionAsked, known = NO_CORRECTIONS) {
  const { observed, messages } = evidenceOf({ messages: aThread(...lines) });
  const texts = readTexts(observed, threadOf(observed, messages), known);
  return new Map([...known, ...correctionsFor(texts, asked, known, SAID).map((one) => [one.id, one] as const)]);
}

function read(lines: readonly Line[], known: ReadonlyMap<string, Correction>) {
  const { observed, messages } = evidenceOf({ messages: aThread(...lines) });
  return readContent(observed, threadOf(observed, messages), known);
}

const FAKE = ['in', 1, 'It is fake!'] as const;

describe('what a person said of a message', () => {
  test('is certain, and holds for the same wording wherever it comes again', () => {
    const known = kept([['in', 1, 'Where is my parcel 12?']], { intent: 'not_received' });
    const again = read([['in', 5, 'where is my PARCEL 77']], known);
    expect(again).toMatchObject({ intent: 'not_received', confidence: 1, thanksOnly: false });
    expect(read([['in', 1, 'Where is my invoice?']], known).intent).not.toBe('not_received');
  });

  test('takes a flag away, and gives it back when it is added again', () => {
    expect(read([FAKE], NO_CORRECTIONS).flags.map(({ flag }) => flag)).toContain('authenticity');
    const without = kept([FAKE], { remove: ['authenticity'] });
    expect(read([FAKE], without).flags.map(({ flag }) => flag)).not.toContain('authenticity');
    const again = kept([FAKE], { add: ['authenticity'] }, without);
    expect(read([FAKE], again).flags.map(({ flag }) => flag)).toContain('authenticity');
  });

  test('adds a flag with the words it was said of, and the one its intent names', () => {
    const lines = [['in', 1, 'The thing did what it should not']] as const;
    const added = read([...lines], kept([...lines], { add: ['safety'] }));
    expect(added.flags).toEqual([{ flag: 'safety', words: ['The thing did what it should not'] }]);
    const meant = read([...lines], kept([...lines], { intent: 'claim_threat' }));
    expect(meant.flags.map(({ flag }) => flag)).toEqual(['claim_threat']);
  });

  test('of several messages belongs to the one that said it', () => {
    const lines = [FAKE, ['in', 0.5, 'hello?']] as const;
    const corrections = [...kept([...lines], { intent: 'product_question', remove: ['authenticity'] }).values()];
    expect(corrections.map(({ text }) => text)).toEqual(['It is fake!']);
  });

  test('cannot be said where nobody wrote', () => {
    expect(correctionsFor([], { intent: 'other' }, NO_CORRECTIONS, SAID)).toEqual([]);
  });

  test('moves severity and flags of the ticket like anything that was read', () => {
    const calm = evidenceOf({ messages: aThread(['in', 1, 'The thing did what it should not']) });
    const known = kept([['in', 1, 'The thing did what it should not']], { intent: 'safety' });
    expect(assess({ ...calm, corrections: known }).severity).toBe('critical');
    expect(assess(calm).severity).not.toBe('critical');
  });
});
