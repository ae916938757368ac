import { Group, List, Switch, Text, TextInput, Title } from '@mantine/core';
import { type ReactNode, useId, useState } from 'react';
import type { RoutingRule } from '@/lib/domain/rule.ts';
import { useLanguage, useText } from '@/lib/i18n/index.ts';
import { checkRule } from '@/lib/routing/check-rule.ts';
import { EditorDrawer } from '../settings/editor-drawer.tsx';
import { useMarkUnsaved } from '../settings/unsaved.tsx';
import { same } from '../settings/use-draft.ts';
import { ActionsEditor } from './actions-editor.tsx';
import { ConditionBuilder } from './condition-builder.tsx';
import { problemText } from './problems.ts';
import { RulePreview } from './rule-preview.tsx';
import { ruleSentence } from './sentence.ts';

interface Props {
  readonly rule: RoutingRule;
  readonly isNew: boolean;
  /** Answers whether it was stored. */
  readonly onSave: (rule: RoutingRule) => Promise<boolean>;
  readonly onClose: () => void;
  /** What the background said to the last save, when it refused. */
  readonly problem?: string;
}

/** The panel that edits one rule; it asks before changes are thrown away. */
export function RuleEditor({ rule, isNew, onSave, onClose, problem }: Props) {
  const t = useText();
  const ui = useLanguage();
  const [edited, setEdited] = useState(rule);
  const [saving, setSaving] = useState(false);
  const unsaved = !same(edited, rule);
  useMarkUnsaved('rule', unsaved);

  const problems = checkRule(edited);
  const save = async () => {
    setSaving(true);
    const stored = await onSave({ ...edited, name: edited.name.trim() });
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
      <Part title={t('rules:edit.when')}>
        <ConditionBuilder start={rule.when} onChange={(when) => change({ when })} />
      </Part>
      <Part title={t('rules:edit.act')}>
        <ActionsEditor actions={edited.actions} onChange={(actions) => change({ actions })} />
      </Part>
      <Part title={t('rules:edit.summary')}>
        <Text size="sm">
          <bdi>{ruleSentence(t, ui, edited)}</bdi>
        </Text>
      </Part>
      <Part title={t('rules:preview.title')}>
        <RulePreview rule={edited} valid={!problems.some((one) => one.includes('@when'))} />
      </Part>
      {problems.length > 0 && (
        <List size="sm" c="var(--mantine-color-error)" role="status">
          {problems.map((one) => (
            <List.Item key={one}>{problemText(t, one, edited.when)}</List.Item>
          ))}
        </List>
      )}
    </EditorDrawer>
  );
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
