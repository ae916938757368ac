/** What stands in place of every page of ours while the store is locked. */
import { Button, PasswordInput, Stack, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type FormEvent, useEffect, useState } from 'react';
import { useAsk, useCommand, useForget } from '@/lib/client/live.tsx';
import { useText } from '@/lib/i18n/index.ts';
import { saidBy } from '@/lib/i18n/said-by.ts';
import { forgetNotes } from '../ticket/half-notes.ts';
import { Forgotten } from './forgotten.tsx';
import { useSecondsTo } from './use-seconds-to.ts';

/** A page around this one could take the keyboard away from a passphrase that is half typed. */
const isFramed = () => window.top !== window;

export function LockScreen() {
  const t = useText();
  useForget('store.state', 'settings.get', 'lock.state');
  useEffect(() => {
    notifications.clean();
    forgetNotes();
  }, []);
  return (
    <Stack component="main" gap="md" p="md" maw={480} mx="auto">
      <Title order={1} size="h4">
        {t('lock:screen.title')}
      </Title>
      <Text size="sm">{t('lock:screen.hint')}</Text>
      {isFramed() ? (
        <>
          <Text size="sm">{t('lock:screen.elsewhere')}</Text>
          <Button component="a" href="/options.html#privacy" target="_blank" style={{ alignSelf: 'flex-start' }}>
            {t('lock:screen.openTab')}
          </Button>
        </>
      ) : (
        <>
          <Unlock />
          <Forgotten />
        </>
      )}
    </Stack>
  );
}

function Unlock() {
  const t = useText();
  const state = useAsk('lock.state', {}).data;
  const unlock = useCommand('lock.unlock');
  const [passphrase, setPassphrase] = useState('');
  const seconds = useSecondsTo(state?.until);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (passphrase === '' || seconds > 0 || unlock.isPending) return;
    unlock.mutate({ passphrase }, { onSuccess: () => setPassphrase('') });
  };
  const wrong = unlock.data?.answer === 'wrong' && passphrase === '';
  return (
    <form onSubmit={submit}>
      <Stack gap="sm" align="stretch">
        <PasswordInput
          label={t('lock:screen.passphrase')}
          autoComplete="current-password"
          data-autofocus
          autoFocus
          value={passphrase}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
        />
        <Button type="submit" loading={unlock.isPending} disabled={seconds > 0} style={{ alignSelf: 'flex-start' }}>
          {t('lock:screen.unlock')}
        </Button>
        <Text size="sm" role="alert" c="var(--mantine-color-error)">
          {wrong && t('lock:screen.wrong')} {seconds > 0 && t('lock:screen.wait', { seconds })}
          {unlock.isError && t('lock:screen.failed', { message: saidBy(t, unlock.error) })}
        </Text>
      </Stack>
    </form>
  );
}
