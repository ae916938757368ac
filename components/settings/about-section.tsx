import { Anchor, Kbd, List, Stack, Table, Text } from '@mantine/core';
import { useText } from '@/lib/i18n/index.ts';
import { Card, Section } from './section.tsx';

/** What Portside is, the keys of popup, replies and rules, and what it never does. */
export function AboutSection({ version }: { version: string }) {
  const t = useText();
  const popupKeys = [
    ['↑ ↓', t('settings:about.key.move')],
    ['1–9', t('settings:about.key.favourite')],
    ['Enter', t('settings:about.key.insert')],
    ['Ctrl C / ⌘ C', t('settings:about.key.copy')],
    ['Alt ← / Alt →', t('settings:about.key.switch')],
    ['Alt F / ⌥ F', t('settings:about.key.star')],
    ['Esc', t('settings:about.key.close')],
  ] as const;
  const replyKeys = [
    ['Alt Enter', t('settings:about.replyKey.suggestion')],
    ['/', t('settings:about.replyKey.pick')],
    ['/… Tab', t('settings:about.replyKey.shortcut')],
  ] as const;
  return (
    <Section title={t('settings:nav.about')}>
      <Card>
        <Stack gap="xs">
          <Text>{t('settings:about.what')}</Text>
          <Text size="sm" c="dimmed">
            {t('settings:about.version', { version })} · {t('settings:about.licence')}
          </Text>
          <Anchor href="/welcome.html" target="_blank" rel="noreferrer" size="sm">
            {t('settings:about.first')}
          </Anchor>
        </Stack>
      </Card>
      <Card title={t('settings:about.keys')}>
        <Text size="sm">{t('settings:about.keysHint')}</Text>
        <Keys caption={t('settings:about.keysPopup')} keys={popupKeys} />
        <Keys caption={t('settings:about.keysReply')} keys={replyKeys} />
        <Keys caption={t('settings:about.keysPortal')} keys={[['/… Tab', t('settings:about.portalKey.shortcut')]]} />
        <Keys
          caption={t('settings:about.keysOptions')}
          keys={[
            ['/', t('settings:about.optionKey.search')],
            ['↑ / ↓', t('settings:about.optionKey.move')],
          ]}
        />
        <Keys caption={t('settings:about.keysRules')} keys={[['Alt ↑ / Alt ↓', t('settings:about.ruleKey.move')]]} />
      </Card>
      <Card title={t('settings:about.privacy')}>
        <List size="sm" spacing="xs">
          <List.Item>{t('settings:about.privacyReads')}</List.Item>
          <List.Item>{t('settings:about.privacyNever')}</List.Item>
          <List.Item>{t('settings:about.privacyPage')}</List.Item>
          <List.Item>{t('settings:data.whereNetwork')}</List.Item>
        </List>
      </Card>
    </Section>
  );
}

function Keys({ caption, keys }: { caption: string; keys: readonly (readonly [string, string])[] }) {
  return (
    <Table mt="sm" captionSide="top" withRowBorders={false} verticalSpacing={4}>
      <Table.Caption ta="left">{caption}</Table.Caption>
      <Table.Tbody>
        {keys.map(([key, effect]) => (
          <Table.Tr key={key}>
            <Table.Th scope="row" w={130}>
              <Kbd>{key}</Kbd>
            </Table.Th>
            <Table.Td>{effect}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
