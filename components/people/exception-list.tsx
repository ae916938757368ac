import { ActionIcon, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { ShiftException } from '@/lib/domain/agent.ts';
import { type Block, isDay, MINUTES_A_DAY } from '@/lib/domain/calendar.ts';
import { clockOf, closingOf, dayText, minuteOf } from '../settings/hours/say.ts';
import { useNames } from '../ticket/naming.ts';
import classes from './people.module.css';

/** Blocks a day may have, and days there may be: more are refused at the door. */
const MOST_BLOCKS = 12;
const MOST_DAYS = 500;

interface Props {
  readonly exceptions: readonly ShiftException[];
  onChange(exceptions: readonly ShiftException[]): void;
}

const inOrder = (list: readonly ShiftException[]): ShiftException[] =>
  [...list].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));

/** Days that are not as the week says: a holiday, a swapped shift, one hour less. */
export function ExceptionList({ exceptions, onChange }: Props) {
  const { t } = useNames();
  const [day, setDay] = useState('');
  const exists = exceptions.some((one) => one.day === day);
  const add = () => {
    onChange(inOrder([...exceptions, { day, blocks: [] }]));
    setDay('');
  };
  return (
    <Stack gap="xs">
      <Text size="xs" c="dimmed">
        {t('agents:exceptions.hint')}
      </Text>
      {exceptions.length === 0 && <Text size="sm">{t('agents:exceptions.none')}</Text>}
      {exceptions.length > 0 && (
        <ul className={classes.days} aria-label={t('agents:exceptions.title')}>
          {exceptions.map((exception, index) => (
            <Exception
              key={exception.day}
              exception={exception}
              onChange={(changed) => onChange(exceptions.with(index, changed))}
              onRemove={() => onChange(exceptions.toSpliced(index, 1))}
            />
          ))}
        </ul>
      )}
      <Group gap="xs" align="flex-end">
        <TextInput
          type="date"
          size="xs"
          label={t('agents:exceptions.day')}
          value={day}
          error={exists ? t('agents:exceptions.exists') : undefined}
          onChange={(event) => setDay(event.currentTarget.value)}
        />
        <Button
          size="xs"
          variant="default"
          disabled={!isDay(day) || exists || exceptions.length >= MOST_DAYS}
          onClick={add}
        >
          {t('agents:exceptions.add')}
        </Button>
      </Group>
    </Stack>
  );
}

interface ExceptionProps {
  readonly exception: ShiftException;
  onChange(exception: ShiftException): void;
  onRemove(): void;
}

function Exception({ exception: { day, blocks }, onChange, onRemove }: ExceptionProps) {
  const { t, locale } = useNames();
  const name = dayText(day, locale);
  const set = (next: readonly Block[]) => onChange({ day, blocks: next });
  const from = blocks.at(-1)?.to ?? 9 * 60;
  return (
    <li className={classes.exception}>
      <Text size="sm" className={classes.exceptionDay}>
        {name}
      </Text>
      <div className={classes.exceptionBlocks}>
        {blocks.length === 0 && (
          <Text size="sm" c="dimmed">
            {t('agents:exceptions.off')}
          </Text>
        )}
        {blocks.map((block, index) => (
          // A block has nothing of its own but its place.
          <Group key={`${day}${index.toString()}`} gap={6} wrap="nowrap">
            <TextInput
              type="time"
              size="xs"
              aria-label={t('agents:exceptions.from', { day: name })}
              value={clockOf(block.from)}
              onChange={(event) => set(blocks.with(index, { ...block, from: minuteOf(event.currentTarget.value) }))}
            />
            <Text size="sm" c="dimmed">
              {t('hours:dash')}
            </Text>
            <TextInput
              type="time"
              size="xs"
              aria-label={t('agents:exceptions.to', { day: name })}
              value={clockOf(block.to)}
              onChange={(event) => set(blocks.with(index, { ...block, to: closingOf(event.currentTarget.value) }))}
            />
            <ActionIcon
              size="sm"
              aria-label={t('agents:exceptions.removeBlock', {
                from: clockOf(block.from),
                to: clockOf(block.to),
                day: name,
              })}
              onClick={() => set(blocks.toSpliced(index, 1))}
            >
              <IconX size={14} aria-hidden />
            </ActionIcon>
          </Group>
        ))}
        <Button
          size="compact-xs"
          variant="subtle"
          leftSection={<IconPlus size={14} aria-hidden />}
          aria-label={t('agents:exceptions.addBlock', { day: name })}
          disabled={from >= MINUTES_A_DAY || blocks.length >= MOST_BLOCKS}
          onClick={() => set([...blocks, { from, to: Math.min(from + 4 * 60, MINUTES_A_DAY) }])}
        >
          {t('hours:addBlock')}
        </Button>
      </div>
      <ActionIcon size="sm" aria-label={t('agents:exceptions.remove', { day: name })} onClick={onRemove}>
        <IconX size={14} aria-hidden />
      </ActionIcon>
    </li>
  );
}
