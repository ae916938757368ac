import { ActionIcon, Button, Group, Pill, Stack, Text, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { type KeyboardEvent, useState } from 'react';
import { useText } from '@/lib/i18n/index.ts';

interface Props {
  readonly label: string;
  readonly hint: string;
  readonly addLabel: string;
  readonly names: readonly string[];
  /** Names that may not be removed. */
  readonly fixed?: readonly string[];
  readonly show?: (name: string) => string;
  readonly onChange: (names: readonly string[]) => void;
}

/** A list of names to add to and remove from. */
export function NameList({ label, hint, addLabel, names, fixed = [], show = (name) => name, onChange }: Props) {
  const t = useText();
  const [typed, setTyped] = useState('');
  const name = typed.trim();
  const exists = names.some((known) => known.toLowerCase() === name.toLowerCase());
  const add = () => {
    if (name === '' || exists) return;
    onChange([...names, name]);
    setTyped('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter that ends an input method's word is not an order to add.
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    add();
  };
  return (
    <Stack gap="xs">
      <Text size="sm" c="dimmed">
        {hint}
      </Text>
      <Group gap="xs" component="ul" aria-label={label} p={0} m={0} style={{ listStyle: 'none' }}>
        {names.length === 0 && (
          <Text component="li" size="sm" c="dimmed">
            {t('settings:people.none')}
          </Text>
        )}
        {names.map((known) => (
          <Pill key={known} component="li" size="md" bg="var(--ps-chosen)" c="var(--mantine-color-text)">
            <Group gap={4} wrap="nowrap" component="span">
              <bdi>{show(known)}</bdi>
              {!fixed.includes(known) && (
                <ActionIcon
                  size="xs"
                  aria-label={t('settings:people.remove', { name: show(known) })}
                  onClick={() => onChange(names.filter((other) => other !== known))}
                >
                  <IconX size={12} aria-hidden />
                </ActionIcon>
              )}
            </Group>
          </Pill>
        ))}
      </Group>
      <Group gap="xs" align="flex-start">
        <TextInput
          aria-label={addLabel}
          placeholder={addLabel}
          value={typed}
          maxLength={60}
          error={exists && name !== '' ? t('settings:people.exists', { name }) : undefined}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        <Button variant="default" disabled={name === '' || exists} onClick={add}>
          {t('common:action.add')}
        </Button>
      </Group>
    </Stack>
  );
}
