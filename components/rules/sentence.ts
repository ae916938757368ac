/** A rule in words of the UI language. */
import type { Condition, ConditionValue, RoutingRule, RuleAction } from '@/lib/domain/rule.ts';
import type { UiLanguage } from '@/lib/domain/vocabulary.ts';
import type { Text } from '@/lib/i18n/index.ts';
import { queueName } from '../ticket/naming.ts';
import { fieldLabel, operatorLabel, optionLabel } from './labels.ts';

/** "When portal is Amazon and kind is Claim: put into “Claims”". */
export function ruleSentence(t: Text, ui: UiLanguage, rule: Pick<RoutingRule, 'when' | 'actions'>): string {
  const done = rule.actions.map((action) => actionText(t, action)).join(t('rules:says.list'));
  return t('rules:says.when', {
    when: conditionText(t, ui, rule.when),
    // i18next would read an empty text as a missing one.
    act: done === '' ? t('rules:says.nothing') : done,
  });
}

/** A condition in words; a group inside another kind of group stands in brackets, as one would say it. */
export function conditionText(t: Text, ui: UiLanguage, when: Condition, inside: 'all' | 'any' | 'top' = 'top'): string {
  if ('not' in when) return t('rules:says.not', { inner: conditionText(t, ui, when.not) });
  if ('field' in when) {
    const field = fieldLabel(t, when.field);
    if (typeof when.value === 'boolean') return t(when.value ? 'rules:says.isTrue' : 'rules:says.isFalse', { field });
    return t('rules:says.leaf', {
      field,
      op: operatorLabel(t, when.op),
      value: valueText(t, ui, when.field, when.value),
    });
  }
  const [kind, parts] = 'all' in when ? (['all', when.all] as const) : (['any', when.any] as const);
  if (parts.length === 0) return t('rules:says.nothing');
  const joint = t(kind === 'all' ? 'rules:says.and' : 'rules:says.or');
  const alone = parts.length === 1;
  const inner = parts.map((part) => conditionText(t, ui, part, alone ? inside : kind)).join(joint);
  return alone || inside === 'top' || inside === kind ? inner : t('rules:says.group', { inner });
}

function valueText(t: Text, ui: UiLanguage, field: string, value: Exclude<ConditionValue, boolean>): string {
  if (typeof value === 'number') return new Intl.NumberFormat(ui).format(value);
  const texts = (typeof value === 'string' ? [value] : value).filter((one) => one !== '');
  if (texts.length === 0) return '…';
  return texts.map((one) => quoted(optionLabel(t, ui, field, one))).join(t('rules:says.listOr'));
}

const quoted = (text: string): string => `“${text}”`;

function actionText(t: Text, action: RuleAction): string {
  switch (action.do) {
    case 'queue':
      return t('rules:says.queue', { queue: queueName(t, action.queue) });
    case 'assign':
      return t('rules:says.assign', { assignee: action.assignee });
    case 'severity':
      return t('rules:says.severity', { severity: t(`words:severity.${action.severity}`) });
    case 'tag':
      return t('rules:says.tag', { tags: action.tags.map(quoted).join(t('rules:says.list')) });
    case 'stop':
      return t('rules:says.stop');
  }
}
