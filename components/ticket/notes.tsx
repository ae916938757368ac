import { Button, Textarea } from '@mantine/core';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Ticket } from '@/lib/domain/ticket.ts';
import { shownLine, withoutPiles } from '@/lib/i18n/shown.ts';
import { Moment } from '../ui/time.tsx';
import { useTicketActions } from './actions.tsx';
import { keepNote, noteStored, useHalfNote } from './half-notes.ts';
import { useNames } from './naming.ts';
import { Section } from './section.tsx';
import styles from './ticket.module.css';

interface NotesProps {
  readonly ticket: Ticket;
  /** Whether the field is to take the focus; `onFocused` says that it has. */
  readonly wanted: boolean;
  readonly onFocused: () => void;
}

/** Notes for the team; the portal and the buyer never see them. */
export function Notes({ ticket, wanted, onFocused }: NotesProps) {
  const { t } = useNames();
  const { note } = useTicketActions();
  const text = useHalfNote(ticket.id);
  const [saving, setSaving] = useState(false);
  const { notes } = ticket.decided;
  const field = useRef<HTMLTextAreaElement>(null);
  const focus = useEffectEvent(() => {
    field.current?.focus();
    onFocused();
  });
  useEffect(() => {
    if (wanted) focus();
  }, [wanted]);

  const add = async () => {
    const sent = text.trim();
    if (!sent || saving) return;
    setSaving(true);
    if (await note(ticket.id, sent)) noteStored(ticket.id, sent);
    setSaving(false);
  };

  return (
    <Section title={t('ticket:notes.title')} aside={notes.length > 0 ? notes.length : undefined}>
      {notes.length > 0 && (
        <ul className={styles.list}>
          {notes.map(({ id, text: said, by, at }) => (
            <li key={id} className={styles.bubble} data-direction="internal">
              <div className={styles.by}>
                <bdi dir="auto">{shownLine(by)}</bdi>
                <Moment at={at} />
              </div>
              <bdi dir="auto" className={styles.said}>
                {withoutPiles(said)}
              </bdi>
            </li>
          ))}
        </ul>
      )}
      <Textarea
        ref={field}
        size="xs"
        mt={notes.length > 0 ? 6 : 0}
        autosize
        minRows={1}
        maxRows={6}
        maxLength={4000}
        aria-label={t('ticket:notes.add')}
        placeholder={t('ticket:notes.placeholder')}
        value={text}
        onChange={(event) => keepNote(ticket.id, event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) add();
          if (event.key === 'Escape') event.currentTarget.blur();
        }}
      />
      {text.trim() && (
        <Button size="compact-sm" mt={6} loading={saving} onClick={add}>
          {t('ticket:notes.add')}
        </Button>
      )}
    </Section>
  );
}
