import type { Said } from './playbook.ts';
import type { Language } from './vocabulary.ts';

export const LAW_TOPICS = ['withdrawal', 'refund', 'guarantee', 'delivery', 'complaint'] as const;
export type LawTopic = (typeof LAW_TOPICS)[number];

/** What one country's consumer law says of distance sales. Not legal advice. What is absent is not known here. */
export interface LawCard {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** `none`: no general right to change one's mind about an online order. */
  readonly withdrawal:
    | 'none'
    | 'unknown'
    | {
        /** From receipt of the goods. */
        readonly days: number;
        /** Days on which offices work; absent: calendar days. */
        readonly business?: true;
        /** Only in some cases, which the note names: then no sentence about it is offered. */
        readonly conditional?: true;
      };
  /** To pay back after a withdrawal. */
  readonly refund?: { readonly days: number; readonly business?: true; readonly from: 'notice' | 'goods' };
  /** Months the seller is liable for a lack of conformity. */
  readonly guaranteeMonths?: number;
  /** Days in which an order is to be delivered, or shipped, unless something else was agreed. */
  readonly delivery?: { readonly days: number; readonly until: 'delivered' | 'shipped' };
  readonly statutes: readonly { readonly topic: LawTopic; readonly cite: string }[];
  readonly note?: Said;
  /** Where the law can be read. */
  readonly source: string;
  /** The day this was written down (YYYY-MM-DD). */
  readonly asOf: string;
  /** `false`: from general knowledge, to be checked. */
  readonly certain: boolean;
}

/** A polite sentence about a right the buyer has, for a reply. */
export interface LawSentence {
  readonly topic: LawTopic;
  readonly language: Language;
  readonly text: string;
}

/** A card as a ticket shows it. */
export interface LawShown {
  readonly card: LawCard;
  /** What the ticket's intent makes of interest, most first; empty: all of it. */
  readonly about: readonly LawTopic[];
  readonly sentences: readonly LawSentence[];
}
