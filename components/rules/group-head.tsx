import { ActionIcon, Group, Switch, Text, TextInput, UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconChevronDown, IconChevronRight, IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useText } from '@/lib/i18n/index.ts';
import type { RuleGroup } from './rule-groups.ts';

interface Props {
  readonly group: RuleGroup;
  readonly open: boolean;
  readonly first: boolean;
  readonly last: boolean;
  readonly onFold: () => void;
  readonly onMove: (by: number) => void;
  readonly onEnable: (enabled: boolean) => void;
  readonly onRename: (name: string) => void;
}

/** The heading over a group of rules: fold it, switch all of it on or off, move it, call it something else. */
export function GroupHead({ group, open, first, last, onFold, onMove, onEnable, onRename }: Props) {
  const t = useText();
  const [renaming, setRenaming] = useState<string>();
  const name = group.name ?? t('rules:group.none');
  const on = group.rules.filter(({ enabled }) => enabled).length;
  const rename = () => {
    const next = renaming?.trim();
    setRenaming(undefined);
    if (next && next !== group.name) onRename(next);
  };
  const Chevron = open ? IconChevronDown : IconChevronRight;
  return (
    <Group gap={6} mb={4} wrap="nowrap">
      {renaming === undefined ? (
        <UnstyledButton aria-expanded={open} onClick={onFold} style={{ flex: '1 1 auto', minWidth: 0 }}>
          <Group gap={6} wrap="nowrap">
            <Chevron size={16} aria-hidden />
            <Text size="sm" fw={600} truncate>
              <bdi>{name}</bdi>
            </Text>
            <Text size="xs" c="dimmed" flex="none">
              {t('rules:group.count', { on, count: group.rules.length })}
            </Text>
          </Group>
        </UnstyledButton>
      ) : (
        <TextInput
          size="xs"
          flex={1}
          autoFocus
          maxLength={60}
          aria-label={t('rules:group.name')}
          value={renaming}
          onChange={(event) => setRenaming(event.currentTarget.value)}
          onBlur={rename}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return;
            if (event.key === 'Enter') rename();
            if (event.key === 'Escape') setRenaming(undefined);
          }}
        />
      )}
      <Switch
        size="xs"
        flex="none"
        aria-label={t('rules:group.enable', { name })}
        checked={on > 0}
        onChange={(event) => onEnable(event.currentTarget.checked)}
      />
      {group.name !== undefined && (
        <ActionIcon
          size="sm"
          aria-label={t('rules:group.rename', { name })}
          title={t('rules:group.rename', { name })}
          onClick={() => setRenaming(group.name)}
        >
          <IconPencil size={15} aria-hidden />
        </ActionIcon>
      )}
      <ActionIcon
        size="sm"
        data-control="group-up"
        disabled={first}
        aria-label={t('rules:up', { name })}
        title={t('rules:up', { name })}
        onClick={() => onMove(-1)}
      >
        <IconArrowUp size={15} aria-hidden />
      </ActionIcon>
      <ActionIcon
        size="sm"
        data-control="group-down"
        disabled={last}
        aria-label={t('rules:down', { name })}
        title={t('rules:down', { name })}
        onClick={() => onMove(1)}
      >
        <IconArrowDown size={15} aria-hidden />
      </ActionIcon>
    </Group>
  );
}
