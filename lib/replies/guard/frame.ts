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
  /** One word is not two of the concepts at once: "copies" run down, and whom. */
  readonly apart?: boolean;
  /** The anchor's phrases may be negative themselves: "without Amazon" is a way out, not one denied. */
  readonly negative?: boolean;
  /** This must stand in the sentence before. */
  readonly after?: Concept;
}

export const overlaps = (a: Span, b: Span) => a.start < b.end && b.start < a.end;
const inside = (inner: Span, outer: Span) => inner.start >= outer.start && inner.start < outer.end;
const distance = (a: Span, b: Span) => Math.max(0, a.start - b.end, b.start - a.end);

/** The language of a frame, and the draft's own: names of messengers and cards are words of every language. */
const tongues = ({ own }: Draft, language: Language): Language[] =>
  own && own !== language ? [language, own] : [language];

/** What takes a concept's meaning away: "without conditions" is no condition, "the driver calls you" no call of ours. */
const EMPTIED: Readonly<Partial<Record<Concept, readonly Concept[]>>> = {
  settled: ['unneg'],
  humble: ['unneg'],
  reported: ['named'],
  im: ['shown'],
  line: ['theirs', 'shown'],
  reach: ['theirs', 'shown'],
  outside: ['theirs', 'shown'],
  cardData: ['otherCard'],
};
/** Of these the whole clause is meant, and nothing behind a comma: "if the courier does not come, call us". */
const OF_CLAUSE: readonly Concept[] = ['theirs', 'shown'];
const isEmpty = (draft: Draft, language: Language, concept: Concept, hit: Span): boolean =>
  !!EMPTIED[concept]?.some((by) =>
    tongues(draft, language)
      .flatMap((tongue) => draft.hits(tongue, by))
      .some((harmless) => overlaps(OF_CLAUSE.includes(by) ? draft.clauseOf(harmless.start) : harmless, hit)),
  );

/** Whether a concept's words stand in a stretch of the draft. */
export const stands = (draft: Draft, language: Language, concept: Concept, where: Span): boolean =>
  draft.hits(language, concept).some((hit) => inside(hit, where) && !isEmpty(draft, language, concept, hit));

const standsIn = (draft: Draft, language: Language, concepts: readonly Concept[] | undefined, where: Span): boolean =>
  !!concepts?.some((concept) => tongues(draft, language).some((tongue) => stands(draft, tongue, concept, where)));

/** A negation that denies something: not "don't worry", nor one that is a part of any of the phrases. */
export const isDenied = (draft: Draft, language: Language, where: Span, phrases: readonly Span[] = []): boolean =>
  tongues(draft, language).some((tongue) => {
    const empty = [...draft.hits(tongue, 'unneg'), ...phrases];
    return draft
      .hits(tongue, 'not')
      .some((hit) => inside(hit, where) && !empty.some((harmless) => overlaps(harmless, hit)));
  });

function isFrameDenied(draft: Draft, language: Language, frame: Frame, anchor: Span, sentence: Span): boolean {
  if (!frame.not) return false;
  const [concept] = frame.all;
  const alike = concept ? draft.hits(language, concept).filter((hit) => inside(hit, sentence)) : [];
  const group = frame.not === 'group' ? alike : [anchor];
  const phrases = frame.negative ? alike : [];
  return group.some(({ start }) => isDenied(draft, language, draft.clauseOf(start), phrases));
}

function partners(draft: Draft, language: Language, frame: Frame, anchor: Span, sentence: Span): Span[] | undefined {
  const found: Span[] = [anchor];
  for (const concept of frame.all.slice(1)) {
    const hit = draft
      .hits(language, concept)
      .find(
        (span) =>
          inside(span, sentence) &&
          !isEmpty(draft, language, concept, span) &&
          !(frame.unquoted && draft.isQuoted(span)) &&
          !(frame.apart && overlaps(span, anchor)) &&
          distance(span, anchor) <= (frame.near ?? Number.POSITIVE_INFINITY),
      );
    if (!hit) return undefined;
    if (!found.some((known) => overlaps(known, hit))) found.push(hit);
  }
  return found;
}

function isAfter(draft: Draft, language: Language, concept: Concept, sentence: Span): boolean {
  if (sentence.start === 0) return false;
  return stands(draft, language, concept, draft.sentenceOf(sentence.start - 1));
}

/** Where any of the frames fits, in any of the draft's languages. */
export function framed(draft: Draft, frames: readonly Frame[]): Span[] {
  const spans: Span[] = [];
  for (const language of draft.languages)
    for (const frame of frames) {
      const [first, ...others] = frame.all;
      // The rarest first: most drafts speak of nobody else, and then nothing more is looked for.
      const needed = frame.after ? [frame.after, ...others] : others;
      if (!first || needed.some((concept) => draft.hits(language, concept).length === 0)) continue;
      for (const anchor of draft.hits(language, first)) {
        if (isEmpty(draft, language, first, anchor)) continue;
        if (frame.unquoted && draft.isQuoted(anchor)) continue;
        const sentence = draft.sentenceOf(anchor.start);
        if (standsIn(draft, language, frame.none, sentence)) continue;
        if (standsIn(draft, language, frame.noneBeside, draft.clauseOf(anchor.start))) continue;
        if (frame.after && !isAfter(draft, language, frame.after, sentence)) continue;
        const found = partners(draft, language, frame, anchor, sentence);
        if (!found) continue;
        if (isFrameDenied(draft, language, frame, anchor, sentence)) continue;
        spans.push(...found);
      }
    }
  return spans;
}
