/** All pauses on one card: everywhere, by portal, by shop. */
import { Button, Group, Stack, Switch, Text, Title } from '@mantine/core';
import { PORTALS, type PortalId } from '@/lib/domain/vocabulary.ts';
import { Card } from '../settings/section.tsx';
import { useNames } from '../ticket/naming.ts';
import { useSettings } from '../ui/use-settings.ts';
import { usePauses } from './use-pauses.ts';

export function PausesCard() {
  const { t } = useNames();
  const { pauses } = useSettings();
  const change = usePauses();
  const nameOf = (portal: PortalId) => t(`words:portal.${portal}`);
  return (
    <Card title={t('portals:pause.title')}>
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {t('portals:pause.intro')}
        </Text>
        <Switch
          label={t('portals:pause.allSwitch')}
          checked={pauses.all}
          onChange={(event) => change.set({ scope: 'all' }, event.currentTarget.checked)}
        />
        {PORTALS.map((portal) => (
          <Switch
            key={portal}
            label={t('portals:pause.portalSwitch', { portal: nameOf(portal) })}
            disabled={pauses.all}
            checked={pauses.all || pauses.portals.includes(portal)}
            onChange={(event) => change.set({ scope: 'portal', portal }, event.currentTarget.checked)}
          />
        ))}
        <Title order={4} size="sm">
          {t('portals:pause.shops')}
        </Title>
        {pauses.sites.length === 0 && (
          <Text size="sm" c="dimmed">
            {t('portals:pause.noShops')}
          </Text>
        )}
        {pauses.sites.map((site) => (
          <Group key={site} justify="space-between" wrap="nowrap" gap="xs">
            <bdi dir="auto">{siteName(site)}</bdi>
            <Button
              size="compact-sm"
              variant="default"
              aria-label={t('portals:pause.end', { name: siteName(site) })}
              onClick={() => change.set({ scope: 'site', site }, false)}
            >
              {t('portals:pause.resume')}
            </Button>
          </Group>
        ))}
      </Stack>
    </Card>
  );

  function siteName(site: string): string {
    const portal = PORTALS.find((one) => site.startsWith(`${one}:`));
    return portal ? `${nameOf(portal)} · ${site.slice(portal.length + 1)}` : site;
  }
}
