/** The exchange as the portal shows it. Buyers' words are text and nothing else, whatever they contain. */
import { Anchor, Button, Text } from '@mantine/core';
import { useState } from 'react';
import type { MessageSeen } from '@/lib/domain/reading.ts';
import type { TicketDetail } from '@/lib/protocol.ts';
import { sizeText } from '../ui/format.ts';
import { Moment } from '../ui/time.tsx';
import { useNames } from './naming.ts';
import { Section } from './section.tsx';
import styles from './ticket.module.css';

/** Characters shown before "show all"; a megabyte in one bubble would freeze the view. */
const FOLD_AT = 1500;
/** The newest messages shown at once. */
const NEWEST = 6;

export function Thread({ detail: { ticket, messages } }: { detail: TicketDetail }) {
  const { t } = useNames();
  const [all, setAll] = useState(false);
  const hidden = all ? 0 : Math.max(0, messages.length - NEWEST);
  const { kind, last, subject } = ticket.observed;
  // An order or a claim may have nobody's words at all; only a conversation is worth opening to read.
  if (kind !== 'message' && messages.length === 0 && !last && !subject) return null;

  return (
    <Section title={t('ticket:thread.title')} aside={messages.length > 0 ? messages.length : undefined}>
      {subject && (
        <Text size="sm" fw={600} mb={6}>
          <bdi dir="auto">{subject.slice(0, 300)}</bdi>
        </Text>
      )}
      {hidden > 0 && (
        <Button size="compact-xs" variant="default" mb={8} onClick={() => setAll(true)}>
          {t('ticket:thread.earlier', { count: hidden })}
        </Button>
      )}
      <ol className={styles.list} data-thread>
        {messages.slice(hidden).map((message) => (
          <Bubble key={message.id} message={message} />
        ))}
        {messages.length === 0 && last && <Bubble message={last} hint={t('ticket:thread.preview')} />}
      </ol>
      {messages.length === 0 && kind === 'message' && (
        <Text size="xs" c="dimmed" mt={6}>
          {t('ticket:thread.none')}
        </Text>
      )}
    </Section>
  );
}

function Bubble({ message, hint }: { message: MessageSeen; hint?: string }) {
  const { t, locale } = useNames();
  const [whole, setWhole] = useState(false);
  const { text, direction, at, dayOnly, author, automatic } = message;
  const long = text.length > FOLD_AT;
  return (
    <li className={styles.bubble} data-direction={direction}>
      <div className={styles.by}>
        <span>
          <bdi dir="auto">{author ?? t(`ticket:thread.${direction}`)}</bdi>
          {automatic && ` · ${t('ticket:thread.automatic')}`}
          {hint && ` · ${hint}`}
        </span>
        {at === undefined ? (
          <span>{t('ticket:thread.noTime')}</span>
        ) : (
          <Moment at={at} {...(dayOnly ? { dayOnly } : {})} />
        )}
      </div>
      <bdi dir="auto" className={styles.said}>
        {long && !whole ? `${text.slice(0, FOLD_AT)}…` : text}
      </bdi>
      {long && (
        <Anchor component="button" type="button" size="xs" aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {whole ? t('ticket:thread.showLess') : t('ticket:thread.showAll', { size: sizeText(text, locale) })}
        </Anchor>
      )}
    </li>
  );
}
