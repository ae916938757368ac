/** Translations on their way, one desk a store. What is remembered is never asked for again. */
import { fingerprint } from '@/lib/domain/hash.ts';
import type { TicketId } from '@/lib/domain/ticket.ts';
import type { EngineId, MemoryEntry } from '@/lib/domain/translation.ts';
import { termsIn } from '@/lib/translation/glossary.ts';
import type { Attempt, Outcome } from '@/lib/translation/job.ts';
import type { Pair } from '@/lib/translation/memory.ts';
import { createPipeline } from '@/lib/translation/pipeline.ts';
import { settingsOf } from '../settings.ts';
import type { World } from '../world.ts';
import { keep } from './memory.ts';
import { type Needs, type Pace, pipelineWorld, REAL_PACE } from './world.ts';

export interface Work {
  readonly control: AbortController;
  /** Answers that came during this work, by sentence; they hold even where the disk does not take them. */
  readonly fresh: Map<string, { readonly target: string; readonly by: MemoryEntry['by'] }>;
  running: boolean;
  tried: readonly Attempt[];
}

export interface WorkAsked extends Pair {
  readonly text: string;
  readonly left: readonly string[];
  readonly engines: readonly EngineId[];
  readonly ticketId?: TicketId;
}

/** Finished work kept to say how it ended; a text after that is asked for anew. */
const MOST_KEPT = 300;
/** Views are told of answers at most this often, ms. */
const TELL_PAUSE = 120;

const keyOf = ({ from, to }: Pair, text: string) => `${from}>${to}|${fingerprint(text)}`;

export type Desk = ReturnType<typeof openDesk>;

function openDesk(needs: Needs, pace: Pace) {
  const { world } = needs;
  const { store } = world;
  const pipeline = createPipeline(pipelineWorld(needs, pace));
  const works = new Map<string, Work>();
  let telling = false;

  function tell(): void {
    if (telling) return;
    telling = true;
    setTimeout(() => {
      telling = false;
      // What was spent stands beside the engines.
      world.changed(['translations', 'engines']);
    }, TELL_PAUSE);
  }

  const workOn = (pair: Pair, text: string): Work | undefined => works.get(keyOf(pair, text));

  /** Begins; the promise is for tests, views hear of it by news. */
  function start(asked: WorkAsked): Promise<void> {
    const key = keyOf(asked, asked.text);
    const known = works.get(key);
    if (known?.running) return Promise.resolve();
    const work: Work = { control: new AbortController(), fresh: new Map(), running: true, tried: [] };
    works.delete(key);
    works.set(key, work);
    tell();
    for (const [old, { running }] of works) if (works.size > MOST_KEPT && !running) works.delete(old);
    return run(work, asked).finally(() => {
      work.running = false;
      tell();
    });
  }

  async function run(work: Work, { from, to, left, engines, ticketId }: WorkAsked): Promise<void> {
    const saving: Promise<unknown>[] = [];
    let answers: Outcome[] = [];
    /** All answers of one request in one commit. */
    const save = () => {
      const good = answers.flatMap((outcome) => ('target' in outcome ? [outcome] : []));
      answers = [];
      const written = good.map(({ text, target, engine }) => ({
        ...{ from, to, target, by: engine },
        source: text,
        ...(ticketId ? { ticketId } : {}),
      }));
      saving.push(keep(store, written, world.now()).catch(() => 0));
      tell();
    };
    const onOutcome = (outcome: Outcome) => {
      if ('target' in outcome) work.fresh.set(outcome.text, { target: outcome.target, by: outcome.engine });
      if (answers.push(outcome) === 1) queueMicrotask(save);
    };
    try {
      const [{ translation }, glossary] = await Promise.all([settingsOf(store), store.glossary.toArray()]);
      const terms = termsIn(left.join('\n'), glossary, { from, to });
      // To a buyer one is polite; what is only read may be as it is.
      const formality = to === translation.agentLanguage ? {} : { formality: 'more' as const };
      const job = { texts: left, from, to, engines, terms, ...formality, signal: work.control.signal };
      const outcomes = await pipeline.translate(job, onOutcome);
      work.tried = outcomes.find((outcome) => 'tried' in outcome)?.tried ?? [];
    } catch {
      work.tried = [];
    }
    await Promise.all(saving);
  }

  return {
    needs,
    workOn,
    start,
    /** False when nothing was on its way. */
    cancel(pair: Pair, text: string): boolean {
      const work = workOn(pair, text);
      if (!work?.running) return false;
      work.control.abort();
      works.delete(keyOf(pair, text));
      tell();
      return true;
    },
    /** What was tried in vain counts no more: settings changed, or the memory was emptied. */
    forget: (): void => {
      for (const [key, { running }] of works) if (!running) works.delete(key);
    },
  };
}

const desks = new WeakMap<World, Desk>();

/** The desk of this world. */
export function deskOf(needs: Needs, pace = REAL_PACE): Desk {
  const known = desks.get(needs.world);
  if (known) return known;
  const made = openDesk(needs, pace);
  desks.set(needs.world, made);
  return made;
}
