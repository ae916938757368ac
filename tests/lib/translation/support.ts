/** A world for the pipeline whose clock moves only when everybody waits. */
import type { EngineId, EngineTrouble } from '@/lib/domain/translation.ts';
import { type EngineAnswer, EngineError, type EngineRequest } from '@/lib/translation/engine.ts';
import type { Access, EngineRefusal, PipelineWorld } from '@/lib/translation/job.ts';

export interface Sent {
  readonly engine: EngineId;
  readonly at: number;
  readonly request: EngineRequest;
}

export interface Double {
  readonly limits?: { readonly texts: number; readonly characters: number; readonly perSecond: number };
  can?(from: string, to: string): boolean;
  /** The nth request to this engine, from 0: an answer, a trouble, or how long to think first (ms). */
  answer?(request: EngineRequest, nth: number): EngineAnswer | EngineTrouble | EngineError;
  readonly thinks?: number;
  readonly refuses?: EngineRefusal;
}

export const said = (request: EngineRequest): EngineAnswer => ({
  texts: request.texts.map((text) => `${request.to}:${text}`),
  characters: request.texts.reduce((sum, text) => sum + [...text].length, 0),
});

export function aPipelineWorld(
  engines: Readonly<Partial<Record<EngineId, Double>>>,
  budget = Number.POSITIVE_INFINITY,
) {
  const timers: { at: number; run: () => void }[] = [];
  const sent: Sent[] = [];
  const meter = { characters: 0, most: 0 };
  let now = 0;
  let ticking = false;
  /** Goes to the next moment somebody waits for, after all that can happen now has happened. */
  const tick = () => {
    if (ticking) return;
    ticking = true;
    setImmediate(() => {
      ticking = false;
      timers.sort((a, b) => a.at - b.at);
      const next = timers.shift();
      if (!next) return;
      now = Math.max(now, next.at);
      next.run();
      tick();
    });
  };
  const sleep = (ms: number, signal?: AbortSignal) =>
    new Promise<void>((resolve) => {
      if (signal?.aborted) return resolve();
      signal?.addEventListener('abort', () => resolve(), { once: true });
      timers.push({ at: now + ms, run: resolve });
      tick();
    });
  const counts = new Map<EngineId, number>();
  let seed = 1;

  const access = async (id: EngineId): Promise<Access | EngineRefusal> => {
    const { limits = { texts: 10, characters: 1_000, perSecond: 5 }, can = () => true, ...double } = engines[id] ?? {};
    if (!engines[id]) return 'key';
    if (double.refuses) return double.refuses;
    return {
      engine: { id, limits, can },
      mask: (text, terms) => ({ masked: { text }, terms }),
      unmask: (answer) => answer,
      async ask(request, signal) {
        const nth = counts.get(id) ?? 0;
        counts.set(id, nth + 1);
        sent.push({ engine: id, at: now, request });
        await sleep(double.thinks ?? 30, signal);
        if (signal.aborted) throw new EngineError('network', 'aborted');
        const answer = double.answer?.(request, nth) ?? said(request);
        if (answer instanceof EngineError) throw answer;
        if (typeof answer === 'string') throw new EngineError(answer);
        return answer;
      },
    };
  };
  const world: PipelineWorld = {
    now: () => now,
    random: () => {
      seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
      return seed / 2 ** 32;
    },
    sleep,
    access,
    async reserve(_, characters) {
      if (meter.characters + characters > budget) return false;
      meter.characters += characters;
      meter.most = Math.max(meter.most, meter.characters);
      return true;
    },
    async settle(_, reserved, counted) {
      meter.characters += counted - reserved;
    },
  };
  return { world, sent, meter, sleep, clock: () => now };
}
