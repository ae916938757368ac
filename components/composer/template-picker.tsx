import { Button, Group, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import type { FoundTemplate } from '@/lib/domain/found-template.ts';
import type { TicketId } from '@/lib/domain/ticket.ts';
import { useText } from '@/lib/i18n/index.ts';
import { FolderFilter } from '../templates/folder-filter.tsx';
import { optionId, TemplateList } from '../templates/template-list.tsx';
import { isStarKey, useTemplates } from '../templates/use-templates.ts';
import { Empty, Failed, Loading } from '../ui/states.tsx';
import styles from './composer.module.css';
import { PickPreview } from './pick-preview.tsx';

interface TemplatePickerProps {
  readonly ticketId: TicketId;
  readonly onPick: (template: FoundTemplate) => void;
  readonly onClose: () => void;
}

/**
 * Templates that fit the ticket, best first; typing narrows, arrows and Enter pick, a digit picks a favourite, Alt+F
 * makes one, Escape leaves. Tab or a space after a whole shortcut pick too: whoever types "/late␣" into the empty reply
 * box gets what the same letters give in the middle of a reply.
 */
export function TemplatePicker({ ticketId, onPick, onClose }: TemplatePickerProps) {
  const t = useText();
  const id = useId();
  const { search, find, folder, folders, enter, found, templates, total, place, template, choose, stale, ...list } =
    useTemplates(ticketId);
  // Enter pressed before the answer to the last word has come: what it finds is picked, not what still stands there.
  const [waiting, setWaiting] = useState(false);
  useEffect(() => {
    if (!waiting || stale) return;
    setWaiting(false);
    if (template) onPick(template);
  }, [waiting, stale, template, onPick]);

  const isShortcut = template?.shortcut?.toLowerCase() === search.replace(/^\//, '').trimEnd().toLowerCase();
  // A space typed faster than the list answers is the same wish.
  const spaced = search.trim() !== '' && search !== search.trimEnd();
  useEffect(() => {
    if (spaced && isShortcut && !stale) setWaiting(true);
  }, [spaced, isShortcut, stale]);
  const hear = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const favourite = event.altKey || event.ctrlKey || event.metaKey ? undefined : list.favouriteOf(event.key);
    const picked = favourite === undefined ? undefined : templates[favourite];
    if (event.key === 'ArrowDown') choose(place + 1);
    else if (event.key === 'ArrowUp') choose(place - 1);
    else if (event.key === 'Enter') setWaiting(true);
    else if ((event.key === 'Tab' || event.key === ' ') && !event.shiftKey && !stale && isShortcut) setWaiting(true);
    else if (event.key === 'Escape') onClose();
    else if (event.key === 'Backspace' && search === '') onClose();
    else if (isStarKey(event.nativeEvent)) list.star();
    else if (picked) onPick(picked);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div className={styles.picker}>
      <Group gap={6} wrap="nowrap">
        <TextInput
          size="xs"
          flex={1}
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
        <FolderFilter folders={folders} folder={folder} onFolder={enter} />
      </Group>
      {found.isPending && <Loading rows={3} height={28} />}
      {found.error && <Failed error={found.error} onRetry={found.refetch} />}
      {found.data && templates.length === 0 && (
        <Empty title={t('composer:noTemplates')} hint={t('composer:noTemplatesHint')} />
      )}
      {templates.length === 0 && folder !== undefined && (
        <Button size="compact-xs" variant="default" onClick={() => enter(undefined)}>
          {t('finding:clearFolder')}
        </Button>
      )}
      <TemplateList
        id={id}
        label={t('composer:bestFirst')}
        templates={templates}
        total={total}
        place={place}
        grouped={search.trim() === ''}
        onChoose={(at) => {
          const one = templates[at];
          if (one) onPick(one);
        }}
        onStar={list.star}
      />
      {template && <PickPreview templateId={template.id} ticketId={ticketId} />}
    </div>
  );
}
