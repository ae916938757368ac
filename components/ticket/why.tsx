/** Why the ticket is as severe as it is, stands in its queue, and was understood as it was. */
import { Text } from '@mantine/core';
import { reasonText } from '@/lib/i18n/reason.ts';
import type { TicketDetail } from '@/lib/protocol.ts';
import { GivenTo } from '../people/given-to.tsx';
import { fieldsText } from '../queue/field-names.ts';
import { IntentLine } from './intent-line.tsx';
import { SeverityMark } from './marks.tsx';
import { useNames } from './naming.ts';
import { RuleTrace } from './rule-trace.tsx';
import { Section } from './section.tsx';
import styles from './ticket.module.css';
import { Without } from './without.tsx';

export function Why({ detail: { ticket, order, why } }: { detail: TicketDetail }) {
  const { t, locale, queue } = useNames();
  const { observed, decided, derived } = ticket;
  const guesses = [...(observed.weak ?? []), ...(order?.weak ?? [])];
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
        <GivenTo ticket={ticket} />
        {derived.confidence > 0 && (
          <>
            <dt>{t('ticket:why.intent')}</dt>
            <dd>
              <IntentLine ticket={ticket} />
            </dd>
          </>
        )}
      </dl>
      <RuleTrace id={ticket.id} />
      <Without why={why} derived={derived} />
      {observed.missing.length > 0 && (
        <Text size="xs" c="dimmed" mt={6}>
          {t('ticket:why.missing', { fields: fieldsText(t, observed.missing, locale) })}
        </Text>
      )}
      {guesses.length > 0 && (
        <Text size="xs" c="dimmed" mt={6}>
          {t('weak:fields', { fields: fieldsText(t, guesses, locale) })}
        </Text>
      )}
    </Section>
  );
}
