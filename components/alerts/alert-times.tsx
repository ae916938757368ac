import { Group, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { useAsk, useCommand } from '@/lib/client/live.tsx';
import { type Alerts, WARNINGS } from '@/lib/domain/settings.ts';
import { useText } from '@/lib/i18n/index.ts';
import { saidBy } from '@/lib/i18n/said-by.ts';
import { clockOf, minuteOf } from '../settings/minute-of-day.ts';

/** When a critical ticket is called out, and when nothing pops up; each acts at once. */
export function AlertTimes() {
  const t = useText();
  const stored = useAsk('settings.get', {}).data?.alerts;
  const command = useCommand('settings.change');
  // Until the answer has come, the choice just made is shown, not the stored one.
  const alerts = (command.isPending && command.variables.change.alerts) || stored;
  if (!alerts) return <Text size="sm">{t('alertsOptions:loading')}</Text>;

  const change = (part: Partial<Alerts>) => command.mutate({ change: { alerts: { ...alerts, ...part } } });
  const time = (field: 'silentFrom' | 'silentTo', label: string) => (
    <TextInput
      type="time"
      label={label}
      w={130}
      value={clockOf(alerts[field])}
      onChange={({ currentTarget: { value } }) => {
        const minute = minuteOf(value);
        if (minute !== undefined) change({ [field]: minute });
      }}
    />
  );
  return (
    <Stack gap="lg">
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
          onChange={(value) => change({ warnAt: WARNINGS.find((one) => String(one) === value) ?? 75 })}
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
      <Text size="sm" role="status" c={command.isError ? 'var(--mantine-color-error)' : 'dimmed'}>
        {command.isPending && t('settings:save.saving')}
        {command.isSuccess && t('settings:save.saved')}
        {command.isError && t('settings:save.failed', { message: saidBy(t, command.error) })}
      </Text>
    </Stack>
  );
}
