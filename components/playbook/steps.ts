/** What of a playbook is done, and in which language it is said. */
import type { Playbook, PlaybookStep, Said, StepId } from '@/lib/domain/playbook.ts';
import type { Decided, StepDone } from '@/lib/domain/ticket.ts';
import type { UiLanguage } from '@/lib/domain/vocabulary.ts';

export const sayIn =
  (shown: UiLanguage) =>
  ({ en, zh }: Said): string =>
    shown === 'zh-CN' ? zh : en;

export interface StepNow extends Omit<PlaybookStep, 'id'> {
  readonly id: StepId;
  readonly done: StepDone | undefined;
}

export const stepsNow = ({ id, steps }: Playbook, { steps: done = [] }: Pick<Decided, 'steps'>): readonly StepNow[] =>
  steps.map((step) => ({ ...step, id: `${id}/${step.id}`, done: done.find((one) => one.id === `${id}/${step.id}`) }));

/** Required steps nobody has ticked. */
export const openOf = (playbooks: readonly Playbook[], decided: Pick<Decided, 'steps'>): readonly StepNow[] =>
  playbooks.flatMap((playbook) => stepsNow(playbook, decided)).filter(({ required, done }) => required && !done);
