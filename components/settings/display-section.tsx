import { SegmentedControl, Stack, Switch, Text } from '@mantine/core';
import { useState } from 'react';
import { useText } from '@/lib/i18n/index.ts';
import { AlertSettings } from './alert-settings.tsx';
import { SavedNow } from './saved-now.tsx';
import { Card, Section } from './section.tsx';
import { useSettingsNow } from './use-settings-now.ts';

/** Asks the browser for the right to show alerts; only an entrypoint may. Answers whether it was given. */
export type RequestPermission = () => Promise<boolean>;

/** Language, theme and alerts; each acts at once. */
export function DisplaySection({ requestPermission }: { requestPermission?: RequestPermission }) {
  const t = useText();
  const now = useSettingsNow();
  const { shown, set } = now;
  const [refused, setRefused] = useState(false);
  if (!shown) return <Section title={t('settings:nav.display')}>{t('settings:loading')}</Section>;

  const setAlerts = async (wanted: boolean) => {
    const given = !wanted || (await requestPermission?.()) === true;
    setRefused(!given);
    if (given) set({ desktopAlerts: wanted });
  };
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
          <Switch
            label={t('settings:display.alerts')}
            description={requestPermission ? t('settings:display.alertsHint') : t('settings:display.alertsUnavailable')}
            disabled={!requestPermission}
            checked={shown.desktopAlerts}
            error={refused ? t('settings:display.alertsRefused') : undefined}
            onChange={(event) => setAlerts(event.currentTarget.checked)}
          />
          {shown.desktopAlerts && requestPermission && (
            <AlertSettings
              alerts={shown.alerts}
              onChange={(alerts) => set({ alerts })}
              requestPermission={requestPermission}
            />
          )}
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
