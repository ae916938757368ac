import { Button, Group, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { HOUR, type Instant } from '@/lib/domain/time.ts';
import type { Decision } from '@/lib/protocol.ts';
import { ChoiceList } from '../ui/choice-list.tsx';
import { momentText } from '../ui/time.tsx';
import { useNames } from './naming.ts';

/** Hour at which a snooze to tomorrow ends, in the viewer's zone. */
const MORNING = 9;

/** Tomorrow morning on the viewer's calendar, whatever the clocks do in between. */
export const tomorrowMorning = (now: Instant): Instant => morningIn(1, now);

/** The same hour so many days on. */
export function morningIn(days: number, now: Instant): Instant {
  const day = new Date(now);
  day.setDate(day.getDate() + days);
  return day.setHours(MORNING, 0, 0, 0);
}

/** A moment as `<input type="datetime-local">` wants it: local, to the minute. */
export const inputValue = (at: Instant): string => {
  const local = new Date(at - new Date(at).getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 16);
};

export function SnoozeChoices({ onChoose }: { onChoose: (decision: Decision) => void }) {
  const { t, locale } = useNames();
  const [now] = useState(() => Date.now());
  const [picked, setPicked] = useState(() => inputValue(tomorrowMorning(now)));
  const [past, setPast] = useState(false);
  const until = (snoozedUntil: Instant) => onChoose({ status: 'snoozed', snoozedUntil });
  const choices = [
    { key: '1', at: now + HOUR, label: t('ticket:choose.inHours', { count: 1 }) },
    { key: '4', at: now + 4 * HOUR, label: t('ticket:choose.inHours', { count: 4 }) },
    { key: 'tomorrow', at: tomorrowMorning(now), label: t('ticket:choose.tomorrow') },
  ].map(({ key, at, label }) => ({
    key,
    label,
    aside: (
      <Text size="xs" c="dimmed" span>
        {momentText(at, now, locale)}
      </Text>
    ),
    choose: () => until(at),
  }));
  return (
    <>
      <ChoiceList choices={choices} label={t('ticket:choose.snooze')} />
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const at = new Date(picked).getTime();
          if (at > Date.now()) until(at);
          else setPast(true);
        }}
      >
        <Group align="flex-end" gap="xs" mt="sm">
          <TextInput
            type="datetime-local"
            flex="1 1 190px"
            label={t('ticket:choose.pick')}
            min={inputValue(now)}
            value={picked}
            error={past ? t('ticket:choose.past') : undefined}
            onChange={(event) => setPicked(event.currentTarget.value)}
          />
          <Button type="submit" flex="1 0 auto">
            {t('ticket:actions.snooze')}
          </Button>
        </Group>
      </form>
    </>
  );
}
