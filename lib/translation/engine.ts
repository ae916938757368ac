/** The contract of the engine family: one file an engine, listed in `engines/index.ts`. */
import type { EngineField, EngineId, EngineTrouble } from '@/lib/domain/translation.ts';
import type { Language } from '@/lib/domain/vocabulary.ts';

export type Formality = 'default' | 'more' | 'less';

export interface EngineRequest {
  /** What may leave the machine: already masked (`mask.ts`). Answered in the same order and number. */
  readonly texts: readonly string[];
  readonly from: Language;
  readonly to: Language;
  readonly formality?: Formality;
  /** Forced renderings, for engines that take them with the request (`takesTerms`). */
  readonly terms?: readonly { readonly source: string; readonly target: string }[];
}

export interface EngineAnswer {
  readonly texts: readonly string[];
  /** What the engine counts against its quota, characters. */
  readonly characters: number;
}

export class EngineError extends Error {
  override readonly name = 'EngineError';
  constructor(
    readonly trouble: EngineTrouble,
    /** The engine's status and code; never its sentence, which may repeat a key or a text. */
    readonly said = '',
    /** ms. */
    readonly retryAfter?: number,
  ) {
    super(said ? `${trouble}: ${said}` : trouble);
  }
}

/** A short-lived right to ask, got with a key. */
export interface Session {
  readonly token: string;
  /** ms since 1970. */
  readonly until: number;
}

/** What an engine needs of the world; tests hand in a local server. */
export interface EngineWorld {
  readonly fetch: typeof fetch;
  /** What the person entered: keys, region, address, model. Fields left empty are not in it. */
  readonly values: Readonly<Record<string, string>>;
  /** Kept in memory only, for as long as the worker lives. */
  readonly sessions: Map<string, Session>;
  now(): number;
  /** Aborted when nobody waits any more, or (`TimeoutError`) when it took too long. */
  readonly signal: AbortSignal;
}

export interface EngineLimits {
  readonly texts: number;
  /** Code points of all texts together. */
  readonly characters: number;
  /** UTF-8 bytes of all texts together, where it is these that are limited. */
  readonly bytes?: number;
  readonly perSecond: number;
}

export interface Engine {
  readonly id: EngineId;
  /** Where a view runs it, because a worker has no such interface. */
  readonly inView?: true;
  readonly takesTerms?: true;
  readonly takesFormality?: true;
  readonly fields: readonly EngineField[];
  /** Of one request. */
  readonly limits: EngineLimits;
  /** Match patterns of addresses it reaches that nobody enters. */
  readonly also?: readonly string[];
  can(from: Language, to: Language): boolean;
  /** Rejects with `EngineError` only. */
  translate(world: EngineWorld, request: EngineRequest): Promise<EngineAnswer>;
}

export const defineEngine = (engine: Engine): Engine => engine;
