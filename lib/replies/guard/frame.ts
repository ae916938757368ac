/** Frames: which concepts must stand together for a rule to speak, and which keep it silent. */
import type { Language } from '@/lib/domain/vocabulary.ts';
import type { Concept } from './concepts.ts';
import type { Draft, Span } from './draft.ts';

export interface Frame {
  /** All of these in one sentence; the first is the anchor. */
  readonly all: readonly Concept[];
  /** None of these in that sentence. */
  readonly none?: readonly Concept[];
  /** None of these in the anchor's clause. */
  readonly noneBeside?: readonly Concept[];
  /**
   * How far a negation reaches: the anchor's clause, or (`group`, for lists) the clause of any of the anchor concept's
   * words in the sentence. Absent: negations do not matter.
   */
  readonly not?: 'clause' | 'group';
  /** Most UTF-16 units between the anchor and each of the others; absent: the whole sentence. */
  readonly near?: number;
  /** Quoted words are somebody else's. */
  readonly unquoted?: boolean;
}

export const overlaps = (a: Span, b: Span) => a.start < b.end && b.start < a.end;
const inside = (inner: Span, outer: Span) => inner.start >= outer.start && inner.start < outer.end;
const distance = (a: Span, b: Span) => Math.max(0, a.start - b.end, b.start - a.end);

/** "Without conditions" is no condition, "not our mistake" no apology. */
const isEmpty = (draft: Draft, language: Language, concept: Concept, hit: Span): boolean =>
  (concept === 'settled' || concept === 'humble') &&
  draft.hits(language, 'unneg').some((harmless) => overlaps(harmless, hit));

/** Whether a concept's words stand in a stretch of the draft. */
export const stands = (draft: Draft, language: Language, concept: Concept, where: Span): boolean =>
  draft.hits(language, concept).some((hit) => inside(hit, where) && !isEmpty(draft, language, concept, hit));

/** The language of a frame, and the draft's own: names of messengers and cards are words of every language. */
const tongues = ({ own }: Draft, language: Language): Language[] =>
  own && own !== language ? [language, own] : [language];

const standsIn = (draft: Draft, language: Language, concepts: readonly Concept[] | undefined, where: Span): boolean =>
  !!concepts?.some((concept) => tongues(draft, language).some((tongue) => stands(draft, tongue, concept, where)));

/** A negation that denies something: not "don't worry". */
export const isDenied = (draft: Draft, language: Language, where: Span): boolean =>
  tongues(draft, language).some((tongue) => {
    const empty = draft.hits(tongue, 'unneg');
    return draft
      .hits(tongue, 'not')
      .some((hit) => inside(hit, where) && !empty.some((harmless) => overlaps(harmless, hit)));
  });

function isFrameDenied(draft: Draft, language: Language, { not, all }: Frame, anchor: Span, sentence: Span): boolean {
  if (!not) return false;
  const [concept] = all;
  const group =
    not === 'group' && concept ? draft.hits(language, concept).filter((hit) => inside(hit, sentence)) : [anchor];
  return group.some(({ start }) => isDenied(draft, language, draft.clauseOf(start)));
}

function partners(draft: Draft, language: Language, frame: Frame, anchor: Span, sentence: Span): Span[] | undefined {
  const found: Span[] = [anchor];
  for (const concept of frame.all.slice(1)) {
    const hit = draft
      .hits(language, concept)
      .find(
        (span) =>
          inside(span, sentence) &&
          !(frame.unquoted && draft.isQuoted(span)) &&
          distance(span, anchor) <= (frame.near ?? Number.POSITIVE_INFINITY),
      );
    if (!hit) return undefined;
    if (!found.some((known) => overlaps(known, hit))) found.push(hit);
  }
  return found;
}

/** Where any of the frames fits, in any of the draft's languages. */
export function framed(draft: Draft, frames: readonly Frame[]): Span[] {
  const spans: Span[] = [];
  for (const language of draft.languages)
    for (const frame of frames) {
      const [first, ...others] = frame.all;
      if (!first || others.some((concept) => draft.hits(language, concept).length === 0)) continue;
      for (const anchor of draft.hits(language, first)) {
        if (frame.unquoted && draft.isQuoted(anchor)) continue;
        const sentence = draft.sentenceOf(anchor.start);
        if (standsIn(draft, language, frame.none, sentence)) continue;
        if (standsIn(draft, language, frame.noneBeside, draft.clauseOf(anchor.start))) continue;
        const found = partners(draft, language, frame, anchor, sentence);
        if (!found) continue;
        if (isFrameDenied(draft, language, frame, anchor, sentence)) continue;
        spans.push(...found);
      }
    }
  return spans;
}
