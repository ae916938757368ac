import { ActionIcon, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { type Holiday, isDay, MOST_HOLIDAYS, mergeHolidays } from '@/lib/domain/calendar.ts';
import { useText } from '@/lib/i18n/index.ts';
import { shownLine } from '@/lib/i18n/shown.ts';
import { useNames } from '../../ticket/naming.ts';
import { HolidayImport } from './holiday-import.tsx';
import classes from './hours.module.css';
import { dayText } from './say.ts';

interface Props {
  readonly holidays: readonly Holiday[];
  readonly zone: string;
  onChange(holidays: readonly Holiday[]): void;
}

/** Days off: the list, one more by hand, or a file of them. */
export function HolidayList({ holidays, zone, onChange }: Props) {
  const t = useText();
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {t('hours:holidays.hint')}
      </Text>
      {holidays.length === 0 ? (
        <Text size="sm">{t('hours:holidays.empty')}</Text>
      ) : (
        <>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by keyboard. */}
          <ul className={classes.holidays} aria-label={t('hours:holidays.title')} tabIndex={0}>
            {holidays.map((holiday) => (
              <Row
                key={`${holiday.from}/${holiday.to}`}
                holiday={holiday}
                onRemove={() => onChange(holidays.filter((other) => other !== holiday))}
              />
            ))}
          </ul>
          <Group justify="space-between">
            <Text size="sm" c="dimmed" role="status">
              {t('hours:holidays.count', { count: holidays.length })}
            </Text>
            <Button size="compact-sm" variant="subtle" onClick={() => onChange([])}>
              {t('hours:holidays.removeAll')}
            </Button>
          </Group>
        </>
      )}
      <AddHoliday
        full={holidays.length >= MOST_HOLIDAYS}
        onAdd={(added) => onChange(mergeHolidays(holidays, [added]))}
      />
      <HolidayImport holidays={holidays} zone={zone} onTake={onChange} />
    </Stack>
  );
}

function Row({ holiday: { from, to, name }, onRemove }: { holiday: Holiday; onRemove: () => void }) {
  const t = useText();
  const { locale } = useNames();
  const days =
    from === to
      ? dayText(from, locale)
      : t('hours:holidays.range', { from: dayText(from, locale), to: dayText(to, locale) });
  const said = shownLine(name) || t('hours:holidays.unnamed');
  return (
    <li className={classes.holiday}>
      <Text size="sm" className={classes.days}>
        {days}
      </Text>
      <Text size="sm" className={classes.name}>
        <bdi>{said}</bdi>
      </Text>
      <ActionIcon
        size="sm"
        variant="subtle"
        aria-label={t('hours:holidays.remove', { name: said, days })}
        onClick={onRemove}
      >
        <IconX size={14} aria-hidden />
      </ActionIcon>
    </li>
  );
}

function AddHoliday({ full, onAdd }: { full: boolean; onAdd: (holiday: Holiday) => void }) {
  const t = useText();
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [name, setName] = useState('');
  const last = to === '' ? from : to;
  const wrongOrder = isDay(from) && isDay(last) && last < from;
  const ready = isDay(from) && isDay(last) && !wrongOrder && !full;
  const add = () => {
    onAdd({ from, to: last, name: name.trim() });
    setFrom('');
    setTo('');
    setName('');
  };
  return (
    <Group gap="xs" align="flex-end">
      <TextInput
        type="date"
        size="sm"
        label={t('hours:holidays.first')}
        value={from}
        onChange={(event) => setFrom(event.currentTarget.value)}
      />
      <TextInput
        type="date"
        size="sm"
        label={t('hours:holidays.last')}
        value={to}
        error={wrongOrder ? t('hours:holidays.order') : undefined}
        onChange={(event) => setTo(event.currentTarget.value)}
      />
      <TextInput
        size="sm"
        label={t('hours:holidays.name')}
        value={name}
        maxLength={200}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button size="sm" variant="default" disabled={!ready} onClick={add}>
        {t('hours:holidays.add')}
      </Button>
      {full && (
        <Text size="sm" c="dimmed">
          {t('hours:holidays.full', { most: MOST_HOLIDAYS })}
        </Text>
      )}
    </Group>
  );
}
