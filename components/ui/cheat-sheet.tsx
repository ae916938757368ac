import { Button, Group, Kbd, Modal, SimpleGrid, Stack, Text } from '@mantine/core';
import { Fragment } from 'react';
import { useText } from '@/lib/i18n/index.ts';
import { useTeam } from '../team/use-team.ts';
import { KEY_ACTIONS, KEYS, type KeyAction, type KeyGroup, REPLY_ACTIONS, REPLY_KEYS, TEAM_ACTIONS } from './keys.ts';
import { useHandBack } from './use-hand-back.ts';

const GROUPS: readonly KeyGroup[] = ['move', 'act', 'go', 'help'];
const isMac = () => /Mac|iPhone|iPad/.test(navigator.userAgent);
const SIGNS: Readonly<Record<string, string>> = { ArrowDown: '↓', ArrowUp: '↑', Escape: 'Esc' };

const capOf = (key: string): string => SIGNS[key] ?? (key === 'Alt' && isMac() ? '⌥' : key);
const caps = (keys: string): string[] =>
  keys.startsWith('Mod+') ? [isMac() ? '⌘' : 'Ctrl', keys.slice(4).toUpperCase()] : keys.split(' ').map(capOf);

/** The keys of one action, as caps. */
export const Keys = ({ action }: { action: KeyAction }) => <Caps rows={KEYS[action].keys} />;

function Caps({ rows }: { rows: readonly string[] }) {
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

interface Row {
  readonly id: string;
  readonly does: string;
  readonly keys: readonly string[];
}

function Rows({ title, rows }: { title: string; rows: readonly Row[] }) {
  return (
    <Stack gap={3} component="section">
      <Text size="xs" fw={700} c="dimmed" component="h3" m={0}>
        {title}
      </Text>
      {rows.map(({ id, does, keys }) => (
        <Group key={id} justify="space-between" wrap="nowrap" gap="xs">
          <Text size="sm">{does}</Text>
          <Caps rows={keys} />
        </Group>
      ))}
    </Stack>
  );
}

/** Every key and what it does, made from the tables of keys. */
export function CheatSheet({ onClose, onTour }: { onClose: () => void; onTour: () => void }) {
  const t = useText();
  const team = useTeam();
  useHandBack();
  const rowsOf = (group: KeyGroup): Row[] =>
    KEY_ACTIONS.filter((action) => KEYS[action].group === group && (team || !TEAM_ACTIONS.includes(action))).map(
      (action) => ({ id: action, does: t(`queue:keys.action.${action}`), keys: KEYS[action].keys }),
    );
  const replying = REPLY_ACTIONS.map((id): Row => ({ id, does: t(`queue:keys.reply.${id}`), keys: REPLY_KEYS[id] }));
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
          <Rows key={group} title={t(`queue:keys.group.${group}`)} rows={rowsOf(group)} />
        ))}
        <Rows title={t('queue:keys.replying')} rows={replying} />
      </SimpleGrid>
      <Button
        mt="lg"
        size="xs"
        variant="default"
        onClick={() => {
          onClose();
          onTour();
        }}
      >
        {t('tour:start')}
      </Button>
    </Modal>
  );
}
