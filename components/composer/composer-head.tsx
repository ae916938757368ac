import { ActionIcon, CloseButton, Group, NativeSelect, Text } from '@mantine/core';
import { IconTemplate } from '@tabler/icons-react';
import type { Ticket } from '@/lib/domain/ticket.ts';
import { LANGUAGES, type Language } from '@/lib/domain/vocabulary.ts';
import { GuessedLine } from '../ticket/guessed.tsx';
import { nameField, ticketName, useNames } from '../ticket/naming.ts';
import type { Draft } from './drafts.ts';

interface ComposerHeadProps {
  readonly ticket: Ticket;
  readonly draft: Draft;
  readonly picking: boolean;
  readonly onPicking: (picking: boolean) => void;
  /** Fill the draft's template in another language. */
  readonly onLanguage: (language: Language) => void;
  readonly onClose: () => void;
}

/** Whom the reply is for, its template's language, the way to templates, and out. */
export function ComposerHead({ ticket, draft, picking, onPicking, onLanguage, onClose }: ComposerHeadProps) {
  const { t, language: nameOf } = useNames();
  const buyers = ticket.derived.language;
  return (
    <Group gap={6} wrap="nowrap">
      <GuessedLine of={ticket.observed} field={nameField(ticket)}>
        <Text size="sm" fw={600} truncate>
          {t('composer:title')} · <bdi dir="auto">{ticketName(ticket)}</bdi>
        </Text>
      </GuessedLine>
      {draft.templateId && draft.templateName !== undefined && (
        <NativeSelect
          size="xs"
          w={130}
          aria-label={t('composer:language')}
          value={draft.language ?? ''}
          onChange={({ currentTarget: { value } }) => {
            const language = LANGUAGES.find((one) => one === value);
            if (language) onLanguage(language);
          }}
          data={LANGUAGES.map((one) => ({
            value: one,
            label: one === buyers ? t('composer:buyerLanguage', { language: nameOf(one) }) : nameOf(one),
          }))}
        />
      )}
      <ActionIcon
        variant={picking ? 'light' : 'subtle'}
        aria-label={t('composer:templates')}
        title={t('composer:templates')}
        aria-pressed={picking}
        onClick={() => onPicking(!picking)}
      >
        <IconTemplate size={16} aria-hidden />
      </ActionIcon>
      <CloseButton size="sm" aria-label={t('composer:close')} title={t('composer:close')} onClick={onClose} />
    </Group>
  );
}
