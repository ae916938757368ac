import { Button, Group, Stack, Text } from '@mantine/core';
import { IconDownload, IconPlus, IconUpload } from '@tabler/icons-react';
import { useState } from 'react';
import type { RoutingRule } from '@/lib/domain/rule.ts';
import { useText, type Text as Words } from '@/lib/i18n/index.ts';
import { saidBy } from '@/lib/i18n/said-by.ts';
import { starterRules } from '@/lib/routing/starter-rules.ts';
import { SaveState } from '../settings/save-bar.tsx';
import { Card, Section } from '../settings/section.tsx';
import { UndoBar } from '../settings/undo-bar.tsx';
import { queueName } from '../ticket/naming.ts';
import { saveFile } from '../ui/save-file.ts';
import { ImportDialog } from './import-dialog.tsx';
import { RuleEditor } from './rule-editor.tsx';
import { RuleList } from './rule-list.tsx';
import { useRules } from './use-rules.ts';

interface Notice {
  readonly said: string;
  readonly undo?: () => void;
}

/** The routing rules: their order, what each does, and everything to change them with. */
export function RulesSection() {
  const t = useText();
  const { rules, loadError, draft, commit } = useRules();
  const [edited, setEdited] = useState<RoutingRule>();
  const [importing, setImporting] = useState(false);
  const [notice, setNotice] = useState<Notice>();
  const title = t('settings:nav.rules');
  if (!rules) {
    const said = loadError ? t('rules:loadFailed', { message: saidBy(t, loadError) }) : t('settings:loading');
    return <Section title={title}>{said}</Section>;
  }

  const change = async (next: readonly RoutingRule[], said?: string) => {
    if ((await commit(next)) && said) setNotice({ said });
  };
  const save = (rule: RoutingRule) => {
    setNotice(undefined);
    const known = rules.some(({ id }) => id === rule.id);
    return commit(known ? rules.map((one) => (one.id === rule.id ? rule : one)) : [...rules, rule]);
  };
  const remove = async (rule: RoutingRule) => {
    const stored = await commit(rules.filter((one) => one !== rule));
    if (stored) setNotice({ said: t('rules:deleted', { name: rule.name }), undo: () => putBack(rules) });
  };
  // Undo is offered until the next change, so the list before the deletion is still the one to go back to.
  const putBack = async (before: readonly RoutingRule[]) => {
    setNotice(undefined);
    await commit(before);
  };
  const exportRules = () => {
    const name = `portside-rules-${new Date().toISOString().slice(0, 10)}.json`;
    saveFile(name, JSON.stringify(rules, undefined, 2));
    setNotice({ said: t('rules:exported', { count: rules.length, name }) });
  };
  const importRules = async (imported: readonly RoutingRule[]) => {
    const stored = await commit(imported);
    if (stored) {
      setNotice({ said: t('rules:import_.done', { count: imported.length }), undo: () => putBack(rules) });
    } else draft.discard();
    return stored;
  };
  return (
    <Section title={title} intro={t('rules:intro')}>
      <div>
        <Group gap="xs">
          <Button
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => setEdited(newRule(t('rules:newName')))}
          >
            {t('rules:new')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconUpload size={16} aria-hidden />}
            onClick={() => setImporting(true)}
          >
            {t('rules:import')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden />}
            disabled={rules.length === 0}
            onClick={exportRules}
          >
            {t('rules:export')}
          </Button>
          {draft.state === 'failed' ? (
            <NotSaved problem={draft.problem} onRetry={() => draft.save()} onDiscard={draft.discard} />
          ) : (
            <SaveState draft={draft} />
          )}
        </Group>
        <UndoBar said={notice?.said} onUndo={notice?.undo} onClose={() => setNotice(undefined)} />
      </div>
      {rules.length === 0 ? (
        <Card>
          <Stack gap="sm" align="flex-start">
            <Text>{t('rules:empty', { queue: queueName(t, 'inbox') })}</Text>
            <Text size="sm" c="dimmed">
              {t('rules:starterHint')}
            </Text>
            <Button
              variant="default"
              onClick={() => change(starterRules.map((rule) => ({ ...rule, name: starterName(t, rule) })))}
            >
              {t('rules:starter', { count: starterRules.length })}
            </Button>
          </Stack>
        </Card>
      ) : (
        <RuleList
          rules={rules}
          onEdit={setEdited}
          onDelete={remove}
          onChange={(next, said) => {
            setNotice(undefined);
            change(next, said);
          }}
        />
      )}
      {edited && (
        <RuleEditor
          key={edited.id}
          rule={edited}
          isNew={!rules.some(({ id }) => id === edited.id)}
          onSave={save}
          onClose={() => setEdited(undefined)}
          {...(draft.state === 'failed' ? { problem: draft.problem } : {})}
        />
      )}
      {importing && (
        <ImportDialog now={rules} onImport={importRules} onClose={() => setImporting(false)} problem={draft.problem} />
      )}
    </Section>
  );
}

/** A starter rule's name in the UI language; from then on it is the person's own. */
const starterName = (t: Words, { id, name }: RoutingRule): string =>
  t(`rules:starterName.${id}` as 'rules:newName', { defaultValue: name });

const newRule = (name: string): RoutingRule => ({
  id: crypto.randomUUID(),
  order: 0,
  name,
  enabled: true,
  when: { all: [{ field: 'portal', op: 'is', value: 'amazon' }] },
  actions: [],
});

interface NotSavedProps {
  readonly problem: string;
  readonly onRetry: () => void;
  readonly onDiscard: () => void;
}

function NotSaved({ problem, onRetry, onDiscard }: NotSavedProps) {
  const t = useText();
  return (
    <Group gap="xs" role="alert">
      <Text size="sm" c="var(--mantine-color-error)">
        {t('rules:saveFailed', { message: problem })}
      </Text>
      <Button size="compact-sm" onClick={onRetry}>
        {t('common:action.retry')}
      </Button>
      <Button size="compact-sm" variant="default" onClick={onDiscard}>
        {t('settings:save.discard')}
      </Button>
    </Group>
  );
}
