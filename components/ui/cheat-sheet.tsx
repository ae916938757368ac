import { Group, Kbd, Modal, SimpleGrid, Stack, Text } from '@mantine/core';
import { Fragment } from 'react';
import { useText } from '@/lib/i18n/index.ts';
import { KEY_ACTIONS, KEYS, type KeyAction, type KeyGroup } from './keys.ts';

const GROUPS: readonly KeyGroup[] = ['move', 'act', 'go', 'help'];
const isMac = () => /Mac|iPhone|iPad/.test(navigator.userAgent);
const SIGNS: Readonly<Record<string, string>> = { ArrowDown: '↓', ArrowUp: '↑', Escape: 'Esc' };

const caps = (keys: string): string[] =>
  keys.startsWith('Mod+')
    ? [isMac() ? '⌘' : 'Ctrl', keys.slice(4).toUpperCase()]
    : keys.split(' ').map((key) => SIGNS[key] ?? key);

/** The keys of one action, as caps. */
export function Keys({ action }: { action: KeyAction }) {
  const rows: readonly string[] = KEYS[action].keys;
  return (
    <Group gap={4} wrap="nowrap">
      {rows.map((keys, index) => (
        <Fragment key={keys}>
          {index > 0 && (
            <Text size="xs" c="dimmed" span>
              /
            </Text>
          )}
          {caps(keys).map((cap) => (
            <Kbd key={cap} size="xs">
              {cap}
            </Kbd>
          ))}
        </Fragment>
      ))}
    </Group>
  );
}

/** Every key and what it does, made from the table the keys are heard by. */
export function CheatSheet({ onClose }: { onClose: () => void }) {
  const t = useText();
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('queue:keys.title')}
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      <Text size="xs" c="dimmed" mb="sm">
        {t('queue:keys.hint')}
      </Text>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="lg">
        {GROUPS.map((group) => (
          <Stack gap={3} key={group} component="section">
            <Text size="xs" fw={700} c="dimmed" component="h3" m={0}>
              {t(`queue:keys.group.${group}`)}
            </Text>
            {KEY_ACTIONS.filter((action) => KEYS[action].group === group).map((action) => (
              <Group key={action} justify="space-between" wrap="nowrap" gap="xs">
                <Text size="sm">{t(`queue:keys.action.${action}`)}</Text>
                <Keys action={action} />
              </Group>
            ))}
          </Stack>
        ))}
      </SimpleGrid>
    </Modal>
  );
}
