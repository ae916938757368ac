import { Button, Menu, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { ChannelKind } from '@/lib/domain/alert.ts';
import { useText } from '@/lib/i18n/index.ts';
import type { ChannelForm } from '@/lib/protocol.ts';

interface Props {
  readonly forms: readonly ChannelForm[];
  readonly onAdd: (kind: ChannelKind) => void;
}

/** Which kind of channel to add; those of this computer are always there. */
export function AddChannel({ forms, onAdd }: Props) {
  const t = useText();
  const kinds = forms.filter(({ fields }) => fields.length > 0).map(({ kind }) => kind);
  return (
    <Menu position="bottom-start" withinPortal={false}>
      <Menu.Target>
        <Button leftSection={<IconPlus size={16} aria-hidden />}>{t('alertsOptions:add')}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('alertsOptions:addHint')}</Menu.Label>
        {kinds.map((kind) => (
          <Menu.Item key={kind} onClick={() => onAdd(kind)}>
            {t(`alertsOptions:service.${kind}`)}
            <Text size="xs" c="dimmed">
              {t(`alertsOptions:about.${kind}`)}
            </Text>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
