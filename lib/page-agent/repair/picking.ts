/** What becomes of the elements somebody points at: ways to read them, one of which is chosen for the lesson. */
import { type Asked, type Side, sameTarget, type Target } from '@/lib/domain/repair.ts';
import type { Ground, Proposal } from '@/lib/repair/teach/contract.ts';
import { askedOf, type Picks, waysFor, widerWaysFor } from './asking.ts';
import type { Lesson } from './lesson.ts';

export interface Picking {
  /** What was pointed at last, with the ways found. */
  readonly asked: () => Asked | undefined;
  /** From now on this is what is pointed at; `again`: beside what was pointed at for it already. */
  aim(target: Target, again: boolean): void;
  take(element: Element, side?: Side): void;
  choose(index: number): void;
  forget(): void;
}

export function startPicking(lesson: Lesson, groundNow: () => Ground): Picking {
  let picks: Picks | undefined;
  let ways: readonly Proposal[] = [];
  let asked: Asked | undefined;
  /** What the fields chosen here were pointed at with. */
  let before: readonly Picks[] = [];

  /** What was pointed at for other fields of the same things, and is still there. */
  const pickedBefore = ({ what }: Target): readonly Element[] =>
    before
      .filter(({ target }) => target.what === what && !target.whole)
      .flatMap(({ elements }) => elements.filter((element) => element.isConnected));

  function forget(): void {
    [picks, asked, ways] = [undefined, undefined, []];
  }

  /** Keeps a way. Fields chosen in smaller rows before are looked for anew in its rows, from what was pointed at then. */
  function keep(chosen: Proposal, picked: Picks): void {
    lesson.choose(picked.target, chosen);
    before = [...before.filter(({ target }) => !sameTarget(target, picked.target)), picked];
    for (const target of lesson.strangers(picked.target, chosen.each)) {
      const again = before.find((one) => sameTarget(one.target, target));
      const found = again && waysFor(again, () => chosen.each, groundNow());
      const [best] = found && !('problem' in found) ? found : [];
      if (best) lesson.choose(target, best);
      else lesson.drop(target);
    }
  }

  return {
    asked: () => asked,
    aim(target, again) {
      if (again && picks && sameTarget(picks.target, target)) return;
      picks = { target, elements: [], sides: {} };
      asked = undefined;
    },
    take(element, side) {
      if (!picks) return;
      picks = side
        ? { ...picks, sides: { ...picks.sides, [side]: element } }
        : { ...picks, elements: [...picks.elements, element].slice(-2) };
      const ground = groundNow();
      const near = waysFor(picks, (target) => lesson.eachOf(target), ground);
      const outside = near && 'problem' in near && near.problem === 'outside';
      const found = (outside && widerWaysFor(picks, pickedBefore(picks.target), ground)) || near;
      ways = found && !('problem' in found) ? found : [];
      asked = askedOf(picks, found, ground);
    },
    choose(index) {
      const chosen = ways[index];
      if (chosen && picks) keep(chosen, picks);
      forget();
    },
    forget,
  };
}
