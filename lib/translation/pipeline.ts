/** Texts to engines and back: each text once however many ask for it, the next engine where one fails. */
import type { EngineId } from '@/lib/domain/translation.ts';
import type { Attempt, Job, Outcome, PipelineWorld } from './job.ts';
import { type Item, Lane } from './lane.ts';

export interface Pipeline {
  /**
   * Translates each text, in order. Rejects only when aborted, at once; a text that no engine translated says what was
   * tried. `onOutcome` hears of each as it comes.
   */
  translate(job: Job, onOutcome?: (outcome: Outcome) => void): Promise<readonly Outcome[]>;
}

interface Flight {
  readonly item: Item;
  readonly waiters: Set<(outcome: Outcome) => void>;
}

export function createPipeline(world: PipelineWorld): Pipeline {
  const lanes = new Map<EngineId, Lane>();
  const flights = new Map<string, Flight>();

  function laneOf(id: EngineId): Lane {
    const known = lanes.get(id);
    if (known) return known;
    const lane = new Lane(id, world);
    lanes.set(id, lane);
    return lane;
  }

  function take(text: string, job: Job): [key: string, flight: Flight] {
    const { from, to, formality, terms = [] } = job;
    const bundle = JSON.stringify([from, to, formality ?? '', job.engines]);
    const key = JSON.stringify([bundle, terms, text]);
    const known = flights.get(key);
    if (known) return [key, known];
    const engines = [...new Set(job.engines)];
    const tried: Attempt[] = [];
    const waiters: Flight['waiters'] = new Set();
    const end = (outcome: Outcome) => {
      // One that was dropped and asked for again is another flight by now.
      if (flights.get(key) === flight) flights.delete(key);
      for (const waiter of [...waiters]) waiter(outcome);
    };
    const next = () => {
      const engine = engines.shift();
      if (engine === undefined) end({ text, tried });
      else laneOf(engine).push(item);
    };
    const item: Item = {
      ...{ text, from, to, terms, bundle },
      ...(formality ? { formality } : {}),
      wanted: () => waiters.size > 0,
      onDropped: undefined,
      done: (target, engine) => end({ text, target, engine }),
      failed: (attempt) => {
        tried.push(attempt);
        if (waiters.size > 0) next();
      },
    };
    const flight: Flight = { item, waiters };
    flights.set(key, flight);
    queueMicrotask(next);
    return [key, flight];
  }

  /** Waits for one text; `leave` gives up. */
  function board(text: string, job: Job, answered: (outcome: Outcome) => void): { leave(): void } {
    const [key, flight] = take(text, job);
    const waiter = (outcome: Outcome) => {
      flight.waiters.delete(waiter);
      answered(outcome);
    };
    flight.waiters.add(waiter);
    return {
      leave() {
        if (!flight.waiters.delete(waiter) || flight.waiters.size > 0) return;
        if (flights.get(key) === flight) flights.delete(key);
        flight.item.onDropped?.();
      },
    };
  }

  return {
    translate: (job, onOutcome) =>
      new Promise((resolve, reject) => {
        const { texts, signal } = job;
        if (signal.aborted) return reject(signal.reason);
        const outcomes = new Map<string, Outcome>();
        const wanted = [...new Set(texts)];
        if (wanted.length === 0) return resolve([]);
        const answered = (outcome: Outcome) => {
          outcomes.set(outcome.text, outcome);
          onOutcome?.(outcome);
          if (outcomes.size < wanted.length) return;
          signal.removeEventListener('abort', abort);
          resolve(texts.map((text) => outcomes.get(text) as Outcome));
        };
        const boarded = wanted.map((text) => board(text, job, answered));
        const abort = () => {
          for (const { leave } of boarded) leave();
          reject(signal.reason);
        };
        signal.addEventListener('abort', abort, { once: true });
      }),
  };
}
