import { SegmentedControl, Stack, Text } from '@mantine/core';
import { useAsk, useCommand } from '@/lib/client/live.tsx';
import type { Settings } from '@/lib/domain/settings.ts';
import { useText } from '@/lib/i18n/index.ts';
import { saidBy } from '@/lib/i18n/said-by.ts';
import { Card, Section } from './section.tsx';

/** Language and theme; each acts at once. */
export function DisplaySection() {
  const t = useText();
  const settings = useAsk('settings.get', {}).data;
  const change = useCommand('settings.change');
  if (!settings) return <Section title={t('settings:nav.display')}>{t('settings:loading')}</Section>;

  // Until the answer has come, the choice just made is shown, not the stored one.
  const shown = change.isPending ? { ...settings, ...change.variables.change } : settings;
  const set = (part: Partial<Settings>) => change.mutate({ change: part });
  return (
    <Section title={t('settings:nav.display')} intro={t('settings:display.intro')}>
      <Card>
        <Stack gap="lg">
          <Choice
            label={t('common:action.language')}
            hint={t('settings:display.languageHint')}
            value={shown.language}
            options={[
              ['auto', t('common:language.auto')],
              ['zh-CN', '简体中文'],
              ['en', 'English'],
            ]}
            onChange={(language) => set({ language })}
          />
          <Choice
            label={t('common:action.theme')}
            hint={t('settings:display.themeHint')}
            value={shown.theme}
            options={[
              ['auto', t('common:theme.auto')],
              ['light', t('common:theme.light')],
              ['dark', t('common:theme.dark')],
            ]}
            onChange={(theme) => set({ theme })}
          />
        </Stack>
      </Card>
      <Text size="sm" role="status" c={change.isError ? 'var(--mantine-color-error)' : 'dimmed'}>
        {change.isPending && t('settings:save.saving')}
        {change.isSuccess && t('settings:save.saved')}
        {change.isError && t('settings:save.failed', { message: saidBy(t, change.error) })}
      </Text>
    </Section>
  );
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly hint: string;
  readonly value: Value;
  readonly options: readonly (readonly [Value, string])[];
  readonly onChange: (value: Value) => void;
}

function Choice<Value extends string>({ label, hint, value, options, onChange }: ChoiceProps<Value>) {
  return (
    <Stack gap={4} align="flex-start">
      <Text size="sm" fw={500}>
        {label}
      </Text>
      <Text size="xs" c="dimmed">
        {hint}
      </Text>
      <SegmentedControl
        aria-label={label}
        value={value}
        data={options.map(([option, name]) => ({ value: option, label: name }))}
        onChange={onChange}
      />
    </Stack>
  );
}
