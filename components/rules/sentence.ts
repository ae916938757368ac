/** A rule in words of the UI language. */
import type { Condition, RoutingRule } from '@/lib/domain/rule.ts';
import type { UiLanguage } from '@/lib/domain/vocabulary.ts';
import type { Text } from '@/lib/i18n/index.ts';
import { clockOf } from '../settings/minute-of-day.ts';
import { actionText, BY_ID, type ThingNames } from './action-text.ts';
import { fieldLabel } from './labels.ts';
import { type Leaf, predicateText } from './value-text.ts';

/** "When the buyer replies, if portal is Amazon and kind is Claim: put into “Claims”". */
export function ruleSentence(
  t: Text,
  ui: UiLanguage,
  rule: Pick<RoutingRule, 'on' | 'at' | 'when' | 'actions'>,
  names: ThingNames = BY_ID,
): string {
  const done = rule.actions.map((action) => actionText(t, action, names)).join(t('rules:says.list'));
  const parts = {
    when: conditionText(t, ui, rule.when),
    // i18next would read an empty text as a missing one.
    act: done === '' ? t('rules:says.nothing') : done,
  };
  const events = triggerText(t, rule);
  return events === '' ? t('rules:says.when', parts) : t('rules:says.whenOn', { ...parts, events });
}

/** "the buyer replies or it is 09:00 (Asia/Shanghai)"; empty for a rule without events. */
export function triggerText(t: Text, { on = [], at }: Pick<RoutingRule, 'on' | 'at'>): string {
  return on
    .map((event) =>
      event === 'time_of_day' && at
        ? t('rules:trigger.saysAt', { time: clockOf(at.minute), zone: at.zone })
        : t(`rules:event.${event}`),
    )
    .join(t('rules:trigger.or'));
}

/** A condition in words; a group inside another kind of group stands in brackets, as one would say it. */
export function conditionText(t: Text, ui: UiLanguage, when: Condition, inside: 'all' | 'any' | 'top' = 'top'): string {
  if ('not' in when) return t('rules:says.not', { inner: conditionText(t, ui, when.not) });
  if ('field' in when) return leafText(t, ui, when);
  const [kind, parts] = 'all' in when ? (['all', when.all] as const) : (['any', when.any] as const);
  if (parts.length === 0) return t('rules:says.nothing');
  const joint = t(kind === 'all' ? 'rules:says.and' : 'rules:says.or');
  const alone = parts.length === 1;
  const inner = parts.map((part) => conditionText(t, ui, part, alone ? inside : kind)).join(joint);
  return alone || inside === 'top' || inside === kind ? inner : t('rules:says.group', { inner });
}

/** One comparison in words. */
export function leafText(t: Text, ui: UiLanguage, leaf: Leaf): string {
  const field = fieldLabel(t, leaf.field);
  if (leaf.op === 'is' && typeof leaf.value === 'boolean')
    return t(leaf.value ? 'rules:says.isTrue' : 'rules:says.isFalse', { field });
  return t('rules:says.leaf', { field, says: predicateText(t, ui, leaf) });
}
