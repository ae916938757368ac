import { SegmentedControl, Stack, Text } from '@mantine/core';
import { useText } from '@/lib/i18n/index.ts';
import { SavedNow } from './saved-now.tsx';
import { Card, Section } from './section.tsx';
import { useSettingsNow } from './use-settings-now.ts';

/** Language and theme; each acts at once. */
export function DisplaySection() {
  const t = useText();
  const now = useSettingsNow();
  const { shown, set } = now;
  if (!shown) return <Section title={t('settings:nav.display')}>{t('settings:loading')}</Section>;
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
      <SavedNow now={now} />
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
