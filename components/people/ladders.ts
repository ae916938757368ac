/** Ladders as the options edit and say them. */
import type { Ladder, LadderStep } from '@/lib/domain/rule.ts';
import type { Text } from '@/lib/i18n/index.ts';

export const STEP_ACTIONS = ['alert', 'reassign', 'severity_up'] as const satisfies readonly LadderStep['do'][];
export const STEP_ROLES = ['specialist', 'lead', 'admin'] as const satisfies readonly LadderStep['roles'][number][];
export const MOST_STEPS = 20;
export const MOST_LADDERS = 50;
/** Largest share of a window that a step may wait for, percent. */
export const FURTHEST_STEP = 1_000;

const step = (at: number, what: LadderStep['do'], roles: LadderStep['roles']): LadderStep => ({
  at,
  do: what,
  roles,
  channels: [],
});

export const newStep = (at = 75): LadderStep => step(at, 'alert', ['lead']);

export const newLadder = (name = ''): Ladder => ({
  id: crypto.randomUUID(),
  name,
  obligations: [],
  severities: [],
  steps: [newStep()],
});

/** One to begin with: leads hear at three quarters, somebody with more experience takes over, severity rises. */
export const exampleLadder = (name: string): Ladder => ({
  ...newLadder(name),
  obligations: ['reply', 'claim', 'appeal', 'return'],
  steps: [step(75, 'alert', ['lead']), step(90, 'reassign', ['specialist', 'lead']), step(100, 'severity_up', [])],
});

export const stepIsRight = ({ at }: LadderStep): boolean => at >= 1 && at <= FURTHEST_STEP;

export const ladderIsRight = ({ name, steps }: Ladder): boolean =>
  name.trim() !== '' && steps.length > 0 && steps.every(stepIsRight);

/** Whom a step is for, in words. */
const rolesText = (t: Text, { do: what, roles }: LadderStep, list: Intl.ListFormat): string => {
  if (roles.length > 0) return list.format(roles.map((role) => t(`escalation:role.${role}`)));
  return t(what === 'reassign' ? 'escalation:rolesOfReassign' : 'escalation:rolesOfAlert');
};

/** A ladder in a line: its steps in the order in which they come. */
export function stepsText(t: Text, { steps }: Ladder, locale: string): string {
  const list = new Intl.ListFormat(locale, { type: 'disjunction' });
  return [...steps]
    .sort((a, b) => a.at - b.at)
    .map((one) => t(`escalation:said.${one.do}`, { at: one.at, roles: rolesText(t, one, list) }))
    .join(' · ');
}
