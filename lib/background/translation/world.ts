/** The pipeline's world: each engine behind consent, key, leave and budget. */
import { type EngineId, orderFor } from '@/lib/domain/translation.ts';
import type { Language } from '@/lib/domain/vocabulary.ts';
import { accessTo } from '@/lib/translation/access.ts';
import type { Engine } from '@/lib/translation/engine.ts';
import { engineOf } from '@/lib/translation/engines/index.ts';
import type { PipelineWorld } from '@/lib/translation/job.ts';
import { openEngine } from '../engines/open.ts';
import { settingsOf } from '../settings.ts';
import type { Shell } from '../shell.ts';
import { reserve, settleMeter } from './meters.ts';

export type Needs = Pick<Shell, 'world' | 'gate'>;

/** Time and chance; tests hand in their own. */
export type Pace = Pick<PipelineWorld, 'random' | 'sleep'> & { online(): boolean };

/** An engine that has not answered by then will not, ms. */
const LONGEST = 30_000;

export const inTime = (ms: number, signal?: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal?.aborted) return resolve();
    const end = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal?.addEventListener('abort', end);
  });

export const REAL_PACE: Pace = {
  random: Math.random,
  sleep: inTime,
  online: () => globalThis.navigator?.onLine !== false,
};

/** Engines for a pair of languages, in the person's order: those that were ever set up, so that the rest stay silent. */
export async function enginesFor({ world: { store } }: Needs, from: Language, to: Language): Promise<Engine[]> {
  const [{ translation }, secrets] = await Promise.all([settingsOf(store), store.secrets.toArray()]);
  const isSetUp = (id: EngineId) =>
    translation.consented[id] !== undefined || secrets.some((secret) => secret.id === id);
  return orderFor(translation, from, to)
    .filter(isSetUp)
    .map(engineOf)
    .filter((engine) => engine.can(from, to));
}

export function pipelineWorld(needs: Needs, { random, sleep, online }: Pace): PipelineWorld {
  const { world } = needs;
  return {
    now: world.now,
    random,
    sleep,
    async access(id) {
      const opened = await openEngine(needs, id);
      if ('why' in opened) return opened.why;
      if (opened.engine.inView) return 'in-view';
      if (!online()) return 'offline';
      return accessTo(opened.engine, (signal) => opened.world(AbortSignal.any([signal, AbortSignal.timeout(LONGEST)])));
    },
    reserve: (engine, characters) => reserve(world, engine, characters),
    settle: (engine, reserved, counted) => settleMeter(world, engine, reserved, counted),
  };
}
