import { Button, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '@/lib/client/live.tsx';
import { useText } from '@/lib/i18n/index.ts';
import { saidBy } from '@/lib/i18n/said-by.ts';
import { GatedButton, GateNotice } from '../ui/action-gate.tsx';
import type { GateRefusal } from '../ui/gate-rules.ts';

/** That nobody can open it, and what can be done: said first, confirmed by typing. */
export function Forgotten() {
  const t = useText();
  const forget = useCommand('lock.forget');
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const [refusal, setRefusal] = useState<GateRefusal>();
  if (!open)
    return (
      <Button variant="subtle" size="compact-sm" style={{ alignSelf: 'flex-start' }} onClick={() => setOpen(true)}>
        {t('lock:forgotten.title')}
      </Button>
    );
  const word = t('lock:forgotten.word');
  return (
    <Stack component="fieldset" gap="sm" align="flex-start" p="sm" m={0} bd="1px solid var(--ps-critical)">
      <legend>{t('lock:forgotten.title')}</legend>
      <Text size="sm">{t('lock:forgotten.hint')}</Text>
      <Text size="sm">{t('lock:forgotten.back')}</Text>
      <TextInput
        label={t('lock:forgotten.type', { word })}
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <GatedButton
        color="red.9"
        disabled={typed.trim().toLowerCase() !== word}
        loading={forget.isPending}
        onRefused={setRefusal}
        onAct={() => forget.mutate({ confirm: 'delete' })}
      >
        {t('lock:forgotten.act')}
      </GatedButton>
      <Button variant="default" onClick={() => setOpen(false)}>
        {t('common:action.cancel')}
      </Button>
      <GateNotice refusal={refusal} />
      {forget.isError && (
        <Text size="sm" role="alert" c="var(--mantine-color-error)">
          {t('lock:screen.failed', { message: saidBy(t, forget.error) })}
        </Text>
      )}
    </Stack>
  );
}
