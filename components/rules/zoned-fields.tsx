/** Values that hold in a time zone: hours of the day, days of the week. */
import { Group, MultiSelect, TextInput } from '@mantine/core';
import { useText } from '@/lib/i18n/index.ts';
import { WEEKDAYS } from '@/lib/routing/wall-clock.ts';
import { weekdayLabel } from './labels.ts';
import { ZoneField } from './zone-field.tsx';

interface Props {
  /** As the comparison takes it, the zone last. */
  readonly value: readonly string[];
  readonly onChange: (value: readonly string[]) => void;
}

export function HoursField({ value: [from = '', to = '', zone = 'UTC'], onChange }: Props) {
  const t = useText();
  return (
    <Group gap={6} className="rule-wide">
      <TextInput
        size="xs"
        type="time"
        aria-label={t('rules:value.from')}
        value={from}
        onChange={(event) => onChange([event.currentTarget.value, to, zone])}
      />
      <TextInput
        size="xs"
        type="time"
        aria-label={t('rules:value.to')}
        value={to}
        onChange={(event) => onChange([from, event.currentTarget.value, zone])}
      />
      <ZoneField zone={zone} onChange={(next) => onChange([from, to, next])} />
    </Group>
  );
}

export function WeekdaysField({ value, onChange }: Props) {
  const t = useText();
  const [days, zone] = [value.slice(0, -1), value.at(-1) ?? 'UTC'];
  return (
    <Group gap={6} align="flex-start" className="rule-wide">
      <MultiSelect
        size="xs"
        flex={1}
        miw={140}
        aria-label={t('rules:value.days')}
        value={[...days]}
        data={WEEKDAYS.map((day) => ({ value: day, label: weekdayLabel(t, day) }))}
        hidePickedOptions
        comboboxProps={{ withinPortal: false }}
        placeholder={days.length === 0 ? t('rules:builder.choose') : ''}
        onChange={(chosen) => onChange([...WEEKDAYS.filter((day) => chosen.includes(day)), zone])}
      />
      <ZoneField zone={zone} onChange={(next) => onChange([...days, next])} />
    </Group>
  );
}
