/** What `checkRule` and `parseRules` find, in words that say where and what to do. */
import type { Condition, RuleAction } from '@/lib/domain/rule.ts';
import type { Text } from '@/lib/i18n/index.ts';

/** Paths of a condition's comparisons and groups, in reading order, as `checkRule` writes them. */
function pathsOf(when: Condition, path = 'when'): string[] {
  if ('not' in when) return [path, ...pathsOf(when.not, `${path}.not`)];
  if ('field' in when) return [path];
  const [kind, parts] = 'all' in when ? (['all', when.all] as const) : (['any', when.any] as const);
  return [path, ...parts.flatMap((part, index) => pathsOf(part, `${path}.${kind}[${index}]`))];
}

/** Place of a path among the comparisons alone, from 1; 0 for a group or where there is no rule to look at. */
function placeOf(when: Condition, path: string): number {
  const all = pathsOf(when);
  const leaves = all.filter((one) => !all.some((other) => other !== one && other.startsWith(one)));
  return leaves.indexOf(path) + 1;
}

/**
 * One problem in words: "Condition 2: write or choose a value." With the actions at hand one is called by its kind,
 * since the editor shows them in another order than they are stored in.
 */
export function problemText(t: Text, problem: string, when?: Condition, actions: readonly RuleAction[] = []): string {
  const [code = '', path = ''] = problem.split('@');
  const says = t(`rules:problem.${code}` as 'rules:problem.bad_value', { defaultValue: code });
  const action = /^actions\[(\d+)\]/.exec(path)?.[1];
  const known = action === undefined ? undefined : actions[Number(action)];
  if (known) return t('rules:place.named', { action: t(`rules:action.kind.${known.do}`), problem: says });
  if (action !== undefined) return t('rules:place.action', { place: Number(action) + 1, problem: says });
  const condition = when ? placeOf(when, path) : 0;
  if (condition > 0) return t('rules:place.condition', { place: condition, problem: says });
  return t('rules:place.whole', { problem: says });
}

/** One problem of an imported file: paths start with the rule's place, from 0. */
export function importProblemText(t: Text, problem: string): string {
  const [code = '', path = ''] = problem.split('@');
  const place = /^(\d+)\.?/.exec(path);
  const says = t(`rules:problem.${code}` as 'rules:problem.bad_value', { defaultValue: code });
  if (!place) return says;
  const rest = path.slice(place[0].length);
  const where = rest === '' ? says : `${says} (${rest})`;
  return t('rules:import_.inRule', { place: Number(place[1]) + 1, problem: where });
}
