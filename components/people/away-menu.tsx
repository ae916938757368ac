/** Going away and coming back, for whoever looks at the sidebar; marked for as long as one is away. */
import { ActionIcon, Button, Group, Menu, Modal, Stack, Text } from '@mantine/core';
import { IconBeach, IconUserCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useAsk, useCommand } from '@/lib/client/live.tsx';
import { HOUR, type Instant, MINUTE } from '@/lib/domain/time.ts';
import { saidBy } from '@/lib/i18n/said-by.ts';
import type { AgentView, AwayOrder } from '@/lib/protocol.ts';
import { isAway } from '@/lib/routing/shifts/presence.ts';
import { useNames } from '../ticket/naming.ts';
import { tomorrowMorning } from '../ticket/snooze.tsx';
import { useNow } from '../ui/clock.ts';
import { notify } from '../ui/notices.tsx';
import { momentText } from '../ui/time.tsx';
import { useSettings } from '../ui/use-settings.ts';
import { LeaveFields, UntilField } from './away-fields.tsx';
import { momentFor } from './presence.tsx';

/** Shown only to who is among the people: nobody else can be given anything. */
export function AwayMenu() {
  const { me } = useSettings();
  const mine = useAsk('agent.list', {}).data?.find(({ id }) => id === me);
  return mine ? <OwnMenu mine={mine} /> : null;
}

function OwnMenu({ mine }: { mine: AgentView }) {
  const { t, locale } = useNames();
  const now = momentFor(mine, useNow(MINUTE));
  const [asking, setAsking] = useState<AwayOrder>();
  const { shiftEnd } = useSettings().routing;
  const away = isAway(mine, now) ? mine.away : undefined;
  const set = useSetAway(mine.id);
  const said = !away
    ? t('agents:menu.open')
    : away.until === undefined
      ? t('agents:menu.isAway')
      : t('agents:menu.isAwayUntil', { at: momentText(away.until, now, locale) });
  const ask = (until?: Instant) => setAsking({ handover: shiftEnd, ...(until === undefined ? {} : { until }) });
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon
            aria-label={said}
            title={said}
            {...(away ? { variant: 'filled', color: 'orange.9' } : { variant: 'subtle', color: 'gray' })}
          >
            <IconBeach size={17} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{said}</Menu.Label>
          {away && (
            <Menu.Item leftSection={<IconUserCheck size={15} aria-hidden />} onClick={() => set.mutate(null)}>
              {t('agents:menu.back')}
            </Menu.Item>
          )}
          {!away && (
            <>
              <Menu.Item onClick={() => ask(Date.now() + HOUR)}>{t('agents:menu.goHour', { count: 1 })}</Menu.Item>
              <Menu.Item onClick={() => ask(Date.now() + 4 * HOUR)}>{t('agents:menu.goHour', { count: 4 })}</Menu.Item>
              <Menu.Item onClick={() => ask(tomorrowMorning(Date.now()))}>{t('agents:menu.goTomorrow')}</Menu.Item>
              <Menu.Item onClick={() => ask()}>{t('agents:menu.goOpen')}</Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      {asking && (
        <GoAway
          value={asking}
          open={mine.open}
          onChange={setAsking}
          onClose={() => setAsking(undefined)}
          onGo={() => {
            set.mutate(asking);
            setAsking(undefined);
          }}
        />
      )}
    </>
  );
}

/** Sets it and says so; while one is away the notice takes it back. */
function useSetAway(id: string) {
  const { t } = useNames();
  const command = useCommand('agent.away');
  const run = (away: AwayOrder | null) =>
    command.mutate(
      { id, away },
      {
        onSuccess: () =>
          notify({
            message: t(away ? 'agents:menu.nowAway' : 'agents:menu.nowBack'),
            ...(away ? { action: { label: t('agents:menu.back'), run: () => run(null) } } : {}),
          }),
        onError: (error) => notify({ color: 'red', message: t('common:error.command', { message: saidBy(t, error) }) }),
      },
    );
  return { mutate: run };
}

interface GoAwayProps {
  readonly value: AwayOrder;
  /** Open tickets one has. */
  readonly open: number;
  onChange(value: AwayOrder): void;
  onGo(): void;
  onClose(): void;
}

function GoAway({ value, open, onChange, onGo, onClose }: GoAwayProps) {
  const { t } = useNames();
  const now = useNow(MINUTE);
  const past = value.until !== undefined && value.until <= now;
  return (
    <Modal
      opened
      onClose={onClose}
      size="sm"
      yOffset="8vh"
      transitionProps={{ duration: 0 }}
      title={t('agents:menu.title')}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      <Stack gap="sm">
        <UntilField value={value} now={now} onChange={onChange} />
        {open > 0 && <LeaveFields value={value} onChange={onChange} />}
        <Text size="xs" c="dimmed">
          {t('agents:menu.openNow', { count: open })}
        </Text>
        <Group>
          <Button data-autofocus disabled={past} onClick={onGo}>
            {t('agents:menu.go')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('common:action.cancel')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
