import { useState } from 'react';
import { prepareRuleGroup, QueryBuilder, type RuleGroupType } from 'react-querybuilder';
import type { Condition } from '@/lib/domain/rule.ts';
import { useText } from '@/lib/i18n/index.ts';
import { FIELDS } from '@/lib/routing/fields.ts';
import classes from './condition-builder.module.css';
import { CONTROLS } from './controls.tsx';
import { toCondition, toQuery } from './convert.ts';
import { comparesChange, fitQuery, operatorIds, startValue } from './editor-fields.ts';
import { fieldLabel, operatorLabel } from './labels.ts';

interface Props {
  /** The condition to start from; later values come from here, not from outside. */
  readonly start: Condition;
  /** The rule goes off at events: it may ask what changed. */
  readonly onEvents: boolean;
  readonly onChange: (when: Condition) => void;
}

/** Edits a condition: nested groups, all or any of them, and their opposite. */
export function ConditionBuilder({ start, onEvents, onChange }: Props) {
  const t = useText();
  const [query, setQuery] = useState<RuleGroupType>(() => prepareRuleGroup(toQuery(start)));
  const change = (next: RuleGroupType) => {
    const fitting = fitQuery(next);
    setQuery(fitting);
    onChange(toCondition(fitting));
  };
  const label = (title: string) => ({ title });
  return (
    <QueryBuilder
      query={query}
      onQueryChange={change}
      fields={FIELDS.map(({ id }) => ({ name: id, label: fieldLabel(t, id) }))}
      combinators={[
        { name: 'and', label: t('rules:builder.all') },
        { name: 'or', label: t('rules:builder.any') },
      ]}
      getOperators={(field) =>
        operatorIds(field)
          .filter((id) => onEvents || !comparesChange(field, id))
          .map((id) => ({ name: id, label: operatorLabel(t, id) }))
      }
      getDefaultValue={startValue}
      resetOnOperatorChange={false}
      addRuleToNewGroups
      showNotToggle
      controlElements={CONTROLS}
      controlClassnames={{
        queryBuilder: classes.builder ?? '',
        ruleGroup: classes.group ?? '',
        header: classes.header ?? '',
        body: classes.body ?? '',
        rule: classes.rule ?? '',
      }}
      accessibleDescriptionGenerator={({ path }) =>
        path.length === 0 ? t('rules:builder.root') : t('rules:builder.group', { level: path.length })
      }
      translations={{
        fields: label(t('rules:builder.field')),
        operators: label(t('rules:builder.operator')),
        value: label(t('rules:builder.value')),
        combinators: label(t('rules:builder.combinator')),
        notToggle: { title: t('rules:builder.not'), label: t('rules:builder.notLabel') },
        addRule: { title: t('rules:builder.addRule'), label: t('rules:builder.addRule') },
        addGroup: { title: t('rules:builder.addGroup'), label: t('rules:builder.addGroup') },
        removeRule: { title: t('rules:builder.removeRule'), label: t('rules:builder.removeRule') },
        removeGroup: { title: t('rules:builder.removeGroup'), label: t('rules:builder.removeGroup') },
      }}
    />
  );
}
