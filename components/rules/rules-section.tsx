import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { RoutingRule } from '@/lib/domain/rule.ts';
import { useText, type Text as Words } from '@/lib/i18n/index.ts';
import { saidBy } from '@/lib/i18n/said-by.ts';
import { starterRules } from '@/lib/routing/starter-rules.ts';
import { NotSaved } from '../settings/not-saved.tsx';
import { SaveState } from '../settings/save-bar.tsx';
import { Card, Section } from '../settings/section.tsx';
import { UndoBar } from '../settings/undo-bar.tsx';
import { queueName } from '../ticket/naming.ts';
import { ImportDialog } from './import-dialog.tsx';
import { LibraryDialog } from './library-dialog.tsx';
import { RuleEditor } from './rule-editor.tsx';
import { withRule } from './rule-groups.ts';
import { RuleList } from './rule-list.tsx';
import { RuleTools } from './rule-tools.tsx';
import { useRuleHealth } from './use-rule-health.ts';
import { useRules } from './use-rules.ts';

interface Notice {
  readonly said: string;
  /** It is what the last save did, and goes back with it. */
  readonly undoes?: boolean;
}

const NO_RULES: readonly RoutingRule[] = [];

/** The routing rules: their order, what each does, and everything to change them with. */
export function RulesSection() {
  const t = useText();
  const { rules, loadError, draft, commit } = useRules();
  const health = useRuleHealth(rules ?? NO_RULES);
  const [edited, setEdited] = useState<RoutingRule>();
  const [dialog, setDialog] = useState<'import' | 'library'>();
  const [notice, setNotice] = useState<Notice>();
  const title = t('settings:nav.rules');
  if (!rules) {
    const said = loadError ? t('rules:loadFailed', { message: saidBy(t, loadError) }) : t('settings:loading');
    return <Section title={title}>{said}</Section>;
  }

  const putBack = () => {
    setNotice(undefined);
    void draft.undo?.();
  };
  const change = async (next: readonly RoutingRule[], said?: string) => {
    setNotice(undefined);
    if ((await commit(next)) && said) setNotice({ said, undoes: true });
  };
  const save = (rule: RoutingRule) => {
    setNotice(undefined);
    return commit(withRule(rules, rule));
  };
  const take = async (next: readonly RoutingRule[], said: string) => {
    const stored = await commit(next);
    if (stored) setNotice({ said, undoes: true });
    else draft.discard();
    return stored;
  };
  const close = () => setDialog(undefined);
  return (
    <Section title={title} intro={t('rules:intro')}>
      <div>
        <Group gap="xs">
          <RuleTools
            rules={rules}
            onNew={() => setEdited(newRule(t('rules:newName')))}
            onLibrary={() => setDialog('library')}
            onImport={() => setDialog('import')}
            onExported={(said) => setNotice({ said })}
          />
          {draft.state === 'failed' ? (
            <NotSaved said={t('rules:saveFailed', { message: draft.problem })} draft={draft} />
          ) : (
            <SaveState draft={draft} />
          )}
        </Group>
        <UndoBar
          said={notice?.said}
          onUndo={notice?.undoes && draft.undo ? putBack : undefined}
          onClose={() => setNotice(undefined)}
        />
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
          health={health}
          onEdit={setEdited}
          onDelete={(rule) =>
            change(
              rules.filter((one) => one !== rule),
              t('rules:deleted', { name: rule.name }),
            )
          }
          onChange={change}
        />
      )}
      {edited && (
        <RuleEditor
          key={edited.id}
          rule={edited}
          rules={rules}
          isNew={!rules.some(({ id }) => id === edited.id)}
          onSave={save}
          onClose={() => setEdited(undefined)}
          {...(draft.state === 'failed' ? { problem: draft.problem } : {})}
        />
      )}
      {dialog === 'import' && (
        <ImportDialog
          now={rules}
          onImport={(imported) => take(imported, t('rules:import_.done', { count: imported.length }))}
          onClose={close}
          problem={draft.problem}
        />
      )}
      {dialog === 'library' && (
        <LibraryDialog
          now={rules}
          onAdd={(next, count) => take(next, t('rules:library.added', { count }))}
          onClose={close}
          problem={draft.problem}
        />
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
