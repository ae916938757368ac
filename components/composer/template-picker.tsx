import { Group, Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useId, useState } from 'react';
import { useAsk } from '@/lib/client/live.tsx';
import type { Template } from '@/lib/domain/template.ts';
import type { TicketId } from '@/lib/domain/ticket.ts';
import { useNames } from '../ticket/naming.ts';
import { Empty, Failed, Loading } from '../ui/states.tsx';
import styles from './composer.module.css';

interface TemplatePickerProps {
  readonly ticketId: TicketId;
  readonly onPick: (template: Template) => void;
  readonly onClose: () => void;
}

/** Templates that fit the ticket, best first; typing narrows, arrows and Enter pick, Escape leaves. */
export function TemplatePicker({ ticketId, onPick, onClose }: TemplatePickerProps) {
  const { t } = useNames();
  const id = useId();
  const [search, setSearch] = useState('');
  const [at, setAt] = useState(0);
  const words = search.trim();
  const found = useAsk('template.list', { ticketId, ...(words ? { search: words } : {}) }, { keepPrevious: true });
  const templates = found.data ?? [];
  const chosen = Math.min(at, templates.length - 1);

  const hear = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const picked = templates[chosen];
    if (event.key === 'ArrowDown') setAt(Math.min(chosen + 1, templates.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(chosen - 1, 0));
    else if (event.key === 'Enter' && picked) onPick(picked);
    else if (event.key === 'Escape') onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div className={styles.picker}>
      <TextInput
        data-template-search
        size="xs"
        autoFocus
        role="combobox"
        aria-expanded
        aria-controls={id}
        {...(templates[chosen] ? { 'aria-activedescendant': `${id}-${chosen}` } : {})}
        aria-label={t('composer:searchTemplates')}
        placeholder={t('composer:searchTemplates')}
        leftSection={<IconSearch size={14} aria-hidden />}
        value={search}
        onChange={(event) => {
          setSearch(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={hear}
      />
      {found.isPending && <Loading rows={3} height={28} />}
      {found.error && <Failed error={found.error} onRetry={found.refetch} />}
      {found.data && templates.length === 0 && (
        <Empty title={t('composer:noTemplates')} hint={t('composer:noTemplatesHint')} />
      )}
      {templates.length > 0 && (
        <div id={id} role="listbox" aria-label={t('composer:bestFirst')} className={styles.templates}>
          {templates.map((template, index) => (
            <Row
              key={template.id}
              id={`${id}-${index}`}
              template={template}
              chosen={index === chosen}
              onPick={() => onPick(template)}
            />
          ))}
        </div>
      )}
    </div>
  );
}

interface RowProps {
  readonly id: string;
  readonly template: Template;
  readonly chosen: boolean;
  readonly onPick: () => void;
}

function Row({ id, template, chosen, onPick }: RowProps) {
  return (
    <button
      type="button"
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={chosen}
      className={styles.template}
      ref={(element) => {
        if (chosen) element?.scrollIntoView({ block: 'nearest' });
      }}
      onClick={onPick}
    >
      <Group gap={6} wrap="nowrap">
        <Text size="sm" truncate flex={1}>
          <bdi dir="auto">{template.name}</bdi>
        </Text>
        {template.shortcut && (
          <Text size="xs" c="dimmed">
            /{template.shortcut}
          </Text>
        )}
      </Group>
    </button>
  );
}
