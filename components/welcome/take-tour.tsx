import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useAsk } from '@/lib/client/live.tsx';
import { useNames } from '../ticket/naming.ts';
import { useTour } from '../tour/use-tour.ts';

/** Starts the tour, which then stands in the sidebar of every portal page. */
export function TakeTour({ onOptions }: { onOptions: () => void }) {
  const { t } = useNames();
  const tour = useTour();
  const portals = useAsk('portal.list', {}).data ?? [];
  const [started, setStarted] = useState(false);
  const any = portals.some(({ granted }) => granted.length > 0);
  return (
    <Stack gap="sm">
      <Text>{t('welcome:tour.intro')}</Text>
      <Group gap="sm">
        <Button
          disabled={!any}
          onClick={() => {
            tour.start();
            setStarted(true);
          }}
        >
          {t('welcome:tour.start')}
        </Button>
        <Button variant="default" onClick={onOptions}>
          {t('welcome:tour.options')}
        </Button>
      </Group>
      <Text size="sm" role="status">
        {!any && t('welcome:tour.none')}
        {any && started && t('welcome:tour.started')}
      </Text>
    </Stack>
  );
}
