/** From elements that were pointed at to ways of reading them. */
import type { Asked, ProposalShown, Side, Target } from '@/lib/domain/repair.ts';
import type { TaughtSelector } from '@/lib/domain/taught.ts';
import { contains, parentOf } from '@/lib/portals/kit/dom.ts';
import type { Ground, Proposal, TeachProblem } from '@/lib/repair/teach/contract.ts';
import { find } from '@/lib/repair/teach/find.ts';
import { propose } from '@/lib/repair/teach/propose.ts';
import { proposeComposer } from '@/lib/repair/teach/reply-box.ts';
import { proposeSides } from '@/lib/repair/teach/sides.ts';
import { cut, valueText } from './seen.ts';

/** What somebody pointed at for one thing. */
export interface Picks {
  readonly target: Target;
  readonly elements: readonly Element[];
  readonly sides: Readonly<Partial<Record<Side, Element>>>;
}

/** Rows in which a field must stand; '' for a page about one thing. */
export type EachOf = (target: Target) => TaughtSelector | undefined;

/** Undefined while more must be pointed at first: a message of each side. */
export function waysFor(
  { target, elements, sides }: Picks,
  eachOf: EachOf,
  ground: Ground,
): readonly Proposal[] | TeachProblem | undefined {
  const [element] = elements;
  if (target.what === 'composer') return element ? proposeComposer(element, ground) : undefined;
  const each = eachOf(target);
  if (target.field !== 'ours')
    return propose(elements, { what: target.what, field: target.field, ...(each !== undefined && { each }) }, ground);
  const { ours, theirs } = sides;
  if (!ours || !theirs) return undefined;
  // Without messages there is nothing to tell the sides of.
  return each === undefined ? { problem: 'no-rows' } : proposeSides(ours, theirs, each, ground);
}

/** The smallest element that holds both. */
function aroundBoth(one: Element, other: Element): Element | undefined {
  let box: Element | undefined = one;
  while (box && !contains(box, other)) box = parentOf(box);
  return box;
}

/**
 * Ways for something that stands outside the rows of earlier picks, because those were taken too small: by wider rows
 * that hold the earlier picks too. `earlier`: what was pointed at for other fields of the same things.
 */
export function widerWaysFor(
  { target, elements }: Picks,
  earlier: readonly Element[],
  ground: Ground,
): readonly Proposal[] | undefined {
  const [element] = elements;
  const [first] = earlier;
  if (!element || !first || target.what === 'composer' || target.whole || target.field === 'ours') return undefined;
  const { what, field } = target;
  const { document } = ground.page;
  const holdsAll = ({ each }: Proposal): boolean => {
    const rows = each === '' ? [] : find(document, each);
    return earlier.every((one) => rows.some((row) => contains(row, one)));
  };
  const free = propose(elements, { what, field }, ground);
  const wider = 'problem' in free ? [] : free.filter(holdsAll);
  if (wider.length > 0) return wider;
  // The row that holds both, if both were pointed at in one.
  const row = aroundBoth(element, first);
  const rows = row && propose([row], { what, field: what === 'message' ? 'text' : 'buyer' }, ground);
  const each = rows && !('problem' in rows) ? rows.find(holdsAll)?.each : undefined;
  const found = each === undefined ? undefined : propose(elements, { what, field, each }, ground);
  return found && !('problem' in found) ? found : undefined;
}

/** The same as plain data, for the view. */
export function askedOf(
  { target, elements, sides }: Picks,
  ways: readonly Proposal[] | TeachProblem | undefined,
  { reading }: Ground,
): Asked {
  const shown = (proposal: Proposal): ProposalShown => ({
    ...proposal,
    samples: proposal.samples.map(({ shown: words, value, example }) => {
      const text = valueText(value, proposal.field, reading);
      return {
        ...(words !== undefined && { shown: cut(words) }),
        ...(text !== undefined && { value: text }),
        ...(example && { example }),
      };
    }),
  });
  const told = { target, examples: elements.length, sides: sidesIn(sides) };
  if (!ways) return { ...told, proposals: [] };
  return 'problem' in ways ? { ...told, proposals: [], problem: ways } : { ...told, proposals: ways.map(shown) };
}

const sidesIn = (sides: Picks['sides']): readonly Side[] =>
  (['ours', 'theirs'] as const).filter((side) => sides[side]?.isConnected);
