import { Button, Group, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '@/lib/client/live.tsx';
import { type Alerts, WARNINGS } from '@/lib/domain/settings.ts';
import { useText } from '@/lib/i18n/index.ts';
import { saidBy } from '@/lib/i18n/said-by.ts';
import { clockOf, minuteOf } from './minute-of-day.ts';

interface AlertSettingsProps {
  readonly alerts: Alerts;
  readonly onChange: (alerts: Alerts) => void;
  readonly requestPermission: () => Promise<boolean>;
}

/** When a critical ticket is called out, and when nothing is. */
export function AlertSettings({ alerts, onChange, requestPermission }: AlertSettingsProps) {
  const t = useText();
  const example = useCommand('alert.try');
  const [refused, setRefused] = useState(false);
  const show = async () => {
    const given = await requestPermission();
    setRefused(!given);
    if (given) example.mutate({});
  };
  const time = (field: 'silentFrom' | 'silentTo', label: string) => (
    <TextInput
      type="time"
      label={label}
      w={130}
      value={clockOf(alerts[field])}
      onChange={({ currentTarget: { value } }) => {
        const minute = minuteOf(value);
        if (minute !== undefined) onChange({ ...alerts, [field]: minute });
      }}
    />
  );
  return (
    <>
      <Stack gap={4} align="flex-start">
        <Text size="sm" fw={500}>
          {t('ahead:alerts.warnAt')}
        </Text>
        <Text size="xs" c="dimmed">
          {t('ahead:alerts.warnAtHint')}
        </Text>
        <SegmentedControl
          aria-label={t('ahead:alerts.warnAt')}
          value={String(alerts.warnAt)}
          data={WARNINGS.map((percent) => ({ value: String(percent), label: t('ahead:alerts.percent', { percent }) }))}
          onChange={(value) => onChange({ ...alerts, warnAt: WARNINGS.find((one) => String(one) === value) ?? 75 })}
        />
      </Stack>
      <Stack gap={4} align="flex-start" component="fieldset" bd="0" p={0} m={0}>
        <Text size="sm" fw={500} component="legend" p={0}>
          {t('ahead:alerts.silent')}
        </Text>
        <Text size="xs" c="dimmed">
          {t('ahead:alerts.silentHint')}
        </Text>
        <Group gap="sm">
          {time('silentFrom', t('ahead:alerts.from'))}
          {time('silentTo', t('ahead:alerts.to'))}
        </Group>
      </Stack>
      <Group gap="sm">
        <Button variant="default" size="xs" loading={example.isPending} onClick={show}>
          {t('ahead:alerts.try')}
        </Button>
        <Text size="xs" role="status" c={refused || example.isError ? 'var(--mantine-color-error)' : 'dimmed'}>
          {refused && t('ahead:alerts.refused')}
          {!refused && example.isSuccess && t('ahead:alerts.shown')}
          {!refused && example.isError && saidBy(t, example.error)}
        </Text>
      </Group>
    </>
  );
}
