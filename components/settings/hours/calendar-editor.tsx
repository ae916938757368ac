import { Alert } from '@mantine/core';
import type { Calendar, CalendarProblem } from '@/lib/domain/calendar.ts';
import { useText } from '@/lib/i18n/index.ts';
import { ZoneSelect } from '../../ui/zone-select.tsx';
import { Card } from '../section.tsx';
import { CalendarFacts } from './calendar-facts.tsx';
import { HolidayList } from './holiday-list.tsx';
import { WeekEditor } from './week-editor.tsx';

interface Props {
  readonly calendar: Calendar;
  readonly problem: CalendarProblem | undefined;
  readonly target: number;
  onChange(calendar: Calendar): void;
}

/** One calendar: its zone, its week, its days off, and what all that comes to. */
export function CalendarEditor({ calendar, problem, target, onChange }: Props) {
  const t = useText();
  return (
    <>
      <Card>
        <ZoneSelect
          label={t('hours:zone')}
          description={t('hours:zoneHint')}
          maw={420}
          zone={calendar.zone}
          onZone={(zone) => onChange({ ...calendar, zone })}
        />
      </Card>
      <Card title={t('hours:week')}>
        <WeekEditor week={calendar.week} onChange={(week) => onChange({ ...calendar, week })} />
      </Card>
      <Card title={t('hours:holidays.title')}>
        <HolidayList
          holidays={calendar.holidays}
          zone={calendar.zone}
          onChange={(holidays) => onChange({ ...calendar, holidays })}
        />
      </Card>
      {problem && (
        <Alert color="red" role="alert">
          {t(`hours:problem.${problem}`)}
        </Alert>
      )}
      <Card title={t('hours:facts.title')}>
        <CalendarFacts calendar={calendar} problem={problem} target={target} />
      </Card>
    </>
  );
}
