/** Adds up a try, ticket by ticket. */
import {
  type QueueFlow,
  REPLAY_NAMED,
  REPLAY_PARTS,
  type ReplayCounts,
  type ReplayMove,
  type ReplayPart,
} from '@/lib/domain/replay.ts';
import type { RoutingRule } from '@/lib/domain/rule.ts';

export class ReplayCount {
  #looked = 0;
  #moved = 0;
  #failed = 0;
  readonly #parts: Record<ReplayPart, number> = { queue: 0, assignee: 0, severity: 0, tags: 0 };
  readonly #hits = new Map<string, { from: number; to: number }>();
  readonly #flows = new Map<string, Map<string, number>>();
  readonly #moves: ReplayMove[] = [];

  constructor(changed: readonly RoutingRule[], today: readonly RoutingRule[]) {
    for (const { id } of [...changed, ...today]) this.#hits.set(id, { from: 0, to: 0 });
  }

  /** A ticket was looked at; `move` where anything differs. */
  add(by: ReplayMove['by'], move: ReplayMove | undefined, failed: boolean): void {
    this.#looked += 1;
    if (failed) this.#failed += 1;
    for (const id of by.from) this.#hit(id).from += 1;
    for (const id of by.to) this.#hit(id).to += 1;
    if (!move) return;
    this.#moved += 1;
    for (const part of REPLAY_PARTS) if (move.difference[part]) this.#parts[part] += 1;
    const { queue } = move.difference;
    if (queue) {
      const flows = this.#flows.get(queue.from) ?? new Map<string, number>();
      flows.set(queue.to, (flows.get(queue.to) ?? 0) + 1);
      this.#flows.set(queue.from, flows);
    }
    if (this.#moves.length < REPLAY_NAMED) this.#moves.push(move);
  }

  #hit(id: string) {
    const known = this.#hits.get(id) ?? { from: 0, to: 0 };
    this.#hits.set(id, known);
    return known;
  }

  counts(): ReplayCounts {
    const flows: QueueFlow[] = [...this.#flows].flatMap(([from, targets]) =>
      [...targets].map(([to, tickets]) => ({ from, to, tickets })),
    );
    return {
      looked: this.#looked,
      moved: this.#moved,
      parts: { ...this.#parts },
      hits: [...this.#hits].map(([ruleId, { from, to }]) => ({ ruleId, from, to })),
      flows: flows.sort((a, b) => b.tickets - a.tickets || (a.from < b.from ? -1 : 1)),
      failed: this.#failed,
    };
  }

  moves(): readonly ReplayMove[] {
    return [...this.#moves];
  }
}
