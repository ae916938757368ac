/** What was chosen so far for one page, earlier lessons of the same page included. */
import { sameTarget, type Target } from '@/lib/domain/repair.ts';
import type { TaughtPage, TaughtSelector } from '@/lib/domain/taught.ts';
import type { TicketKind } from '@/lib/domain/vocabulary.ts';
import type { Chosen, Ground, Head, Proposal, TeachProblem } from '@/lib/repair/teach/contract.ts';
import { teach } from '@/lib/repair/teach/teach.ts';

/** What a page shows of its own, of which there is but one, stands in no row. */
const targetOf = ({ what, field, each }: Chosen): Target => ({
  what,
  field,
  ...(what === 'ticket' && each === '' && { whole: true as const }),
});

export class Lesson {
  /** The page as it was taught before. */
  readonly before: TaughtPage | undefined;
  kind: TicketKind;
  changed = false;
  #chosen: Chosen[];
  #composer: TaughtSelector | undefined;
  #single: boolean;

  constructor(before: TaughtPage | undefined, kind: TicketKind) {
    this.before = before;
    this.kind = before?.kind ?? kind;
    this.#composer = before?.composer;
    const parts = before?.parts ?? [];
    this.#chosen = parts.flatMap(({ what, each, fields }) => fields.map((field) => ({ ...field, what, each })));
    this.#single = parts.some(({ what, each }) => what === 'order' && each === '');
  }

  targets(): readonly Target[] {
    const fields = this.#chosen.map(targetOf);
    return this.#composer === undefined ? fields : [...fields, { what: 'composer' }];
  }

  get single(): boolean {
    return this.#single;
  }

  /** The rows in which this field must stand, as an earlier pick of their kind found them. */
  eachOf(target: Target): TaughtSelector | undefined {
    if (target.whole || (target.what === 'order' && this.#single)) return '';
    const other = this.#chosen.find(
      (one) => one.what === target.what && one.each !== '' && !sameTarget(targetOf(one), target),
    );
    return other?.each;
  }

  /** Takes back what was chosen of orders before, since the rows are others now. */
  setSingle(single: boolean): void {
    if (this.#single === single) return;
    this.#single = single;
    this.#chosen = this.#chosen.filter(({ what }) => what !== 'order');
    this.changed = true;
  }

  choose(target: Target, { field, at, as, each }: Proposal): void {
    this.changed = true;
    if (target.what === 'composer') {
      this.#composer = at;
      return;
    }
    const { what } = target;
    const others = this.#chosen.filter((one) => !sameTarget(targetOf(one), target));
    this.#chosen = [...others, { what, field, at, as, each: target.whole ? '' : each }];
  }

  /** Other fields of the same things that were chosen in other rows: they must be found anew in these. */
  strangers(target: Target, each: TaughtSelector): readonly Target[] {
    if (target.whole) return [];
    const others = this.#chosen.filter((one) => one.what === target.what && one.each !== '' && one.each !== each);
    return others.map(targetOf).filter((other) => !sameTarget(other, target));
  }

  drop(target: Target): void {
    this.changed = true;
    if (target.what === 'composer') this.#composer = undefined;
    else this.#chosen = this.#chosen.filter((one) => !sameTarget(targetOf(one), target));
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
