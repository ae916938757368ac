/** The top line: whether we are connected, how much is due, and the switches one wants at hand. */

import { ActionIcon, Group, Menu, Text, Tooltip } from '@mantine/core';
import {
  IconBrightness,
  IconCommand,
  IconKeyboard,
  IconLanguage,
  IconLayoutSidebarRight,
  IconMap2,
  IconPlugConnectedX,
  IconScan,
  IconSettings,
} from '@tabler/icons-react';
import { useCommand, useConnection } from '@/lib/client/live.tsx';
import { UI_LANGUAGES } from '@/lib/domain/vocabulary.ts';
import { useText } from '@/lib/i18n/index.ts';
import { saidBy } from '@/lib/i18n/said-by.ts';
import { AwayMenu } from '../people/away-menu.tsx';
import { PauseMenu } from '../portals/pause-menu.tsx';
import { useRecord } from '../record/use-record.ts';
import { Keys } from '../ui/cheat-sheet.tsx';
import { notify } from '../ui/notices.tsx';
import { useSettings } from '../ui/use-settings.ts';

const THEMES = ['auto', 'light', 'dark'] as const;
/** Each language is named in itself, so that one finds the way back. */
const OWN_NAMES = { 'zh-CN': '简体中文', en: 'English' };

interface HeaderProps {
  readonly due: number;
  readonly open: number | undefined;
  readonly optionsUrl: string;
  readonly onPalette: () => void;
  readonly onHelp: () => void;
  readonly onTour: () => void;
  /** Absent where the browser has no side panel, or this is it. */
  readonly onSidePanel?: (() => void) | undefined;
}

export function Header({ due, open, optionsUrl, onPalette, onHelp, onTour, onSidePanel }: HeaderProps) {
  const t = useText();
  const connection = useConnection();
  const settings = useSettings();
  const record = useRecord();
  const change = useCommand('settings.change');
  const set = (part: Parameters<typeof change.mutate>[0]['change']) =>
    change.mutate(
      { change: part },
      {
        onError: (error) => notify({ color: 'red', message: t('common:error.command', { message: saidBy(t, error) }) }),
      },
    );

  return (
    <Group gap={4} wrap="nowrap" px="sm" pt={8} pb={2} component="header">
      <Text fw={700} size="md" component="h1" m={0}>
        {t('common:name')}
      </Text>
      <Text size="xs" c="dimmed" flex={1} truncate aria-live="polite" title={t('queue:counts.dueHint')} ml={6}>
        {connection === 'connecting' && t('common:connection.connecting')}
        {connection === 'ready' && open !== undefined && (
          <>
            {due > 0 && (
              <Text span fw={700} style={{ color: 'var(--ps-critical)' }}>
                {t('queue:counts.due', { count: due })}
                {' · '}
              </Text>
            )}
            {t('queue:counts.open', { count: open })}
          </>
        )}
        {connection === 'lost' && (
          <Text span fw={600} style={{ color: 'var(--ps-critical)' }}>
            <IconPlugConnectedX size={13} aria-hidden style={{ verticalAlign: '-2px' }} /> {t('common:connection.lost')}
          </Text>
        )}
      </Text>
      <Tooltip label={t('queue:palette.open')}>
        <ActionIcon aria-label={t('queue:palette.open')} onClick={onPalette}>
          <IconCommand size={17} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <PauseMenu />
      <AwayMenu />
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon
            aria-label={`${t('common:action.language')}, ${t('common:action.theme')}, ${t('queue:keys.title')}`}
          >
            <IconLanguage size={17} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{t('common:action.language')}</Menu.Label>
          <Menu.RadioGroup
            value={settings.language}
            onChange={(value) => set({ language: UI_LANGUAGES.find((one) => one === value) ?? 'auto' })}
          >
            <Menu.RadioItem value="auto">{t('common:language.auto')}</Menu.RadioItem>
            {UI_LANGUAGES.map((language) => (
              <Menu.RadioItem key={language} value={language} lang={language}>
                {OWN_NAMES[language]}
              </Menu.RadioItem>
            ))}
          </Menu.RadioGroup>
          <Menu.Label>
            <IconBrightness size={12} aria-hidden /> {t('common:action.theme')}
          </Menu.Label>
          <Menu.RadioGroup
            value={settings.theme}
            onChange={(value) => set({ theme: THEMES.find((one) => one === value) ?? 'auto' })}
          >
            {THEMES.map((theme) => (
              <Menu.RadioItem key={theme} value={theme}>
                {t(`common:theme.${theme}`)}
              </Menu.RadioItem>
            ))}
          </Menu.RadioGroup>
          <Menu.Divider />
          <Menu.Item
            leftSection={<IconKeyboard size={15} aria-hidden />}
            rightSection={<Keys action="help" />}
            onClick={onHelp}
          >
            {t('queue:keys.title')}
          </Menu.Item>
          <Menu.Item leftSection={<IconScan size={15} aria-hidden />} onClick={record}>
            {t('record:open')}
          </Menu.Item>
          <Menu.Item leftSection={<IconMap2 size={15} aria-hidden />} onClick={onTour}>
            {t('tour:start')}
          </Menu.Item>
          {onSidePanel && (
            <Menu.Item leftSection={<IconLayoutSidebarRight size={15} aria-hidden />} onClick={onSidePanel}>
              {t('queue:sidePanel')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <Tooltip label={t('common:action.options')}>
        <ActionIcon
          component="a"
          href={optionsUrl}
          target="_blank"
          rel="noreferrer"
          aria-label={t('common:action.options')}
        >
          <IconSettings size={17} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </Group>
  );
}
