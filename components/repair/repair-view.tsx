/** The repair of the page beside the sidebar: what is missing, pointing at it, the ways found, and saving. */
import { Alert, Button, CloseButton, Group, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useAsk, useCommand } from '@/lib/client/live.tsx';
import type { RepairState } from '@/lib/domain/repair.ts';
import { TICKET_KINDS } from '@/lib/domain/vocabulary.ts';
import type { Text as Words } from '@/lib/i18n/index.ts';
import { saidBy } from '@/lib/i18n/said-by.ts';
import { useNames } from '../ticket/naming.ts';
import { GatedButton, GateNotice } from '../ui/action-gate.tsx';
import type { GateRefusal } from '../ui/gate-rules.ts';
import { notify } from '../ui/notices.tsx';
import { Loading } from '../ui/states.tsx';
import { useSettings } from '../ui/use-settings.ts';
import { FieldList } from './field-list.tsx';
import { Pointing } from './pointing.tsx';
import styles from './repair.module.css';
import { listText, pageName, problemText } from './texts.ts';
import { useRepair } from './use-repair.ts';
import { Ways } from './ways.tsx';

export function RepairView({ onClose }: { onClose: () => void }) {
  const { t } = useNames();
  const repair = useRepair();
  const [leaving, setLeaving] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const { begin, state, lost, act } = repair;
  const close = () => (state?.changed && !leaving ? setLeaving(true) : onClose());
  return (
    <section className={styles.view} aria-label={t('repair:title')} data-keys="own">
      <header className={styles.head}>
        <Stack gap={0} flex={1} miw={0}>
          <Title order={2} size="md" ref={title} tabIndex={-1} className={styles.heading}>
            {t('repair:title')}
          </Title>
          {state && (
            <Text size="xs" c="dimmed" truncate>
              {pageName(t, state)}
            </Text>
          )}
        </Stack>
        <CloseButton aria-label={t('repair:close')} onClick={close} />
      </header>
      <div className={styles.body}>
        {leaving && (
          <Alert color="orange" p="xs" role="alert" mb="sm" title={t('repair:unsaved')}>
            <Button size="compact-xs" variant="default" onClick={onClose}>
              {t('repair:discard')}
            </Button>
          </Alert>
        )}
        {begin.isError && (
          <Stopped text={t('repair:failed', { message: saidBy(t, begin.error) })} onAgain={repair.start} />
        )}
        {lost && <Stopped text={t('repair:gone')} onAgain={repair.start} />}
        {!state && !begin.isError && !lost && <Loading rows={4} height={40} />}
        {state && <Work state={state} act={act} error={repair.error} />}
      </div>
      {state && <Foot state={state} onSaved={onClose} />}
    </section>
  );
}

function Stopped({ text, onAgain }: { text: string; onAgain: () => void }) {
  const { t } = useNames();
  return (
    <Alert color="red" role="alert" title={text}>
      <Text size="sm">{t('repair:failedHint')}</Text>
      <Button size="xs" variant="default" mt="xs" onClick={onAgain}>
        {t('repair:again')}
      </Button>
    </Alert>
  );
}

interface WorkProps extends Pick<ReturnType<typeof useRepair>, 'act'> {
  readonly state: RepairState;
  readonly error: Error | null;
}

function Work({ state, act, error }: WorkProps) {
  const { t } = useNames();
  const health = useAsk('tab.context', {}).data?.health;
  const { pointing, asked } = state;
  return (
    <Stack gap="sm">
      {error && (
        <Text size="sm" role="alert" c="var(--mantine-color-error)">
          {t('repair:failed', { message: saidBy(t, error) })}
        </Text>
      )}
      {pointing && <Pointing pointing={pointing} act={act} />}
      {!pointing && asked && <Ways key={`${asked.examples}/${asked.sides.join()}`} asked={asked} act={act} />}
      {!pointing && !asked && (
        <>
          <Text size="sm">{t('repair:intro')}</Text>
          <NativeSelect
            size="xs"
            label={t('repair:kind')}
            value={state.kind}
            data={TICKET_KINDS.map((kind) => ({ value: kind, label: t(`words:kind.${kind}`) }))}
            onChange={({ currentTarget }) => {
              const kind = TICKET_KINDS.find((one) => one === currentTarget.value);
              if (kind) act({ do: 'kind', kind });
            }}
          />
          <FieldList state={state} missing={health?.missing ?? []} weak={health?.weak ?? []} act={act} />
        </>
      )}
    </Stack>
  );
}

const KINDS = ['ticket', 'message', 'order'] as const;

function yieldText(t: Words, { yields }: RepairState, locale: string): string {
  const parts = KINDS.filter((what) => yields[what] > 0).map((what) =>
    t(`repair:yield.${what}`, { count: yields[what] }),
  );
  return parts.length > 0 ? listText(locale, parts, 'conjunction') : t('repair:yield.nothing');
}

function Foot({ state, onSaved }: { state: RepairState; onSaved: () => void }) {
  const { t, locale } = useNames();
  const save = useCommand('repair.save');
  const { role } = useSettings();
  const [refusal, setRefusal] = useState<GateRefusal>();
  const mayLead = role === 'lead' || role === 'admin';
  const problem = save.data && 'problem' in save.data ? save.data.problem : state.problem;
  const keep = () =>
    save.mutate(
      {},
      {
        onSuccess: (answer) => {
          if ('problem' in answer) return;
          notify({ message: t('repair:saved') });
          onSaved();
        },
      },
    );
  return (
    <footer className={styles.foot}>
      <Stack gap={6}>
        <Text size="xs" role="status">
          {t('repair:yields', { list: yieldText(t, state, locale) })}
        </Text>
        {state.changed && problem && (
          <Text size="xs" role="alert" c="var(--mantine-color-error)">
            {problemText(t, problem, locale)}
          </Text>
        )}
        {save.isError && (
          <Text size="xs" role="alert" c="var(--mantine-color-error)">
            {t('repair:saveFailed', { message: saidBy(t, save.error) })}
          </Text>
        )}
        {!mayLead && <Text size="xs">{t('repair:notLead')}</Text>}
        <GateNotice refusal={refusal} />
        <Group gap={6}>
          <GatedButton
            size="xs"
            disabled={!state.changed || state.problem !== undefined || !mayLead}
            loading={save.isPending}
            onAct={keep}
            onRefused={setRefusal}
          >
            {t('repair:save')}
          </GatedButton>
        </Group>
      </Stack>
    </footer>
  );
}
