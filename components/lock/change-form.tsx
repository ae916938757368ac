import { Button, PasswordInput, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useAsk, useCommand } from '@/lib/client/live.tsx';
import type { LockAnswer } from '@/lib/domain/lock.ts';
import { useText } from '@/lib/i18n/index.ts';
import { saidBy } from '@/lib/i18n/said-by.ts';
import { NewPassphrase } from './new-passphrase.tsx';
import { useSecondsTo } from './use-seconds-to.ts';

/** What needs the current passphrase: another one, or none. */
export function ChangeForm() {
  const t = useText();
  const change = useCommand('lock.change');
  const off = useCommand('lock.off');
  const seconds = useSecondsTo(useAsk('lock.state', {}).data?.until);
  const [current, setCurrent] = useState('');
  const [to, setTo] = useState<string>();
  const [round, setRound] = useState(0);
  const [said, setSaid] = useState('');
  const told = (sentence: string) => ({
    onSuccess: ({ answer }: LockAnswer) => {
      setSaid(answer === 'right' ? sentence : answer === 'wrong' ? t('lock:screen.wrong') : '');
      setCurrent('');
      if (answer !== 'right') return;
      setTo(undefined);
      setRound(round + 1);
    },
    onError: (error: Error) => setSaid(t('lock:screen.failed', { message: saidBy(t, error) })),
  });
  const blocked = current === '' || seconds > 0;
  return (
    <Stack
      component="fieldset"
      gap="sm"
      align="flex-start"
      m={0}
      p="sm"
      miw={0}
      maw="100%"
      bd="1px solid var(--mantine-color-default-border)"
    >
      <legend>{t('lock:card.change')}</legend>
      <PasswordInput
        w={320}
        maw="100%"
        label={t('lock:card.current')}
        autoComplete="current-password"
        value={current}
        onChange={(event) => setCurrent(event.currentTarget.value)}
      />
      <NewPassphrase key={round} onChosen={setTo} />
      <Text size="sm" c="dimmed">
        {t('lock:card.changeHint')}
      </Text>
      <Button
        variant="default"
        disabled={blocked || to === undefined}
        loading={change.isPending}
        onClick={() => to !== undefined && change.mutate({ passphrase: current, to }, told(t('lock:card.changed')))}
      >
        {t('lock:card.change')}
      </Button>
      <Button
        variant="default"
        c="var(--mantine-color-error)"
        disabled={blocked}
        loading={off.isPending}
        onClick={() => off.mutate({ passphrase: current }, told(''))}
      >
        {t('lock:card.turnOff')}
      </Button>
      <Text size="sm" role="status">
        {said} {seconds > 0 && t('lock:screen.wait', { seconds })}
      </Text>
    </Stack>
  );
}
