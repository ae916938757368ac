/** Says what is wrong with a rule's actions. */
import { type ActionKind, MOST_SHIFT } from '@/lib/domain/rule.ts';
import { SEVERITIES, STATUSES } from '@/lib/domain/vocabulary.ts';
import { isPlain, problem } from './problem.ts';
import { isFilled, isList, isMinutes } from './values.ts';

type Plain = Readonly<Record<string, unknown>>;

/** A year: longer waits are a mistake. */
const MOST_WAIT = 366 * 24 * 60;
const MOST_ITEMS = 50;
const MOST_ACTIONS = 100;

const lasts = (minutes: unknown, most: number) => isMinutes(minutes) && minutes >= 1 && minutes <= most;
const isEmptyOrList = (value: unknown) => (Array.isArray(value) && value.length === 0) || isList(value);
const always = () => true;

const FITS: Readonly<Record<ActionKind, (action: Plain) => boolean>> = {
  queue: ({ queue }) => isFilled(queue),
  assign: ({ assignee }) => isFilled(assignee),
  assign_fit: ({ skills }) => skills === undefined || isEmptyOrList(skills),
  keep_assignee: always,
  severity: ({ severity }) => SEVERITIES.some((one) => one === severity),
  severity_up: always,
  severity_down: always,
  tag: ({ tags }) => isList(tags),
  untag: ({ tags }) => isList(tags),
  target: ({ minutes }) => lasts(minutes, MOST_WAIT),
  require_approval: always,
  two_eyes: always,
  template: ({ templateId }) => isFilled(templateId),
  checklist: ({ items }) => isList(items) && items.length <= MOST_ITEMS,
  sooner: ({ minutes }) => lasts(minutes, MOST_SHIFT),
  later: ({ minutes }) => lasts(minutes, MOST_SHIFT),
  escalate: ({ ladder }) => isFilled(ladder),
  stop: always,
  status: ({ status }) => status !== 'snoozed' && STATUSES.some((one) => one === status),
  snooze: ({ minutes }) => lasts(minutes, MOST_WAIT),
  note: ({ text }) => isFilled(text),
  alert: ({ channels }) => isEmptyOrList(channels),
  desktop: always,
  webhook: ({ channel }) => isFilled(channel),
};

const isKind = (kind: unknown): kind is ActionKind => typeof kind === 'string' && Object.hasOwn(FITS, kind);

export function checkActions(actions: unknown): string[] {
  if (!Array.isArray(actions) || actions.length === 0) return [problem('no_action', 'actions')];
  if (actions.length > MOST_ACTIONS) return [problem('bad_action', `actions[${MOST_ACTIONS}]`)];
  return actions.flatMap((action: unknown, index) =>
    isPlain(action) && isKind(action.do) && FITS[action.do](action) ? [] : [problem('bad_action', `actions[${index}]`)],
  );
}
