/** The lock among the settings: turning it on, how soon it locks, changing the passphrase, turning it off. */
import { Alert, Button, NativeSelect, Stack, Text } from '@mantine/core';
import { useAsk, useCommand } from '@/lib/client/live.tsx';
import { LOCK_AFTER, type LockAfter, type LockView } from '@/lib/domain/lock.ts';
import { type Text as Say, useText } from '@/lib/i18n/index.ts';
import { Card } from '../settings/section.tsx';
import { Failed, Loading } from '../ui/states.tsx';
import { ChangeForm } from './change-form.tsx';
import { TurnOn } from './turn-on.tsx';

export function LockCard() {
  const t = useText();
  const state = useAsk('lock.state', {});
  return (
    <Card title={t('lock:card.title')}>
      <Stack gap="sm" align="flex-start">
        <Text size="sm">{t('lock:card.hint')}</Text>
        <Text size="sm" c="dimmed">
          {t('lock:card.limits')}
        </Text>
        {state.isPending && <Loading rows={2} height={40} />}
        {state.isError && <Failed error={state.error} onRetry={() => void state.refetch()} />}
        {state.data?.phase === 'off' && <TurnOn />}
        {state.data && state.data.phase !== 'off' && <On state={state.data} />}
        {state.data && state.data.aside > 0 && (
          <Alert color="yellow">{t('lock:card.aside', { count: state.data.aside })}</Alert>
        )}
      </Stack>
    </Card>
  );
}

const afterText = (t: Say, minutes: LockAfter): string =>
  minutes === 0 ? t('lock:card.never') : t('lock:card.minutes', { count: minutes });

export function AfterSelect({ value, onChange }: { value: LockAfter; onChange: (minutes: LockAfter) => void }) {
  const t = useText();
  return (
    <NativeSelect
      label={t('lock:card.after')}
      value={String(value)}
      data={LOCK_AFTER.map((minutes) => ({ value: String(minutes), label: afterText(t, minutes) }))}
      onChange={(event) => {
        const minutes = LOCK_AFTER.find((one) => String(one) === event.currentTarget.value);
        if (minutes !== undefined) onChange(minutes);
      }}
    />
  );
}

function On({ state: { phase, minutes, work } }: { state: LockView }) {
  const t = useText();
  const lock = useCommand('lock.now');
  const after = useCommand('lock.after');
  const going = phase === 'opening' ? 'opening' : 'sealing';
  return (
    <>
      <Text size="sm" role="status">
        {phase === 'on' ? t('lock:card.on') : t(`lock:card.${going}`, { done: work?.done ?? 0, of: work?.of ?? '…' })}
      </Text>
      <Text size="sm">{t('lock:card.snapshots')}</Text>
      <AfterSelect value={minutes} onChange={(chosen) => after.mutate({ minutes: chosen })} />
      <Button loading={lock.isPending} onClick={() => lock.mutate({})}>
        {t('lock:card.now')}
      </Button>
      <Text size="sm" c="dimmed">
        {t('lock:card.keys')}
      </Text>
      {phase !== 'opening' && <ChangeForm />}
    </>
  );
}
