import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import type { Template } from '@/lib/domain/template.ts';
import type { TicketId } from '@/lib/domain/ticket.ts';
import { useText } from '@/lib/i18n/index.ts';
import { optionId, TemplateList } from '../templates/template-list.tsx';
import { useTemplates } from '../templates/use-templates.ts';
import { Empty, Failed, Loading } from '../ui/states.tsx';
import styles from './composer.module.css';

interface TemplatePickerProps {
  readonly ticketId: TicketId;
  readonly onPick: (template: Template) => void;
  readonly onClose: () => void;
}

/** Templates that fit the ticket, best first; typing narrows, arrows and Enter pick, Escape leaves. */
export function TemplatePicker({ ticketId, onPick, onClose }: TemplatePickerProps) {
  const t = useText();
  const id = useId();
  const { search, find, found, templates, place, template, choose, stale } = useTemplates(ticketId);
  // Enter pressed before the answer to the last word has come: what it finds is picked, not what still stands there.
  const [waiting, setWaiting] = useState(false);
  useEffect(() => {
    if (!waiting || stale) return;
    setWaiting(false);
    if (template) onPick(template);
  }, [waiting, stale, template, onPick]);

  const hear = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') choose(place + 1);
    else if (event.key === 'ArrowUp') choose(place - 1);
    else if (event.key === 'Enter') setWaiting(true);
    else if (event.key === 'Escape') onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div className={styles.picker}>
      <TextInput
        size="xs"
        autoFocus
        role="combobox"
        aria-expanded
        aria-controls={id}
        {...(template ? { 'aria-activedescendant': optionId(template) } : {})}
        aria-label={t('composer:searchTemplates')}
        placeholder={t('composer:searchTemplates')}
        leftSection={<IconSearch size={14} aria-hidden />}
        value={search}
        onChange={(event) => {
          setWaiting(false);
          find(event.currentTarget.value);
        }}
        onKeyDown={hear}
      />
      {found.isPending && <Loading rows={3} height={28} />}
      {found.error && <Failed error={found.error} onRetry={found.refetch} />}
      {found.data && templates.length === 0 && (
        <Empty title={t('composer:noTemplates')} hint={t('composer:noTemplatesHint')} />
      )}
      <TemplateList
        id={id}
        label={t('composer:bestFirst')}
        templates={templates}
        place={place}
        onChoose={(at) => {
          const picked = templates[at];
          if (picked) onPick(picked);
        }}
      />
    </div>
  );
}
