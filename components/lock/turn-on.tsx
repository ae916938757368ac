import { Box, Button, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useCommand } from '@/lib/client/live.tsx';
import { LOCK_AFTER_AT_FIRST, type LockAfter } from '@/lib/domain/lock.ts';
import { useText } from '@/lib/i18n/index.ts';
import { saidBy } from '@/lib/i18n/said-by.ts';
import { AfterSelect } from './lock-card.tsx';
import { NewPassphrase } from './new-passphrase.tsx';

export function TurnOn() {
  const t = useText();
  const turn = useCommand('lock.on');
  const [passphrase, setPassphrase] = useState<string>();
  const [minutes, setMinutes] = useState<LockAfter>(LOCK_AFTER_AT_FIRST);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (passphrase !== undefined) turn.mutate({ passphrase, minutes });
  };
  return (
    <Box component="form" maw="100%" onSubmit={submit}>
      <Stack gap="sm" align="flex-start">
        <NewPassphrase onChosen={setPassphrase} />
        <AfterSelect value={minutes} onChange={setMinutes} />
        <Button type="submit" disabled={passphrase === undefined} loading={turn.isPending}>
          {t('lock:card.turnOn')}
        </Button>
        {turn.isError && (
          <Text size="sm" role="alert" c="var(--mantine-color-error)">
            {t('lock:screen.failed', { message: saidBy(t, turn.error) })}
          </Text>
        )}
      </Stack>
    </Box>
  );
}
