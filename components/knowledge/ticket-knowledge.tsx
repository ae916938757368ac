/** What the team knows and what the law says of this ticket; one line until opened. */
import { Button, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useAsk } from '@/lib/client/live.tsx';
import type { Ticket } from '@/lib/domain/ticket.ts';
import { beginning, shownLine, withoutPiles } from '@/lib/i18n/shown.ts';
import { useInto } from '../composer/use-into.ts';
import { useNames } from '../ticket/naming.ts';
import styles from '../ticket/ticket.module.css';
import { countryName } from '../ui/format.ts';
import { Failed, Loading } from '../ui/states.tsx';
import { LawCard } from './law-card.tsx';

/** Of a note one reads the beginning here, UTF-16 code units. */
const SHOWN = 600;

interface KnowledgeProps {
  readonly ticket: Ticket;
  readonly onReply: () => void;
}

export function TicketKnowledge({ ticket, onReply }: KnowledgeProps) {
  const { t, shown } = useNames();
  const [opened, setOpened] = useState(false);
  const known = useAsk('knowledge.for', { ticketId: ticket.id });
  const country = known.data?.law?.card.country;
  return (
    <details className={styles.section} onToggle={(event) => setOpened(event.currentTarget.open)}>
      <summary className={styles.summary}>
        {country ? t('knowledge:titleOf', { country: countryName(country, shown) }) : t('knowledge:title')}
        {known.data && known.data.notes.length > 0 && ` · ${known.data.notes.length}`}
      </summary>
      {opened && known.error && <Failed error={known.error} onRetry={known.refetch} />}
      {opened && known.isPending && <Loading rows={2} height={40} />}
      {opened && known.data && <Known ticket={ticket} onReply={onReply} />}
    </details>
  );
}

function Known({ ticket, onReply }: KnowledgeProps) {
  const { t } = useNames();
  const [search, setSearch] = useState('');
  const { text: into } = useInto(ticket.id);
  const wanted = search.trim();
  const { data } = useAsk(
    'knowledge.for',
    { ticketId: ticket.id, ...(wanted ? { search: wanted } : {}) },
    { keepPrevious: true },
  );
  const insert = (text: string) => {
    onReply();
    into(text);
  };
  if (!data) return null;
  return (
    <>
      <TextInput
        type="search"
        size="xs"
        aria-label={t('knowledge:search')}
        placeholder={t('knowledge:search')}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      {data.notes.length === 0 && (
        <Text size="sm" c="dimmed" my={4}>
          {t(wanted ? 'knowledge:noMatch' : 'knowledge:noNotes')}
        </Text>
      )}
      <ul className={styles.list}>
        {data.notes.map(({ note, body }) => (
          <li key={note.id}>
            <Text size="sm" fw={600}>
              <bdi dir="auto">{shownLine(note.title)}</bdi>
            </Text>
            <Text size="sm" dir="auto" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
              {withoutPiles(beginning(body, SHOWN))}
            </Text>
            <Button size="compact-xs" variant="default" onClick={() => insert(body)}>
              {t('knowledge:insert')}
            </Button>
          </li>
        ))}
      </ul>
      {data.law ? (
        <LawCard law={data.law} onInsert={insert} />
      ) : (
        <Text size="sm" c="dimmed">
          {t('knowledge:law.none')}
        </Text>
      )}
    </>
  );
}
