/** What stands in place of every page of ours while the store cannot be used, and the line above it while it is full. */
import { Alert, Button, Group, Stack, Table, Text, Title } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useAsk, useClient, useCommand } from '@/lib/client/live.tsx';
import type { Recovery, StoreState } from '@/lib/domain/custody.ts';
import { useText } from '@/lib/i18n/index.ts';
import { saidBy } from '@/lib/i18n/said-by.ts';
import { RestoreCard } from '../continuity/restore-card.tsx';
import { LockScreen } from '../lock/lock-screen.tsx';
import { useActivity } from '../lock/use-activity.ts';
import { GatedButton, GateNotice } from './action-gate.tsx';
import type { GateRefusal } from './gate-rules.ts';
import { saveFile } from './save-file.ts';

const ROWS = ['tickets', 'messages', 'orders', 'events'] as const;

/** Shows `children` while the store can be used. */
export function StoreGuard({ children }: { children: ReactNode }) {
  const t = useText();
  const state = useAsk('store.state', {}).data;
  useActivity(state?.state === 'ok' || state?.state === 'full');
  if (state?.state === 'locked') return <LockScreen />;
  if (state && state.state !== 'ok' && state.state !== 'full') return <Trouble state={state} />;
  return (
    <>
      {state?.state === 'full' && (
        <Alert color="red" p="xs" m={4} role="alert">
          {t('common:store.full')}
        </Alert>
      )}
      {children}
    </>
  );
}

type Bad = Exclude<StoreState, { state: 'ok' | 'full' | 'locked' }>;

function Trouble({ state }: { state: Bad }) {
  const t = useText();
  const name = state.state === 'too-new' ? 'tooNew' : state.state;
  return (
    <Stack component="main" gap="md" p="md" maw={560} mx="auto">
      <Title order={1} size="h4">
        {t(`common:store.${name}`)}
      </Title>
      <Text size="sm">{t(`common:store.${name}Hint`)}</Text>
      {state.state === 'damaged' && <Losses {...state} />}
      {state.state === 'unreadable' && (
        <Text size="xs" c="dimmed">
          {state.detail}
        </Text>
      )}
      <Ways state={state} />
      {(state.state === 'damaged' || state.state === 'unreadable') && <RestoreCard anew />}
    </Stack>
  );
}

function Losses({ expected, found }: Extract<StoreState, { state: 'damaged' }>) {
  const t = useText();
  return (
    <Table>
      <Table.Thead>
        <Table.Tr>
          {(['count', 'expected', 'found'] as const).map((head) => (
            <Table.Th key={head}>{t(`common:store.${head}`)}</Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {ROWS.map((row) => (
          <Table.Tr key={row}>
            <Table.Td>{t(`common:store.rows.${row}`)}</Table.Td>
            <Table.Td>{expected?.[row] ?? '?'}</Table.Td>
            <Table.Td>{found[row]}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

/** What one can do, mildest first; what cannot be taken back is asked twice. */
function Ways({ state: { state } }: { state: Bad }) {
  const t = useText();
  const client = useClient();
  const recover = useCommand('store.recover');
  const [sure, setSure] = useState(false);
  const [said, setSaid] = useState('');
  const [refusal, setRefusal] = useState<GateRefusal>();
  const run = (how: Recovery) => {
    setSaid('');
    recover.mutate({ how }, { onError: (error) => setSaid(t('common:store.failed', { message: saidBy(t, error) })) });
  };
  const save = async () => {
    try {
      const name = `portside-${new Date().toISOString().slice(0, 10)}.json`;
      saveFile(name, await client.ask('data.export', {}));
      setSaid(t('common:store.saved', { name }));
    } catch (error) {
      setSaid(t('common:store.failed', { message: saidBy(t, error) }));
    }
  };
  const drastic = state === 'damaged' ? 'keep' : state === 'unreadable' ? 'anew' : undefined;
  return (
    <>
      <Group gap="xs">
        <Button variant="default" loading={recover.isPending} onClick={() => run('check')}>
          {t('common:store.check')}
        </Button>
        {state !== 'unreadable' && (
          <Button variant="default" onClick={save}>
            {t('common:store.saveRest')}
          </Button>
        )}
      </Group>
      {drastic && (
        <Stack gap={6} align="flex-start">
          <Text size="sm">{t(`common:store.${drastic}Hint`)}</Text>
          {sure ? (
            <Group gap="xs">
              <GatedButton color="red.9" loading={recover.isPending} onRefused={setRefusal} onAct={() => run(drastic)}>
                {t(`common:store.${drastic}Sure`)}
              </GatedButton>
              <Button variant="default" onClick={() => setSure(false)}>
                {t('common:action.cancel')}
              </Button>
            </Group>
          ) : (
            <Button variant="default" c="var(--mantine-color-error)" onClick={() => setSure(true)}>
              {t(`common:store.${drastic}`)}
            </Button>
          )}
        </Stack>
      )}
      <GateNotice refusal={refusal} />
      <Text size="sm" role="status">
        {said}
      </Text>
    </>
  );
}
