/** What was chosen so far for one page, earlier lessons of the same page included. */
import { sameTarget, type Target } from '@/lib/domain/repair.ts';
import type { TaughtPage, TaughtPart, TaughtSelector } from '@/lib/domain/taught.ts';
import type { TicketKind } from '@/lib/domain/vocabulary.ts';
import type { Chosen, Ground, Head, Proposal, TeachProblem } from '@/lib/repair/teach/contract.ts';
import { teach } from '@/lib/repair/teach/teach.ts';

export class Lesson {
  /** The page as it was taught before. */
  readonly before: TaughtPage | undefined;
  kind: TicketKind;
  changed = false;
  #chosen: Chosen[];
  #composer: TaughtSelector | undefined;
  readonly #single = new Set<TaughtPart['what']>();

  constructor(before: TaughtPage | undefined, kind: TicketKind) {
    this.before = before;
    this.kind = before?.kind ?? kind;
    this.#composer = before?.composer;
    const parts = before?.parts ?? [];
    this.#chosen = parts.flatMap(({ what, each, fields }) => fields.map((field) => ({ ...field, what, each })));
    for (const { what, each } of parts) if (each === '') this.#single.add(what);
  }

  targets(): readonly Target[] {
    const fields = this.#chosen.map(({ what, field }): Target => ({ what, field }));
    return this.#composer === undefined ? fields : [...fields, { what: 'composer' }];
  }

  single(): readonly TaughtPart['what'][] {
    return [...this.#single];
  }

  /** The rows that this kind of thing was found in; what is pointed at next must stand in them. */
  eachOf(what: Target['what'], except?: Target): TaughtSelector | undefined {
    if (what === 'composer') return undefined;
    const other = this.#chosen.find((one) => one.what === what && !(except && sameTarget(one, except)));
    return other?.each ?? (this.#single.has(what) ? '' : undefined);
  }

  /** Takes back what was chosen of a kind before, since the rows are others now. */
  setSingle(what: TaughtPart['what'], single: boolean): void {
    if (this.#single.has(what) === single) return;
    if (single) this.#single.add(what);
    else this.#single.delete(what);
    this.#chosen = this.#chosen.filter((one) => one.what !== what);
    this.changed = true;
  }

  choose(target: Target, { field, at, as, each }: Proposal): void {
    this.changed = true;
    if (target.what === 'composer') {
      this.#composer = at;
      return;
    }
    const { what } = target;
    this.#chosen = [...this.#chosen.filter((one) => !sameTarget(one, target)), { what, field, at, as, each }];
  }

  drop(target: Target): void {
    this.changed = true;
    if (target.what === 'composer') this.#composer = undefined;
    else this.#chosen = this.#chosen.filter((one) => !sameTarget(one, target));
  }

  setKind(kind: TicketKind): void {
    if (kind === this.kind) return;
    this.kind = kind;
    this.changed = true;
  }

  /** The page as it would be kept. `head`: who teaches it, when, under which new name if it has none yet. */
  draft(head: Pick<Head, 'id' | 'version' | 'at' | 'by'>, ground: Ground): TaughtPage | TeachProblem {
    const { before } = this;
    const site = before?.site ?? ground.site;
    return teach(
      this.#chosen,
      {
        ...head,
        id: before?.id ?? head.id,
        version: (before?.version ?? 0) + 1,
        kind: this.kind,
        layout: ground.reading.fingerprint ?? before?.layout ?? '',
        ...(site && { site }),
        ...(this.#composer !== undefined && { composer: this.#composer }),
      },
      ground,
    );
  }
}
