/** The view's side of kept drafts: what is typed shows at once and is then kept, at most one write a beat. */
import { type Draft, type DraftWords, NO_WORDS, wordsOf } from '@/lib/domain/draft.ts';
import type { TicketId } from '@/lib/domain/ticket.ts';
import type { Instant } from '@/lib/domain/time.ts';
import { type Entry, newEntry } from './draft-entry.ts';
import type { DraftPort, DraftState } from './draft-port.ts';

/** Between two writes of one draft, ms; a page that goes away may take with it what was typed since the last. */
const BEAT = 40;
/** Before the next try after each failure, ms; the last one over and over. */
const AGAIN = [500, 1_000, 2_000, 5_000, 10_000] as const;

export class DraftDesk {
  readonly #entries = new Map<TicketId, Entry>();
  readonly #listeners = new Set<() => void>();

  constructor(
    readonly port: DraftPort,
    /** This view's own name. */
    readonly by: string,
  ) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  state(id: TicketId): DraftState {
    return this.#entry(id).state;
  }

  /** Shows the words at once and keeps them. */
  write(id: TicketId, words: DraftWords): void {
    const entry = this.#entry(id);
    entry.dirty = true;
    entry.turn += 1;
    const { problem: _, ...state } = entry.state;
    // A failure is said until it is mended, whatever is typed meanwhile.
    this.#show(entry, entry.failures > 0 ? { ...entry.state, words } : { ...state, words, keeping: 'waiting' });
    if (entry.failures === 0) this.#schedule(id, entry, Math.max(0, entry.sentAt + BEAT - this.port.now()));
  }

  /** Sends at once what waits: the page may go away. Without an id all of it. */
  flush(id?: TicketId): void {
    for (const [one, entry] of this.#entries) if (id === undefined || id === one) void this.#send(one, entry, true);
  }

  /** Asks what is kept, and shows it unless there are unsent words. */
  async load(id: TicketId): Promise<void> {
    const entry = this.#entry(id);
    const { turn } = entry;
    const kept = await this.port.get(id).catch(() => undefined);
    if (kept === undefined) return;
    if (entry.turn !== turn) return entry.dirty || entry.busy > 0 ? undefined : this.load(id);
    this.#adopt(entry, kept);
    const legacy = kept ? undefined : this.port.legacy.read(id);
    if (legacy && !entry.dirty) this.write(id, legacy);
  }

  /** Of a draft that comes on screen; what it answers is called when it goes, and keeps it for good. */
  hold(id: TicketId): () => void {
    const entry = this.#entry(id);
    entry.held += 1;
    void this.load(id);
    return () => {
      entry.held -= 1;
      this.flush(id);
    };
  }

  /** Something changed elsewhere; without an id perhaps everywhere. Failed writes are tried again. */
  heard(id?: TicketId): void {
    for (const [one, entry] of this.#entries) {
      if (id !== undefined && id !== one) continue;
      if (entry.failures > 0) void this.#send(one, entry);
      // One that is neither on screen nor waits to be kept is asked for when it comes back.
      if (id !== undefined || entry.held > 0 || entry.dirty || entry.busy > 0) void this.load(one);
    }
  }

  async drop(id: TicketId): Promise<void> {
    await this.#act(id, NO_WORDS, async () => {
      await this.port.drop({ id });
      return this.port.get(id);
    });
  }

  async restore(id: TicketId): Promise<void> {
    await this.#act(id, undefined, () => this.port.restore({ id, by: this.by }));
  }

  async choose(id: TicketId, other: Instant, take: boolean): Promise<void> {
    await this.#act(id, undefined, () => this.port.choose({ id, other, take, by: this.by }));
  }

  /** Unsent words first, then the deed; what it leaves is shown, unless somebody typed on. */
  async #act(id: TicketId, words: DraftWords | undefined, act: () => Promise<Draft | null>): Promise<void> {
    const entry = this.#entry(id);
    await entry.sending;
    await this.#send(id, entry);
    const turn = ++entry.turn;
    if (words) {
      // What could not be kept is not to come back after it was put aside.
      entry.dirty = false;
      entry.failures = 0;
      entry.cancel?.();
      entry.cancel = undefined;
      const { problem: _, ...state } = entry.state;
      this.#show(entry, { ...state, words, keeping: 'kept' });
    }
    const kept = await act().catch((problem: unknown) => {
      this.#show(entry, { ...entry.state, problem });
      return undefined;
    });
    if (kept !== undefined && entry.turn === turn) this.#adopt(entry, kept, true);
  }

  #entry(id: TicketId): Entry {
    const known = this.#entries.get(id);
    if (known) return known;
    const entry = newEntry();
    this.#entries.set(id, entry);
    void this.load(id);
    return entry;
  }

  #show(entry: Entry, state: DraftState): void {
    entry.state = state;
    for (const listener of this.#listeners) listener();
  }

  /** Words that are not sent yet are never overwritten: the write that follows finds out what they meet. */
  #adopt(entry: Entry, kept: Draft | null, ours = false): void {
    const typing = entry.dirty || entry.busy > 0;
    if (kept && kept.changedAt < entry.seen) return;
    const { dropped: _dropped, problem: _problem, ...state } = entry.state;
    const own = !ours && kept?.by === this.by && kept.changedAt === entry.seen;
    if (!typing) entry.seen = kept?.changedAt ?? 0;
    this.#show(entry, {
      ...state,
      words: typing || own ? state.words : kept ? wordsOf(kept) : NO_WORDS,
      others: kept?.others ?? [],
      ...(kept?.dropped ? { dropped: kept.dropped } : {}),
    });
  }

  #schedule(id: TicketId, entry: Entry, wait: number): void {
    if (entry.cancel || entry.busy > 0) return;
    entry.cancel = this.port.after(wait, () => {
      entry.cancel = undefined;
      void this.#send(id, entry);
    });
  }

  #send(id: TicketId, entry: Entry, now = false): Promise<void> {
    const sent = this.#sendNow(id, entry, now);
    entry.sending = Promise.all([entry.sending, sent]).then(() => {});
    return sent;
  }

  /** One write after another; `now` does not wait for the one before, whose words these ones hold. */
  async #sendNow(id: TicketId, entry: Entry, now: boolean): Promise<void> {
    if (!entry.dirty || (entry.busy > 0 && !now)) return;
    entry.cancel?.();
    entry.cancel = undefined;
    entry.busy += 1;
    entry.dirty = false;
    entry.sentAt = this.port.now();
    try {
      const { words } = entry.state;
      const kept = await this.port.write({ id, words, by: this.by, seen: entry.seen });
      entry.seen = Math.max(entry.seen, kept.changedAt);
      entry.failures = 0;
      this.port.legacy.forget(id);
      const { problem: _problem, dropped: _dropped, ...state } = entry.state;
      this.#show(entry, {
        ...state,
        others: kept.others ?? [],
        ...(kept.dropped ? { dropped: kept.dropped } : {}),
        keeping: entry.dirty || entry.busy > 1 ? 'waiting' : 'kept',
      });
    } catch (problem) {
      entry.dirty = true;
      entry.failures += 1;
      this.#show(entry, { ...entry.state, keeping: 'failed', problem });
    }
    entry.turn += 1;
    entry.busy -= 1;
    const wait = entry.failures > 0 ? (AGAIN[entry.failures - 1] ?? AGAIN[AGAIN.length - 1] ?? 0) : BEAT;
    if (entry.dirty) this.#schedule(id, entry, wait);
  }
}
