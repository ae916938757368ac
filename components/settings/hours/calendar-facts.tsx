import { Group, NumberInput, Stack, Text, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useAsk } from '@/lib/client/live.tsx';
import { type Calendar, type CalendarProblem, weekMinutes } from '@/lib/domain/calendar.ts';
import { HOUR, MINUTE } from '@/lib/domain/time.ts';
import { useText } from '@/lib/i18n/index.ts';
import { saidBy } from '@/lib/i18n/said-by.ts';
import { useNames } from '../../ticket/naming.ts';
import { useNow } from '../../ui/clock.ts';
import { HOURS } from '../targets-section.tsx';
import { hoursText, momentIn } from './say.ts';

interface Props {
  readonly calendar: Calendar;
  readonly problem: CalendarProblem | undefined;
  /** Hours tried first. */
  readonly target: number;
}

/** What hours, saved or not, come to: a week's sum, whether it is open now, and a deadline to try. */
export function CalendarFacts({ calendar, problem, target }: Props) {
  const t = useText();
  const { locale } = useNames();
  const now = useNow(MINUTE);
  const [start, setStart] = useState(() => wallClock(calendar.zone, now));
  const [hours, setHours] = useState<number | string>(target);
  const typed = typeof hours === 'number' && hours >= HOURS.min && hours <= HOURS.max && start !== '';
  const clock = typed ? { clock: { start, hours } } : {};
  const tried = useAsk('hours.try', { calendar, ...clock }, { enabled: !problem, keepPrevious: true });

  // What was said of now holds until it opens or closes.
  const { refetch } = tried;
  const passed = tried.data?.changesAt !== undefined && tried.data.changesAt <= now;
  useEffect(() => {
    if (passed) void refetch();
  }, [passed, refetch]);

  const state = () => {
    if (!tried.data) return '';
    const { open, changesAt } = tried.data;
    if (changesAt === undefined) return t(open ? 'hours:facts.openLong' : 'hours:facts.closedLong');
    const at = momentIn(calendar.zone, changesAt, now, locale);
    return t(open ? 'hours:facts.openNow' : 'hours:facts.closedNow', { at });
  };
  const due = () => {
    if (problem) return t('hours:facts.waits');
    if (!typed) return t('hours:facts.bad', HOURS);
    if (tried.error) return t('common:error.ask', { message: saidBy(t, tried.error) });
    if (!tried.data?.due) return '';
    const { start: from, deadline } = tried.data.due;
    if (deadline === null) return t('hours:facts.never');
    const calendarTime = momentIn(calendar.zone, from + Number(hours) * HOUR, from, locale);
    return `${t('hours:facts.due', { at: momentIn(calendar.zone, deadline, from, locale) })} ${t('hours:facts.calendar', { at: calendarTime })}`;
  };
  return (
    <Stack gap="sm">
      <Text size="sm" role="status">
        {t('hours:facts.week', { week: hoursText(problem ? 0 : weekMinutes(calendar), locale) })} {!problem && state()}
      </Text>
      <Text size="sm" fw={500}>
        {t('hours:facts.try')}
      </Text>
      <Group gap="sm" align="flex-start">
        <TextInput
          type="datetime-local"
          label={t('hours:facts.start')}
          description={t('hours:facts.startHint', { zone: calendar.zone })}
          value={start}
          onChange={(event) => setStart(event.currentTarget.value.slice(0, 16))}
        />
        <NumberInput
          label={t('hours:facts.hours')}
          description={'\u00a0'}
          value={hours}
          decimalScale={2}
          maw={160}
          onChange={setHours}
        />
      </Group>
      <Text size="sm" role="status" fw={600}>
        {due()}
      </Text>
    </Stack>
  );
}

/** Now as the wall clock of a zone shows it, as a field takes it. */
function wallClock(zone: string, now: number): string {
  try {
    const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
    return format.format(now).replace(' ', 'T');
  } catch {
    return '';
  }
}
