/** The exchange as the portal shows it. Buyers' words are text and nothing else, whatever they contain. */
import { Anchor, Button, Text } from '@mantine/core';
import { useRef, useState } from 'react';
import type { MessageSeen } from '@/lib/domain/reading.ts';
import { beginning, shownLine } from '@/lib/i18n/shown.ts';
import type { TicketDetail } from '@/lib/protocol.ts';
import { Incoming } from '../translation/incoming.tsx';
import { sizeText } from '../ui/format.ts';
import { Moment } from '../ui/time.tsx';
import { GuessOf, GuessSign } from './guessed.tsx';
import { useMarkedWords } from './marked-words.tsx';
import { useNames } from './naming.ts';
import { Said } from './said.tsx';
import { Section } from './section.tsx';
import { holds, type Wanted } from './text-runs.ts';
import styles from './ticket.module.css';
import { useLead } from './use-lead.ts';

/** Characters shown before "show all"; a megabyte in one bubble would freeze the view. */
const FOLD_AT = 1500;
const NO_MARKS: readonly Wanted[] = [];
/** The newest messages shown at once. */
const NEWEST = 6;

export function Thread({ detail: { ticket, messages } }: { detail: TicketDetail }) {
  const { t } = useNames();
  const [all, setAll] = useState(false);
  const list = useRef<HTMLOListElement>(null);
  const { asked } = useMarkedWords();
  // The words asked for may stand in a message that is not shown yet.
  const hidden = all || asked ? 0 : Math.max(0, messages.length - NEWEST);
  useLead(list, asked);
  const { kind, last, subject } = ticket.observed;
  // An order or a claim may have nobody's words at all; only a conversation is worth opening to read.
  if (kind !== 'message' && messages.length === 0 && !last && !subject) return null;

  return (
    <Section title={t('ticket:thread.title')} aside={messages.length > 0 ? messages.length : undefined}>
      {subject && (
        <Text size="sm" fw={600} mb={6}>
          <bdi dir="auto" className={styles.said}>
            {shownLine(beginning(subject, 300))}
          </bdi>
          <GuessOf of={ticket.observed} field="subject" />
        </Text>
      )}
      {hidden > 0 && (
        <Button size="compact-xs" variant="default" mb={8} onClick={() => setAll(true)}>
          {t('ticket:thread.earlier', { count: hidden })}
        </Button>
      )}
      <ol ref={list} className={styles.list} data-thread>
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
  const { wanted, read, asked } = useMarkedWords();
  const { text, direction, at, dayOnly, author, automatic, weak } = message;
  const long = text.length > FOLD_AT;
  const marks = read.has(message) ? wanted : NO_MARKS;
  // Words asked for beyond the fold open it, until a person folds it again.
  const beyond =
    long &&
    asked !== undefined &&
    marks.length > 0 &&
    holds(text, asked.words) &&
    !holds(text.slice(0, FOLD_AT), asked.words);
  const [whole, setWhole] = useState(beyond);
  const [heard, setHeard] = useState(asked);
  if (heard !== asked) {
    setHeard(asked);
    if (beyond) setWhole(true);
  }
  return (
    <li className={styles.bubble} data-direction={direction}>
      <div className={styles.by}>
        <span>
          <bdi dir="auto">{author ? shownLine(beginning(author, 100)) : t(`ticket:thread.${direction}`)}</bdi>
          {automatic && ` · ${t('ticket:thread.automatic')}`}
          {hint && ` · ${hint}`}
        </span>
        <span>
          {at === undefined ? t('ticket:thread.noTime') : <Moment at={at} {...(dayOnly ? { dayOnly } : {})} />}
          {weak && <GuessSign label={t('weak:mark')} />}
        </span>
      </div>
      <bdi dir="auto" className={styles.said}>
        <Said text={text} most={long && !whole ? FOLD_AT : undefined} wanted={marks} />
      </bdi>
      {long && (
        <Anchor component="button" type="button" size="xs" aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {whole ? t('ticket:thread.showLess') : t('ticket:thread.showAll', { size: sizeText(text, locale) })}
        </Anchor>
      )}
      <Incoming message={message} />
    </li>
  );
}
