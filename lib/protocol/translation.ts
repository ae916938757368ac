/** Buyers' words in the agent's language, replies in the buyer's, and what is remembered of both. */

import type { TicketId } from '@/lib/domain/ticket.ts';
import type { Instant } from '@/lib/domain/time.ts';
import type { EngineId, EngineTrouble, GlossaryTerm, MemoryEntry } from '@/lib/domain/translation.ts';
import type { Language } from '@/lib/domain/vocabulary.ts';

/** Why an engine gave nothing: its own trouble, or why it was not asked. */
export interface TranslationAttempt {
  readonly engine: EngineId;
  readonly why: EngineTrouble | 'consent' | 'key' | 'budget' | 'offline' | 'in-view' | 'meter';
  readonly said?: string;
}

/** A text to be read in another language. Without `from` it is recognised; `hint` is what it probably is. */
export interface TextAsked {
  readonly text: string;
  readonly to: Language;
  readonly from?: Language;
  readonly hint?: Language;
}

/**
 * How a text stands in another language. `same`: nothing to translate. `unknown`: its language cannot be told. `idle`:
 * nobody has asked for it. `view`: the browser's own engine is to be asked, by a view.
 */
export interface Translated {
  readonly state: 'same' | 'unknown' | 'idle' | 'working' | 'view' | 'failed' | 'done';
  readonly from?: Language;
  /** Whole when `done`; else parts that are not there yet stand in the source's words. */
  readonly target?: string;
  /** Who translated it; several where its sentences came from several. */
  readonly by: readonly MemoryEntry['by'][];
  /** Nothing of it was paid for now. */
  readonly remembered: boolean;
  /** Sentences still to be translated. */
  readonly left: readonly string[];
  /** Of `failed`: what was tried in vain. */
  readonly tried: readonly TranslationAttempt[];
  /** No engine is set up for this pair of languages. */
  readonly noEngine: boolean;
}

/** A remembered translation of a sentence like one that is wanted. */
export interface Near {
  readonly source: string;
  readonly like: string;
  readonly target: string;
  /** 0 to 1. */
  readonly score: number;
  readonly by: MemoryEntry['by'];
  /** Numbers that `target` lacks. */
  readonly differs: readonly string[];
}

/** What a translation lost or made up. */
export interface TranslationFinding {
  readonly kind: 'placeholder' | 'link' | 'code' | 'money' | 'date' | 'time' | 'number' | 'glossary';
  readonly lost: readonly string[];
  readonly added: readonly string[];
}

/** An entry as a view needs it. */
export type MemoryRow = Omit<MemoryEntry, 'grams'> & { readonly ticketId?: string };

export type MemoryFormat = 'json' | 'tmx';

export interface TranslationQueries {
  'translation.text': (ask: TextAsked) => Translated;
  /** Remembered sentences like those of a text that are not remembered exactly. */
  'translation.near': (ask: TextAsked) => readonly Near[];
  'translation.check': (ask: {
    source: string;
    target: string;
    from: Language;
    to: Language;
  }) => readonly TranslationFinding[];
  /** Last used first; `search` is found in source or translation. */
  'memory.list': (ask: {
    search?: string;
    from?: Language;
    to?: Language;
    person?: boolean;
    limit: number;
    after?: { usedAt: Instant; id: string };
  }) => { rows: readonly MemoryRow[]; more: boolean };
  'memory.export': (ask: { format: MemoryFormat }) => string;
  'glossary.list': (ask: Record<string, never>) => readonly GlossaryTerm[];
}

export interface TranslationCommands {
  /** Begins to translate what is not remembered, and answers at once; `without`: engines not to ask. */
  'translation.start': (order: TextAsked & { ticketId?: TicketId; without?: readonly EngineId[] }) => Translated;
  'translation.cancel': (order: TextAsked) => { cancelled: boolean };
  /** The browser's own engine answered, sentence by sentence. */
  'translation.keep': (order: {
    from: Language;
    to: Language;
    pairs: readonly { source: string; target: string }[];
    ticketId?: TicketId;
  }) => { stored: true };
  /** A person's translation of a text: wins over every engine's from now on. */
  'translation.correct': (order: {
    source: string;
    target: string;
    from: Language;
    to: Language;
    ticketId?: TicketId;
  }) => { stored: number };
  /** Everything, or all that came from a ticket, or single entries. */
  'memory.delete': (order: { ids: readonly string[] } | { ticketId: string } | { all: true }) => { deleted: number };
  /** A memory as `memory.export` wrote it, or TMX of another program. */
  'memory.import': (order: { text: string }) => { added: number; known: number; skipped: number };
  'glossary.save': (order: { terms: readonly GlossaryTerm[] }) => { stored: true };
  'glossary.delete': (order: { ids: readonly string[] }) => { stored: true };
}
