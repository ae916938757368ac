/** Name, role and working languages; each is kept as soon as it is said. */
import { NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useCommand } from '@/lib/client/live.tsx';
import type { Settings } from '@/lib/domain/settings.ts';
import { ROLES } from '@/lib/domain/vocabulary.ts';
import { saidBy } from '@/lib/i18n/said-by.ts';
import { WorkingLanguages } from '../settings/working-languages.tsx';
import { useNames } from '../ticket/naming.ts';
import { useSettings } from '../ui/use-settings.ts';

export function AboutMe() {
  const { t } = useNames();
  const settings = useSettings();
  const change = useCommand('settings.change');
  const shown = change.isPending ? { ...settings, ...change.variables.change } : settings;
  const [name, setName] = useState(settings.me);
  useEffect(() => setName(settings.me), [settings.me]);
  const nameless = name.trim() === '';
  const set = (part: Partial<Settings>) => change.mutate({ change: part });

  return (
    <Stack gap="sm">
      <Text>{t('welcome:you.intro')}</Text>
      <TextInput
        maw={320}
        label={t('settings:people.me')}
        description={t('settings:people.meHint')}
        value={name}
        maxLength={60}
        error={nameless ? t('settings:people.meNeeded') : undefined}
        onChange={(event) => setName(event.currentTarget.value)}
        onBlur={() => !nameless && name.trim() !== settings.me && set({ me: name.trim() })}
      />
      <NativeSelect
        maw={320}
        label={t('approval:role.label')}
        description={t('approval:role.hint')}
        value={shown.role}
        data={ROLES.map((role) => ({ value: role, label: t(`approval:role.${role}`) }))}
        onChange={(event) => {
          const role = ROLES.find((one) => one === event.currentTarget.value);
          if (role) set({ role });
        }}
      />
      <WorkingLanguages value={shown.workingLanguages} onChange={(workingLanguages) => set({ workingLanguages })} />
      <Text size="sm" role="status" c={change.isError ? 'var(--mantine-color-error)' : 'dimmed'}>
        {change.isSuccess && t('settings:save.saved')}
        {change.isError && t('common:error.command', { message: saidBy(t, change.error) })}
      </Text>
    </Stack>
  );
}
