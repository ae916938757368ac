import { Box, Button, FileButton, Group, List, Stack, Text } from '@mantine/core';
import { type DragEvent, useState } from 'react';
import { useClient } from '@/lib/client/live.tsx';
import { type Holiday, MOST_HOLIDAYS, mergeHolidays } from '@/lib/domain/calendar.ts';
import { LONGEST_FILE, type ReadHolidays, type SkippedEvent } from '@/lib/domain/holiday-file.ts';
import { useText } from '@/lib/i18n/index.ts';
import { saidBy } from '@/lib/i18n/said-by.ts';
import { shownLine } from '@/lib/i18n/shown.ts';
import { chooseAgain } from '../../ui/choose-again.ts';
import classes from './hours.module.css';

/** Left-out events named one by one; more would only be scrolled past. */
const SHOWN = 8;

interface Props {
  readonly holidays: readonly Holiday[];
  readonly zone: string;
  onTake(holidays: readonly Holiday[]): void;
}

/** Reads a calendar file, chosen or dropped, says what is in it, and takes it over only when told how. */
export function HolidayImport({ holidays, zone, onTake }: Props) {
  const t = useText();
  const client = useClient();
  const [said, setSaid] = useState<{ readonly text: string; readonly bad?: true }>();
  const [found, setFound] = useState<ReadHolidays>();
  const [over, setOver] = useState(false);

  const read = async (file: File | null | undefined) => {
    setFound(undefined);
    if (!file) return;
    const name = shownLine(file.name);
    const fail = (text: string) => setSaid({ text, bad: true });
    setSaid({ text: t('hours:file.reading') });
    if (file.size > LONGEST_FILE) return fail(t('hours:file.tooLong', { name, most: LONGEST_FILE / 1000 }));
    try {
      const answer = await client.ask('holidays.read', { text: await file.text(), zone });
      if ('problem' in answer) {
        const { code, line } = answer.problem;
        return fail(t('hours:file.damaged', { name, line, what: t(`hours:file.problem.${code}`) }));
      }
      const count = answer.holidays.length;
      setFound(answer);
      setSaid({ text: count > 0 ? t('hours:file.read', { name, count }) : t('hours:file.nothing', { name }) });
    } catch (error) {
      fail(t('hours:file.failed', { name, message: saidBy(t, error) }));
    }
  };
  const take = (taken: readonly Holiday[]) => {
    onTake(taken);
    setFound(undefined);
    setSaid({ text: t('hours:file.added') });
  };
  const drag = (event: DragEvent, inside: boolean) => {
    event.preventDefault();
    setOver(inside);
  };
  const together = found && mergeHolidays(holidays, found.holidays);
  return (
    <Box
      className={classes.drop}
      mod={{ over }}
      onDragOver={(event: DragEvent) => drag(event, true)}
      onDragLeave={(event: DragEvent) => drag(event, false)}
      onDrop={(event: DragEvent) => {
        drag(event, false);
        void read(event.dataTransfer.files[0]);
      }}
    >
      <Stack gap="xs" align="flex-start">
        <Group gap="sm">
          <FileButton accept=".ics,text/calendar" inputProps={chooseAgain} onChange={read}>
            {(button) => (
              <Button {...button} size="sm" variant="default">
                {t('hours:file.choose')}
              </Button>
            )}
          </FileButton>
          <Text size="sm" c="dimmed">
            {t('hours:file.drop')}
          </Text>
        </Group>
        <div role="status">
          {said && (
            <Text size="sm" {...(said.bad ? { c: 'var(--mantine-color-error)' } : {})}>
              {said.text}
            </Text>
          )}
          {found && together && found.holidays.length > 0 && (
            <Text size="sm">{t('hours:file.fresh', { count: together.length - holidays.length })}</Text>
          )}
          {found && found.skipped.length > 0 && <LeftOut skipped={found.skipped} />}
        </div>
        {found && together && found.holidays.length > 0 && (
          <Group gap="xs">
            <Button size="sm" disabled={together.length > MOST_HOLIDAYS} onClick={() => take(together)}>
              {t('hours:file.add')}
            </Button>
            <Button size="sm" variant="default" onClick={() => take(found.holidays)}>
              {t('hours:file.replace')}
            </Button>
            <Button
              size="sm"
              variant="subtle"
              onClick={() => {
                setFound(undefined);
                setSaid(undefined);
              }}
            >
              {t('hours:file.leave')}
            </Button>
          </Group>
        )}
      </Stack>
    </Box>
  );
}

function LeftOut({ skipped }: { skipped: readonly SkippedEvent[] }) {
  const t = useText();
  return (
    <>
      <Text size="sm">{t('hours:file.skipped', { count: skipped.length })}</Text>
      <List size="sm">
        {skipped.slice(0, SHOWN).map(({ line, name, why }) => (
          <List.Item key={line}>
            {t('hours:file.left', {
              line,
              name: name || t('hours:holidays.unnamed'),
              why: t(`hours:file.why.${why}`),
            })}
          </List.Item>
        ))}
        {skipped.length > SHOWN && <List.Item>{t('hours:file.more', { count: skipped.length - SHOWN })}</List.Item>}
      </List>
    </>
  );
}
