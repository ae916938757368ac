import { Autocomplete, Group, List, Switch, Text, TextInput, Title } from '@mantine/core';
import { type ReactNode, useId, useMemo, useState } from 'react';
import type { RoutingRule } from '@/lib/domain/rule.ts';
import { useLanguage, useText } from '@/lib/i18n/index.ts';
import { checkRule } from '@/lib/routing/check-rule.ts';
import { EditorDrawer } from '../settings/editor-drawer.tsx';
import { useMarkUnsaved } from '../settings/unsaved.tsx';
import { same } from '../settings/use-draft.ts';
import { ActionsEditor } from './actions-editor.tsx';
import { ConditionBuilder } from './condition-builder.tsx';
import { LogicPanel } from './logic-panel.tsx';
import { problemText } from './problems.ts';
import { ReplayPanel } from './replay-panel.tsx';
import { groupNames, withGroup, withRule } from './rule-groups.ts';
import { RulePreview } from './rule-preview.tsx';
import { ruleSentence } from './sentence.ts';
import { TriggerEditor } from './trigger-editor.tsx';
import { inOrder } from './use-rules.ts';
import { useThingNames } from './use-thing-names.ts';

interface Props {
  readonly rule: RoutingRule;
  /** The list it stands in, or will. */
  readonly rules: readonly RoutingRule[];
  readonly isNew: boolean;
  /** Answers whether it was stored. */
  readonly onSave: (rule: RoutingRule) => Promise<boolean>;
  readonly onClose: () => void;
  /** What the background said to the last save, when it refused. */
  readonly problem?: string;
}

/** The panel that edits one rule; it asks before changes are thrown away. */
export function RuleEditor({ rule, rules, isNew, onSave, onClose, problem }: Props) {
  const t = useText();
  const ui = useLanguage();
  const names = useThingNames();
  const [edited, setEdited] = useState(rule);
  const [saving, setSaving] = useState(false);
  // The builder keeps what it edits to itself: conditions from elsewhere want a new one.
  const [pasted, setPasted] = useState(0);
  const unsaved = !same(edited, rule);
  useMarkUnsaved('rule', unsaved);

  const problems = checkRule(edited);
  const tidy = tidied(edited);
  const changed = useMemo(() => inOrder(withRule(rules, tidied(edited))), [rules, edited]);
  const save = async () => {
    setSaving(true);
    const stored = await onSave(tidy);
    setSaving(false);
    if (stored) onClose();
  };
  const change = (part: Partial<RoutingRule>) => setEdited({ ...edited, ...part });
  return (
    <EditorDrawer
      title={isNew ? t('rules:edit.titleNew') : t('rules:edit.title')}
      unsaved={unsaved}
      canSave={problems.length === 0 && (unsaved || isNew)}
      saving={saving}
      problem={problem === undefined ? undefined : t('rules:saveFailed', { message: problem })}
      onSave={save}
      onClose={onClose}
    >
      <Group align="flex-end" wrap="nowrap">
        <TextInput
          flex={1}
          data-autofocus
          label={t('rules:edit.name')}
          value={edited.name}
          maxLength={120}
          error={edited.name.trim() === '' ? t('rules:problem.missing_name') : undefined}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
        <Switch
          mb={8}
          label={t('rules:edit.on')}
          checked={edited.enabled}
          onChange={(event) => change({ enabled: event.currentTarget.checked })}
        />
      </Group>
      <Group align="flex-start" grow preventGrowOverflow={false}>
        <Autocomplete
          size="xs"
          miw={140}
          maxLength={60}
          label={t('rules:group.field')}
          description={t('rules:group.fieldHint')}
          data={[...groupNames(rules)]}
          comboboxProps={{ withinPortal: false }}
          value={edited.group ?? ''}
          onChange={(name) => setEdited(withGroup(edited, name === '' ? undefined : name))}
        />
        <TextInput
          size="xs"
          miw={200}
          maxLength={200}
          label={t('rules:edit.note')}
          description={t('rules:edit.noteHint')}
          value={edited.note ?? ''}
          onChange={({ currentTarget: { value } }) => {
            const { note: _, ...rest } = edited;
            setEdited(value === '' ? rest : { ...rest, note: value });
          }}
        />
      </Group>
      <Part title={t('rules:trigger.title')}>
        <TriggerEditor
          on={edited.on}
          at={edited.at}
          onChange={(trigger) => {
            const { on: _on, at: _at, ...rest } = edited;
            setEdited({ ...rest, ...trigger });
          }}
        />
      </Part>
      <Part title={t('rules:edit.when')}>
        <ConditionBuilder
          key={pasted}
          start={edited.when}
          onEvents={edited.on !== undefined}
          onChange={(when) => change({ when })}
        />
        <LogicPanel
          when={edited.when}
          onApply={(when) => {
            change({ when });
            setPasted(pasted + 1);
          }}
        />
      </Part>
      <Part title={t('rules:edit.act')}>
        <ActionsEditor
          actions={edited.actions}
          onEvents={edited.on !== undefined}
          onChange={(actions) => change({ actions })}
        />
      </Part>
      <Part title={t('rules:edit.summary')}>
        <Text size="sm">
          <bdi>{ruleSentence(t, ui, edited, names)}</bdi>
        </Text>
      </Part>
      <Part title={t('rules:preview.title')}>
        <RulePreview rule={edited} valid={!problems.some((one) => one.includes('@when'))} />
      </Part>
      <Part title={t('rules:replay.title')}>
        <ReplayPanel rules={changed} valid={problems.length === 0} />
      </Part>
      {problems.length > 0 && (
        <List size="sm" c="var(--mantine-color-error)" role="status">
          {problems.map((one) => (
            <List.Item key={one}>{problemText(t, one, edited.when, edited.actions)}</List.Item>
          ))}
        </List>
      )}
    </EditorDrawer>
  );
}

/** Without space round what was written. */
function tidied({ name, group, note, ...rest }: RoutingRule): RoutingRule {
  const [heading, remark] = [group?.trim(), note?.trim()];
  return { ...rest, name: name.trim(), ...(heading ? { group: heading } : {}), ...(remark ? { note: remark } : {}) };
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <Title order={3} size="h6" mb={6} id={id}>
        {title}
      </Title>
      {children}
    </section>
  );
}
