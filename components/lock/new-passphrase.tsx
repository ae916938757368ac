import { PasswordInput } from '@mantine/core';
import { useState } from 'react';
import { SHORTEST_PASSPHRASE } from '@/lib/domain/lock.ts';
import { useText } from '@/lib/i18n/index.ts';

/** Two fields that have to say the same; undefined until they do. */
export function NewPassphrase({ onChosen }: { onChosen: (passphrase: string | undefined) => void }) {
  const t = useText();
  const [first, setFirst] = useState('');
  const [again, setAgain] = useState('');
  const tell = (one: string, other: string) =>
    onChosen(one.length >= SHORTEST_PASSPHRASE && one === other ? one : undefined);
  return (
    <>
      <PasswordInput
        w={320}
        maw="100%"
        label={t('lock:card.chosen')}
        description={t('lock:card.chosenHint', { count: SHORTEST_PASSPHRASE })}
        autoComplete="new-password"
        value={first}
        onChange={(event) => {
          setFirst(event.currentTarget.value);
          tell(event.currentTarget.value, again);
        }}
      />
      <PasswordInput
        w={320}
        maw="100%"
        label={t('lock:card.again')}
        error={again !== '' && again !== first ? t('lock:card.differ') : undefined}
        autoComplete="new-password"
        value={again}
        onChange={(event) => {
          setAgain(event.currentTarget.value);
          tell(first, event.currentTarget.value);
        }}
      />
    </>
  );
}
