import { Text } from '@mantine/core';
import type { Reason } from '@/lib/domain/reason.ts';
import type { Ticket } from '@/lib/domain/ticket.ts';
import type { RiskFlag } from '@/lib/domain/vocabulary.ts';
import { reasonText } from '@/lib/i18n/reason.ts';
import { useNames } from './naming.ts';
import { Section } from './section.tsx';
import styles from './ticket.module.css';

/** Said better, with their times, by what is owed. */
const OWED: readonly RiskFlag[] = ['reply_due', 'reply_overdue', 'return_due', 'ship_due'];

/** Risks with their reasons and the buyer's own words; nothing when there are none. */
export function Flags({ ticket }: { ticket: Ticket }) {
  const { t } = useNames();
  const { obligations } = ticket.derived;
  const flags = ticket.derived.flags.filter(({ flag }) => obligations.length === 0 || !OWED.includes(flag));
  if (flags.length === 0) return null;
  return (
    <Section title={t('ticket:flags.title')} aside={flags.length}>
      <ul className={styles.list}>
        {flags.map(({ flag, reason }) => (
          <li key={flag}>
            <Text size="sm" fw={600}>
              {t(`words:flag.${flag}`)}
            </Text>
            <Text size="sm">{reasonText(t, reason)}</Text>
            <Words words={reason.words} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** What the buyer wrote, as a quotation. */
export function Words({ words }: { words: Reason['words'] }) {
  const { t } = useNames();
  if (!words || words.length === 0) return null;
  return (
    <q className={styles.words} title={t('ticket:flags.words')}>
      {words.slice(0, 5).map((word, index) => (
        <span key={word}>
          {index > 0 && ' … '}
          <bdi dir="auto">{word.slice(0, 200)}</bdi>
        </span>
      ))}
    </q>
  );
}
