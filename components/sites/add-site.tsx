import { Button, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useAsk, useCommand } from '@/lib/client/live.tsx';
import { LONGEST_SITE_NAME } from '@/lib/domain/site.ts';
import { useText } from '@/lib/i18n/index.ts';
import { saidBy } from '@/lib/i18n/said-by.ts';

/** Has the browser ask whether we may enter a site (`https://host`). Called by a click only. */
export type RequestSite = (origin: string) => Promise<boolean>;

interface Props {
  readonly requestSite: RequestSite;
  readonly onSaid: (said: string) => void;
}

const hostOf = (origin: string): string => new URL(origin).host;

/** An address, what it means to add it, and the one click at which the browser asks. */
export function AddSite({ requestSite, onSaid }: Props) {
  const t = useText();
  const [address, setAddress] = useState('');
  const [name, setName] = useState('');
  const add = useCommand('site.add');
  const looked = useAsk('site.look', { address });
  const found = address.trim() !== '' && looked.isSuccess ? looked.data : undefined;
  const problem = found && 'problem' in found ? found.problem : undefined;
  const origin = found && 'origin' in found ? found.origin : undefined;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!origin) return;
    // Asked for in the very click: browsers refuse later.
    const allowed = requestSite(origin);
    onSaid('');
    try {
      if (!(await allowed)) {
        onSaid(t('sites:refused', { allow: t('sites:allow') }));
        return;
      }
      await add.mutateAsync({ origin, name: name.trim() });
      onSaid(t('sites:added', { name: name.trim() || hostOf(origin), teach: t('sites:teach') }));
      setAddress('');
      setName('');
    } catch (error) {
      onSaid(t('sites:failed', { message: saidBy(t, error) }));
    }
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm" maw={520}>
        <TextInput
          label={t('sites:address')}
          description={t('sites:addressHint')}
          type="text"
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
          value={address}
          maxLength={2_000}
          error={problem && t(`sites:problem.${problem}`)}
          onChange={(event) => setAddress(event.currentTarget.value)}
        />
        <TextInput
          label={t('sites:name')}
          description={t('sites:nameHint')}
          value={name}
          maxLength={LONGEST_SITE_NAME}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        {found && 'origin' in found && (
          <Text size="sm" role="status" style={{ overflowWrap: 'anywhere' }}>
            {found.known && `${t('sites:known', { origin: found.origin })} `}
            {t('sites:asks', { origin: found.origin, insert: t('composer:insert') })}
          </Text>
        )}
        <Button type="submit" disabled={!origin} loading={add.isPending} style={{ alignSelf: 'flex-start' }}>
          {t('sites:allow')}
        </Button>
      </Stack>
    </form>
  );
}
