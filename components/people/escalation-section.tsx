import { ActionIcon, Button, Group, Text, UnstyledButton } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useAsk } from '@/lib/client/live.tsx';
import type { Ladder } from '@/lib/domain/rule.ts';
import classes from '../settings/list.module.css';
import { NotSaved } from '../settings/not-saved.tsx';
import { SaveState } from '../settings/save-bar.tsx';
import { Section } from '../settings/section.tsx';
import { UndoBar } from '../settings/undo-bar.tsx';
import { useSettingsDraft } from '../settings/use-settings-draft.ts';
import { useNames } from '../ticket/naming.ts';
import { Empty, Failed, Loading } from '../ui/states.tsx';
import { LadderEditor } from './ladder-editor.tsx';
import { exampleLadder, MOST_LADDERS, newLadder, stepsText } from './ladders.ts';

/** Who hears, and what happens, as time runs out. Each change is stored at once and can be undone. */
export function EscalationSection() {
  const { t } = useNames();
  const settings = useAsk('settings.get', {});
  const draft = useSettingsDraft('escalation', ['routing']);
  const [edited, setEdited] = useState<{ readonly ladder: Ladder; readonly isNew: boolean }>();
  const [removed, setRemoved] = useState<{ readonly ladder: Ladder; readonly at: number }>();
  const routing = draft.value?.routing;
  if (!routing)
    return (
      <Section title={t('escalation:title')}>
        {settings.error ? <Failed error={settings.error} onRetry={() => settings.refetch()} /> : <Loading rows={2} />}
      </Section>
    );
  const { ladders } = routing;
  const store = (next: readonly Ladder[]) => draft.save({ routing: { ...routing, ladders: next } });
  const begin = (ladder: Ladder) => setEdited({ ladder, isNew: true });
  const put = (ladder: Ladder) =>
    store(
      ladders.some(({ id }) => id === ladder.id)
        ? ladders.map((one) => (one.id === ladder.id ? ladder : one))
        : [...ladders, ladder],
    );
  const remove = async (ladder: Ladder) => {
    const at = ladders.indexOf(ladder);
    if (await store(ladders.toSpliced(at, 1))) setRemoved({ ladder, at });
  };
  const restore = async () => {
    if (removed && (await store(ladders.toSpliced(removed.at, 0, removed.ladder)))) setRemoved(undefined);
  };
  return (
    <Section title={t('escalation:title')} intro={t('escalation:intro')}>
      <div>
        <Group gap="xs">
          <Button
            leftSection={<IconPlus size={16} aria-hidden />}
            disabled={ladders.length >= MOST_LADDERS}
            onClick={() => begin(newLadder())}
          >
            {t('escalation:add')}
          </Button>
          {draft.state === 'failed' ? (
            <NotSaved said={t('settings:save.failed', { message: draft.problem })} draft={draft} />
          ) : (
            <SaveState draft={draft} />
          )}
        </Group>
        <UndoBar
          said={removed && t('escalation:removed', { name: removed.ladder.name })}
          onUndo={restore}
          onClose={() => setRemoved(undefined)}
        />
      </div>
      {ladders.length === 0 ? (
        <Empty
          title={t('escalation:empty')}
          hint={t('escalation:emptyHint')}
          action={{
            label: t('escalation:example'),
            run: () => begin(exampleLadder(t('escalation:exampleName'))),
          }}
        />
      ) : (
        <ul className={classes.list} aria-label={t('escalation:list')}>
          {ladders.map((ladder) => (
            <Row
              key={ladder.id}
              ladder={ladder}
              onEdit={() => setEdited({ ladder, isNew: false })}
              onRemove={() => void remove(ladder)}
            />
          ))}
        </ul>
      )}
      {edited && (
        <LadderEditor
          key={edited.ladder.id}
          ladder={edited.ladder}
          isNew={edited.isNew}
          onSave={put}
          problem={draft.state === 'failed' ? t('settings:save.failed', { message: draft.problem }) : undefined}
          saving={draft.state === 'saving'}
          onClose={() => {
            draft.discard();
            setEdited(undefined);
          }}
        />
      )}
    </Section>
  );
}

interface RowProps {
  readonly ladder: Ladder;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

function Row({ ladder, onEdit, onRemove }: RowProps) {
  const { t, locale } = useNames();
  const { name, obligations, severities } = ladder;
  const list = new Intl.ListFormat(locale, { type: 'disjunction' });
  const all = t('escalation:any');
  const owed = obligations.map((kind) => t(`escalation:obligation.${kind}`));
  const severe = severities.map((severity) => t(`words:severity.${severity}`));
  return (
    <li className={classes.row}>
      <UnstyledButton className={classes.body} aria-label={t('escalation:edit', { name })} onClick={onEdit}>
        <Text fw={600} size="sm">
          <bdi>{name}</bdi>
        </Text>
        <Text size="xs" c="dimmed">
          {t('escalation:obligations')}: {owed.length > 0 ? list.format(owed) : all} · {t('escalation:severities')}:{' '}
          {severe.length > 0 ? list.format(severe) : all}
        </Text>
        <Text size="xs">{stepsText(t, ladder, locale)}</Text>
      </UnstyledButton>
      <ActionIcon aria-label={t('escalation:remove', { name })} onClick={onRemove}>
        <IconTrash size={16} aria-hidden />
      </ActionIcon>
    </li>
  );
}
