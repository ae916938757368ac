import { type EngineId, originsOf } from '@/lib/domain/translation.ts';
import type { Engine, EngineWorld } from '@/lib/translation/engine.ts';
import { engineOf } from '@/lib/translation/engines/index.ts';
import { settingsOf } from '../settings.ts';
import type { Shell } from '../shell.ts';
import { isReady, valuesOf } from './secrets.ts';

/** An engine that may be asked now, and the world to ask it in. */
export interface OpenEngine {
  readonly engine: Engine;
  world(signal: AbortSignal): EngineWorld;
}

/**
 * Opens an engine, or says why it must not be asked: nobody consented that messages go to it, something is not entered,
 * the browser may not reach it. `ours`: what is sent are words of ours, for which nobody has to consent.
 */
export async function openEngine(
  { world, gate }: Pick<Shell, 'world' | 'gate'>,
  id: EngineId,
  ours = false,
): Promise<OpenEngine | { readonly why: 'consent' | 'key' | 'no-permission' }> {
  const engine = engineOf(id);
  const [{ translation }, values] = await Promise.all([settingsOf(world.store), valuesOf(world.store, id)]);
  if (!ours && translation.consented[id] === undefined) return { why: 'consent' };
  if (!isReady(engine, values)) return { why: 'key' };
  if (!engine.inView && !(await gate.granted(originsOf(engine, values)))) return { why: 'no-permission' };
  const { fetch, sessions } = gate;
  return { engine, world: (signal) => ({ fetch, values, sessions, now: world.now, signal }) };
}
