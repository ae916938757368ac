/** From elements that were pointed at to ways of reading them. */
import type { Asked, ProposalShown, Side, Target } from '@/lib/domain/repair.ts';
import type { TaughtSelector } from '@/lib/domain/taught.ts';
import type { Ground, Proposal, TeachProblem } from '@/lib/repair/teach/contract.ts';
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
