/** Lets the person's own model draft or rewrite the reply; what it makes stands beside the draft until it is taken. */
import { Alert, Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useAsk, useCommand } from '@/lib/client/live.tsx';
import type { DraftWords } from '@/lib/domain/draft.ts';
import { MODEL_TASKS, type ModelTask } from '@/lib/domain/model-draft.ts';
import type { TicketId } from '@/lib/domain/ticket.ts';
import type { EngineId } from '@/lib/domain/translation.ts';
import { saidBy } from '@/lib/i18n/said-by.ts';
import { useNames } from '../ticket/naming.ts';
import styles from '../ticket/ticket.module.css';
import { GatedButton } from '../ui/action-gate.tsx';
import type { GateRefusal } from '../ui/gate-rules.ts';
import { notify } from '../ui/notices.tsx';
import { useSettings } from '../ui/use-settings.ts';
import { writeDraft } from './drafts.ts';
import { ModelPreview } from './model-preview.tsx';

const MODEL: EngineId = 'openai-compatible';

interface ModelPanelProps {
  readonly id: TicketId;
  readonly draft: DraftWords;
  readonly onRefused: (refusal: GateRefusal | undefined) => void;
}

/** Nothing where no model is set up. */
export function ModelPanel({ id, draft, onRefused }: ModelPanelProps) {
  const { text } = draft;
  const { t } = useNames();
  const model = useAsk('engine.list', {}).data?.find((engine) => engine.id === MODEL);
  const { translation } = useSettings();
  const { mutateAsync: start, isPending: starting } = useCommand('model.start');
  const { mutateAsync: change } = useCommand('settings.change');
  const [run, setRun] = useState<string>();
  const result = useAsk('model.result', { run: run ?? '' }, { enabled: run !== undefined }).data;
  const running = starting || (run !== undefined && (!result || result.state === 'running'));
  /** One's own words, which what the model made has taken the place of. */
  const [before, setBefore] = useState<DraftWords>();
  const [wanted, setWanted] = useState<ModelTask>();
  if (!model?.ready) return null;
  const consented = translation.consented[MODEL] !== undefined;

  const failed = (error: unknown) =>
    notify({ color: 'red', message: t('common:error.command', { message: saidBy(t, error) }) });
  const begin = async (task: ModelTask) => {
    try {
      setRun((await start({ id, task, draft: text })).run);
    } catch (error) {
      failed(error);
    }
  };
  const consent = async (task: ModelTask) => {
    setWanted(undefined);
    const since = { ...translation.consented, [MODEL]: Date.now() };
    try {
      await change({ change: { translation: { ...translation, consented: since } } });
    } catch (error) {
      failed(error);
      return;
    }
    await begin(task);
  };

  return (
    <details>
      <summary className={styles.summary}>{t('drafts:model.title')}</summary>
      <Group gap={4} mt={4}>
        {MODEL_TASKS.map((task) => (
          <Button
            key={task}
            size="compact-xs"
            variant="default"
            disabled={running || (task !== 'draft' && text.trim() === '')}
            onClick={() => (consented ? begin(task) : setWanted(task))}
          >
            {t(`drafts:model.${task}`)}
          </Button>
        ))}
      </Group>
      {wanted && (
        <Alert color="orange" p="xs" mt={4}>
          <Text size="sm">{t('drafts:model.leaves')}</Text>
          <Group gap={6} mt={4}>
            <GatedButton size="compact-sm" variant="default" onRefused={onRefused} onAct={() => consent(wanted)}>
              {t('drafts:model.consent')}
            </GatedButton>
            <Button size="compact-sm" variant="subtle" onClick={() => setWanted(undefined)}>
              {t('common:action.cancel')}
            </Button>
          </Group>
        </Alert>
      )}
      {run && (
        <ModelPreview
          run={run}
          onClose={() => setRun(undefined)}
          onUse={(words) => {
            if (text.trim() !== '') setBefore(draft);
            writeDraft(id, words);
            setRun(undefined);
          }}
        />
      )}
      {before && (
        <Button
          size="compact-xs"
          variant="subtle"
          mt={4}
          onClick={() => {
            writeDraft(id, before);
            setBefore(undefined);
          }}
        >
          {t('drafts:model.back')}
        </Button>
      )}
    </details>
  );
}
