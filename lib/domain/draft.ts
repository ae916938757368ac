import type { TicketId } from './ticket.ts';
import { HOUR, type Instant } from './time.ts';
import type { Language } from './vocabulary.ts';

/** How long words that were inserted or put aside can be brought back. Our own choice. */
export const DROPPED_FOR = HOUR;

/** What a reply in the making says, and what it was made from. */
export interface DraftWords {
  readonly text: string;
  /** The template it was made from, so that it can be filled again in another language. */
  readonly templateId?: string;
  readonly templateName?: string;
  /** Of `text`. */
  readonly language?: Language;
  /** What the template gave, to tell whether somebody has written since. */
  readonly rendered?: string;
  /** Values the template wanted and neither ticket nor agent gave; the text has a gap there. */
  readonly missing?: readonly string[];
  /** What the agent filled in, by field or variable. */
  readonly values?: Readonly<Record<string, string | boolean>>;
  /** The agent's own words, where `text` is their translation. */
  readonly source?: { readonly text: string; readonly language: Language };
}

/** Words that were overtaken: another view wrote while this one had not seen it. Kept until a person chooses. */
export interface OtherWords {
  /** The view that wrote them. */
  readonly by: string;
  readonly words: DraftWords;
  /** When they were written; no two of one draft have the same. */
  readonly at: Instant;
}

/** A reply in the making, one a ticket, kept at every keystroke; it never leaves its ticket. */
export interface Draft extends DraftWords {
  readonly id: TicketId;
  readonly changedAt: Instant;
  /** The view that wrote `text`: a random name a view gives itself. */
  readonly by?: string;
  readonly others?: readonly OtherWords[];
  /** What was inserted or put aside last, for a while. `text` is then empty. */
  readonly dropped?: { readonly words: DraftWords; readonly at: Instant };
  /** Operations that brought it here, newest last, so that a repeated one changes nothing. */
  readonly writes?: readonly string[];
}

export const NO_WORDS: DraftWords = { text: '' };

/** The words alone, without who wrote them when. */
export const wordsOf = ({
  id: _id,
  changedAt: _at,
  by: _by,
  others: _others,
  dropped: _dropped,
  writes: _writes,
  ...words
}: Draft): DraftWords => words;
