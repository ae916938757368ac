/** Pause and resume at hand, for the page beside this view: in the sidebar's head and in the popup. */
import { ActionIcon, Menu } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';
import { useAsk } from '@/lib/client/live.tsx';
import { useNames } from '../ticket/naming.ts';
import { useSettings } from '../ui/use-settings.ts';
import { usePauses } from './use-pauses.ts';

export function PauseMenu() {
  const { t } = useNames();
  const pauses = usePauses();
  const { all } = useSettings().pauses;
  const context = useAsk('tab.context', {}).data;
  const { portal, site, paused } = context ?? {};
  const rests = paused !== undefined || all;
  const label = t(rests ? 'portals:pause.menuPaused' : 'portals:pause.menu');
  const name = portal && t(`words:portal.${portal}`);
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon
          aria-label={label}
          title={label}
          {...(rests ? { variant: 'filled', color: 'gray' } : { variant: 'subtle', color: 'gray' })}
        >
          <IconPlayerPause size={17} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{rests ? t(`portals:pause.by.${paused ?? 'all'}`, { portal: name }) : label}</Menu.Label>
        {rests && (
          <Menu.Item
            leftSection={<IconPlayerPlay size={15} aria-hidden />}
            onClick={() => (portal && paused ? pauses.resume(portal, site) : pauses.set({ scope: 'all' }, false))}
          >
            {t('portals:pause.resume')}
          </Menu.Item>
        )}
        {portal && site && !paused && (
          <Menu.Item onClick={() => pauses.set({ scope: 'site', site }, true)}>{t('portals:pause.site')}</Menu.Item>
        )}
        {portal && (!paused || paused === 'site') && (
          <Menu.Item onClick={() => pauses.set({ scope: 'portal', portal }, true)}>
            {t('portals:pause.portal', { portal: name })}
          </Menu.Item>
        )}
        {!all && <Menu.Item onClick={() => pauses.set({ scope: 'all' }, true)}>{t('portals:pause.all')}</Menu.Item>}
      </Menu.Dropdown>
    </Menu>
  );
}
