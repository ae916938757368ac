/** Each portal with its switch. The browser's own permission is what is switched; there is no second one. */
import { Alert, Button, Group, Loader, Paper, Stack, Switch, Text } from '@mantine/core';
import { useState } from 'react';
import { useAsk } from '@/lib/client/live.tsx';
import type { PortalView } from '@/lib/protocol.ts';
import { useNames } from '../ticket/naming.ts';
import { Failed } from '../ui/states.tsx';
import type { PortalAccess } from './access.ts';
import styles from './portals.module.css';

export function PortalSwitches({ access }: { access: PortalAccess }) {
  const { t } = useNames();
  const { data, error, refetch } = useAsk('portal.list', {});
  if (error) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!data)
    return (
      <Group gap="xs" role="status">
        <Loader size="xs" />
        <Text size="sm">{t('portals:loading')}</Text>
      </Group>
    );
  return (
    <Stack gap="xs" component="ul" className={styles.list}>
      {data.map((portal) => (
        <PortalSwitch key={portal.id} portal={portal} access={access} />
      ))}
    </Stack>
  );
}

type Trouble = 'refused' | 'kept';

function PortalSwitch({ portal, access }: { portal: PortalView; access: PortalAccess }) {
  const { t } = useNames();
  const [asking, setAsking] = useState(false);
  const [trouble, setTrouble] = useState<Trouble>();
  const [changed, setChanged] = useState<'on' | 'off'>();
  const name = t(`words:portal.${portal.id}`);
  const { length: all } = portal.origins;
  const { length: count } = portal.granted;
  const on = count > 0;

  /** Nothing may be awaited before the browser is asked: it asks only while it sees the click. */
  const turn = async (wanted: boolean) => {
    const answer = wanted ? access.request(portal.origins) : access.remove(portal.granted);
    setAsking(wanted);
    setTrouble(undefined);
    setChanged(undefined);
    const done = await answer.catch(() => false);
    setAsking(false);
    if (done) setChanged(wanted ? 'on' : 'off');
    else setTrouble(wanted ? 'refused' : 'kept');
  };
  const state = count === 0 ? t('portals:off') : count === all ? t('portals:on') : t('portals:some', { count, all });

  return (
    <Paper component="li" withBorder p="sm" bg="var(--ps-raised)" aria-label={name}>
      <Switch
        size="md"
        labelPosition="left"
        classNames={{ body: styles.switch ?? '' }}
        label={<Text fw={600}>{name}</Text>}
        description={state}
        checked={on}
        disabled={asking}
        aria-label={t(on ? 'portals:switchOff' : 'portals:switchOn', { portal: name })}
        onChange={(event) => void turn(event.currentTarget.checked)}
      />
      {on && count < all && (
        <Button mt="xs" size="compact-sm" variant="default" disabled={asking} onClick={() => void turn(true)}>
          {t('portals:complete')}
        </Button>
      )}
      <details className={styles.hosts}>
        <summary>{t('portals:hosts', { count: all })}</summary>
        <ul>
          {portal.origins.map((origin) => (
            <li key={origin} data-granted={portal.granted.includes(origin) || undefined}>
              {new URL(origin.replace(/\*$/, '')).host}
            </li>
          ))}
        </ul>
      </details>
      <div role="status">
        {asking && <Text size="sm">{t('portals:asked')}</Text>}
        {changed && (
          <Text size="sm" c="dimmed">
            {t(changed === 'on' ? 'portals:openPages' : 'portals:offHint')}
          </Text>
        )}
      </div>
      {trouble && (
        <Alert color="yellow" role="alert" mt="xs" p="xs">
          {t(`portals:${trouble}`)}
        </Alert>
      )}
    </Paper>
  );
}
