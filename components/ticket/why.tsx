/** Why the ticket is as severe as it is, stands in its queue, and was understood as it was. */
import { Text } from '@mantine/core';
import type { Ticket } from '@/lib/domain/ticket.ts';
import { reasonText } from '@/lib/i18n/reason.ts';
import { fieldsText } from '../queue/page-health.tsx';
import { Words } from './flags.tsx';
import { SeverityMark } from './marks.tsx';
import { useNames } from './naming.ts';
import { Section } from './section.tsx';
import styles from './ticket.module.css';

export function Why({ ticket: { observed, decided, derived } }: { ticket: Ticket }) {
  const { t, locale, queue, language } = useNames();
  return (
    <Section title={t('ticket:why.title')}>
      <dl className={styles.facts}>
        <dt>{t('ticket:why.severity')}</dt>
        <dd>
          <SeverityMark severity={derived.severity} size={12} /> {t(`words:severity.${derived.severity}`)}
          {derived.severityReasons.map((reason) => (
            <div key={reason.code + JSON.stringify(reason.values ?? {})}>{reasonText(t, reason)}</div>
          ))}
        </dd>
        <dt>{t('ticket:why.queue')}</dt>
        <dd>
          {queue(derived.queue)}
          {decided.queue && <div>{t('ticket:why.byPerson')}</div>}
          {derived.route.map((step) => (
            <div key={step.ruleId}>{t('ticket:why.byRule', { name: step.ruleName })}</div>
          ))}
          {!decided.queue && derived.route.length === 0 && <div>{t('ticket:why.noRule')}</div>}
        </dd>
        {derived.confidence > 0 && (
          <>
            <dt>{t('ticket:why.intent')}</dt>
            <dd>
              {t(`words:intent.${derived.intent}`)} ·{' '}
              {t('ticket:why.confidence', { percent: Math.round(derived.confidence * 100) })} ·{' '}
              {language(derived.language)}
              <Words words={derived.intentWords} />
            </dd>
          </>
        )}
      </dl>
      {observed.missing.length > 0 && (
        <Text size="xs" c="dimmed" mt={6}>
          {t('ticket:why.missing', { fields: fieldsText(t, observed.missing, locale) })}
        </Text>
      )}
    </Section>
  );
}
