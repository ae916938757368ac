/** What a person enters so that engines can be asked, and whether they answer. */
import type { EngineField, EngineId, EngineTrouble } from '@/lib/domain/translation.ts';
import type { Language } from '@/lib/domain/vocabulary.ts';

/** An engine as it is set up here. Secrets never stand in it. */
export interface EngineView {
  readonly id: EngineId;
  /** The browser's own, which a view runs. */
  readonly inView: boolean;
  readonly fields: readonly EngineField[];
  /** Match patterns of addresses it reaches that nobody enters. */
  readonly also: readonly string[];
  /** What was entered and is no secret. */
  readonly values: Readonly<Record<string, string>>;
  /** Secrets that are set, each by its last four characters (none of a short one). */
  readonly secrets: Readonly<Record<string, string>>;
  /** Everything required was entered. */
  readonly ready: boolean;
  /** The browser lets the background reach it. */
  readonly granted: boolean;
  /** Characters sent this calendar month (UTC). */
  readonly used: number;
}

/** The try of an engine with a sentence of ours. */
export interface EngineTried {
  readonly text?: string;
  readonly trouble?: EngineTrouble | 'key';
  /** The engine's status and code. */
  readonly said?: string;
  /** ms. */
  readonly retryAfter?: number;
}

export interface EngineQueries {
  'engine.list': (ask: Record<string, never>) => readonly EngineView[];
}

export interface EngineCommands {
  /** Fields named here are replaced, an empty one is taken out; the others stay. */
  'engine.save': (order: { id: EngineId; values: Readonly<Record<string, string>> }) => { stored: true };
  /** Takes out all that was entered, and the consent with it. */
  'engine.forget': (order: { id: EngineId }) => { stored: true };
  /** Translates a sentence of ours; no buyer's words leave, so it needs no consent. */
  'engine.test': (order: { id: EngineId; to: Language }) => EngineTried;
}
