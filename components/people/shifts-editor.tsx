import { Alert, Stack, Switch, Text } from '@mantine/core';
import type { Shifts } from '@/lib/domain/agent.ts';
import { useText } from '@/lib/i18n/index.ts';
import { shiftsProblem } from '@/lib/routing/shifts/roster.ts';
import { WeekEditor } from '../settings/hours/week-editor.tsx';
import { ZoneSelect } from '../ui/zone-select.tsx';
import { ExceptionList } from './exception-list.tsx';
import { firstShifts } from './new-agent.ts';

interface Props {
  readonly shifts: Shifts | undefined;
  onChange(shifts: Shifts | undefined): void;
}

/** When somebody works: their zone, their week, and days that are not like it. */
export function ShiftsEditor({ shifts, onChange }: Props) {
  const t = useText();
  const problem = shifts && shiftsProblem(shifts);
  return (
    <Stack gap="sm">
      <Switch
        label={t('agents:shifts.has')}
        description={t('agents:shifts.hasHint')}
        checked={shifts !== undefined}
        onChange={(event) => onChange(event.currentTarget.checked ? firstShifts() : undefined)}
      />
      {shifts && (
        <>
          <ZoneSelect
            label={t('agents:shifts.zone')}
            description={t('hours:zoneHint')}
            maw={420}
            comboboxProps={{ withinPortal: false }}
            zone={shifts.zone}
            onZone={(zone) => onChange({ ...shifts, zone })}
          />
          <WeekEditor week={shifts.week} onChange={(week) => onChange({ ...shifts, week })} />
          <Text size="sm" fw={500}>
            {t('agents:exceptions.title')}
          </Text>
          <ExceptionList
            exceptions={shifts.exceptions}
            onChange={(exceptions) => onChange({ ...shifts, exceptions })}
          />
          {problem && (
            <Alert color="red" role="alert">
              {t(`agents:shifts.problem.${problem}`)}
            </Alert>
          )}
        </>
      )}
    </Stack>
  );
}
