/** Which playbooks a ticket goes by, and which required steps nobody has ticked yet. */
import type { OpenStep, Playbook, StepId } from '@/lib/domain/playbook.ts';
import type { Ticket } from '@/lib/domain/ticket.ts';
import authenticity from './authenticity.ts';
import cancelChange from './cancel-change.ts';
import claimBook from './claim.ts';
import claimThreat from './claim-threat.ts';
import customs from './customs.ts';
import damaged from './damaged.ts';
import negativeReview from './negative-review.ts';
import notReceived from './not-received.ts';
import personalization from './personalization.ts';
import privacy from './privacy.ts';
import refundBook from './refund.ts';
import returnBook from './return.ts';
import reviewThreat from './review-threat.ts';
import safetyBook from './safety.ts';
import warranty from './warranty.ts';
import wholesale from './wholesale.ts';
import wismo from './wismo.ts';
import wrongItem from './wrong-item.ts';

/** The graver first. */
export const PLAYBOOKS: readonly Playbook[] = [
  safetyBook,
  claimBook,
  authenticity,
  claimThreat,
  reviewThreat,
  negativeReview,
  privacy,
  notReceived,
  wismo,
  damaged,
  wrongItem,
  returnBook,
  refundBook,
  warranty,
  personalization,
  customs,
  cancelChange,
  wholesale,
];

export const stepId = (playbook: Playbook, step: { readonly id: string }): StepId => `${playbook.id}/${step.id}`;

/** A step by its id. */
export const stepOf = (id: string) =>
  PLAYBOOKS.flatMap((playbook) => playbook.steps.map((step) => ({ id: stepId(playbook, step), step }))).find(
    (known) => known.id === id,
  )?.step;

type Situation = Pick<Ticket, 'observed' | 'derived'>;

/** What a ticket is about comes before what is only said in it; among equals the graver first. */
export function playbooksFor({ observed, derived }: Situation): readonly Playbook[] {
  const flags = derived.flags.map(({ flag }) => flag);
  return PLAYBOOKS.map((playbook) => ({
    playbook,
    fit:
      (playbook.kinds.includes(observed.kind) ? 4 : 0) +
      (playbook.intents.includes(derived.intent) ? 2 : 0) +
      (playbook.flags.some((flag) => flags.includes(flag)) ? 1 : 0),
  }))
    .filter(({ fit }) => fit > 0)
    .sort((a, b) => b.fit - a.fit)
    .map(({ playbook }) => playbook);
}

/** Required steps of the ticket's playbooks that are not ticked. */
export function openSteps(ticket: Situation & Pick<Ticket, 'decided'>): readonly OpenStep[] {
  const done = new Set(ticket.decided.steps?.map(({ id }) => id));
  return playbooksFor(ticket).flatMap((playbook) =>
    playbook.steps.flatMap(({ id: own, text, required }) => {
      const id: StepId = `${playbook.id}/${own}`;
      return required && !done.has(id) ? [{ id, text, required }] : [];
    }),
  );
}
