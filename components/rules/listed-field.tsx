import { Box, MultiSelect, NativeSelect, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { Channel } from '@/lib/domain/alert.ts';
import type { RuleAction } from '@/lib/domain/rule.ts';
import { useText } from '@/lib/i18n/index.ts';

interface Listed {
  readonly id: string;
  readonly name: string;
}

interface ListedProps {
  readonly label: string;
  readonly value: string;
  readonly list: readonly Listed[];
  /** Said where there is nothing to choose. */
  readonly none: string;
  readonly onChange: (id: string) => void;
}

/** One of a few named things. A stored id whose thing is gone stays in the menu and says so. */
export function ListedField({ label, value, list, none, onChange }: ListedProps) {
  const t = useText();
  if (list.length === 0 && value === '')
    return (
      <Text size="xs" c="dimmed" flex={1} pt={5}>
        {none}
      </Text>
    );
  const data = list.map(({ id, name }) => ({ value: id, label: name }));
  const gone = list.some(({ id }) => id === value)
    ? []
    : [{ value, label: value === '' ? t('rules:builder.choose') : t('rules:action.hint.gone', { name: value }) }];
  return (
    <NativeSelect
      size="xs"
      flex={1}
      miw={0}
      aria-label={label}
      value={value}
      data={[...gone, ...data]}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

interface ChannelsProps {
  readonly label: string;
  readonly value: readonly string[];
  readonly channels: readonly Channel[];
  readonly onChange: (action: RuleAction) => void;
}

/** Several channels; none: all that take alerts of rules. */
export function ChannelsField({ label, value, channels, onChange }: ChannelsProps) {
  const t = useText();
  const gone = value.filter((id) => !channels.some((channel) => channel.id === id));
  if (channels.length === 0 && gone.length === 0)
    return (
      <Text size="xs" c="dimmed" flex={1} pt={5}>
        {t('rules:action.hint.noChannels')}
      </Text>
    );
  return (
    <Box flex={1} miw={0}>
      <MultiSelect
        size="xs"
        aria-label={label}
        value={[...value]}
        data={[
          ...channels.map(({ id, name }) => ({ value: id, label: name })),
          ...gone.map((id) => ({ value: id, label: t('rules:action.hint.gone', { name: id }) })),
        ]}
        hidePickedOptions
        comboboxProps={{ withinPortal: false }}
        placeholder={value.length === 0 ? t('rules:action.hint.channels') : ''}
        onChange={(next) => onChange({ do: 'alert', channels: next })}
      />
    </Box>
  );
}

interface LinesProps {
  readonly label: string;
  readonly items: readonly string[];
  readonly hint: string;
  readonly onChange: (items: readonly string[]) => void;
}

/** A list written as lines; empty lines do not count, but stay while one types. */
export function LinesField({ label, items, hint, onChange }: LinesProps) {
  const [text, setText] = useState(items.join('\n'));
  return (
    <Textarea
      size="xs"
      flex={1}
      miw={0}
      autosize
      minRows={2}
      maxRows={10}
      aria-label={label}
      placeholder={hint}
      value={text}
      onChange={({ currentTarget: { value } }) => {
        setText(value);
        onChange(
          value
            .split('\n')
            .map((line) => line.trim())
            .filter((line) => line !== ''),
        );
      }}
    />
  );
}
