import { Alert, Button, Group, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useAsk, useCommand } from '@/lib/client/live.tsx';
import type { Agent } from '@/lib/domain/agent.ts';
import { useText } from '@/lib/i18n/index.ts';
import { saidBy } from '@/lib/i18n/said-by.ts';
import type { AgentView } from '@/lib/protocol.ts';
import { Card } from '../settings/section.tsx';
import { UndoBar } from '../settings/undo-bar.tsx';
import { same } from '../settings/use-draft.ts';
import { Failed, Loading } from '../ui/states.tsx';
import { useSettings } from '../ui/use-settings.ts';
import { AgentEditor } from './agent-editor.tsx';
import { AgentTable } from './agent-table.tsx';
import { newAgent } from './new-agent.ts';
import { storedAgent } from './use-agents.ts';

/** What was done last, and how it is taken back. */
interface Done {
  readonly said: string;
  readonly id: string;
  /** How the person was stored then; nothing: they were removed. */
  readonly after?: Agent;
  undo(): void;
}

/** Everybody tickets can be given to: find, add, change, remove, each with undo. */
export function AgentsCard() {
  const t = useText();
  const list = useAsk('agent.list', {});
  const put = useCommand('agent.put');
  const remove = useCommand('agent.delete');
  const { me, role, workingLanguages } = useSettings();
  const [edited, setEdited] = useState<{ readonly agent: Agent; readonly isNew: boolean }>();
  const [done, setDone] = useState<Done>();
  const agents = list.data ?? [];
  const names = agents.map(({ id }) => id);
  const failed = remove.error ?? put.error;
  const settle = { onSuccess: () => setDone(undefined) };
  // Once somebody else has changed them, what stood before is no longer what this undo would bring back.
  const row = agents.find(({ id }) => id === done?.id);
  const asLeft = done !== undefined && same(row && storedAgent(row), done.after);
  const onSaved = (before: Agent | undefined, after: Agent) => {
    const { id } = after;
    setDone({
      said: t('agents:saved', { name: id }),
      id,
      after,
      undo: () => (before ? put.mutate({ agent: before }, settle) : remove.mutate({ id }, settle)),
    });
  };
  const onRemove = (agent: AgentView) =>
    remove.mutate(
      { id: agent.id },
      {
        onSuccess: () =>
          setDone({
            said: t('agents:removed', { name: agent.id }),
            id: agent.id,
            undo: () => put.mutate({ agent: storedAgent(agent) }, settle),
          }),
      },
    );
  return (
    <Card title={t('agents:title')}>
      <Text size="sm" c="dimmed" mb="sm">
        {t('agents:hint')}
      </Text>
      {list.isSuccess && !names.includes(me) && (
        <Alert mb="sm" variant="light">
          <Group justify="space-between" gap="xs">
            <Text size="sm">{t('agents:addMeHint')}</Text>
            <Button
              size="xs"
              variant="default"
              onClick={() => setEdited({ agent: newAgent(me, role, workingLanguages), isNew: true })}
            >
              {t('agents:addMe', { name: me })}
            </Button>
          </Group>
        </Alert>
      )}
      {list.isPending && <Loading rows={3} height={36} />}
      {list.error && <Failed error={list.error} onRetry={() => list.refetch()} />}
      {list.isSuccess && agents.length === 0 && <Text size="sm">{t('agents:empty')}</Text>}
      {agents.length > 0 && (
        <AgentTable
          agents={agents}
          me={me}
          onEdit={(agent) => setEdited({ agent: storedAgent(agent), isNew: false })}
          onRemove={onRemove}
        />
      )}
      <Button
        mt="sm"
        variant="default"
        leftSection={<IconPlus size={16} aria-hidden />}
        onClick={() => setEdited({ agent: newAgent(''), isNew: true })}
      >
        {t('agents:add')}
      </Button>
      <UndoBar said={done?.said} onUndo={asLeft ? done.undo : undefined} onClose={() => setDone(undefined)} />
      {failed && (
        <Text role="alert" size="sm" c="var(--mantine-color-error)">
          {t('common:error.command', { message: saidBy(t, failed) })}
        </Text>
      )}
      {edited && (
        <AgentEditor
          key={edited.agent.id}
          agent={edited.agent}
          isNew={edited.isNew}
          names={names}
          onSaved={onSaved}
          onClose={() => setEdited(undefined)}
        />
      )}
    </Card>
  );
}
