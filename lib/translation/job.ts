/** What the pipeline is asked and answers, and what it needs of the world. */
import type { EngineId, EngineTrouble } from '@/lib/domain/translation.ts';
import type { Language } from '@/lib/domain/vocabulary.ts';
import type { Engine, EngineAnswer, EngineRequest, Formality } from './engine.ts';
import type { Rendering } from './glossary.ts';

/**
 * Why an engine was not even asked. `in-view`: only a view can run it. `meter`: what it would cost could not be written
 * down.
 */
export type EngineRefusal = 'consent' | 'key' | 'budget' | 'offline' | 'in-view' | 'meter';

export interface Attempt {
  readonly engine: EngineId;
  readonly why: EngineTrouble | EngineRefusal;
  /** The engine's own code, without keys and without texts. */
  readonly said?: string;
}

export interface Job {
  readonly texts: readonly string[];
  readonly from: Language;
  readonly to: Language;
  /** In the order to try them. */
  readonly engines: readonly EngineId[];
  readonly terms?: readonly Rendering[];
  readonly formality?: Formality;
  readonly signal: AbortSignal;
}

/** Of one text: its translation, or what was tried in vain. */
export type Outcome =
  | { readonly text: string; readonly target: string; readonly engine: EngineId }
  | { readonly text: string; readonly tried: readonly Attempt[] };

export interface Masked {
  readonly text: string;
}

/** An engine that may be asked. */
export interface Access<Mask extends Masked = Masked> {
  readonly engine: Pick<Engine, 'id' | 'limits' | 'can'>;
  ask(request: EngineRequest, signal: AbortSignal): Promise<EngineAnswer>;
  /** Takes out what may not leave, and terms the engine takes no other way; `terms`: those to send along. */
  mask(text: string, terms: readonly Rendering[]): { readonly masked: Mask; readonly terms: readonly Rendering[] };
  /** Puts it back; undefined when the engine lost some of it. */
  unmask(answer: string, masked: Mask): string | undefined;
}

/** The world as the pipeline needs it; tests hand in their own clock and chance. */
export interface PipelineWorld {
  now(): number;
  /** 0 to 1. */
  random(): number;
  /** Resolves after so many ms, or when aborted. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
  access(engine: EngineId): Promise<Access | EngineRefusal | 'no-permission'>;
  /** Books characters in the month's meter before anything is sent; false where the budget has no room for them. */
  reserve(engine: EngineId, characters: number): Promise<boolean>;
  /** What the engine counts in place of what was reserved. */
  settle(engine: EngineId, reserved: number, counted: number): Promise<void>;
}
