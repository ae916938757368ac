/** One engine's queue: batches within its limits, one request at a time, in its pace, tried again where that helps. */
import type { EngineId, EngineTrouble } from '@/lib/domain/translation.ts';
import { type EngineAnswer, EngineError } from './engine.ts';
import type { Access, Attempt, Job, Masked, PipelineWorld } from './job.ts';

/** One text on its way, however many wait for it. */
export interface Item extends Pick<Job, 'from' | 'to' | 'formality'> {
  readonly text: string;
  readonly terms: NonNullable<Job['terms']>;
  /** Items of one bundle may go in one request. */
  readonly bundle: string;
  /** Whether anybody still waits. */
  wanted(): boolean;
  /** Called when nobody waits any more. */
  onDropped: (() => void) | undefined;
  done(target: string, engine: EngineId): void;
  /** Goes to the next engine, or ends. */
  failed(attempt: Attempt): void;
}

/** What comes within this time goes together, ms. */
const GATHER = 15;
const MOST_TRIES = 4;
/** First pause before a request is repeated, ms; doubled each time. */
const PAUSE = 400;
/** Who is told to wait longer asks the next engine, ms. */
const LONGEST_PAUSE = 15_000;
const AGAIN: ReadonlySet<EngineTrouble> = new Set<EngineTrouble>(['server', 'network', 'rate']);
/** What is true of every text: the rest of the queue need not find out for itself. */
const FOR_ALL: ReadonlySet<EngineTrouble> = new Set<EngineTrouble>(['auth', 'quota', 'no-permission']);
/** The engine may have counted what it did not answer. */
const MAYBE_COUNTED: ReadonlySet<EngineTrouble> = new Set<EngineTrouble>(['network', 'bad-answer']);

const lengthOf = (text: string): number => [...text].length;
const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

interface Packed {
  readonly item: Item;
  readonly masked: Masked;
  readonly terms: Item['terms'];
}

export class Lane {
  #queue: Item[] = [];
  #running = false;
  #nextAt = 0;

  constructor(
    readonly id: EngineId,
    readonly world: PipelineWorld,
  ) {}

  push(item: Item): void {
    this.#queue.push(item);
    if (this.#running) return;
    this.#running = true;
    void this.#run();
  }

  async #run(): Promise<void> {
    await this.world.sleep(GATHER);
    while (this.#queue.length > 0) {
      let batch: Packed[] = [];
      try {
        const access = await this.world.access(this.id);
        this.#queue = this.#queue.filter((item) => item.wanted());
        if (typeof access === 'string') this.#failAll(this.#queue.splice(0), { engine: this.id, why: access });
        else {
          batch = this.#take(access);
          await this.#send(access, batch, 1);
        }
      } catch {
        // The meter cannot be kept (a full disk): nothing may be sent uncounted. Whoever has an answer ignores this.
        this.#failAll([...items(batch), ...this.#queue.splice(0)], { engine: this.id, why: 'meter' });
      }
    }
    this.#running = false;
  }

  /** The next request: texts of one bundle, as many as the engine takes; those it cannot take go elsewhere. */
  #take({ engine, mask }: Access): Packed[] {
    const { limits } = engine;
    const batch: Packed[] = [];
    let [characters, bytes] = [0, 0];
    const left: Item[] = [];
    for (const item of this.#queue) {
      if (!engine.can(item.from, item.to)) {
        item.failed({ engine: this.id, why: 'unsupported' });
        continue;
      }
      const { masked, terms } = mask(item.text, item.terms);
      const length = lengthOf(masked.text);
      const size = bytesOf(masked.text);
      const most = limits.bytes ?? Number.POSITIVE_INFINITY;
      if (length > limits.characters || size > most) item.failed({ engine: this.id, why: 'too-long' });
      else if (
        batch.length < limits.texts &&
        (batch[0]?.item.bundle ?? item.bundle) === item.bundle &&
        characters + length <= limits.characters &&
        bytes + size <= most
      ) {
        batch.push({ item, masked, terms });
        characters += length;
        bytes += size;
      } else left.push(item);
    }
    this.#queue = left;
    return batch;
  }

  async #send(access: Access, packed: readonly Packed[], tries: number): Promise<void> {
    const batch = packed.filter(({ item }) => item.wanted());
    const characters = batch.reduce((sum, { masked }) => sum + lengthOf(masked.text), 0);
    if (batch.length === 0) return;
    const dropped = new AbortController();
    const check = () => {
      if (!batch.some(({ item }) => item.wanted())) dropped.abort();
    };
    for (const { item } of batch) item.onDropped = check;
    await this.#pace(access, dropped.signal);
    if (dropped.signal.aborted) return;
    if (!(await this.world.reserve(this.id, characters))) {
      this.#failAll(items(batch), { engine: this.id, why: 'budget' });
      return;
    }
    let trouble: EngineError;
    try {
      const answer = await ask(access, batch, dropped.signal);
      this.#deliver(access, batch, answer);
      return await this.world.settle(this.id, characters, answer.characters);
    } catch (error) {
      trouble = error instanceof EngineError ? error : new EngineError('bad-answer');
    }
    const counted = dropped.signal.aborted || MAYBE_COUNTED.has(trouble.trouble);
    await this.world.settle(this.id, characters, counted ? characters : 0);
    if (!dropped.signal.aborted) await this.#recover(access, batch, tries, trouble, dropped.signal);
  }

  async #recover(
    access: Access,
    batch: readonly Packed[],
    tries: number,
    { trouble, said, retryAfter }: EngineError,
    signal: AbortSignal,
  ): Promise<void> {
    if (trouble === 'too-long' && batch.length > 1) {
      const half = Math.ceil(batch.length / 2);
      await this.#send(access, batch.slice(0, half), tries);
      await this.#send(access, batch.slice(half), tries);
      return;
    }
    // Chance keeps those who failed together from coming back together.
    const pause = Math.max(retryAfter ?? 0, PAUSE * 2 ** (tries - 1) * (0.5 + this.world.random()));
    if (AGAIN.has(trouble) && tries < MOST_TRIES && pause <= LONGEST_PAUSE) {
      await this.world.sleep(pause, signal);
      await this.#send(access, batch, tries + 1);
      return;
    }
    const attempt = { engine: this.id, why: trouble, ...(said ? { said } : {}) };
    this.#failAll([...items(batch), ...(FOR_ALL.has(trouble) ? this.#queue.splice(0) : [])], attempt);
  }

  #deliver(access: Access, batch: readonly Packed[], { texts }: EngineAnswer): void {
    for (const [index, { item, masked }] of batch.entries()) {
      const target = access.unmask(texts[index] ?? '', masked);
      if (target?.trim()) item.done(target, this.id);
      else item.failed({ engine: this.id, why: 'bad-answer' });
    }
  }

  /** Waits for the next moment at which the engine takes a request. */
  async #pace({ engine }: Access, signal: AbortSignal): Promise<void> {
    const at = Math.max(this.world.now(), this.#nextAt);
    this.#nextAt = at + 1_000 / engine.limits.perSecond;
    const wait = at - this.world.now();
    if (wait > 0) await this.world.sleep(wait, signal);
  }

  #failAll(failed: readonly Item[], attempt: Attempt): void {
    for (const item of failed) item.failed(attempt);
  }
}

const items = (batch: readonly Packed[]): Item[] => batch.map(({ item }) => item);

async function ask(access: Access, batch: readonly Packed[], signal: AbortSignal): Promise<EngineAnswer> {
  const [first] = batch;
  if (!first) throw new EngineError('bad-answer');
  const { from, to, formality } = first.item;
  const terms = [...new Map(batch.flatMap((one) => one.terms).map((term) => [term.source, term])).values()];
  const texts = batch.map(({ masked }) => masked.text);
  const request = { texts, from, to, ...(formality ? { formality } : {}), ...(terms.length > 0 ? { terms } : {}) };
  const answer = await access.ask(request, signal);
  if (answer.texts.length !== texts.length) throw new EngineError('bad-answer', 'another number of texts');
  return answer;
}
