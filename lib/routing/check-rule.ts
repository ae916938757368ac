/** Says what is wrong with a rule before it is stored: rules come from forms, imports and colleagues. */
import { MINUTES_A_DAY } from '@/lib/domain/calendar.ts';
import { RULE_EVENTS } from '@/lib/domain/rule.ts';
import { checkActions } from './check-actions.ts';
import { checkCondition } from './check-condition.ts';
import { isPlain, problem } from './problem.ts';
import { isFilled } from './values.ts';
import { isZone } from './wall-clock.ts';

export { PROBLEM_CODES } from './problem.ts';

const isMoment = (at: unknown): boolean =>
  isPlain(at) &&
  typeof at.minute === 'number' &&
  Number.isInteger(at.minute) &&
  at.minute >= 0 &&
  at.minute < MINUTES_A_DAY &&
  isFilled(at.zone) &&
  isZone(at.zone);

const isEvents = (on: unknown): on is readonly unknown[] =>
  Array.isArray(on) &&
  on.length > 0 &&
  new Set(on).size === on.length &&
  on.every((event) => RULE_EVENTS.some((one) => one === event));

function checkTriggers({ on, at }: Readonly<Record<string, unknown>>): string[] {
  const problems = on === undefined || isEvents(on) ? [] : [problem('bad_event', 'on')];
  const wantsMoment = Array.isArray(on) && on.includes('time_of_day');
  if (at === undefined ? wantsMoment : !isMoment(at)) problems.push(problem('bad_time', 'at'));
  return problems;
}

/** Problems of anything that claims to be a rule; empty when it can be stored and run. */
export function checkRule(rule: unknown): string[] {
  if (!isPlain(rule)) return [problem('not_a_rule', '')];
  const problems: string[] = [];
  if (!isFilled(rule.id)) problems.push(problem('missing_id', 'id'));
  if (!isFilled(rule.name)) problems.push(problem('missing_name', 'name'));
  if (!(typeof rule.order === 'number' && Number.isFinite(rule.order))) problems.push(problem('bad_order', 'order'));
  if (typeof rule.enabled !== 'boolean') problems.push(problem('bad_enabled', 'enabled'));
  if (rule.group !== undefined && !isFilled(rule.group)) problems.push(problem('bad_group', 'group'));
  if (rule.note !== undefined && !isFilled(rule.note)) problems.push(problem('bad_note', 'note'));
  return [
    ...problems,
    ...checkTriggers(rule),
    ...checkCondition(rule.when, rule.on !== undefined),
    ...checkActions(rule.actions),
  ];
}
