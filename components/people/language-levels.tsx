import { ActionIcon, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { type Agent, LEVELS } from '@/lib/domain/agent.ts';
import { LANGUAGES } from '@/lib/domain/vocabulary.ts';
import { useNames } from '../ticket/naming.ts';

interface Props {
  readonly value: Agent['languages'];
  onChange(value: Agent['languages']): void;
}

/** The languages somebody answers in, each with how well. */
export function LanguageLevels({ value, onChange }: Props) {
  const { t, language: nameOf } = useNames();
  const spoken = LANGUAGES.filter((language) => value[language] !== undefined);
  const free = LANGUAGES.filter((language) => value[language] === undefined);
  return (
    <Stack gap={4} component="fieldset" bd={0} p={0} m={0}>
      <Text size="sm" fw={500} component="legend">
        {t('agents:editor.languages')}
      </Text>
      <Text size="xs" c="dimmed">
        {t('agents:editor.languagesHint')}
      </Text>
      {spoken.map((language) => (
        <Group key={language} gap="xs" wrap="nowrap">
          <Text size="sm" miw="8rem">
            {nameOf(language)}
          </Text>
          <NativeSelect
            size="xs"
            aria-label={t('agents:editor.levelOf', { language: nameOf(language) })}
            value={value[language] ?? 'fluent'}
            data={LEVELS.map((level) => ({ value: level, label: t(`assign:level.${level}`) }))}
            onChange={(event) => {
              const level = LEVELS.find((one) => one === event.currentTarget.value);
              if (level) onChange({ ...value, [language]: level });
            }}
          />
          <ActionIcon
            size="sm"
            aria-label={t('agents:editor.removeLanguage', { language: nameOf(language) })}
            onClick={() => {
              const { [language]: _gone, ...rest } = value;
              onChange(rest);
            }}
          >
            <IconX size={14} aria-hidden />
          </ActionIcon>
        </Group>
      ))}
      {free.length > 0 && (
        <NativeSelect
          size="xs"
          maw={220}
          aria-label={t('agents:editor.addLanguage')}
          value=""
          data={[
            { value: '', label: t('agents:editor.addLanguage') },
            ...free.map((language) => ({ value: language, label: nameOf(language) })),
          ]}
          onChange={(event) => {
            const language = free.find((one) => one === event.currentTarget.value);
            if (language) onChange({ ...value, [language]: 'fluent' });
          }}
        />
      )}
    </Stack>
  );
}
