/** The way to the network, for translation engines only. */
import { browser } from 'wxt/browser';
import type { EngineTried } from '@/lib/protocol.ts';
import type { Session } from '@/lib/translation/engine.ts';

export interface EngineGate {
  readonly fetch: typeof fetch;
  /** Whether the browser was allowed, by a person, to reach all of these match patterns. */
  granted(patterns: readonly string[]): Promise<boolean>;
  /** Tokens that engines gave for a key, by engine and account. */
  readonly sessions: Map<string, Session>;
  /** Tries under way or just done, by operation, so that a repeated order is sent once. */
  readonly tries: Map<string, Promise<EngineTried>>;
}

export const engineGate = (): EngineGate => ({
  fetch: globalThis.fetch.bind(globalThis),
  granted: (patterns) => browser.permissions.contains({ origins: [...patterns] }),
  sessions: new Map(),
  tries: new Map(),
});
