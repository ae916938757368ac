import { Text } from '@mantine/core';
import type { Ticket } from '@/lib/domain/ticket.ts';
import type { RiskFlag } from '@/lib/domain/vocabulary.ts';
import { reasonText } from '@/lib/i18n/reason.ts';
import { AddFlag, canCorrect, NotSo } from './correct.tsx';
import { useNames } from './naming.ts';
import { Section } from './section.tsx';
import styles from './ticket.module.css';
import { Words } from './words.tsx';

/** Said better, with their times, by what is owed. */
const OWED: readonly RiskFlag[] = [
  'reply_due',
  'reply_overdue',
  'return_due',
  'refund_due',
  'ship_due',
  'stock_risk',
  'personalization_due',
  'appeal_due',
];

/** Risks with their reasons and the buyer's own words; where a buyer wrote, what was missed can be added. */
export function Flags({ ticket }: { ticket: Ticket }) {
  const { t } = useNames();
  const { obligations } = ticket.derived;
  const flags = ticket.derived.flags.filter(({ flag }) => obligations.length === 0 || !OWED.includes(flag));
  if (flags.length === 0 && !canCorrect(ticket)) return null;
  const aside = (
    <>
      {flags.length > 0 && flags.length} <AddFlag ticket={ticket} />
    </>
  );
  return (
    <Section title={t('ticket:flags.title')} aside={aside}>
      {flags.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('correct:noFlags')}
        </Text>
      )}
      <ul className={styles.list}>
        {flags.map(({ flag, reason }) => (
          <li key={flag}>
            <Text size="sm" fw={600} component="div">
              {t(`words:flag.${flag}`)} <NotSo ticket={ticket} flag={flag} reason={reason} />
            </Text>
            <Text size="sm">{reasonText(t, reason)}</Text>
            <Words words={reason.words} cause={`flag:${flag}`} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
